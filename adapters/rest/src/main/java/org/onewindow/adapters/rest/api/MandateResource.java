package org.onewindow.adapters.rest.api;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.onewindow.adapters.rest.answer.Answer;
import org.onewindow.adapters.rest.answer.Problem;
import org.onewindow.adapters.rest.answer.ProblemKind;
import org.onewindow.adapters.rest.intake.ApplicantEntry;
import org.onewindow.adapters.rest.intake.ApplicantEntry.RepresentativeEntry;
import org.onewindow.adapters.rest.intake.MandateEntry;
import org.onewindow.adapters.rest.json.ForJersey;
import org.onewindow.adapters.rest.json.ProblemException;
import org.onewindow.adapters.rest.session.BrowserSignIn;
import org.onewindow.adapters.rest.session.Visitor;
import org.onewindow.core.act.Caller;
import org.onewindow.core.act.CurrentCaller;
import org.onewindow.core.mandate.MandateCodes;
import org.onewindow.core.mandate.MandateCommands;
import org.onewindow.core.mandate.MandateDesk;
import org.onewindow.core.mandate.MandatePower;
import org.onewindow.core.mandate.MandateView;
import org.onewindow.core.mandate.Mandates;
import org.onewindow.core.people.Accounts;
import org.onewindow.spi.finding.Finding;

/** 委托: who may act for whom. */
@Path("mandates")
@ForJersey
@Consumes(MediaType.APPLICATION_JSON)
public class MandateResource implements ApiResource {
    private final MandateDesk desk;
    private final Mandates mandates;
    private final Accounts accounts;
    private final CurrentCaller caller;
    private final BrowserSignIn browser;

    @Inject
    MandateResource(
            MandateDesk desk, Mandates mandates, Accounts accounts, CurrentCaller caller, BrowserSignIn browser) {
        this.desk = desk;
        this.mandates = mandates;
        this.accounts = accounts;
        this.caller = caller;
        this.browser = browser;
    }

    /** One's own: given to others, and held of others. */
    record OwnMandates(List<MandateView> given, List<MandateView> held) {}

    /**
     * What a mandate says.
     *
     * @param principal who is acted for; left out by an applicant, who is taken from the account
     * @param person who is to act
     * @param items ids of items and bundles; empty for all
     * @param powers what the person may do beside looking
     */
    record Terms(
            Optional<ApplicantEntry> principal,
            RepresentativeEntry person,
            Set<String> items,
            Set<MandatePower> powers,
            LocalDate from,
            LocalDate until) {}

    /** A mandate that was shown at the counter, and what was shown. */
    record Shown(Terms terms, String evidence) {}

    /** Why a mandate ends; may be empty. */
    record Ending(String reasons) {}

    /** Under which mandate to act; left out to act for oneself again. */
    record ActingFor(Optional<String> mandate) {}

    /** Which mandate it was. */
    record ActedOnMandate(String mandate) {}

    @GET
    @Consumes(MediaType.WILDCARD)
    @Endpoint(
            value = "One's own mandates, given and held; none while acting for somebody else",
            access = Access.SIGNED_IN)
    public Answer<OwnMandates> own() {
        return new Answer.Good<>(
                caller.get() instanceof Caller.Subject self && self.acting().isEmpty()
                        ? new OwnMandates(mandates.givenBy(self.subject()), mandates.heldBy(self.subject()))
                        : new OwnMandates(List.of(), List.of()));
    }

    @POST
    @Endpoint(value = "Let somebody act for oneself", access = Access.ACT)
    public Answer<ActedOnMandate> grant(
            Terms terms, @BeanParam KeyHeader headers, @Context HttpServletRequest request) {
        return headers.answer(desk.grant(new MandateCommands.Grant(
                        headers.key(), entry(terms, request).terms())))
                .map(ActedOnMandate::new);
    }

    @POST
    @Path("recorded")
    @Endpoint(value = "Record a mandate that was shown at the counter", access = Access.ACT)
    public Answer<ActedOnMandate> record(
            Shown shown, @BeanParam KeyHeader headers, @Context HttpServletRequest request) {
        return headers.answer(desk.record(new MandateCommands.PutOnRecord(
                        headers.key(), entry(shown.terms(), request).terms(), shown.evidence())))
                .map(ActedOnMandate::new);
    }

    private MandateEntry entry(Terms terms, HttpServletRequest request) {
        ApplicantEntry principal = terms.principal()
                .or(() -> Visitor.of(request).flatMap(accounts::applicantOf).map(ApplicantEntry::of))
                .orElseThrow(() -> invalid(List.of(Finding.error("OW-WEB-2004", "/principal", "principal"))))
                .actedForBy(terms.person());
        MandateEntry entry = new MandateEntry(principal, terms.items(), terms.powers(), terms.from(), terms.until());
        List<Finding> findings = entry.findings("/principal");
        if (findings.stream().anyMatch(Finding::stops)) {
            throw invalid(findings);
        }
        return entry;
    }

    private static ProblemException invalid(List<Finding> findings) {
        return new ProblemException(Problem.of(ProblemKind.INVALID, findings));
    }

    @POST
    @Path("{mandate}/revocation")
    @Endpoint(value = "Revoke a mandate, or give it up; it ends with the next request", access = Access.ACT)
    public Answer<ActedOnMandate> revoke(
            @PathParam("mandate") String mandate, Ending body, @BeanParam ActHeaders headers) {
        return headers.answer(
                        desk.revoke(new MandateCommands.Revoke(headers.key(), mandate, headers.seen(), body.reasons())))
                .map(ActedOnMandate::new);
    }

    @PUT
    @Path("acting")
    @Endpoint(
            value =
                    "Act under a mandate from now on, or for oneself again; what is seen and done from then on is its principal's",
            access = Access.SIGNED_IN)
    public Answer<SessionResource.Me> act(ActingFor body, @Context HttpServletRequest request) {
        return browser.actUnder(request, body.mandate())
                .<Answer<SessionResource.Me>>map(who -> new Answer.Good<>(SessionResource.Me.of(who)))
                .orElseGet(
                        () -> Answer.bad(Problem.of(ProblemKind.NOT_FOUND, Finding.error(MandateCodes.NOT_FOUND, ""))));
    }
}
