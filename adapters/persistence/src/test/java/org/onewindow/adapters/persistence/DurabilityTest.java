package org.onewindow.adapters.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onewindow.adapters.persistence.CounterDesk.OpenCounter;
import org.onewindow.adapters.persistence.CounterDesk.TakeTicket;
import org.onewindow.adapters.persistence.CounterDesk.Ticket;
import org.onewindow.adapters.testkit.database.TestDatabase;
import org.onewindow.adapters.testkit.hall.HallFixture;
import org.onewindow.core.act.Caller;
import org.onewindow.core.act.IdempotencyKey;
import org.onewindow.core.act.Outcome;
import org.onewindow.core.act.Reading;
import org.onewindow.spi.identity.Role;
import org.onewindow.spi.identity.StaffId;

/** What is acknowledged on H2 is in its file, not only in the memory of the process. */
class DurabilityTest {
    private static final Caller LI =
            new Caller.Staff(new StaffId("li.na"), Set.of(Role.RECEPTION_CLERK), Optional.empty());
    private static final String COUNTER = "counter-1";

    @TempDir
    Path images;

    private final TestDatabase database = TestDatabase.inFolder();
    private HallFixture hall;
    private CounterDesk desk;

    @BeforeEach
    void open() {
        hall = SmallHalls.on(database, Map.of());
        desk = hall.get(CounterDesk.class);
        assertThat(hall.as(LI, () -> desk.open(new OpenCounter(key(), COUNTER))))
                .isEqualTo(Outcome.done(COUNTER));
    }

    @AfterEach
    void close() throws Exception {
        hall.close();
        database.close();
    }

    @Test
    void what_is_acknowledged_is_in_an_image_of_the_file_taken_at_that_moment() throws Exception {
        for (int ticket = 1; ticket <= 20; ticket++) {
            assertThat(take(key())).isEqualTo(ticket(ticket));
            assertThat(lastTicketIn(image())).as("acknowledged: %d", ticket).isEqualTo(ticket);
        }
    }

    @Test
    void a_commit_past_the_barrier_is_not_in_the_image() throws Exception {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("update counter set last_ticket = 99");
            assertThat(lastTicketIn(image())).isZero();
        }
    }

    @Test
    void a_repeated_request_is_answered_only_when_the_first_one_is_in_the_file() throws Exception {
        IdempotencyKey key = key();
        hall.commits().loseNextAnswer();

        assertThat(take(key)).isEqualTo(ticket(1));
        assertThat(hall.commits().struck()).isEqualTo(1);
        assertThat(lastTicketIn(image())).isEqualTo(1);
    }

    @Test
    void a_database_that_closes_between_commit_and_barrier_loses_nothing_that_was_acknowledged() throws Exception {
        hall.commits().afterNextCommit(connection -> {
            try (Connection other = database.connect();
                    Statement statement = other.createStatement()) {
                statement.execute("shutdown immediately");
            }
        });

        assertThat(take(key())).isEqualTo(ticket(1));
        assertThat(hall.commits().struck()).isEqualTo(1);
        assertThat(lastTicketIn(image())).isEqualTo(1);
        assertThat(hall.get(Reading.class)
                        .<Integer>read(entities ->
                                entities.find(Counter.class, COUNTER).lastTicket()))
                .isEqualTo(1);
    }

    /** What a machine would find that lost its power now, as far as the program has handed it over. */
    private Path image() throws IOException {
        Path file = Path.of(database.url().substring("jdbc:h2:file:".length()) + ".mv.db");
        return Files.copy(file, images.resolve(UUID.randomUUID() + ".mv.db"));
    }

    private int lastTicketIn(Path image) throws SQLException {
        String url = "jdbc:h2:file:" + image.toString().replace(".mv.db", "");
        try (Connection connection = DriverManager.getConnection(url, database.user(), database.password());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select last_ticket from counter")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private Outcome<Ticket> take(IdempotencyKey key) {
        return hall.as(LI, () -> desk.take(new TakeTicket(key, COUNTER, Set.of("Zhang San"))));
    }

    private static Outcome<Ticket> ticket(int number) {
        return Outcome.done(new Ticket(COUNTER, number, List.of("Zhang San")));
    }

    private static IdempotencyKey key() {
        return new IdempotencyKey(UUID.randomUUID().toString());
    }
}
