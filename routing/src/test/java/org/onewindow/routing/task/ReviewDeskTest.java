package org.onewindow.routing.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onewindow.routing.task.ReviewHall.CHIEF_PLANNER;
import static org.onewindow.routing.task.ReviewHall.CLERK;
import static org.onewindow.routing.task.ReviewHall.DIRECTOR;
import static org.onewindow.routing.task.ReviewHall.ECOLOGIST;
import static org.onewindow.routing.task.ReviewHall.LEAD;
import static org.onewindow.routing.task.ReviewHall.PLANNER;
import static org.onewindow.routing.task.ReviewHall.SURVEYOR;
import static org.onewindow.routing.task.ReviewHall.codes;
import static org.onewindow.routing.task.ReviewHall.freshKey;
import static org.onewindow.routing.task.ReviewHall.refusal;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.onewindow.adapters.testkit.hall.HallFixture;
import org.onewindow.adapters.testkit.hall.OnBothDatabases;
import org.onewindow.core.act.Caller;
import org.onewindow.core.act.Refusal;
import org.onewindow.core.application.ApplicationCodes;
import org.onewindow.core.application.Commands;
import org.onewindow.core.application.ExpectedEnd;
import org.onewindow.routing.chain.StepState;
import org.onewindow.spi.application.ActName;
import org.onewindow.spi.application.DecisionKind;
import org.onewindow.spi.application.OpinionKind;
import org.onewindow.spi.identity.DepartmentId;
import org.onewindow.spi.identity.Role;
import org.onewindow.spi.identity.StaffId;
import org.onewindow.spi.time.SpecialProcedureKind;

@OnBothDatabases(
        beans = {
            InvestmentHall.Catalogue.class,
            InvestmentHall.Forms.class,
            InvestmentHall.Identity.class,
            PublishingDesk.class
        })
class ReviewDeskTest {
    private final ReviewHall hall;

    ReviewDeskTest(HallFixture fixture) {
        hall = new ReviewHall(fixture);
    }

    @AfterEach
    void all_invariants_hold() {
        hall.assertThatAllInvariantsHold();
    }

    @Test
    void acceptance_opens_the_first_step_and_the_decision_ends_the_chain() {
        String application = hall.accepted(InvestmentHall.APPROVAL);
        assertThat(hall.open(application)).containsExactly("examination");

        assertThat(hall.agree(LEAD, application, "examination").orElseThrow().opened())
                .containsExactly("planning", "land", "environment");
        hall.agree(SURVEYOR, application, "land").orElseThrow();
        hall.agree(ECOLOGIST, application, "environment").orElseThrow();
        assertThat(hall.agree(PLANNER, application, "planning").orElseThrow().opened())
                .containsExactly("decision");

        assertThat(hall.decide(DIRECTOR, hall.task(application, "decision"), DecisionKind.GRANTED, "符合条件")
                        .orElseThrow()
                        .kind())
                .isEqualTo(DecisionKind.GRANTED);
        assertThat(hall.tasks(application)).extracting(TaskLine::state).containsOnly(StepState.DONE);
    }

    @Test
    void departments_the_data_do_not_concern_are_not_asked() {
        String application = hall.accepted(InvestmentHall.APPROVAL, Map.of("industry", "FOOD"));

        assertThat(hall.agree(LEAD, application, "examination").orElseThrow().opened())
                .containsExactly("planning");
        assertThat(hall.agree(PLANNER, application, "planning").orElseThrow().opened())
                .containsExactly("decision");
    }

    @Test
    void an_immediate_item_has_no_tasks_even_when_silence_has_accepted_it() {
        assertThat(hall.tasks(hall.acceptedBySilence(InvestmentHall.FILING))).isEmpty();
    }

    @Test
    void the_first_of_two_departments_is_enough_and_the_other_is_told_that_its_task_was_cancelled() {
        String application = hall.accepted(InvestmentHall.SITE);
        hall.agree(PLANNER, application, "opinion").orElseThrow();
        hall.agree(CHIEF_PLANNER, application, "review").orElseThrow();
        TaskId environment = hall.task(application, "environment");

        TaskAnswered answered = hall.agree(SURVEYOR, application, "land").orElseThrow();

        assertThat(answered.cancelled()).containsExactly("environment");
        assertThat(answered.opened()).containsExactly("decision");
        Refusal late = refusal(hall.opinion(ECOLOGIST, environment, OpinionKind.AGREE, ""));
        assertThat(late.kind()).isEqualTo(Refusal.Kind.CONFLICT);
        assertThat(late.findings().get(0).code()).isEqualTo(TaskCodes.CANCELLED);
    }

