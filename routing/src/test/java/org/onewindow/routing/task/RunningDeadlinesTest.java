package org.onewindow.routing.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.onewindow.adapters.testkit.hall.HallFixture;
import org.onewindow.adapters.testkit.hall.OnBothDatabases;
import org.onewindow.core.application.DeadlineWatch;

/**
 * Many limits that run, and some that fall due (G14): what looking costs while nothing does, and how long until everything is on record.
 * Short by default; {@code -Donewindow.deadlines.running=100000 -Donewindow.deadlines.due=5000} for the figures, which are written to
 * {@code target/running-deadlines-*.txt}.
 */
@OnBothDatabases(
        beans = {
            InvestmentHall.Catalogue.class,
            InvestmentHall.Forms.class,
            InvestmentHall.Identity.class,
            PublishingDesk.class
        })
class RunningDeadlinesTest {
    private static final int RUNNING = Integer.getInteger("onewindow.deadlines.running", 2_000);
    private static final int DUE = Integer.getInteger("onewindow.deadlines.due", 100);
    private static final int LOOKS = 20;
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(15);

    private final ReviewHall hall;
    private final HallFixture fixture;
    private final DeadlineWatch deadlines;
    private final StepWatch steps;

    RunningDeadlinesTest(HallFixture fixture) {
        this.fixture = fixture;
        hall = new ReviewHall(fixture);
        deadlines = fixture.get(DeadlineWatch.class);
        steps = fixture.get(StepWatch.class);
    }

    private record Cost(Duration elapsed, Duration processor, int acts) {}

    @Test
    void looking_costs_next_to_nothing_and_what_falls_due_is_on_record_within_a_minute() throws Exception {
        // Copies have no ledgers: this database is thrown away without being checked.
        fixture.damagedOnPurpose();
        String falling = hall.accepted(InvestmentHall.APPROVAL);
        fixture.clock().advance(Duration.ofDays(1));
        String running = hall.accepted(InvestmentHall.APPROVAL);
        copy(running, RUNNING - DUE);
        copy(falling, DUE);
        look();

        Cost calm = measured(() -> {
            int acts = 0;
            for (int i = 0; i < LOOKS; i++) {
                acts += look();
            }
            return acts;
        });
        // Midnight, with which the step of those that fall due has turned yellow.
        fixture.clock().advance(Duration.ofHours(16));
        Cost due = measured(this::look);

        Files.writeString(
                Path.of("target", "running-deadlines-" + fixture.database().kind() + ".txt"), """
                %d running limits of applications and as many of steps
                a look while nothing falls due: %d microseconds of processor time, %.3f %% of one core at one look in %d s
                %d fall due at one moment: %d on record after %d ms, %d ms of processor time on the watching thread
                """.formatted(
                                RUNNING,
                                calm.processor().toNanos() / LOOKS / 1_000,
                                100.0 * calm.processor().toNanos() / LOOKS / BETWEEN_LOOKS.toNanos(),
                                BETWEEN_LOOKS.toSeconds(),
                                DUE,
                                due.acts(),
                                due.elapsed().toMillis(),
                                due.processor().toMillis()));
        assertThat(calm.acts()).isZero();
        assertThat(calm.processor().dividedBy(LOOKS)).isLessThan(BETWEEN_LOOKS.dividedBy(20));
        assertThat(due.acts()).isGreaterThanOrEqualTo(DUE);
        assertThat(due.elapsed()).isLessThan(Duration.ofSeconds(60));
    }

    private int look() {
        return deadlines.actOnWhatIsDue() + steps.warnOfWhatIsDue();
    }

    private static Cost measured(Supplier<Integer> what) {
        long processor = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        long start = System.nanoTime();
        int acts = what.get();
        return new Cost(
                Duration.ofNanos(System.nanoTime() - start),
                Duration.ofNanos(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - processor),
                acts);
    }

    /** More applications like that one, with their tasks, past the desks: it is their number that counts here. */
    private void copy(String application, int times) throws SQLException {
        try (Connection connection = fixture.database().connect()) {
            connection.setAutoCommit(false);
            String applications = copying(connection, "application", List.of("id", "application_number"));
            String tasks = copying(connection, "task", List.of("application_id"));
            try (PreparedStatement one = connection.prepareStatement(applications);
                    PreparedStatement its = connection.prepareStatement(tasks)) {
                for (int i = 0; i < times; i++) {
                    String id = UUID.randomUUID().toString().replace("-", "");
                    one.setString(1, id);
                    one.setString(2, "X" + id.substring(0, 20));
                    one.setString(3, application);
                    one.addBatch();
                    its.setString(1, id);
                    its.setString(2, application);
                    its.addBatch();
                    if (i % 1_000 == 999) {
                        one.executeBatch();
                        its.executeBatch();
                        connection.commit();
                    }
                }
                one.executeBatch();
                its.executeBatch();
                connection.commit();
            }
        }
    }

    /** A statement that copies the row whose first key is its last parameter, with other values for {@code keys}. */
    private static String copying(Connection connection, String table, List<String> keys) throws SQLException {
        List<String> rest = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement("select * from " + table + " where 1 = 0");
                ResultSet none = statement.executeQuery()) {
            for (int i = 1; i <= none.getMetaData().getColumnCount(); i++) {
                rest.add(none.getMetaData().getColumnName(i).toLowerCase(Locale.ROOT));
            }
        }
        rest.removeAll(keys);
        String others = String.join(", ", rest);
        return "insert into " + table + " (" + String.join(", ", keys) + ", " + others + ") select "
                + keys.stream().map(key -> "cast(? as varchar)").collect(Collectors.joining(", ")) + ", " + others
                + " from " + table + " where " + keys.get(0) + " = ?";
    }
}
