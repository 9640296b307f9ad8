package org.onewindow.adapters.web.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.onewindow.adapters.web.page.Doors;
import org.onewindow.adapters.web.page.PageGroup;
import org.onewindow.adapters.web.page.Reply;
import org.onewindow.adapters.web.page.Routes;
import org.onewindow.adapters.web.page.Visit;
import org.onewindow.core.act.Outcome;
import org.onewindow.core.application.CaseFile;
import org.onewindow.core.application.Commands;
import org.onewindow.core.application.IssuingDesk;
import org.onewindow.core.certificate.CertificateRegister;
import org.onewindow.core.document.ResultsToHandOver;
import org.onewindow.core.mandate.Mandates;
import org.onewindow.spi.application.ApplicationState;
import org.onewindow.spi.identity.Role;

/** 统一出件窗口: what is decided, ready, or over and to be archived. */
@ApplicationScoped
class IssuingPages implements PageGroup {
    private static final String LIST = "/desk/issuing";
    private static final String CASES = LIST + "/case/";
    private static final String CASE = CASES + "{id}";
    private static final List<ApplicationState> WAITING = List.of(
            ApplicationState.DECIDED,
            ApplicationState.ISSUED,
            ApplicationState.DELIVERED,
            ApplicationState.NOT_ACCEPTED,
            ApplicationState.RETURNED,
            ApplicationState.WITHDRAWN,
            ApplicationState.TERMINATED,
            ApplicationState.VOIDED);

    private final IssuingDesk desk;
    private final CaseView caseView;
    private final CertificateRegister certificates;
    private final Mandates mandates;
    private final ResultsToHandOver results;

    @Inject
    IssuingPages(
            IssuingDesk desk,
            CaseView caseView,
            CertificateRegister certificates,
            Mandates mandates,
            ResultsToHandOver results) {
        this.desk = desk;
        this.caseView = caseView;
        this.certificates = certificates;
        this.mandates = mandates;
        this.results = results;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected IssuingPages() {
        this(null, null, null, null, null);
    }

    @Override
    public void addTo(Routes routes) {
        routes.get(LIST, issuer(this::list))
                .get(CASE, issuer(visit -> page(visit, caseView.file(visit))))
                .post(CASE + "/issue", issuer(this::issue))
                .post(CASE + "/deliver", issuer(this::deliver))
                .post(CASE + "/archive", issuer(this::archive));
    }

    private static Routes.Handler issuer(Routes.Handler handler) {
        return Doors.only(Role.ISSUER, handler);
    }

    private Reply list(Visit visit) {
        return caseView.listOrOpen(visit, CASES, () -> caseView.list("issuing", WAITING, visit));
    }

    private Reply.Page page(Visit visit, CaseFile file) {
        return caseView.page("issuing-case", file, visit)
                .with("next", caseView.next(WAITING, file, visit))
                .with("certificate", certificates.ofApplication(file.view().id(), visit.scope()))
                .with("results", results.of(file.view().id()))
                .with("collectors", mandates.collectorsOf(file.view().id(), visit.scope()))
                .with("replaced", certificates.replacedThrough(file.view().id(), visit.scope()));
    }

    private Reply issue(Visit visit) {
        CaseFile file = caseView.file(visit);
        return after(
                visit,
                file,
                desk.issue(new Commands.On(Doors.keyOf(visit), file.view().id(), visit.seen())));
    }

    private Reply deliver(Visit visit) {
        CaseFile file = caseView.file(visit);
        return after(
                visit,
                file,
                desk.deliver(new Commands.Deliver(
                        Doors.keyOf(visit), file.view().id(), visit.seen(), visit.field("collector"))));
    }

    private Reply archive(Visit visit) {
        CaseFile file = caseView.file(visit);
        return after(
                visit,
                file,
                desk.archive(new Commands.On(Doors.keyOf(visit), file.view().id(), visit.seen())));
    }

    private Reply after(Visit visit, CaseFile file, Outcome<?> outcome) {
        return new CasePage(CASES + file.view().id(), () -> page(visit, file)).after(outcome);
    }
}
