package org.onewindow.routing.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onewindow.adapters.testkit.hall.HallFixture;
import org.onewindow.adapters.testkit.hall.OnBothDatabases;
import org.onewindow.adapters.testkit.hall.TestClock;
import org.onewindow.core.act.Caller;
import org.onewindow.core.act.Outcome;
import org.onewindow.core.act.Refusal;
import org.onewindow.core.act.Scope;
import org.onewindow.core.application.CaseFile;
import org.onewindow.core.application.CaseReading;
import org.onewindow.core.application.Commands;
import org.onewindow.core.application.HistoryLine;
import org.onewindow.core.privacy.Subjects;
import org.onewindow.routing.task.InvestmentHall;
import org.onewindow.routing.task.PublishingDesk;
import org.onewindow.routing.task.ReviewHall;
import org.onewindow.spi.application.ActName;
import org.onewindow.spi.application.ApplicationState;
import org.onewindow.spi.facts.SubjectNumber;
import org.onewindow.spi.identity.DepartmentId;
import org.onewindow.spi.identity.Role;
import org.onewindow.spi.identity.SocialCreditCode;
import org.onewindow.spi.identity.StaffId;
import org.onewindow.spi.identity.SubjectId;
import org.onewindow.spi.notification.NoticeKind;

/** Orders, queries and matters (R11.5, R12.3), first contact (R14.2) and the middle office (R12.2), on the application's ledger. */
@OnBothDatabases(
        beans = {
            InvestmentHall.Catalogue.class,
            InvestmentHall.Forms.class,
            InvestmentHall.Identity.class,
            PublishingDesk.class
        })
class SupervisionTest {
    private static final Caller.Staff SUPERVISOR = ReviewHall.staff("du.jian", Optional.empty(), Role.SUPERVISOR);
    private static final Caller.Staff BODY = ReviewHall.staff("yan.ming", Optional.empty(), Role.SUPERVISING_BODY);
    private static final DepartmentId PLANNING = new DepartmentId("planning");
    private static final DepartmentId REFORM = new DepartmentId("development-reform");
    private static final Caller.Staff SPECIALIST =
            ReviewHall.staff("fang.planning", Optional.of(PLANNING), Role.MIDDLE_OFFICE_SPECIALIST);
    private static final Scope HALL = new Scope.WholeHall();

    private final ReviewHall hall;
    private final SupervisionDesk desk;
    private final FirstContactDesk contacts;
    private final InquiryReading reading;
    private final CaseReading cases;

    SupervisionTest(HallFixture fixture) {
        hall = new ReviewHall(fixture, "none", List.of());
        desk = fixture.get(SupervisionDesk.class);
        contacts = fixture.get(FirstContactDesk.class);
        reading = fixture.get(InquiryReading.class);
        cases = fixture.get(CaseReading.class);
    }

    @BeforeEach
    void on_a_monday_morning() {
        hall.fixture().clock().set(TestClock.MONDAY_9AM);
    }

    @AfterEach
    void all_invariants_hold() {
        hall.assertThatAllInvariantsHold();
    }

    @Test
    void an_order_goes_out_as_a_document_is_overdue_until_answered_and_closed_by_who_watches() {
        String application = hall.accepted(InvestmentHall.APPROVAL);

        String order = order(SUPERVISOR, application, Optional.of(REFORM), "环节将超期，请说明原因", 2)
                .orElseThrow();

        assertThat(line(order).dueOn()).contains(LocalDate.parse("2026-03-04"));
        assertThat(file(application, HALL).documents())
                .filteredOn(document -> document.kind() == NoticeKind.SUPERVISION_ORDER)
                .singleElement()
                .satisfies(document -> {
                    assertThat(Optional.of(document.number()))
                            .isEqualTo(line(order).documentNumber());
                    assertThat(document.fields())
                            .containsEntry("orderedTo", "发展和改革委员会")
                            .containsEntry("causeOfOrder", "环节将超期，请说明原因")
                            .containsEntry("dueOn", "2026-03-04");
                });
        hall.fixture().clock().advance(Duration.ofDays(3));
        assertThat(reading.open(HALL, 200))
                .filteredOn(InquiryLine::overdue)
                .extracting(InquiryLine::id)
                .contains(order);
        assertThat(reading.owedBy(REFORM, new Scope.OfDepartment(REFORM), 200))
                .extracting(InquiryLine::id)
                .contains(order);
        assertThat(reading.owedBy(REFORM, new Scope.OfDepartment(PLANNING), 200))
                .isEmpty();
        assertThat(ReviewHall.codes(close(SUPERVISOR, application, order)))
                .containsExactly(SupervisionCodes.NOT_ANSWERED);

        answer(ReviewHall.LEAD, application, order).orElseThrow();
        assertThat(ReviewHall.codes(answer(ReviewHall.DIRECTOR, application, order)))
                .containsExactly(SupervisionCodes.ANSWERED_BEFORE);
        assertThat(line(order).overdue()).isFalse();
        close(SUPERVISOR, application, order).orElseThrow();

        assertThat(reading.open(HALL, 200)).extracting(InquiryLine::id).doesNotContain(order);
        assertThat(acts(application, HALL))
                .containsSubsequence(ActName.ISSUE_ORDER, ActName.ANSWER_INQUIRY, ActName.CLOSE_INQUIRY);
    }

