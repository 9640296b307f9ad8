package org.onewindow.adapters.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onewindow.adapters.persistence.CounterDesk.OpenCounter;
import org.onewindow.adapters.persistence.CounterDesk.TakeTicket;
import org.onewindow.adapters.persistence.CounterDesk.Ticket;
import org.onewindow.adapters.testkit.database.DatabaseKind;
import org.onewindow.adapters.testkit.hall.HallFixture;
import org.onewindow.core.act.Caller;
import org.onewindow.core.act.IdempotencyKey;
import org.onewindow.core.act.Outcome;
import org.onewindow.core.act.Reading;
import org.onewindow.core.act.TryAgainException;
import org.onewindow.core.act.UnitOfWork;
import org.onewindow.core.integrity.InvariantChecker;
import org.onewindow.spi.identity.Role;
import org.onewindow.spi.identity.StaffId;

@SmallHall
class CommitFaultTest {
    private static final Caller LI =
            new Caller.Staff(new StaffId("li.na"), Set.of(Role.RECEPTION_CLERK), Optional.empty());

    private final HallFixture hall;
    private final CounterDesk desk;
    private final String counter = "counter-" + UUID.randomUUID().toString().substring(0, 8);

    CommitFaultTest(HallFixture hall) {
        this.hall = hall;
        desk = hall.get(CounterDesk.class);
    }

    @BeforeEach
    void open_a_counter() {
        desk.meanwhile(any -> {});
        assertThat(hall.as(LI, () -> desk.open(new OpenCounter(key(), counter))))
                .isEqualTo(Outcome.done(counter));
    }

    @AfterEach
    void everything_that_must_be_true_of_the_data_is() {
        assertThat(hall.get(InvariantChecker.class).violations()).isEmpty();
    }

    @Test
    void an_answer_lost_after_the_commit_is_found_by_its_key() {
        hall.commits().loseNextAnswer();

        assertThat(take(key())).isEqualTo(ticket(1));
        assertThat(hall.commits().struck()).isPositive();
        assertThat(lastTicket()).isEqualTo(1);
    }

    @Test
    void a_connection_killed_before_the_commit_arrives_leaves_one_act() {
        hall.commits().beforeNextCommit(this::kill);

        assertThat(take(key())).isEqualTo(ticket(1));
        assertThat(hall.commits().struck()).isPositive();
        assertThat(lastTicket()).isEqualTo(1);
    }

    @Test
    void a_connection_killed_after_the_commit_leaves_one_act() {
        hall.commits().afterNextCommit(connection -> {
            kill(connection);
            throw new SQLException("an I/O error occurred while sending to the backend", "08006");
        });

        assertThat(take(key())).isEqualTo(ticket(1));
        assertThat(lastTicket()).isEqualTo(1);
    }

    @Test
    void a_connection_killed_within_the_act_leaves_one_act() {
        desk.meanwhile(any -> {
            desk.meanwhile(again -> {});
            killQuietly(hall.get(Reading.class).read(entities -> entities.unwrap(Connection.class)));
        });

        assertThat(take(key())).isEqualTo(ticket(1));
        assertThat(lastTicket()).isEqualTo(1);
    }

    @Test
    void every_connection_of_the_pool_killed_at_once_costs_no_act() throws SQLException {
        hall.commits().beforeNextCommit(connection -> killAll());

        assertThat(take(key())).isEqualTo(ticket(1));
        assertThat(take(key())).isEqualTo(ticket(2));
    }

    @Test
    void a_stale_version_means_try_again() {
        assertThatThrownBy(() -> hall.get(UnitOfWork.class)
                        .within(() -> hall.get(Reading.class).read(entities -> {
                            Counter seen = entities.find(Counter.class, counter);
                            sql("update counter set version = version + 1");
                            return seen.nextTicket();
                        })))
                .isInstanceOf(TryAgainException.class);
        assertThat(lastTicket()).isZero();
    }

    @Test
    void a_constraint_that_is_no_key_is_a_defect_and_names_itself() {
        assertThatThrownBy(() -> hall.get(UnitOfWork.class)
                        .within(() -> hall.get(Reading.class)
                                .read(entities -> entities.createNativeQuery(
                                                "insert into counter (id) values ('incomplete')")
                                        .executeUpdate())))
                .isNotInstanceOf(TryAgainException.class)
                .rootCause()
                .isInstanceOf(SQLException.class);
    }

    @Test
    void a_reading_changes_nothing() {
        hall.get(Reading.class)
                .read(entities -> entities.find(Counter.class, counter).nextTicket());

        assertThat(lastTicket()).isZero();
    }

    /** Ends the session on the server's side. */
    private void kill(Connection connection) throws SQLException {
        boolean postgres = hall.database().kind() == DatabaseKind.POSTGRESQL;
        long session = number(connection, postgres ? "select pg_backend_pid()" : "select session_id()");
        sql(postgres ? "select pg_terminate_backend(" + session + ")" : "call abort_session(" + session + ")");
    }

    private void killQuietly(Connection connection) {
        try {
            kill(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void killAll() throws SQLException {
        if (hall.database().kind() == DatabaseKind.POSTGRESQL) {
            sql("select pg_terminate_backend(pid) from pg_stat_activity"
                    + " where datname = current_database() and pid <> pg_backend_pid()");
        } else {
            sql("select abort_session(session_id) from information_schema.sessions where session_id <> session_id()");
        }
    }

    private static long number(Connection connection, String question) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(question)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private void sql(String text) {
        try (Connection connection = hall.database().connect();
                Statement statement = connection.createStatement()) {
            statement.execute(text);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Outcome<Ticket> take(IdempotencyKey key) {
        return hall.as(LI, () -> desk.take(new TakeTicket(key, counter, Set.of("Zhang San"))));
    }

    private Outcome<Ticket> ticket(int number) {
        return Outcome.done(new Ticket(counter, number, List.of("Zhang San")));
    }

    private int lastTicket() {
        return hall.get(Reading.class)
                .<Integer>read(entities -> entities.find(Counter.class, counter).lastTicket());
    }

    private static IdempotencyKey key() {
        return new IdempotencyKey(UUID.randomUUID().toString());
    }
}