    @Test
    void an_opinion_is_kept_with_its_grounds() {
        String application = hall.accepted(InvestmentHall.APPROVAL);

        hall.opinion(LEAD, hall.task(application, "examination"), OpinionKind.AGREE_ON_CONDITIONS, "须补充节能措施")
                .orElseThrow();

        assertThat(hall.tasks(application).get(0).opinion()).hasValueSatisfying(opinion -> {
            assertThat(opinion.kind()).isEqualTo(OpinionKind.AGREE_ON_CONDITIONS);
            assertThat(opinion.grounds()).isEqualTo("须补充节能措施");
            assertThat(opinion.by()).isEqualTo("shen.dr");
            assertThat(opinion.at()).isEqualTo(hall.fixture().clock().instant());
        });
    }

    @Test
    void whoever_does_not_agree_gives_grounds_that_can_be_read_and_are_not_endless() {
        TaskId task = hall.task(hall.accepted(InvestmentHall.APPROVAL), "examination");

        assertThat(codes(hall.opinion(LEAD, task, OpinionKind.DISAGREE, " ")))
                .containsExactly(TaskCodes.GROUNDS_MISSING);
        assertThat(codes(hall.opinion(LEAD, task, OpinionKind.AGREE_ON_CONDITIONS, "")))
                .containsExactly(TaskCodes.GROUNDS_MISSING);
        assertThat(codes(hall.opinion(LEAD, task, OpinionKind.DISAGREE, "不".repeat(1_801))))
                .containsExactly(TaskCodes.GROUNDS_TOO_LONG);
        assertThat(codes(hall.opinion(LEAD, task, OpinionKind.AGREE_ON_CONDITIONS, "不\u202E同意")))
                .containsExactly(ApplicationCodes.GROUNDS_HIDDEN);
        hall.opinion(LEAD, task, OpinionKind.DISAGREE, "不".repeat(1_800)).orElseThrow();
    }

    @Test
    void a_claimed_task_is_answered_by_whoever_claimed_it() {
        String application = hall.accepted(InvestmentHall.APPROVAL);
        TaskId task = hall.task(application, "examination");

        assertThat(hall.claim(LEAD, task).orElseThrow().by()).isEqualTo(new StaffId("shen.dr"));

        Refusal second = refusal(hall.claim(DIRECTOR, task));
        assertThat(second.kind()).isEqualTo(Refusal.Kind.CONFLICT);
        assertThat(second.findings().get(0).code()).isEqualTo(TaskCodes.CLAIMED);
        assertThat(second.findings().get(0).arguments()).containsExactly("沈青 (shen.dr)", "2026-03-02 09:00");
        assertThat(codes(hall.opinion(DIRECTOR, task, OpinionKind.AGREE, ""))).containsExactly(TaskCodes.CLAIMED);
        assertThat(codes(hall.release(DIRECTOR, task))).containsExactly(TaskCodes.CLAIMED);
        hall.opinion(LEAD, task, OpinionKind.AGREE, "").orElseThrow();
    }

    @Test
    void a_task_put_back_is_anybodys_again() {
        TaskId task = hall.task(hall.accepted(InvestmentHall.APPROVAL), "examination");
        assertThat(codes(hall.release(LEAD, task))).containsExactly(TaskCodes.NOT_CLAIMED);

        hall.claim(LEAD, task).orElseThrow();
        hall.release(LEAD, task).orElseThrow();

        hall.opinion(DIRECTOR, task, OpinionKind.AGREE, "").orElseThrow();
    }

    @Test
    void an_answered_task_tells_who_answered_when_and_what() {
        TaskId task = hall.task(hall.accepted(InvestmentHall.APPROVAL), "examination");
        hall.opinion(LEAD, task, OpinionKind.AGREE, "").orElseThrow();

        Refusal second = refusal(hall.opinion(DIRECTOR, task, OpinionKind.DISAGREE, "材料不足"));

        assertThat(second.kind()).isEqualTo(Refusal.Kind.CONFLICT);
        assertThat(second.findings().get(0).code()).isEqualTo(TaskCodes.ANSWERED);
        assertThat(second.findings().get(0).arguments()).containsExactly("沈青 (shen.dr)", "2026-03-02 09:00", "AGREE");
    }