    @Test
    void the_applicant_is_neither_told_nor_shown_how_its_application_is_supervised() {
        String application = hall.accepted(InvestmentHall.APPROVAL);
        order(BODY, application, Optional.empty(), "请说明受理情况", 1).orElseThrow();
        Scope own = new Scope.OfSubject(owner());

        assertThat(file(application, own).documents())
                .isNotEmpty()
                .noneMatch(document -> document.kind().isInternal());
        assertThat(acts(application, own)).isNotEmpty().noneMatch(ActName::isInternal);
        assertThat(reading.of(application, own)).isEmpty();
        assertThat(reading.firstContact(application, own)).isEmpty();
    }

    @Test
    void whoever_has_no_part_is_not_ordered_and_every_mistake_is_told_at_once() {
        String application = hall.accepted(InvestmentHall.APPROVAL);

        assertThat(ReviewHall.codes(order(SUPERVISOR, application, Optional.of(PLANNING), " ", 61)))
                .containsExactlyInAnyOrder(
                        SupervisionCodes.TEXT_MISSING,
                        SupervisionCodes.LIMIT_OUT_OF_BOUNDS,
                        SupervisionCodes.HAS_NO_PART);
        assertThat(ReviewHall.refusal(order(ReviewHall.LEAD, application, Optional.empty(), "催办", 1))
                        .kind())
                .isEqualTo(Refusal.Kind.FORBIDDEN);
        String order =
                order(SUPERVISOR, application, Optional.empty(), "请说明", 1).orElseThrow();
        assertThat(ReviewHall.codes(answer(ReviewHall.LEAD, application, order)))
                .containsExactly(SupervisionCodes.ASKED_SOMEBODY_ELSE);
        answer(ReviewHall.CLERK, application, order).orElseThrow();
    }

    @Test
    void a_supervising_body_asks_and_opens_a_matter_which_nobody_else_closes() {
        String application = hall.accepted(InvestmentHall.APPROVAL);
        hall.terminate(application);

        String query = hall.as(BODY, () -> desk.query(ask(application, Optional.of(REFORM), "为何终止办理", 3)))
                .orElseThrow();
        answer(ReviewHall.LEAD, application, query).orElseThrow();
        String matter = hall.as(BODY, () -> desk.openMatter(ask(application, Optional.empty(), "涉嫌推诿", 0)))
                .orElseThrow();

        assertThat(ReviewHall.refusal(
                                hall.as(SUPERVISOR, () -> desk.openMatter(ask(application, Optional.empty(), "立案", 0))))
                        .kind())
                .isEqualTo(Refusal.Kind.FORBIDDEN);
        assertThat(ReviewHall.codes(close(SUPERVISOR, application, matter)))
                .containsExactly(SupervisionCodes.MATTER_OF_THE_BODY);
        close(BODY, application, matter).orElseThrow();
        assertThat(acts(application, HALL))
                .contains(ActName.QUERY_CASE, ActName.OPEN_MATTER)
                .last()
                .isEqualTo(ActName.CLOSE_INQUIRY);
    }

    @Test
    void a_specialist_answers_while_the_applicant_waits_and_the_wait_is_measured() {
        String application = hall.handedIn(InvestmentHall.APPROVAL);
        assertThat(ReviewHall.codes(hall.as(
                        ReviewHall.CLERK,
                        () -> desk.askSpecialist(ask(application, Optional.of(REFORM), "是否需要能评", 0)))))
                .containsExactly(SupervisionCodes.NO_SPECIALIST);

        String question = hall.as(
                        ReviewHall.CLERK,
                        () -> desk.askSpecialist(ask(application, Optional.of(PLANNING), "选址是否在红线内", 0)))
                .orElseThrow();
        hall.fixture().clock().advance(Duration.ofMinutes(7));
        assertThat(reading.questions(PLANNING, HALL, 200))
                .extracting(InquiryLine::id)
                .contains(question);
        hall.as(SPECIALIST, () -> desk.answerAsSpecialist(settle(application, question)))
                .orElseThrow();

        assertThat(line(question).waited()).contains(Duration.ofMinutes(7));
        assertThat(reading.waiting(HALL).longest()).isEqualTo(Duration.ofMinutes(7));
        assertThat(reading.questions(PLANNING, HALL, 200))
                .extracting(InquiryLine::id)
                .doesNotContain(question);
        assertThat(cases.history(application, HALL))
                .filteredOn(line -> line.act() == ActName.ASK_SPECIALIST)
                .singleElement()
                .satisfies(line -> assertThat(line.grounds()).doesNotContain("红线"));
    }

