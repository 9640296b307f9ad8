package org.onewindow.adapters.rest.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import org.onewindow.adapters.rest.answer.Answer;
import org.onewindow.adapters.rest.json.ForJersey;
import org.onewindow.core.act.CurrentCaller;
import org.onewindow.core.act.Scope;
import org.onewindow.routing.dispatch.DispatchCommands;
import org.onewindow.routing.dispatch.DispatchCommands.Settlement;
import org.onewindow.routing.dispatch.DispatchDesk;
import org.onewindow.routing.dispatch.DispatchReading;
import org.onewindow.routing.dispatch.DispatchState;
import org.onewindow.routing.dispatch.ReplyState;

/** 分办: what of one application went to departments' own systems, and what people do about what got stuck. */
@Path("applications")
@ForJersey
@Consumes(MediaType.WILDCARD)
public class CaseDispatchResource implements ApiResource {
    private final DispatchReading reading;
    private final DispatchDesk desk;
    private final CurrentCaller caller;

    @Inject
    CaseDispatchResource(DispatchReading reading, DispatchDesk desk, CurrentCaller caller) {
        this.reading = reading;
        this.desk = desk;
        this.caller = caller;
    }

    /** Where the dispatch stands. */
    record DispatchStands(DispatchState state) {}

    /** How a reply that was kept aside is settled. */
    record SettlementBody(Settlement way) {}

    /** What has become of the reply. */
    record ReplyStands(ReplyState state) {}

    @GET
    @Path("{id}/dispatches")
    @Endpoint(value = "What of an application went to departments' own systems", access = Access.SIGNED_IN)
    public Answer<DispatchResource.DispatchList> of(@PathParam("id") String id) {
        return new Answer.Good<>(new DispatchResource.DispatchList(reading.of(id, Scope.of(caller.get()))));
    }

    @POST
    @Path("{id}/dispatches/{dispatch}/again")
    @Endpoint(value = "Send a dispatch again that a department refused or that was given up", access = Access.ACT)
    public Answer<DispatchStands> sendAgain(
            @PathParam("id") String id, @PathParam("dispatch") String dispatch, @BeanParam ActHeaders headers) {
        return headers.answer(
                        desk.sendAgain(new DispatchCommands.SendAgain(headers.key(), id, headers.seen(), dispatch)))
                .map(DispatchStands::new);
    }

    @POST
    @Path("{id}/department-replies/{reply}/settlement")
    @Endpoint(value = "Settle a reply that changed nothing", access = Access.ACT)
    public Answer<ReplyStands> settle(
            @PathParam("id") String id,
            @PathParam("reply") String reply,
            SettlementBody body,
            @BeanParam ActHeaders headers) {
        return headers.answer(desk.settleReply(
                        new DispatchCommands.SettleReply(headers.key(), id, headers.seen(), reply, body.way())))
                .map(ReplyStands::new);
    }
}
