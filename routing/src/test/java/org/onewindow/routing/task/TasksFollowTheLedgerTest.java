package org.onewindow.routing.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onewindow.routing.task.ReviewHall.LEAD;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.onewindow.adapters.testkit.database.DatabaseKind;
import org.onewindow.adapters.testkit.hall.HallFixture;
import org.onewindow.adapters.testkit.hall.OnBothDatabases;
import org.onewindow.core.integrity.InvariantChecker;
import org.onewindow.core.integrity.Violation;
import org.onewindow.spi.application.OpinionKind;

/** Whoever changes tasks past the desk is found. */
@OnBothDatabases(
        value = DatabaseKind.POSTGRESQL,
        beans = {
            InvestmentHall.Catalogue.class,
            InvestmentHall.Forms.class,
            InvestmentHall.Identity.class,
            PublishingDesk.class
        })
class TasksFollowTheLedgerTest {
    private final ReviewHall hall;

    TasksFollowTheLedgerTest(HallFixture fixture) {
        hall = new ReviewHall(fixture);
    }

    @Test
    void a_changed_opinion_changed_grounds_another_signer_a_step_put_back_and_a_lost_task_are_found()
            throws SQLException {
        String application = hall.accepted(InvestmentHall.APPROVAL);
        hall.opinion(LEAD, hall.task(application, "examination"), OpinionKind.DISAGREE, "材料不足")
                .orElseThrow();
        hall.assertThatAllInvariantsHold();

        assertFound("opinion = 'AGREE'", "opinion = 'DISAGREE'", "task_no = 1");
        assertFound("grounds = '材料不全'", "grounds = '材料不足'", "task_no = 1");
        assertFound("closed_by = 'lu.dr'", "closed_by = 'shen.dr'", "task_no = 1");
        assertFound("state = 'OPEN'", "state = 'DONE'", "task_no = 1");
        assertFound("state = 'CANCELLED'", "state = 'OPEN'", "task_no = 2");
        assertFound(
                "application_id = '" + "f".repeat(32) + "'", "application_id = '" + application + "'", "task_no = 3");
    }

    private void assertFound(String change, String undo, String where) throws SQLException {
        run("update task set " + change + " where " + where);
        List<Violation> violations = hall.fixture().get(InvariantChecker.class).violations();
        run("update task set " + undo + " where " + where);

        assertThat(violations).as(change).isNotEmpty();
        hall.assertThatAllInvariantsHold();
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = hall.fixture().database().connect();
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isEqualTo(1);
        }
    }
}
