package org.onewindow.adapters.rest.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.onewindow.adapters.rest.answer.Answer;
import org.onewindow.adapters.rest.json.ForJersey;
import org.onewindow.core.act.CurrentCaller;
import org.onewindow.core.seal.StampCommands;
import org.onewindow.core.seal.StampDesk;
import org.onewindow.core.seal.StampLine;
import org.onewindow.core.seal.StampRegister;
import org.onewindow.core.seal.StampUseLine;

/** 印章: who has which stamp, and on which documents it stands (R6.5). */
@Path("stamps")
@ForJersey
public class StampResource implements ApiResource {
    private final StampDesk desk;
    private final StampRegister register;
    private final CurrentCaller caller;

    @Inject
    StampResource(StampDesk desk, StampRegister register, CurrentCaller caller) {
        this.desk = desk;
        this.register = register;
        this.caller = caller;
    }

    /** Stamps that the caller may know of. */
    record StampList(List<StampLine> stamps) {}

    /** Uses of those stamps, newest first. */
    record UseList(List<StampUseLine> uses) {}

    /**
     * Which stamp goes to whom.
     *
     * @param stamp the stamp's name, such as {@code environment-licensing}
     * @param to short name of the staff member who is to take it over
     */
    record HandingOver(String stamp, String to) {}

    /** Which stamp, by its name. */
    record Named(String stamp) {}

    /** Which stamp, and why. */
    record NamedWithReasons(String stamp, String reasons) {}

    @GET
    @Endpoint(
            value = "The register of stamps: all of them for those who look after the hall, their own for other staff",
            access = Access.SIGNED_IN)
    public Answer<StampList> stamps() {
        return new Answer.Good<>(new StampList(register.stamps(caller.get())));
    }

    @GET
    @Path("uses")
    @Endpoint(value = "On which documents the stamps stand, newest first, at most 200", access = Access.SIGNED_IN)
    public Answer<UseList> uses() {
        return new Answer.Good<>(new UseList(register.newestUses(caller.get())));
    }

    @POST
    @Path("hand-overs")
    @Endpoint(value = "Hand a stamp over to a colleague, who then takes it over", access = Access.ACT)
    public Answer<StampLine> handOver(HandingOver body, @BeanParam KeyHeader headers) {
        return headers.answer(desk.handOver(new StampCommands.HandOver(headers.key(), body.stamp(), body.to())));
    }

    @POST
    @Path("take-overs")
    @Endpoint(value = "Take over a stamp that is being handed over to the caller", access = Access.ACT)
    public Answer<StampLine> takeOver(Named body, @BeanParam KeyHeader headers) {
        return headers.answer(desk.takeOver(new StampCommands.TakeOver(headers.key(), body.stamp())));
    }

    @POST
    @Path("blocks")
    @Endpoint(value = "Let nothing be sealed with a stamp any more, with reasons", access = Access.ACT)
    public Answer<StampLine> block(NamedWithReasons body, @BeanParam KeyHeader headers) {
        return headers.answer(desk.block(new StampCommands.Settle(headers.key(), body.stamp(), body.reasons())));
    }

    @POST
    @Path("releases")
    @Endpoint(value = "Let a stamp be used again, with reasons", access = Access.ACT)
    public Answer<StampLine> release(NamedWithReasons body, @BeanParam KeyHeader headers) {
        return headers.answer(desk.release(new StampCommands.Settle(headers.key(), body.stamp(), body.reasons())));
    }
}
