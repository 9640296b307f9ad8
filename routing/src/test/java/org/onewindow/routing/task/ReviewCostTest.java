package org.onewindow.routing.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onewindow.routing.task.ReviewHall.DIRECTOR;
import static org.onewindow.routing.task.ReviewHall.ECOLOGIST;
import static org.onewindow.routing.task.ReviewHall.LEAD;
import static org.onewindow.routing.task.ReviewHall.PLANNER;
import static org.onewindow.routing.task.ReviewHall.SURVEYOR;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.onewindow.adapters.testkit.database.StatementCounter.Counts;
import org.onewindow.adapters.testkit.hall.HallFixture;
import org.onewindow.adapters.testkit.hall.OnBothDatabases;
import org.onewindow.core.act.Outcome;
import org.onewindow.core.act.Scope;
import org.onewindow.spi.application.DecisionKind;
import org.onewindow.spi.application.OpinionKind;

/** What an act of the review desk sends to the database: each figure includes the application's row and its ledger entry. */
@OnBothDatabases(
        beans = {
            InvestmentHall.Catalogue.class,
            InvestmentHall.Forms.class,
            InvestmentHall.Identity.class,
            PublishingDesk.class
        })
class ReviewCostTest {
    private final ReviewHall hall;

    ReviewCostTest(HallFixture fixture) {
        hall = new ReviewHall(fixture);
        // Definitions are read once in the life of a hall; acts do not pay for it.
        hall.agree(LEAD, hall.accepted(InvestmentHall.APPROVAL), "examination").orElseThrow();
    }

    @Test
    void tasks_are_woven_so_that_only_what_changed_is_written() {
        assertThat(Arrays.stream(Task.class.getInterfaces()).map(Class::getSimpleName))
                .contains("PersistenceWeaved", "PersistenceWeavedChangeTracking");
    }

    @Test
    void a_claim_is_five_statements_and_changes_three_rows() {
        TaskId task = hall.task(hall.accepted(InvestmentHall.APPROVAL), "examination");

        assertCost(counted(() -> hall.claim(LEAD, task)), 5, 3);
    }

    @Test
    void an_opinion_is_five_statements_and_changes_three_rows() {
        TaskId planning = hall.task(examined(), "planning");

        assertCost(counted(() -> hall.opinion(PLANNER, planning, OpinionKind.AGREE, "")), 5, 3);
    }

    @Test
    void opening_three_departments_at_once_is_one_statement_more_and_three_rows() {
        TaskId examination = hall.task(hall.accepted(InvestmentHall.APPROVAL), "examination");

        assertCost(counted(() -> hall.opinion(LEAD, examination, OpinionKind.AGREE, "")), 6, 6);
    }

    @Test
    void the_answer_that_joins_opens_the_decision_with_one_row() {
        String application = examined();
        hall.agree(PLANNER, application, "planning").orElseThrow();
        hall.agree(SURVEYOR, application, "land").orElseThrow();
        TaskId environment = hall.task(application, "environment");

        assertCost(counted(() -> hall.opinion(ECOLOGIST, environment, OpinionKind.AGREE, "")), 6, 4);
    }

    @Test
    void a_decision_costs_routing_one_read_and_one_row() {
        String application = examined();
        hall.agree(PLANNER, application, "planning").orElseThrow();
        hall.agree(SURVEYOR, application, "land").orElseThrow();
        hall.agree(ECOLOGIST, application, "environment").orElseThrow();
        TaskId decision = hall.task(application, "decision");

        Counts counts = counted(() -> hall.decide(DIRECTOR, decision, DecisionKind.GRANTED, "符合条件"));

        assertThat(counts.sql()).filteredOn(sql -> sql.contains(" task ")).hasSize(2);
        assertThat(counts.commits()).isEqualTo(1);
    }

    @Test
    void an_inbox_is_one_statement() {
        examined();

        Counts counts = hall.fixture().statements().during(() -> {
            assertThat(hall.reading()
                            .inbox(PLANNER.department().orElseThrow(), new Scope.WholeHall(), Optional.empty(), 20))
                    .isNotEmpty();
        });

        assertThat(counts.statements()).as("%s", counts).isEqualTo(1);
    }

    private String examined() {
        String application = hall.accepted(InvestmentHall.APPROVAL);
        hall.agree(LEAD, application, "examination").orElseThrow();
        return application;
    }

    private static void assertCost(Counts counts, int statements, long rowChanges) {
        assertThat(counts.statements()).as("%s", counts).isEqualTo(statements);
        assertThat(counts.rowChanges()).as("%s", counts).isEqualTo(rowChanges);
        assertThat(counts.commits()).isEqualTo(1);
    }

    private Counts counted(Supplier<Outcome<?>> act) {
        return hall.fixture().statements().during(() -> {
            act.get().orElseThrow();
        });
    }
}
