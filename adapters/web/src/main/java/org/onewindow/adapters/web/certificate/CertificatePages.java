package org.onewindow.adapters.web.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.onewindow.adapters.rest.answer.Answer;
import org.onewindow.adapters.rest.answer.OutcomeMapper;
import org.onewindow.adapters.web.page.Doors;
import org.onewindow.adapters.web.page.PageGroup;
import org.onewindow.adapters.web.page.Reply;
import org.onewindow.adapters.web.page.Routes;
import org.onewindow.adapters.web.page.Visit;
import org.onewindow.core.act.Outcome;
import org.onewindow.core.application.ItemCatalogue;
import org.onewindow.core.application.VariantKind;
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
import org.onewindow.core.people.GuessAnswer;
import org.onewindow.core.time.HallTime;
import org.onewindow.spi.facts.SubjectNumber;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.identity.Role;
import org.onewindow.spi.item.ServiceItem;

/** 我的证照、证照库、证照查验 (R1.4, R17.1). */
@ApplicationScoped
class CertificatePages implements PageGroup {
    private static final String MINE = "/mine/certificates";
    private static final String REGISTER = "/desk/certificates";
    private static final String ONE = REGISTER + "/{certificate}";
    private static final String CHECK = "/verify/certificate";
    private static final int WRONG = 422;
    private static final List<String> FILTERS = List.of("number", "holder", "status", "within");

    private final CertificateRegister register;
    private final CertificateDesk desk;
    private final CertificateLookup lookup;
    private final ItemCatalogue catalogue;
    private final HallTime time;

