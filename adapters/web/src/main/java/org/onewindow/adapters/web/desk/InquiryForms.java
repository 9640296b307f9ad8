package org.onewindow.adapters.web.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.onewindow.adapters.web.page.Doors;
import org.onewindow.adapters.web.page.Reply;
import org.onewindow.adapters.web.page.Visit;
import org.onewindow.core.act.Caller;
import org.onewindow.core.application.CaseFile;
import org.onewindow.core.application.Commands;
import org.onewindow.core.definition.PublishedDefinitions;
import org.onewindow.core.hall.Hall;
import org.onewindow.routing.supervision.FirstContactDesk;
import org.onewindow.routing.supervision.InquiryLine;
import org.onewindow.routing.supervision.InquiryReading;
import org.onewindow.routing.supervision.SupervisionCommands;
import org.onewindow.routing.supervision.SupervisionDesk;
import org.onewindow.routing.task.ReviewReading;
import org.onewindow.routing.task.TaskLine;
import org.onewindow.spi.identity.DepartmentId;
import org.onewindow.spi.identity.Role;
import org.onewindow.spi.identity.StaffId;

/** 过问: what somebody wants of somebody about a case, and the answers, as the forms of several desks ask for them. */
@ApplicationScoped
class InquiryForms {
    private static final int MOST = 200;

    private final SupervisionDesk desk;
    private final FirstContactDesk contacts;
    private final InquiryReading reading;
    private final ReviewReading review;
    private final PublishedDefinitions definitions;

    @Inject
    InquiryForms(
            SupervisionDesk desk,
            FirstContactDesk contacts,
            InquiryReading reading,
            ReviewReading review,
            PublishedDefinitions definitions) {
        this.desk = desk;
        this.contacts = contacts;
        this.reading = reading;
        this.review = review;
        this.definitions = definitions;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected InquiryForms() {
        this(null, null, null, null, null);
    }

    /** What is known of the case, and what the forms at {@code atDesk} offer to choose from. */
    Reply.Page choices(Reply.Page page, String atDesk, CaseFile file, Visit visit) {
        boolean watches = visit.has(Role.SUPERVISOR) || visit.has(Role.SUPERVISING_BODY);
        return page.with("atDesk", atDesk)
                .with("inquiries", reading.of(id(file), visit.scope()))
                .with("firstContact", reading.firstContact(id(file), visit.scope()))
                .with("mayAnswer", !atDesk.equals("/desk/supervision"))
                .with("mayClose", watches && atDesk.equals("/desk/supervision"))
                .with("supervisingBody", visit.has(Role.SUPERVISING_BODY))
                .with("leads", visit.has(Role.COUNTER_LEAD))
                .with("me", me(visit))
                .with(
                        "ownDepartment",
                        visit.caller() instanceof Caller.Staff staff
                                ? staff.department().map(DepartmentId::value).orElse("")
                                : "")
                .with("colleagues", colleagues())
                .with("specialists", specialists())
                .with("involved", involved(file, visit));
    }

    /** What the visitor's department has been ordered or asked and has not answered. */
    List<InquiryLine> owed(Visit visit) {
        return visit.caller() instanceof Caller.Staff staff
                ? staff.department()
                        .map(own -> reading.owedBy(own, visit.scope(), MOST))
                        .orElseGet(List::of)
                : List.of();
    }

    private static String me(Visit visit) {
        return visit.caller() instanceof Caller.Staff staff ? staff.id().value() : "";
    }

    private List<Hall.StaffMember> colleagues() {
        return definitions.hall().stream()
                .flatMap(hall -> hall.staff().stream())
                .filter(member -> member.roles().contains(Role.RECEPTION_CLERK)
                        || member.roles().contains(Role.COUNTER_LEAD))
                .toList();
    }

    /** The departments that have a specialist in the middle office. */
    private List<Hall.Department> specialists() {
        return definitions.hall().stream()
                .flatMap(hall -> hall.departments().stream()
                        .filter(department -> !hall.holders(Role.MIDDLE_OFFICE_SPECIALIST, Optional.of(department.id()))
                                .isEmpty()))
                .toList();
    }

    private Set<DepartmentId> involved(CaseFile file, Visit visit) {
        Set<DepartmentId> involved = new TreeSet<>(Comparator.comparing(DepartmentId::value));
        review.tasks(id(file), visit.scope()).stream().map(TaskLine::department).forEach(involved::add);
        return involved;
    }

    Reply order(Visit visit, CaseFile file, CasePage page) {
        return page.after(desk.order(ask(visit, file)));
    }

    Reply query(Visit visit, CaseFile file, CasePage page) {
        return page.after(desk.query(ask(visit, file)));
    }

    Reply openMatter(Visit visit, CaseFile file, CasePage page) {
        return page.after(desk.openMatter(ask(visit, file)));
    }

    Reply askSpecialist(Visit visit, CaseFile file, CasePage page) {
        return page.after(desk.askSpecialist(ask(visit, file)));
    }

    Reply answer(Visit visit, CaseFile file, CasePage page) {
        return page.after(desk.answer(settle(visit, file)));
    }

    Reply answerAsSpecialist(Visit visit, CaseFile file, CasePage page) {
        return page.after(desk.answerAsSpecialist(settle(visit, file)));
    }

    Reply close(Visit visit, CaseFile file, CasePage page) {
        return page.after(desk.close(settle(visit, file)));
    }

    Reply handOn(Visit visit, CaseFile file, CasePage page) {
        return Chosen.then(
                StaffId.parse(visit.field("to")),
                DeskCodes.NOT_CHOSEN,
                "/to",
                page,
                to -> contacts.offer(new SupervisionCommands.OfferTo(Doors.keyOf(visit), id(file), visit.seen(), to)));
    }

    Reply takeOver(Visit visit, CaseFile file, CasePage page) {
        return page.after(contacts.takeOver(new Commands.On(Doors.keyOf(visit), id(file), visit.seen())));
    }

    private SupervisionCommands.Ask ask(Visit visit, CaseFile file) {
        return new SupervisionCommands.Ask(
                Doors.keyOf(visit), id(file), visit.seen(), to(visit), visit.field("wanted"), days(visit));
    }

    private SupervisionCommands.Settle settle(Visit visit, CaseFile file) {
        return new SupervisionCommands.Settle(
                Doors.keyOf(visit), id(file), visit.seen(), visit.field("inquiry"), visit.field("text"));
    }

    /** A department of the hall; the front desk if none was chosen, or one that there is not. */
    private Optional<DepartmentId> to(Visit visit) {
        return definitions.hall().stream()
                .flatMap(hall -> hall.departments().stream())
                .map(Hall.Department::id)
                .filter(id -> id.value().equals(visit.field("to")))
                .findFirst();
    }

    /** What is no number is out of bounds, and told so by the desk. */
    private static int days(Visit visit) {
        String typed = visit.field("days").strip();
        return typed.matches("\\d{1,4}") ? Integer.parseInt(typed) : 0;
    }

    private static String id(CaseFile file) {
        return file.view().id();
    }
}
