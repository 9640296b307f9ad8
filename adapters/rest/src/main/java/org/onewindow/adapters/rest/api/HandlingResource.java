package org.onewindow.adapters.rest.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import org.onewindow.adapters.rest.answer.Answer;
import org.onewindow.adapters.rest.json.ForJersey;
import org.onewindow.core.application.AfterCheck;
import org.onewindow.core.application.CaseDesk;
import org.onewindow.core.application.Commands;
import org.onewindow.core.application.CommitmentDesk;
import org.onewindow.core.application.DecisionGiven;
import org.onewindow.core.application.DueDates;
import org.onewindow.core.application.Ending;
import org.onewindow.core.application.ExpectedEnd;

/** 承办: the clock of an accepted application, its irregular ends, and the check of what was promised. */
@Path("applications")
@ForJersey
@Consumes(MediaType.WILDCARD)
public class HandlingResource implements ApiResource {
    private final CaseDesk desk;
    private final CommitmentDesk commitments;

    @Inject
    HandlingResource(CaseDesk desk, CommitmentDesk commitments) {
        this.desk = desk;
        this.commitments = commitments;
    }

    @POST
    @Path("{id}/suspension")
    @Endpoint(value = "Stop the clock for a special procedure", access = Access.ACT)
    public Answer<DueDates> suspend(
            @PathParam("id") String id, ActBodies.SpecialProcedure body, @BeanParam ActHeaders headers) {
        return headers.answer(desk.suspend(new Commands.Suspend(
                headers.key(),
                id,
                headers.seen(),
                body.kind(),
                body.from(),
                new ExpectedEnd(body.expectedUntil(), body.unknownBecause().orElse("")),
                body.legalBasis().orElse(""))));
    }

    @POST
    @Path("{id}/resumption")
    @Endpoint(value = "Let the clock run on", access = Access.ACT)
    public Answer<DueDates> resume(@PathParam("id") String id, @BeanParam ActHeaders headers) {
        return headers.answer(desk.resume(new Commands.On(headers.key(), id, headers.seen())));
    }

    @POST
    @Path("{id}/extension-request")
    @Endpoint(value = "Ask for the one extension, with reasons; a colleague approves it", access = Access.ACT)
    public Answer<ActedOn> askForExtension(
            @PathParam("id") String id, ActBodies.Reasons body, @BeanParam ActHeaders headers) {
        return headers.answer(desk.askForExtension(
                        new Commands.OnWithReasons(headers.key(), id, headers.seen(), body.reasons())))
                .map(ActedOn::new);
    }

    @POST
    @Path("{id}/extension")
    @Endpoint(value = "Extend once, as a colleague has asked for", access = Access.ACT)
    public Answer<DueDates> extend(@PathParam("id") String id, @BeanParam ActHeaders headers) {
        return headers.answer(desk.extend(new Commands.On(headers.key(), id, headers.seen())));
    }

    @POST
    @Path("{id}/forwarding")
    @Endpoint(value = "Forward to the higher authority named in the reasons", access = Access.ACT)
    public Answer<ActedOn> forwardUp(
            @PathParam("id") String id, ActBodies.Reasons body, @BeanParam ActHeaders headers) {
        return headers.answer(
                        desk.forwardUp(new Commands.OnWithReasons(headers.key(), id, headers.seen(), body.reasons())))
                .map(ActedOn::new);
    }

    @POST
    @Path("{id}/decision-from-above")
    @Endpoint(value = "Record what the higher authority decided", access = Access.ACT)
    public Answer<DecisionGiven> recordDecisionFromAbove(
            @PathParam("id") String id, ActBodies.DecisionBody body, @BeanParam ActHeaders headers) {
        return headers.answer(desk.recordDecisionFromAbove(
                new Commands.Decide(headers.key(), id, headers.seen(), body.kind(), body.grounds())));
    }

    @POST
    @Path("{id}/termination")
    @Endpoint(value = "End because applicant or object is gone", access = Access.ACT)
    public Answer<Ending> terminate(@PathParam("id") String id, ActBodies.Reasons body, @BeanParam ActHeaders headers) {
        return headers.answer(
                desk.terminate(new Commands.OnWithReasons(headers.key(), id, headers.seen(), body.reasons())));
    }

    @POST
    @Path("{id}/commitment-check")
    @Endpoint(
            value =
                    "Record what the check of a commitment has found; revocation, if asked for, is decided by another person",
            access = Access.ACT)
    public Answer<AfterCheck> checkCommitment(
            @PathParam("id") String id, ActBodies.CommitmentCheck body, @BeanParam ActHeaders headers) {
        return headers.answer(commitments.check(
                new Commands.CheckCommitment(headers.key(), id, headers.seen(), body.result(), body.facts())));
    }

    /** The decision that revokes. */
    record Revoked(String documentNumber) {}

    @POST
    @Path("{id}/decision-revocation")
    @Endpoint(
            value = "Revoke what was granted on a false commitment, as a colleague has asked for",
            access = Access.ACT)
    public Answer<Revoked> revokeDecision(@PathParam("id") String id, @BeanParam ActHeaders headers) {
        return headers.answer(commitments.revoke(new Commands.On(headers.key(), id, headers.seen())))
                .map(Revoked::new);
    }

    @POST
    @Path("{id}/voiding-request")
    @Endpoint(
            value = "Ask for a technical error to be undone, with reasons; another person does it",
            access = Access.ACT)
    public Answer<ActedOn> askForVoiding(
            @PathParam("id") String id, ActBodies.Reasons body, @BeanParam ActHeaders headers) {
        return headers.answer(desk.askForVoiding(
                        new Commands.OnWithReasons(headers.key(), id, headers.seen(), body.reasons())))
                .map(ActedOn::new);
    }

    @POST
    @Path("{id}/voiding")
    @Endpoint(value = "Undo a technical error, as a colleague has asked for", access = Access.ACT)
    public Answer<Ending> voidOnRequest(@PathParam("id") String id, @BeanParam ActHeaders headers) {
        return headers.answer(desk.voidOnRequest(new Commands.On(headers.key(), id, headers.seen())));
    }
}