    @Inject
    CertificatePages(
            CertificateRegister register,
            CertificateDesk desk,
            CertificateLookup lookup,
            ItemCatalogue catalogue,
            HallTime time) {
        this.register = register;
        this.desk = desk;
        this.lookup = lookup;
        this.catalogue = catalogue;
        this.time = time;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected CertificatePages() {
        this(null, null, null, null, null);
    }

    @Override
    public void addTo(Routes routes) {
        routes.get(MINE, Doors.only(Role.APPLICANT, this::mine))
                .get(REGISTER, Doors.staff(this::search))
                .post(REGISTER, Doors.staff(this::search))
                .get(ONE, Doors.staff(visit -> page(visit, certificate(visit))))
                .post(ONE + "/ask-end", forThose(this::askForEnd, Role.DEPARTMENT_APPROVER, Role.SUPERVISOR))
                .post(ONE + "/end", forThose(this::end, Role.DEPARTMENT_APPROVER, Role.SUPERVISOR))
                .post(ONE + "/deregister", forThose(this::deregister, Role.DEPARTMENT_APPROVER))
                .post(ONE + "/take-back", forThose(this::takeBack, Role.ISSUER))
                .get(CHECK, visit -> check("", Optional.empty()))
                .post(CHECK, this::check);
    }

    private static Routes.Handler forThose(Routes.Handler handler, Role... roles) {
        return Doors.staff(visit -> {
            if (Arrays.stream(roles).noneMatch(visit::has)) {
                throw Doors.notFound();
            }
            return handler.answer(visit);
        });
    }

    // ---- One's own

    private Reply mine(Visit visit) {
        List<CertificateView> own = register.page(CertificateRegister.Question.ALL, 1, visit.scope())
                .certificates();
        Map<String, List<Choice>> choices = new LinkedHashMap<>();
        own.forEach(certificate -> choices.put(certificate.id(), choices(certificate)));
        return Reply.page("certificates-mine").with("certificates", own).with("choices", choices);
    }

    /**
     * What a holder may apply for with a certificate.
     *
     * @param kind renewal, change, reissue, or whatever the item is for
     * @param open whether one may today; a renewal waits for its window
     */
    record Choice(ServiceItem item, VariantKind kind, boolean open) {}

    private List<Choice> choices(CertificateView certificate) {
        return catalogue.itemsAskingFor(certificate.type()).stream()
                .map(item -> {
                    VariantKind kind = catalogue.variantOf(item);
                    boolean open = kind == VariantKind.RENEWAL
                            ? certificate.renewableToday()
                            : certificate.status() == CertificateStatus.VALID;
                    return new Choice(item, kind, open);
                })
                .sorted(Comparator.comparing(Choice::kind))
                .toList();
    }

    // ---- The register

    /** By a sent form, so that no number of a holder stands in an address. */
    private Reply search(Visit visit) {
        List<Finding> findings = new ArrayList<>();
        String holder = visit.field("holder").strip();
        Optional<SubjectNumber> number = SubjectNumber.parse(holder);
        if (!holder.isEmpty() && number.isEmpty()) {
            findings.add(Finding.error(CertificateCodes.NO_SUCH_NUMBER, "/holder"));
        }
        CertificateRegister.Question question = new CertificateRegister.Question(
                given(visit, "number"),
                number,
                Optional.empty(),
                given(visit, "status").flatMap(CertificatePages::status),
                given(visit, "within")
                        .filter(days -> days.matches("\\d{1,4}"))
                        .map(days -> time.today().plusDays(Integer.parseInt(days) + 1L)));
        int page = visit.field("page").matches("[1-9]\\d{0,5}") ? Integer.parseInt(visit.field("page")) : 1;
        CertificateRegister.Found found = findings.isEmpty()
                ? register.page(question, page, visit.scope())
                : new CertificateRegister.Found(0, List.of());
        Map<String, String> asked = new LinkedHashMap<>();
        FILTERS.forEach(name -> asked.put(name, visit.field(name)));
        return Reply.page("certificates")
                .status(findings.isEmpty() ? 200 : WRONG)
                .with("findings", findings)
                .with("found", found)
                .with("page", page)
                .with("pages", Math.max(1, (found.total() + CertificateRegister.PAGE - 1) / CertificateRegister.PAGE))
                .with("statuses", CertificateStatus.values())
                .with("asked", asked);
    }

    private static Optional<String> given(Visit visit, String field) {
        return Optional.of(visit.field(field).strip()).filter(text -> !text.isEmpty());
    }

    private static Optional<CertificateStatus> status(String name) {
        return Arrays.stream(CertificateStatus.values())
                .filter(status -> status.name().equals(name))
                .findFirst();
    }

    // ---- One certificate

    private CertificateView certificate(Visit visit) {
        return Doors.found(register.byId(visit.path("certificate"), visit.scope()));
    }

    private static Reply.Page page(Visit visit, CertificateView certificate) {
        boolean valid =
                certificate.status() == CertificateStatus.VALID || certificate.status() == CertificateStatus.EXPIRED;
        boolean approver = visit.has(Role.DEPARTMENT_APPROVER);
        return Reply.page("certificate")
                .with("certificate", certificate)
                .with("mayAsk", valid && (approver || visit.has(Role.SUPERVISOR)))
                .with("mayDeregister", valid && approver)
                .with("mayTakeBack", certificate.owesPaper() && visit.has(Role.ISSUER))
                .with(
                        "endings",
                        Arrays.stream(LicenceEnding.values())
                                .filter(LicenceEnding::byTwo)
                                .toList())
                .with("chosen", visit.field("ending"));
    }

    private Reply askForEnd(Visit visit) {
        CertificateView certificate = certificate(visit);
        LicenceEnding ending = Arrays.stream(LicenceEnding.values())
                .filter(each -> each.name().equals(visit.field("ending")))
                .findFirst()
                .orElse(LicenceEnding.REVOCATION);
        return after(visit, certificate, desk.askForEnd(ending(visit, certificate, ending)));
    }

    private Reply end(Visit visit) {
        CertificateView certificate = certificate(visit);
        return after(
                visit,
                certificate,
                desk.end(new CertificateCommands.On(Doors.keyOf(visit), certificate.id(), visit.seen())));
    }

    private Reply deregister(Visit visit) {
        CertificateView certificate = certificate(visit);
        return after(visit, certificate, desk.deregister(ending(visit, certificate, LicenceEnding.DEREGISTRATION)));
    }

    private Reply takeBack(Visit visit) {
        CertificateView certificate = certificate(visit);
        PaperState as = visit.field("paper").equals(PaperState.DECLARED_LOST.name())
                ? PaperState.DECLARED_LOST
                : PaperState.HANDED_IN;
        Outcome<String> outcome =
                desk.takeBack(new CertificateCommands.TakeBack(Doors.keyOf(visit), certificate.id(), visit.seen(), as));
        String back = visit.field("case");
        return back.matches("[0-9a-f]{32}")
                ? Doors.after(outcome, "/desk/issuing/case/" + back, () -> page(visit, certificate))
                : after(visit, certificate, outcome);
    }

    private static CertificateCommands.End ending(Visit visit, CertificateView certificate, LicenceEnding ending) {
        return new CertificateCommands.End(
                Doors.keyOf(visit), certificate.id(), visit.seen(), ending, visit.field("reasons"));
    }

    private static Reply after(Visit visit, CertificateView certificate, Outcome<?> outcome) {
        return Doors.after(outcome, REGISTER + "/" + certificate.id(), () -> page(visit, certificate));
    }

    // ---- The check

    private Reply check(Visit visit) {
        String number = visit.field("number");
        GuessAnswer<PublicCertificate> found = lookup.check(number, visit.field("code"), visit.client());
        Answer<PublicCertificate> answer = OutcomeMapper.answer(found);
        if (answer instanceof Answer.Good<PublicCertificate> good) {
            return check("", Optional.of(good.value()));
        }
        Answer.Bad<PublicCertificate> bad = (Answer.Bad<PublicCertificate>) answer;
        return check(number, Optional.empty())
                .status(bad.status())
                .with("findings", bad.problem().findings());
    }

    private static Reply.Page check(String number, Optional<PublicCertificate> found) {
        return Reply.page("certificate-check").with("number", number).with("found", found);
    }
}
