package org.onewindow.routing.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.onewindow.core.act.Act;
import org.onewindow.core.act.Caller;
import org.onewindow.core.act.Outcome;
import org.onewindow.core.act.Refusal;
import org.onewindow.core.application.Application;
import org.onewindow.core.application.ApplicationActs;
import org.onewindow.core.application.Decided;
import org.onewindow.core.application.DepartmentInvolvement;
import org.onewindow.core.application.Handling;
import org.onewindow.core.definition.PublishedDefinitions;
import org.onewindow.core.hall.Hall;
import org.onewindow.core.privacy.RandomIds;
import org.onewindow.core.time.DueDate;
import org.onewindow.core.time.TimeFacts;
import org.onewindow.routing.chain.Chain;
import org.onewindow.routing.task.Chains;
import org.onewindow.spi.application.ActName;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.identity.DepartmentId;
import org.onewindow.spi.identity.Role;
import org.onewindow.spi.notification.NoticeKind;
import org.onewindow.spi.time.TimeLimit;

/**
 * 督办台: where those who watch over the hall order, ask and open matters, and where they are answered. Everything goes on the
 * application's ledger; where the application stands does not change, and nothing here decides anything about it.
 */
@ApplicationScoped
public class SupervisionDesk {
    private static final int MOST_DAYS = 60;
    private static final String FRONT_DESK = "front-desk";

    private final ApplicationActs acts;
    private final Inquiries inquiries;
    private final DepartmentInvolvement involvement;
    private final PublishedDefinitions definitions;
    private final Chains chains;
    private final RandomIds ids;

