package org.onewindow.routing.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onewindow.routing.task.ReviewHall.ECOLOGIST;
import static org.onewindow.routing.task.ReviewHall.LEAD;
import static org.onewindow.routing.task.ReviewHall.PLANNER;
import static org.onewindow.routing.task.ReviewHall.SURVEYOR;
import static org.onewindow.routing.task.ReviewHall.approver;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.onewindow.adapters.testkit.hall.HallFixture;
import org.onewindow.adapters.testkit.hall.OnBothDatabases;
import org.onewindow.core.act.Outcome;
import org.onewindow.core.act.Refusal;
import org.onewindow.spi.application.OpinionKind;

/** G19: of any number of people acting at once exactly one succeeds; the rest see who and what. */
@OnBothDatabases(
        beans = {
            InvestmentHall.Catalogue.class,
            InvestmentHall.Forms.class,
            InvestmentHall.Identity.class,
            PublishingDesk.class
        })
class ReviewRaceTest {
    private static final int RACERS = 64;

    private final ReviewHall hall;

    ReviewRaceTest(HallFixture fixture) {
        hall = new ReviewHall(fixture);
    }

    @AfterEach
    void all_invariants_hold() {
        hall.assertThatAllInvariantsHold();
    }

    @RepeatedTest(10)
    void of_64_people_who_answer_one_task_at_once_one_does_and_63_are_told_who_and_what() throws Exception {
        String application = hall.accepted(InvestmentHall.APPROVAL);
        TaskId task = hall.task(application, "examination");

        List<Outcome<TaskAnswered>> outcomes = atOnce(IntStream.range(0, RACERS)
                .<Supplier<Outcome<TaskAnswered>>>mapToObj(racer -> () ->
                        hall.opinion(approver("racer-" + racer, "development-reform"), task, OpinionKind.AGREE, ""))
                .toList());

        String winner =
                hall.tasks(application).get(0).answeredBy().orElseThrow().value();
        assertOneWon(outcomes, TaskCodes.ANSWERED, winner);
        assertThat(hall.open(application)).containsExactly("planning", "land", "environment");
    }

    @RepeatedTest(5)
    void of_64_people_who_claim_one_task_at_once_one_has_it() throws Exception {
        String application = hall.accepted(InvestmentHall.APPROVAL);
        TaskId task = hall.task(application, "examination");

        List<Outcome<Claim>> outcomes = atOnce(IntStream.range(0, RACERS)
                .<Supplier<Outcome<Claim>>>mapToObj(
                        racer -> () -> hall.claim(approver("racer-" + racer, "development-reform"), task))
                .toList());

        String winner =
                hall.tasks(application).get(0).claim().orElseThrow().by().value();
        assertOneWon(outcomes, TaskCodes.CLAIMED, winner);
    }

    @RepeatedTest(10)
    void departments_that_answer_at_the_same_moment_all_succeed_and_the_join_fires_once() throws Exception {
        String application = hall.accepted(InvestmentHall.APPROVAL);
        hall.agree(LEAD, application, "examination").orElseThrow();
        TaskId planning = hall.task(application, "planning");
        TaskId land = hall.task(application, "land");
        TaskId environment = hall.task(application, "environment");

        List<Outcome<TaskAnswered>> outcomes = atOnce(List.of(
                () -> hall.opinion(PLANNER, planning, OpinionKind.AGREE, ""),
                () -> hall.opinion(SURVEYOR, land, OpinionKind.AGREE, ""),
                () -> hall.opinion(ECOLOGIST, environment, OpinionKind.AGREE, "")));

        assertThat(outcomes.stream().flatMap(outcome -> outcome.orElseThrow().opened().stream()))
                .containsExactly("decision");
        assertThat(hall.open(application)).containsExactly("decision");
    }

    private static void assertOneWon(List<? extends Outcome<?>> outcomes, String code, String winner) {
        List<Refusal> refusals = outcomes.stream()
                .filter(Outcome.Refused.class::isInstance)
                .map(ReviewHall::refusal)
                .toList();
        assertThat(refusals).hasSize(RACERS - 1).allSatisfy(refusal -> {
            assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
            assertThat(refusal.findings()).singleElement().satisfies(finding -> {
                assertThat(finding.code()).isEqualTo(code);
                assertThat(finding.arguments()).startsWith(winner, "2026-03-02 09:00");
            });
        });
    }

    /** Lets all of them go at the same moment. */
    private static <T> List<T> atOnce(List<Supplier<T>> racers) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(racers.size());
        CountDownLatch start = new CountDownLatch(1);
        try {
            List<Future<T>> runs = new ArrayList<>();
            for (Supplier<T> racer : racers) {
                runs.add(threads.submit(() -> {
                    start.await();
                    return racer.get();
                }));
            }
            start.countDown();
            List<T> outcomes = new ArrayList<>();
            for (Future<T> run : runs) {
                outcomes.add(run.get());
            }
            return outcomes;
        } finally {
            threads.shutdown();
        }
    }
}
