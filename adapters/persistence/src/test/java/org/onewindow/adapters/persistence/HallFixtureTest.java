package org.onewindow.adapters.persistence;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.onewindow.adapters.testkit.database.TestDatabase;
import org.onewindow.adapters.testkit.hall.HallFixture;
import org.onewindow.core.KernelPersistence;
import org.onewindow.core.act.Act;
import org.onewindow.core.integrity.InvariantChecker;
import org.onewindow.core.work.NewWork;

/** Every test of a hall ends with the invariants, whether it asks for them or not (G3). */
class HallFixtureTest {
    private static HallFixture hall() {
        return HallFixture.ofPackages(
                        TestDatabase.inMemory(),
                        Map.of(),
                        Act.class,
                        InvariantChecker.class,
                        KernelPersistence.class,
                        NewWork.class,
                        PersistenceBeans.class,
                        CounterDesk.class)
                .owningDatabase();
    }

    private static void contradict(HallFixture hall) throws SQLException {
        try (Connection connection = hall.database().connect();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(
                    "insert into work_item (work_key, kind, payload, lane_position, state, due_at, not_before,"
                            + " attempts, failures, fence) values ('lost', 'errand', '{}', 0, 'DONE', current_timestamp,"
                            + " current_timestamp, 0, 0, 0)");
        }
    }

    @Test
    void a_hall_that_contradicts_itself_cannot_be_closed_in_silence() throws SQLException {
        HallFixture hall = hall();
        contradict(hall);

        assertThatThrownBy(hall::close).isInstanceOf(AssertionError.class).hasMessageContaining("lost");
    }

    @Test
    void a_test_that_damages_its_hall_says_so() throws SQLException {
        HallFixture hall = hall();
        contradict(hall);
        hall.damagedOnPurpose();

        assertThatCode(hall::close).doesNotThrowAnyException();
    }
}
