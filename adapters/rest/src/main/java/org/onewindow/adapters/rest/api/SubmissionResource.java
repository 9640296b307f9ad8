package org.onewindow.adapters.rest.api;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.onewindow.adapters.rest.answer.Answer;
import org.onewindow.adapters.rest.json.ForJersey;
import org.onewindow.adapters.rest.session.Visitor;
import org.onewindow.core.act.CurrentCaller;
import org.onewindow.core.application.Acceptance;
import org.onewindow.core.application.ApplicantDesk;
import org.onewindow.core.application.Commands;
import org.onewindow.core.application.Ending;
import org.onewindow.core.application.Filing;
import org.onewindow.core.application.ReceptionDesk;
import org.onewindow.core.application.Submission;
import org.onewindow.core.people.Accounts;
import org.onewindow.forms.prefill.FilingFacts;
import org.onewindow.spi.application.Applicant;
import org.onewindow.spi.facts.SubjectNumber;
import org.onewindow.spi.identity.Role;

/** 申请: what an applicant does, or a clerk for one. */
@Path("applications")
@ForJersey
@Consumes(MediaType.APPLICATION_JSON)
public class SubmissionResource implements ApiResource {
    private final ApplicantDesk desk;
    private final ReceptionDesk reception;
    private final Accounts accounts;
    private final FilingFacts facts;
    private final CurrentCaller caller;

    @Inject
    SubmissionResource(
            ApplicantDesk desk, ReceptionDesk reception, Accounts accounts, FilingFacts facts, CurrentCaller caller) {
        this.desk = desk;
        this.reception = reception;
        this.accounts = accounts;
        this.facts = facts;
        this.caller = caller;
    }

    @POST
    @Path("drafts")
    @Endpoint(value = "Save a new draft", access = Access.ACT)
    public Answer<ActedOn> saveNewDraft(
            FilingBody filing, @BeanParam KeyHeader headers, @Context HttpServletRequest request) {
        return headers.answer(desk.saveDraft(
                        new Commands.SaveDraft(headers.key(), Optional.empty(), filing(filing, request))))
                .map(ActedOn::new);
    }

    @PUT
    @Path("{id}/draft")
    @Endpoint(value = "Save a draft again", access = Access.ACT)
    public Answer<ActedOn> saveDraft(
            @PathParam("id") String id,
            FilingBody filing,
            @BeanParam KeyHeader headers,
            @Context HttpServletRequest request) {
        return headers.answer(
                        desk.saveDraft(new Commands.SaveDraft(headers.key(), Optional.of(id), filing(filing, request))))
                .map(ActedOn::new);
    }

    @POST
    @Path("submissions")
    @Endpoint(value = "Hand in without a draft; answers number and receipt", access = Access.ACT)
    public Answer<Submission> submitAtOnce(
            FilingBody filing, @BeanParam KeyHeader headers, @Context HttpServletRequest request) {
        return headers.answer(
                desk.submit(new Commands.Submit(headers.key(), Optional.empty(), filing(filing, request))));
    }

    @POST
    @Path("{id}/submission")
    @Endpoint(value = "Hand in a draft; answers number and receipt", access = Access.ACT)
    public Answer<Submission> submit(
            @PathParam("id") String id,
            FilingBody filing,
            @BeanParam KeyHeader headers,
            @Context HttpServletRequest request) {
        return headers.answer(
                desk.submit(new Commands.Submit(headers.key(), Optional.of(id), filing(filing, request))));
    }

    @POST
    @Path("taken-in")
    @Endpoint(value = "Take in at the counter and accept on the spot", access = Access.ACT)
    public Answer<Acceptance> takeInAndAccept(
            FilingBody filing, @BeanParam KeyHeader headers, @Context HttpServletRequest request) {
        return headers.answer(reception.takeInAndAccept(new Commands.TakeIn(headers.key(), filing(filing, request))));
    }

    @POST
    @Path("{id}/supplement")
    @Endpoint(value = "Hand in what the one-time notice asked for", access = Access.ACT)
    public Answer<Submission> supplement(
            @PathParam("id") String id, ActBodies.Correction body, @BeanParam ActHeaders headers) {
        return headers.answer(desk.supplement(new Commands.Supplement(
                headers.key(), id, headers.seen(), FilingBody.fields(body.formData()), body.materials())));
    }

    @POST
    @Path("{id}/deferred-materials")
    @Endpoint(value = "Bring materials that were deferred at acceptance", access = Access.ACT)
    public Answer<Submission> supplyDeferred(
            @PathParam("id") String id, ActBodies.DeferredMaterials body, @BeanParam ActHeaders headers) {
        return headers.answer(
                desk.supplyDeferred(new Commands.SupplyDeferred(headers.key(), id, headers.seen(), body.materials())));
    }

    @POST
    @Path("{id}/withdrawal")
    @Endpoint(value = "Withdraw, any time before a decision", access = Access.ACT)
    public Answer<Ending> withdraw(@PathParam("id") String id, ActBodies.Reasons body, @BeanParam ActHeaders headers) {
        return headers.answer(
                desk.withdraw(new Commands.OnWithReasons(headers.key(), id, headers.seen(), body.reasons())));
    }

    /** What is handed in; the registers are asked first, so that the hall knows where its values come from. */
    private Filing filing(FilingBody body, HttpServletRequest request) {
        Optional<Applicant> known = Visitor.of(request).flatMap(accounts::applicantOf);
        Filing filing = body.filing(known);
        SubjectNumber subject = SubjectNumber.of(filing.applicant());
        boolean own = known.map(SubjectNumber::of).filter(subject::equals).isPresent();
        if (own || caller.get().has(Role.RECEPTION_CLERK)) {
            facts.askIfBound(filing.item(), subject);
        }
        return filing;
    }
}
