package org.onewindow.adapters.web.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.onewindow.adapters.web.page.Doors;
import org.onewindow.adapters.web.page.Reply;
import org.onewindow.adapters.web.page.Visit;
import org.onewindow.core.act.Caller;
import org.onewindow.core.application.CaseFile;
import org.onewindow.core.application.CaseLine;
import org.onewindow.core.application.CaseReading;
import org.onewindow.core.application.CheckResult;
import org.onewindow.core.application.Commands;
import org.onewindow.core.application.Commitment;
import org.onewindow.core.application.CommitmentDesk;
import org.onewindow.core.application.DueCheck;
import org.onewindow.core.application.ItemCatalogue;
import org.onewindow.core.time.HallTime;
import org.onewindow.spi.LocalizedText;
import org.onewindow.spi.application.ActName;
import org.onewindow.spi.identity.DepartmentId;

/** 承诺核查: what a department has to check, and the forms in which it says what it found. */
@ApplicationScoped
class CommitmentForms {
    private final CommitmentDesk desk;
    private final CaseReading cases;
    private final ItemCatalogue catalogue;
    private final HallTime time;

    @Inject
    CommitmentForms(CommitmentDesk desk, CaseReading cases, ItemCatalogue catalogue, HallTime time) {
        this.desk = desk;
        this.cases = cases;
        this.catalogue = catalogue;
        this.time = time;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected CommitmentForms() {
        this(null, null, null, null);
    }

    /** The list of what is to be checked, on the department's own page. */
    Reply.Page list(Reply.Page page, Visit visit) {
        List<DueCheck> checks = cases.checksDue(visit.scope());
        Map<String, String> left = new TreeMap<>();
        Map<String, LocalizedText> names = new TreeMap<>();
        checks.forEach(check -> {
            CaseLine line = check.application();
            left.put(line.id(), Integer.toString(time.workingDaysLeft(check.dueOn())));
            catalogue.version(line.item()).ifPresent(item -> names.put(line.id(), item.name()));
        });
        return page.with("checks", checks).with("checksLeft", left).with("checkedItems", names);
    }

    /** What the visitor may do about the commitment of {@code file}. */
    Reply.Page choices(Reply.Page page, CaseFile file, Visit visit) {
        return page.with("checkResults", CheckResult.values())
                .with("revocationAsked", CaseHandling.asked(file, ActName.REVOKE_DECISION, visit))
                .with("checks", isToCheck(file, visit));
    }

    private static boolean isToCheck(CaseFile file, Visit visit) {
        DepartmentId decides = file.item().department();
        return file.commitment().flatMap(Commitment::checkDueOn).isPresent()
                && visit.caller() instanceof Caller.Staff staff
                && staff.department().filter(decides::equals).isPresent();
    }

    Reply check(Visit visit, CaseFile file, CasePage page) {
        return Chosen.then(
                Chosen.of(CheckResult.values(), visit, "result"),
                DeskCodes.NOT_CHOSEN,
                "/result",
                page,
                result -> desk.check(new Commands.CheckCommitment(
                        Doors.keyOf(visit), file.view().id(), visit.seen(), result, visit.field("facts"))));
    }

    Reply revoke(Visit visit, CaseFile file, CasePage page) {
        return page.after(
                desk.revoke(new Commands.On(Doors.keyOf(visit), file.view().id(), visit.seen())));
    }
}