    @Inject
    SupervisionDesk(
            ApplicationActs acts,
            Inquiries inquiries,
            DepartmentInvolvement involvement,
            PublishedDefinitions definitions,
            Chains chains,
            RandomIds ids) {
        this.acts = acts;
        this.inquiries = inquiries;
        this.involvement = involvement;
        this.definitions = definitions;
        this.chains = chains;
        this.ids = ids;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected SupervisionDesk() {
        this(null, null, null, null, null, null);
    }

    /** 督办: orders a department that has part in the application, or the front desk, to act and to answer by a day. Answers its identifier. */
    @Act(
            name = ActName.ISSUE_ORDER,
            roles = {Role.SUPERVISOR, Role.SUPERVISING_BODY})
    public Outcome<String> order(SupervisionCommands.Ask command) {
        return ask(command, InquiryKind.ORDER, (inquiry, handled) -> {
            write(inquiry, handled.application(), handled.handling(), command.wanted(), command.days());
            return inquiry;
        });
    }

    /** The order as an official document, with its day. */
    void write(Inquiry inquiry, Application application, Handling handling, String wanted, int days) {
        dueBy(inquiry, days, handling);
        inquiry.documented(handling.documents()
                .write(
                        application,
                        handling,
                        NoticeKind.SUPERVISION_ORDER,
                        sheet(inquiry.department(), wanted, days, handling)));
    }

    /** 催办: the lead department reminds another one of what it owes, to answer by a day. Answers its identifier. */
    @Act(name = ActName.REMIND_DEPARTMENT, roles = Role.DEPARTMENT_APPROVER)
    public Outcome<String> remind(SupervisionCommands.Ask command) {
        return ask(command, InquiryKind.REMINDER, (inquiry, handled) -> {
            dueBy(inquiry, command.days(), handled.handling());
            return inquiry;
        });
    }

    /** 询问: asks a department that has part in the application, or the front desk, to explain by a day. Answers its identifier. */
    @Act(
            name = ActName.QUERY_CASE,
            roles = {Role.SUPERVISING_BODY, Role.SUPERVISOR})
    public Outcome<String> query(SupervisionCommands.Ask command) {
        return ask(command, InquiryKind.QUERY, (inquiry, handled) -> {
            dueBy(inquiry, command.days(), handled.handling());
            return inquiry;
        });
    }

    /** 立案: a supervising body opens a matter about the application. Answers its identifier. */
    @Act(name = ActName.OPEN_MATTER, roles = Role.SUPERVISING_BODY)
    public Outcome<String> openMatter(SupervisionCommands.Ask command) {
        return ask(command, InquiryKind.MATTER, (inquiry, handled) -> inquiry);
    }

    /** 中台咨询: the front desk asks a department's specialist while the applicant waits. Answers its identifier. */
    @Act(
            name = ActName.ASK_SPECIALIST,
            roles = {Role.RECEPTION_CLERK, Role.COUNTER_LEAD})
    public Outcome<String> askSpecialist(SupervisionCommands.Ask command) {
        return ask(command, InquiryKind.QUESTION, (inquiry, handled) -> inquiry);
    }

    /** Answers an order or a query, for the department or the front desk that was asked. */
    @Act(
            name = ActName.ANSWER_INQUIRY,
            roles = {Role.DEPARTMENT_APPROVER, Role.RECEPTION_CLERK, Role.COUNTER_LEAD})
    public Outcome<InquiryKind> answer(SupervisionCommands.Settle command) {
        return settle(command, (inquiry, handling) -> {
            boolean forWho = hasDay(inquiry.kind());
            Caller caller = handling.act().caller();
            return !forWho
                    ? Optional.of(Finding.error(SupervisionCodes.NO_SUCH_INQUIRY, ""))
                    : objectionToAnswering(
                            inquiry,
                            inquiry.department().isEmpty()
                                    ? caller.has(Role.RECEPTION_CLERK) || caller.has(Role.COUNTER_LEAD)
                                    : departmentOf(caller).equals(inquiry.department()));
        });
    }

    /** Answers the front desk's question, as a specialist of the department that was asked. */
    @Act(name = ActName.ANSWER_SPECIALIST, roles = Role.MIDDLE_OFFICE_SPECIALIST)
    public Outcome<InquiryKind> answerAsSpecialist(SupervisionCommands.Settle command) {
        return settle(
                command,
                (inquiry, handling) -> inquiry.kind() != InquiryKind.QUESTION
                        ? Optional.of(Finding.error(SupervisionCodes.NO_SUCH_INQUIRY, ""))
                        : objectionToAnswering(
                                inquiry, departmentOf(handling.act().caller()).equals(inquiry.department())));
    }

    private static Optional<Finding> objectionToAnswering(Inquiry inquiry, boolean asked) {
        if (!asked) {
            return Optional.of(Finding.error(SupervisionCodes.ASKED_SOMEBODY_ELSE, ""));
        }
        return inquiry.isAnswered()
                ? Optional.of(Finding.error(SupervisionCodes.ANSWERED_BEFORE, ""))
                : Optional.empty();
    }

    /** Closes an order or query that was answered, or a matter, with what it came to. */
    @Act(
            name = ActName.CLOSE_INQUIRY,
            roles = {Role.SUPERVISOR, Role.SUPERVISING_BODY})
    public Outcome<InquiryKind> close(SupervisionCommands.Settle command) {
        return settle(command, (inquiry, handling) -> switch (inquiry.kind()) {
            case ORDER, QUERY ->
                inquiry.isAnswered() ? Optional.empty() : Optional.of(Finding.error(SupervisionCodes.NOT_ANSWERED, ""));
            case MATTER ->
                handling.act().caller().has(Role.SUPERVISING_BODY)
                        ? Optional.empty()
                        : Optional.of(Finding.error(SupervisionCodes.MATTER_OF_THE_BODY, ""));
            case QUESTION, REMINDER -> Optional.of(Finding.error(SupervisionCodes.NO_SUCH_INQUIRY, ""));
        });
    }

    private record Handled(Application application, Handling handling) {}

    private Outcome<String> ask(
            SupervisionCommands.Ask command, InquiryKind kind, BiFunction<Inquiry, Handled, Inquiry> completed) {
        return acts.on(command.application(), command.seen(), (application, handling) -> {
            Optional<Finding> notLead = kind == InquiryKind.REMINDER ? notLed(application, handling) : Optional.empty();
            if (notLead.isPresent()) {
                return new Decided.Refused<>(Refusal.Kind.FORBIDDEN, List.of(notLead.get()));
            }
            List<Finding> objections = objections(command, kind, application);
            if (!objections.isEmpty()) {
                return Decided.invalid(objections);
            }
            String id = ids.next();
            Decided<String> decided = application.putOnRecord(handling, grounds(id, kind, command), id);
            if (decided instanceof Decided.Done) {
                Inquiry inquiry = Inquiry.of(id, application, kind, command.to(), command.wanted(), handling.act());
                inquiries.keep(completed.apply(inquiry, new Handled(application, handling)));
            }
            return decided;
        });
    }

    /** A reminder comes from the department that leads the chain. */
    private Optional<Finding> notLed(Application application, Handling handling) {
        Optional<DepartmentId> lead =
                chains.of(handling.item(), application.scenario()).map(Chain::lead);
        return lead.isPresent() && lead.equals(departmentOf(handling.act().caller()))
                ? Optional.empty()
                : Optional.of(Finding.error(
                        SupervisionCodes.NOT_THE_LEAD,
                        "",
                        lead.map(DepartmentId::value).orElse(FRONT_DESK)));
    }

    /** A question to a specialist may tell of people, so its words stay off the ledger. */
    private static String grounds(String id, InquiryKind kind, SupervisionCommands.Ask command) {
        String to = command.to().map(DepartmentId::value).orElse(FRONT_DESK);
        return String.join(" ", id, kind.name(), to) + (kind == InquiryKind.QUESTION ? "" : " " + command.wanted());
    }

    private List<Finding> objections(SupervisionCommands.Ask command, InquiryKind kind, Application application) {
        List<Finding> objections = new ArrayList<>();
        Wording.objection(command.wanted(), "/wanted").ifPresent(objections::add);
        if (hasDay(kind) && (command.days() < 1 || command.days() > MOST_DAYS)) {
            objections.add(
                    Finding.error(SupervisionCodes.LIMIT_OUT_OF_BOUNDS, "/days", "1", Integer.toString(MOST_DAYS)));
        }
        if (hasDay(kind)) {
            command.to()
                    .filter(department -> !involvement.involves(application.id(), department))
                    .map(department -> Finding.error(SupervisionCodes.HAS_NO_PART, "/to", department.value()))
                    .ifPresent(objections::add);
        }
        if (kind == InquiryKind.QUESTION
                && command.to().filter(this::hasSpecialist).isEmpty()) {
            objections.add(Finding.error(
                    SupervisionCodes.NO_SPECIALIST,
                    "/to",
                    command.to().map(DepartmentId::value).orElse(FRONT_DESK)));
        }
        return objections;
    }

    private static boolean hasDay(InquiryKind kind) {
        return kind == InquiryKind.ORDER || kind == InquiryKind.QUERY || kind == InquiryKind.REMINDER;
    }

    private boolean hasSpecialist(DepartmentId department) {
        return definitions.hall().stream()
                .anyMatch(hall -> !hall.holders(Role.MIDDLE_OFFICE_SPECIALIST, Optional.of(department))
                        .isEmpty());
    }

    private static void dueBy(Inquiry inquiry, int days, Handling handling) {
        DueDate due = handling.time().dueDate(handling.act().at(), TimeLimit.workingDays(days), TimeFacts.NONE);
        inquiry.dueBy(due.date().orElseThrow(), due.moment().orElseThrow());
    }

    /** What the 督办单 says; names as the hall has them, in Chinese as on every document. */
    private Map<String, String> sheet(Optional<DepartmentId> to, String wanted, int days, Handling handling) {
        Map<String, String> sheet = new LinkedHashMap<>();
        DueDate due = handling.time().dueDate(handling.act().at(), TimeLimit.workingDays(days), TimeFacts.NONE);
        sheet.put("orderedFrom", nameOf(departmentOf(handling.act().caller())));
        sheet.put("orderedTo", nameOf(to));
        sheet.put("causeOfOrder", wanted);
        sheet.put("dueOn", due.date().orElseThrow().toString());
        return sheet;
    }

    private String nameOf(Optional<DepartmentId> department) {
        Optional<Hall> hall = definitions.hall();
        return Stream.concat(
                        department
                                .flatMap(id -> hall.flatMap(known -> known.department(id)))
                                .map(each -> each.name().zh())
                                .stream(),
                        hall.map(known -> known.name().zh()).stream())
                .findFirst()
                .orElse(FRONT_DESK);
    }

    private Outcome<InquiryKind> settle(
            SupervisionCommands.Settle command, BiFunction<Inquiry, Handling, Optional<Finding>> objection) {
        return acts.on(command.application(), command.seen(), (application, handling) -> {
            Optional<Inquiry> found = inquiries.open(command.inquiry(), application.id());
            if (found.isEmpty()) {
                return Decided.notPossible(Finding.error(SupervisionCodes.NO_SUCH_INQUIRY, ""));
            }
            Inquiry inquiry = found.get();
            Optional<Finding> stands = objection.apply(inquiry, handling);
            if (stands.isPresent()) {
                return Decided.notPossible(stands.get());
            }
            Optional<Finding> wording = Wording.objection(command.text(), "/text");
            if (wording.isPresent()) {
                return Decided.invalid(List.of(wording.get()));
            }
            String words = inquiry.kind() == InquiryKind.QUESTION ? "" : " " + command.text();
            Decided<InquiryKind> decided =
                    application.putOnRecord(handling, inquiry.id() + " " + inquiry.kind() + words, inquiry.kind());
            if (decided instanceof Decided.Done) {
                settle(inquiry, command.text(), handling);
            }
            return decided;
        });
    }

    private static void settle(Inquiry inquiry, String text, Handling handling) {
        if (handling.act().name() == ActName.CLOSE_INQUIRY) {
            inquiry.close(text, handling.act());
        } else {
            inquiry.answer(text, handling.act());
        }
    }

    private static Optional<DepartmentId> departmentOf(Caller caller) {
        return caller instanceof Caller.Staff staff ? staff.department() : Optional.empty();
    }
}