    @Test
    void a_decided_task_tells_who_decided_and_what() {
        String application = toDecision();
        TaskId task = hall.task(application, "decision");
        hall.decide(DIRECTOR, task, DecisionKind.REFUSED, "不符合产业政策").orElseThrow();
        Caller another = ReviewHall.approver("dong.dr", "development-reform");

        Refusal second = refusal(hall.decide(another, task, DecisionKind.GRANTED, "符合条件"));

        assertThat(second.kind()).isEqualTo(Refusal.Kind.CONFLICT);
        assertThat(second.findings().get(0).code()).isEqualTo(TaskCodes.DECIDED);
        assertThat(second.findings().get(0).arguments()).containsExactly("陆平 (lu.dr)", "2026-03-02 09:00", "REFUSED");
    }

    @Test
    void front_desk_examiner_and_approver_are_three_people() {
        Caller.Staff clerkAndApprover = ReviewHall.staff(
                CLERK.id().value(),
                Optional.of(new DepartmentId("development-reform")),
                Role.RECEPTION_CLERK,
                Role.DEPARTMENT_APPROVER);
        String application = hall.accepted(InvestmentHall.APPROVAL);
        TaskId examination = hall.task(application, "examination");
        assertThat(codes(hall.claim(clerkAndApprover, examination))).containsExactly("OW-APP-1019");
        assertThat(codes(hall.opinion(clerkAndApprover, examination, OpinionKind.AGREE, "")))
                .containsExactly("OW-APP-1019");

        TaskId decision = hall.task(toDecision(application), "decision");
        assertThat(codes(hall.decide(clerkAndApprover, decision, DecisionKind.GRANTED, "符合条件")))
                .containsExactly("OW-APP-1019");
        assertThat(codes(hall.decide(LEAD, decision, DecisionKind.GRANTED, "符合条件")))
                .containsExactly(TaskCodes.SECOND_PERSON_NEEDED);
        hall.decide(DIRECTOR, decision, DecisionKind.GRANTED, "符合条件").orElseThrow();
    }

    @Test
    void a_review_is_for_a_second_person() {
        String application = hall.accepted(InvestmentHall.SITE);
        hall.agree(PLANNER, application, "opinion").orElseThrow();
        TaskId review = hall.task(application, "review");

        assertThat(codes(hall.claim(PLANNER, review))).containsExactly(TaskCodes.SECOND_PERSON_NEEDED);
        assertThat(codes(hall.opinion(PLANNER, review, OpinionKind.AGREE, "")))
                .containsExactly(TaskCodes.SECOND_PERSON_NEEDED);
        hall.opinion(CHIEF_PLANNER, review, OpinionKind.AGREE, "").orElseThrow();
    }

    @Test
    void another_department_s_task_and_one_that_does_not_exist_look_alike() {
        String application = hall.accepted(InvestmentHall.APPROVAL);
        hall.agree(LEAD, application, "examination").orElseThrow();
        TaskId land = hall.task(application, "land");

        for (TaskId task : new TaskId[] {land, TaskId.of(application, 99)}) {
            Refusal refusal = refusal(hall.opinion(PLANNER, task, OpinionKind.AGREE, ""));
            assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
            assertThat(refusal.findings().get(0).code()).isEqualTo(TaskCodes.NO_SUCH_TASK);
        }
    }

    @Test
    void a_department_that_was_not_asked_does_not_learn_that_the_application_exists() {
        String application = hall.accepted(InvestmentHall.APPROVAL);

        Refusal refusal = refusal(hall.opinion(PLANNER, TaskId.of(application, 1), OpinionKind.AGREE, ""));

        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
        assertThat(refusal.state()).isEmpty();
    }

    @Test
    void an_opinion_is_no_decision_and_a_decision_no_opinion() {
        String application = hall.accepted(InvestmentHall.APPROVAL);
        TaskId examination = hall.task(application, "examination");
        assertThat(codes(hall.decide(LEAD, examination, DecisionKind.GRANTED, "符合条件")))
                .containsExactly(TaskCodes.ASKS_FOR_OPINION);

        TaskId decision = hall.task(toDecision(application), "decision");
        assertThat(codes(hall.opinion(DIRECTOR, decision, OpinionKind.AGREE, "")))
                .containsExactly(TaskCodes.ASKS_FOR_DECISION);
    }

    @Test
    void a_refusal_without_reasons_is_no_decision_and_leaves_the_task_open() {
        String application = toDecision();

        assertThat(codes(hall.decide(DIRECTOR, hall.task(application, "decision"), DecisionKind.REFUSED, "")))
                .containsExactly("OW-APP-1009");
        assertThat(hall.open(application)).containsExactly("decision");
    }

