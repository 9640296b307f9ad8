package org.onewindow.adapters.web.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.onewindow.adapters.web.page.Doors;
import org.onewindow.adapters.web.page.PageGroup;
import org.onewindow.adapters.web.page.Reply;
import org.onewindow.adapters.web.page.Routes;
import org.onewindow.adapters.web.page.Visit;
import org.onewindow.core.act.Caller;
import org.onewindow.core.application.CaseFile;
import org.onewindow.routing.supervision.InquiryKind;
import org.onewindow.routing.supervision.InquiryLine;
import org.onewindow.routing.supervision.InquiryReading;
import org.onewindow.spi.identity.DepartmentId;
import org.onewindow.spi.identity.Role;

/** 中台业务支撑: a specialist answers the front desk's questions while the applicant waits, with the case at hand. */
@ApplicationScoped
class MiddleOfficePages implements PageGroup {
    private static final String LIST = "/desk/middle-office";
    private static final String CASES = LIST + "/case/";
    private static final String CASE = CASES + "{id}";
    private static final int MOST = 200;

    private final CaseView caseView;
    private final InquiryReading reading;
    private final InquiryForms forms;

    @Inject
    MiddleOfficePages(CaseView caseView, InquiryReading reading, InquiryForms forms) {
        this.caseView = caseView;
        this.reading = reading;
        this.forms = forms;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected MiddleOfficePages() {
        this(null, null, null);
    }

    @Override
    public void addTo(Routes routes) {
        routes.get(LIST, specialist(this::list))
                .get(CASE, specialist(visit -> page(visit, caseView.file(visit))))
                .post(CASE + "/answer", specialist(visit -> {
                    CaseFile file = caseView.file(visit);
                    return forms.answerAsSpecialist(
                            visit, file, new CasePage(CASES + file.view().id(), () -> page(visit, file)));
                }));
    }

    private static Routes.Handler specialist(Routes.Handler handler) {
        return Doors.only(Role.MIDDLE_OFFICE_SPECIALIST, handler);
    }

    private Reply.Page list(Visit visit) {
        return Reply.page("middle-office")
                .with(
                        "questions",
                        department(visit)
                                .map(own -> reading.questions(own, visit.scope(), MOST))
                                .orElseGet(List::of))
                .with("waiting", reading.waiting(visit.scope()));
    }

    private Reply.Page page(Visit visit, CaseFile file) {
        List<InquiryLine> asked = reading.of(file.view().id(), visit.scope()).stream()
                .filter(line -> line.kind() == InquiryKind.QUESTION)
                .filter(line -> line.department().equals(department(visit)))
                .toList();
        return caseView.page("middle-office-case", file, visit).with("asked", asked);
    }

    private static Optional<DepartmentId> department(Visit visit) {
        return visit.caller() instanceof Caller.Staff staff ? staff.department() : Optional.empty();
    }
}
