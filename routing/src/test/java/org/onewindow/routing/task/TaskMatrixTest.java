package org.onewindow.routing.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onewindow.routing.task.ReviewHall.CHIEF_PLANNER;
import static org.onewindow.routing.task.ReviewHall.PLANNER;
import static org.onewindow.routing.task.ReviewHall.SURVEYOR;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.onewindow.adapters.testkit.database.DatabaseKind;
import org.onewindow.adapters.testkit.hall.HallFixture;
import org.onewindow.adapters.testkit.hall.OnBothDatabases;
import org.onewindow.core.act.Caller;
import org.onewindow.core.act.Outcome;
import org.onewindow.spi.application.DecisionKind;
import org.onewindow.spi.application.OpinionKind;
import org.onewindow.spi.identity.Role;
import org.onewindow.spi.identity.SubjectId;

/**
 * G20: every combination of what may stand of a task, who asks and what is asked. What is not expressly allowed is refused and
 * changes nothing.
 */
@OnBothDatabases(
        value = DatabaseKind.H2_MEMORY,
        beans = {
            InvestmentHall.Catalogue.class,
            InvestmentHall.Forms.class,
            InvestmentHall.Identity.class,
            PublishingDesk.class
        })
class TaskMatrixTest {
    /** What may stand of a task of the planning department. */
    private enum Standing {
        OPEN,
        CLAIMED_BY_PLANNER,
        CLAIMED_BY_CHIEF,
        ANSWERED,
        CANCELLED
    }

    private enum Asked {
        CLAIM,
        RELEASE,
        GIVE_OPINION,
        DECIDE
    }

    /** All there is: standing, who, what. */
    private static final Set<List<Object>> ALLOWED = Set.of(
            List.of(Standing.OPEN, "planner", Asked.CLAIM),
            List.of(Standing.OPEN, "planner", Asked.GIVE_OPINION),
            List.of(Standing.CLAIMED_BY_PLANNER, "planner", Asked.RELEASE),
            List.of(Standing.CLAIMED_BY_PLANNER, "planner", Asked.GIVE_OPINION));

    private final ReviewHall hall;

    TaskMatrixTest(HallFixture fixture) {
        hall = new ReviewHall(fixture);
    }

    @TestFactory
    List<DynamicTest> what_is_not_expressly_allowed_is_refused_and_changes_nothing() {
        return Arrays.stream(Standing.values())
                .flatMap(standing -> people().keySet().stream()
                        .flatMap(who -> Arrays.stream(Asked.values())
                                .map(asked -> DynamicTest.dynamicTest(
                                        who + " asks to " + asked + " a task " + standing,
                                        () -> check(standing, who, asked)))))
                .toList();
    }

    private static Map<String, Caller> people() {
        Map<String, Caller> people = new LinkedHashMap<>();
        people.put("planner", PLANNER);
        people.put(
                "middle office of planning",
                ReviewHall.staff("mo.planning", PLANNER.department(), Role.MIDDLE_OFFICE_SPECIALIST));
        people.put("issuer of planning", ReviewHall.staff("is.planning", PLANNER.department(), Role.ISSUER));
        people.put("surveyor of land", SURVEYOR);
        people.put(
                "approver without department", ReviewHall.staff("no.body", Optional.empty(), Role.DEPARTMENT_APPROVER));
        people.put("clerk who accepted", ReviewHall.CLERK);
        people.put("applicant", new Caller.Subject(new SubjectId("0".repeat(32))));
        people.put("hall", new Caller.Hall());
        people.put("nobody", new Caller.Anonymous());
        return people;
    }

    private void check(Standing standing, String who, Asked asked) {
        TaskId task = taskThatIs(standing);
        List<TaskLine> before = hall.tasks(task.application());

        Outcome<?> outcome = ask(asked, people().get(who), task);

        assertThat(outcome instanceof Outcome.Done).isEqualTo(ALLOWED.contains(List.of(standing, who, asked)));
        if (outcome instanceof Outcome.Refused) {
            assertThat(hall.tasks(task.application())).isEqualTo(before);
        }
        hall.assertThatAllInvariantsHold();
    }

    private Outcome<?> ask(Asked asked, Caller who, TaskId task) {
        return switch (asked) {
            case CLAIM -> hall.claim(who, task);
            case RELEASE -> hall.release(who, task);
            case GIVE_OPINION -> hall.opinion(who, task, OpinionKind.AGREE, "");
            case DECIDE -> hall.decide(who, task, DecisionKind.GRANTED, "符合条件");
        };
    }

    private TaskId taskThatIs(Standing standing) {
        TaskId task = hall.task(hall.accepted(InvestmentHall.SITE), "opinion");
        switch (standing) {
            case OPEN -> {
                // as it is
            }
            case CLAIMED_BY_PLANNER -> hall.claim(PLANNER, task).orElseThrow();
            case CLAIMED_BY_CHIEF -> hall.claim(CHIEF_PLANNER, task).orElseThrow();
            case ANSWERED ->
                hall.opinion(CHIEF_PLANNER, task, OpinionKind.AGREE, "").orElseThrow();
            case CANCELLED -> hall.terminate(task.application());
        }
        return task;
    }
}
