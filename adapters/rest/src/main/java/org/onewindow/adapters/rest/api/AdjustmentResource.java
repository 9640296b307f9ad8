package org.onewindow.adapters.rest.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.onewindow.adapters.rest.answer.Answer;
import org.onewindow.adapters.rest.answer.Problem;
import org.onewindow.adapters.rest.answer.ProblemKind;
import org.onewindow.adapters.rest.json.ForJersey;
import org.onewindow.catalog.adjustment.AdjustmentCodes;
import org.onewindow.catalog.adjustment.AdjustmentCommands.Propose;
import org.onewindow.catalog.adjustment.AdjustmentCommands.Settle;
import org.onewindow.catalog.adjustment.AdjustmentDesk;
import org.onewindow.catalog.adjustment.AdjustmentFile;
import org.onewindow.catalog.adjustment.AdjustmentLine;
import org.onewindow.catalog.adjustment.AdjustmentReading;
import org.onewindow.core.act.CurrentCaller;
import org.onewindow.core.act.Outcome;
import org.onewindow.core.definition.DefinitionSource;
import org.onewindow.spi.finding.Finding;

/** 动态调整: definitions are proposed, approved by another person, and in force from a day on. */
@Path("adjustments")
@ForJersey
public class AdjustmentResource implements ApiResource {
    private final AdjustmentDesk desk;
    private final AdjustmentReading adjustments;
    private final CurrentCaller caller;

    @Inject
    AdjustmentResource(AdjustmentDesk desk, AdjustmentReading adjustments, CurrentCaller caller) {
        this.desk = desk;
        this.adjustments = adjustments;
        this.caller = caller;
    }

    /** Adjustments, newest first. */
    record AdjustmentList(List<AdjustmentLine> adjustments) {}

    /**
     * A folder and from when it is to be in force.
     *
     * @param files every file's text by its path in the folder
     */
    record Proposing(Map<String, String> files, String reason, LocalDate effectiveOn) {}

    @GET
    @Endpoint(value = "Adjustments of the definitions, newest first, at most 200", access = Access.SIGNED_IN)
    public Answer<AdjustmentList> list() {
        return new Answer.Good<>(new AdjustmentList(adjustments.newest(caller.get())));
    }

    @GET
    @Path("{id}")
    @Endpoint(value = "One adjustment with every value it changes and whom that concerns", access = Access.SIGNED_IN)
    public Answer<AdjustmentFile> file(@PathParam("id") String id) {
        return adjustments
                .one(caller.get(), id)
                .<Answer<AdjustmentFile>>map(Answer.Good::new)
                .orElseGet(() ->
                        Answer.bad(Problem.of(ProblemKind.NOT_FOUND, Finding.error(AdjustmentCodes.UNKNOWN, ""))));
    }

    @POST
    @Endpoint(value = "Propose a folder of definitions for a day ahead", access = Access.ACT)
    public Answer<AdjustmentLine> propose(Proposing body, @BeanParam KeyHeader headers) {
        return headers.answer(desk.propose(
                new Propose(headers.key(), DefinitionSource.of(body.files()), body.reason(), body.effectiveOn())));
    }

    @POST
    @Path("{id}/approval")
    @Endpoint(value = "Approve what somebody else proposed", access = Access.ACT)
    public Answer<AdjustmentLine> approve(
            @PathParam("id") String id, ActBodies.Reasons body, @BeanParam KeyHeader headers) {
        return settle(desk::approve, id, body, headers);
    }

    @POST
    @Path("{id}/refusal")
    @Endpoint(value = "Refuse what somebody else proposed, with reasons", access = Access.ACT)
    public Answer<AdjustmentLine> refuse(
            @PathParam("id") String id, ActBodies.Reasons body, @BeanParam KeyHeader headers) {
        return settle(desk::refuse, id, body, headers);
    }

    @POST
    @Path("{id}/withdrawal")
    @Endpoint(value = "Take one's own proposal back", access = Access.ACT)
    public Answer<AdjustmentLine> withdraw(
            @PathParam("id") String id, ActBodies.Reasons body, @BeanParam KeyHeader headers) {
        return settle(desk::withdraw, id, body, headers);
    }

    private static Answer<AdjustmentLine> settle(
            Function<Settle, Outcome<AdjustmentLine>> act, String id, ActBodies.Reasons body, KeyHeader headers) {
        return headers.answer(act.apply(new Settle(headers.key(), id, body.reasons())));
    }
}