    @Test
    void a_repeated_request_gets_its_first_answer_and_opens_nothing_twice() {
        String application = hall.accepted(InvestmentHall.APPROVAL);
        TaskCommands.GiveOpinion command =
                new TaskCommands.GiveOpinion(freshKey(), hall.task(application, "examination"), OpinionKind.AGREE, "");
        ReviewDesk desk = hall.fixture().get(ReviewDesk.class);

        TaskAnswered first = hall.as(LEAD, () -> desk.giveOpinion(command)).orElseThrow();
        TaskAnswered again = hall.as(LEAD, () -> desk.giveOpinion(command)).orElseThrow();

        assertThat(again).isEqualTo(first);
        assertThat(hall.open(application)).hasSize(3);
    }

    @Test
    void an_application_that_ends_leaves_no_open_task() {
        String application = hall.accepted(InvestmentHall.APPROVAL);
        hall.agree(LEAD, application, "examination").orElseThrow();
        TaskId land = hall.task(application, "land");

        hall.terminate(application);

        assertThat(hall.open(application)).isEmpty();
        Refusal late = refusal(hall.opinion(SURVEYOR, land, OpinionKind.AGREE, ""));
        assertThat(late.findings().get(0).code()).isEqualTo(TaskCodes.CANCELLED);
    }

    @Test
    void an_application_forwarded_up_leaves_the_departments_and_the_answer_from_above_decides() {
        String application = hall.accepted(InvestmentHall.APPROVAL);
        hall.as(
                        LEAD,
                        () -> hall.cases()
                                .forwardUp(new Commands.OnWithReasons(
                                        freshKey(), application, Optional.empty(), "江苏省发展改革委")))
                .orElseThrow();
        assertThat(hall.open(application)).isEmpty();

        hall.as(
                        DIRECTOR,
                        () -> hall.cases()
                                .recordDecisionFromAbove(new Commands.Decide(
                                        freshKey(),
                                        application,
                                        Optional.empty(),
                                        DecisionKind.GRANTED,
                                        "苏发改外资发〔2026〕1号")))
                .orElseThrow();
        assertThat(hall.tasks(application)).extracting(TaskLine::state).containsOnly(StepState.CANCELLED);
    }

    @Test
    void while_the_clock_stands_still_nothing_is_answered_and_the_step_gets_its_days_back() {
        String application = hall.accepted(InvestmentHall.APPROVAL);
        TaskId examination = hall.task(application, "examination");
        assertThat(hall.tasks(application).get(0).dueOn()).isEqualTo("2026-03-05");

        hall.as(LEAD, () -> hall.cases().suspend(suspension(application))).orElseThrow();
        Refusal refused = refusal(hall.opinion(LEAD, examination, OpinionKind.AGREE, ""));
        assertThat(refused.kind()).isEqualTo(Refusal.Kind.NOT_POSSIBLE_NOW);
        assertThat(refused.possibleNow()).contains(ActName.RESUME);

        hall.fixture().clock().advance(Duration.ofDays(7));
        hall.as(LEAD, () -> hall.cases().resume(new Commands.On(freshKey(), application, Optional.empty())))
                .orElseThrow();
        hall.fixture().clock().advance(Duration.ofDays(-7));

        assertThat(hall.tasks(application).get(0).dueOn()).isEqualTo("2026-03-12");
        hall.opinion(LEAD, examination, OpinionKind.AGREE, "").orElseThrow();
    }

    private static Commands.Suspend suspension(String application) {
        return new Commands.Suspend(
                freshKey(),
                application,
                Optional.empty(),
                SpecialProcedureKind.EXPERT_REVIEW,
                LocalDate.of(2026, 3, 2),
                ExpectedEnd.on(LocalDate.of(2026, 3, 31)),
                "");
    }

    private String toDecision() {
        return toDecision(hall.accepted(InvestmentHall.APPROVAL, Map.of("industry", "FOOD")));
    }

    private String toDecision(String application) {
        hall.agree(LEAD, application, "examination").orElseThrow();
        for (String step : hall.open(application)) {
            hall.agree(
                            switch (step) {
                                case "planning" -> PLANNER;
                                case "land" -> SURVEYOR;
                                default -> ECOLOGIST;
                            },
                            application,
                            step)
                    .orElseThrow();
        }
        return application;
    }
}
