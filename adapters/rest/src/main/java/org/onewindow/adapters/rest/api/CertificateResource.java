package org.onewindow.adapters.rest.api;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.Optional;
import org.onewindow.adapters.rest.answer.Answer;
import org.onewindow.adapters.rest.answer.OutcomeMapper;
import org.onewindow.adapters.rest.answer.Problem;
import org.onewindow.adapters.rest.answer.ProblemKind;
import org.onewindow.adapters.rest.json.ForJersey;
import org.onewindow.adapters.rest.json.ProblemException;
import org.onewindow.adapters.rest.session.Visitor;
import org.onewindow.core.act.CurrentCaller;
import org.onewindow.core.act.Scope;
import org.onewindow.core.certificate.CertificateCodes;
import org.onewindow.core.certificate.CertificateCommands;
import org.onewindow.core.certificate.CertificateDesk;
import org.onewindow.core.certificate.CertificateRegister;
import org.onewindow.core.certificate.CertificateStatus;
import org.onewindow.core.certificate.CertificateView;
import org.onewindow.core.certificate.LicenceEnding;
import org.onewindow.core.certificate.PaperState;
import org.onewindow.core.certificate.PublicCertificate;
import org.onewindow.core.people.CertificateLookup;
import org.onewindow.spi.facts.SubjectNumber;
import org.onewindow.spi.finding.Finding;

/** 证照: the register, what becomes of a certificate, and the check that is open to everybody. */
@Path("certificates")
@ForJersey
@Consumes(MediaType.WILDCARD)
public class CertificateResource implements ApiResource {
    private static final int LAST_PAGE = 1_000_000;

    private final CertificateRegister register;
    private final CertificateDesk desk;
    private final CertificateLookup lookup;
    private final CurrentCaller caller;

    @Inject
    CertificateResource(
            CertificateRegister register, CertificateDesk desk, CertificateLookup lookup, CurrentCaller caller) {
        this.register = register;
        this.desk = desk;
        this.lookup = lookup;
        this.caller = caller;
    }

    /**
     * What is asked for; everything may be left out.
     *
     * @param holder one number of the holder, citizen identity number or unified social credit code
     */
    record Query(
            Optional<String> number,
            Optional<String> holder,
            Optional<String> type,
            Optional<CertificateStatus> status,
            Optional<LocalDate> endsBefore,
            Optional<Integer> page) {}

    /** What stands on a certificate; of an organisation's the code may be left out. */
    record OnTheCertificate(String number, Optional<String> code) {}

    /** In which way it ends, and why. */
    record EndingBody(LicenceEnding ending, String reasons) {}

    /** Handed in, or declared lost. */
    record PaperBody(PaperState paper) {}

    /** The act was done on the certificate of that number. */
    record ActedOnCertificate(String number) {}

    @GET
    @Endpoint(value = "Certificates in the caller's scope, newest first, 50 a page", access = Access.SIGNED_IN)
    public Answer<CertificateRegister.Found> list(@QueryParam("page") @DefaultValue("1") int page) {
        return new Answer.Good<>(register.page(CertificateRegister.Question.ALL, Math.min(page, LAST_PAGE), scope()));
    }

    @POST
    @Path("search")
    @Consumes(MediaType.APPLICATION_JSON)
    @Endpoint(
            value =
                    "Certificates in the caller's scope by number, holder, kind, status and end; changes nothing, but a holder's number stands in no address",
            access = Access.SIGNED_IN)
    public Answer<CertificateRegister.Found> search(Query query) {
        Optional<SubjectNumber> holder = query.holder().map(CertificateResource::holder);
        return new Answer.Good<>(register.page(
                new CertificateRegister.Question(
                        query.number(), holder, query.type(), query.status(), query.endsBefore()),
                Math.min(query.page().orElse(1), LAST_PAGE),
                scope()));
    }

    private static SubjectNumber holder(String typed) {
        return SubjectNumber.parse(typed)
                .orElseThrow(() -> new ProblemException(
                        Problem.of(ProblemKind.INVALID, Finding.error(CertificateCodes.NO_SUCH_NUMBER, "/holder"))));
    }

    @GET
    @Path("{certificate}")
    @Endpoint(value = "One certificate", access = Access.SIGNED_IN)
    public Answer<CertificateView> one(@PathParam("certificate") String certificate) {
        return register.byId(certificate, scope())
                .<Answer<CertificateView>>map(Answer.Good::new)
                .orElseGet(() ->
                        Answer.bad(Problem.of(ProblemKind.NOT_FOUND, Finding.error(CertificateCodes.NOT_FOUND, ""))));
    }

    @POST
    @Path("check")
    @Consumes(MediaType.APPLICATION_JSON)
    @Endpoint(
            value = "Whether a certificate is genuine and valid, by what stands on it; changes nothing",
            access = Access.PUBLIC,
            countsTries = true)
    public Answer<PublicCertificate> check(OnTheCertificate shown, @Context HttpServletRequest request) {
        return OutcomeMapper.answer(lookup.check(shown.number(), shown.code().orElse(""), Visitor.client(request)));
    }

    @POST
    @Path("{certificate}/ending-request")
    @Endpoint(value = "Ask for a certificate to be revoked, withdrawn or cancelled", access = Access.ACT)
    public Answer<ActedOnCertificate> askForEnd(
            @PathParam("certificate") String certificate, EndingBody body, @BeanParam ActHeaders headers) {
        return headers.answer(desk.askForEnd(ending(certificate, body, headers)))
                .map(ActedOnCertificate::new);
    }

    @POST
    @Path("{certificate}/ending")
    @Endpoint(value = "End a certificate as another person has asked for", access = Access.ACT)
    public Answer<ActedOnCertificate> end(@PathParam("certificate") String certificate, @BeanParam ActHeaders headers) {
        return headers.answer(desk.end(new CertificateCommands.On(headers.key(), certificate, headers.seen())))
                .map(ActedOnCertificate::new);
    }

    @POST
    @Path("{certificate}/deregistration")
    @Endpoint(value = "Strike a certificate off the register", access = Access.ACT)
    public Answer<ActedOnCertificate> deregister(
            @PathParam("certificate") String certificate, ActBodies.Reasons body, @BeanParam ActHeaders headers) {
        return headers.answer(desk.deregister(
                        ending(certificate, new EndingBody(LicenceEnding.DEREGISTRATION, body.reasons()), headers)))
                .map(ActedOnCertificate::new);
    }

    @POST
    @Path("{certificate}/paper")
    @Endpoint(value = "Take back the paper of a replaced certificate, or record that it is lost", access = Access.ACT)
    public Answer<ActedOnCertificate> takeBack(
            @PathParam("certificate") String certificate, PaperBody body, @BeanParam ActHeaders headers) {
        return headers.answer(desk.takeBack(
                        new CertificateCommands.TakeBack(headers.key(), certificate, headers.seen(), body.paper())))
                .map(ActedOnCertificate::new);
    }

    private static CertificateCommands.End ending(String certificate, EndingBody body, ActHeaders headers) {
        return new CertificateCommands.End(headers.key(), certificate, headers.seen(), body.ending(), body.reasons());
    }

    private Scope scope() {
        return Scope.of(caller.get());
    }
}
