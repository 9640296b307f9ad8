package org.onewindow.adapters.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.onewindow.adapters.testkit.database.DatabaseKind;
import org.onewindow.adapters.testkit.database.TestDatabase;
import org.onewindow.adapters.testkit.hall.OnBothDatabases;

/** The tables and columns the verifier reads are called as a hall creates them. */
@OnBothDatabases({DatabaseKind.H2_MEMORY, DatabaseKind.POSTGRESQL})
class HallTablesTest {
    private static final List<Path> MIGRATIONS = Stream.of("kernel", "floor")
            .map(module -> Path.of("../../core/" + module + "/src/main/resources/db/migration/" + module + "/common"))
            .toList();

    private final TestDatabase database;

    HallTablesTest(TestDatabase database) {
        this.database = database;
    }

    @Test
    void a_hall_that_has_just_been_set_up_is_sound() throws SQLException, IOException {
        List<Path> scripts = new ArrayList<>();
        for (Path migrations : MIGRATIONS) {
            try (Stream<Path> files = Files.list(migrations)) {
                scripts.addAll(files.sorted().toList());
            }
        }
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            for (Path script : scripts) {
                statement.execute(Files.readString(script));
            }
        }

        VerificationReport report = LedgerVerifier.verify(LedgerSource.of(database::connect), Heads.none());

        assertThat(report.violations()).isEmpty();
        assertThat(report.innerHeads()).as("the hall's own chain, still empty").isEqualTo(1);
    }
}