    @Test
    void who_served_first_is_responsible_until_a_colleague_has_taken_over() {
        String application = hall.accepted(InvestmentHall.APPROVAL);
        StaffId first = ReviewHall.CLERK.id();
        StaffId lead = ReviewHall.LEAD_OF_COUNTER.id();
        assertThat(contact(application).responsible()).isEqualTo(first);

        assertThat(ReviewHall.codes(offer(ReviewHall.CLERK, application, ReviewHall.PLANNER.id())))
                .containsExactly(SupervisionCodes.NO_SUCH_COLLEAGUE);
        offer(ReviewHall.CLERK, application, lead).orElseThrow();
        assertThat(contact(application).responsible())
                .as("an offer alone changes nothing")
                .isEqualTo(first);
        assertThat(contact(application).offer().orElseThrow().to()).isEqualTo(lead);
        assertThat(ReviewHall.codes(takeOver(ReviewHall.CLERK, application)))
                .containsExactly(SupervisionCodes.NOT_OFFERED);

        takeOver(ReviewHall.LEAD_OF_COUNTER, application).orElseThrow();

        assertThat(contact(application)).isEqualTo(new FirstContact(List.of(first, lead), Optional.empty()));
        assertThat(ReviewHall.codes(offer(ReviewHall.CLERK, application, lead)))
                .containsExactly(SupervisionCodes.NOT_RESPONSIBLE);
        assertThat(acts(application, HALL)).containsSubsequence(ActName.HAND_ON, ActName.TAKE_OVER_CONTACT);
    }

    private Outcome<String> order(Caller who, String application, Optional<DepartmentId> to, String wanted, int days) {
        return hall.as(who, () -> desk.order(ask(application, to, wanted, days)));
    }

    private Outcome<InquiryKind> answer(Caller who, String application, String inquiry) {
        return hall.as(who, () -> desk.answer(settle(application, inquiry)));
    }

    private Outcome<InquiryKind> close(Caller who, String application, String inquiry) {
        return hall.as(who, () -> desk.close(settle(application, inquiry)));
    }

    private Outcome<StaffId> offer(Caller who, String application, StaffId to) {
        return hall.as(
                who,
                () -> contacts.offer(
                        new SupervisionCommands.OfferTo(ReviewHall.freshKey(), application, Optional.empty(), to)));
    }

    private Outcome<StaffId> takeOver(Caller who, String application) {
        return hall.as(
                who, () -> contacts.takeOver(new Commands.On(ReviewHall.freshKey(), application, Optional.empty())));
    }

    private static SupervisionCommands.Ask ask(String application, Optional<DepartmentId> to, String wanted, int days) {
        return new SupervisionCommands.Ask(ReviewHall.freshKey(), application, Optional.empty(), to, wanted, days);
    }

    private static SupervisionCommands.Settle settle(String application, String inquiry) {
        return new SupervisionCommands.Settle(
                ReviewHall.freshKey(), application, Optional.empty(), inquiry, "已经核实，三日内办结");
    }

    private InquiryLine line(String inquiry) {
        return cases.list(List.of(ApplicationState.values()), HALL).stream()
                .flatMap(line -> reading.of(line.id(), HALL).stream())
                .filter(each -> each.id().equals(inquiry))
                .findFirst()
                .orElseThrow();
    }

    private FirstContact contact(String application) {
        return reading.firstContact(application, HALL).orElseThrow();
    }

    private CaseFile file(String application, Scope scope) {
        return cases.file(application, scope).orElseThrow();
    }

    private List<ActName> acts(String application, Scope scope) {
        return cases.history(application, scope).stream().map(HistoryLine::act).toList();
    }

    private SubjectId owner() {
        return hall.fixture()
                .get(Subjects.class)
                .of(new SubjectNumber.OfOrganisation(new SocialCreditCode("91320583MA1234567X")));
    }
}
