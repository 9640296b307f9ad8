package org.onewindow.adapters.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.onewindow.adapters.testkit.database.DatabaseKind;
import org.onewindow.adapters.testkit.database.TestDatabase;
import org.onewindow.adapters.testkit.hall.OnBothDatabases;
import org.onewindow.spi.application.ActName;

/** Whatever a hall writes, the verifier has nothing against it. */
@OnBothDatabases({DatabaseKind.H2_MEMORY, DatabaseKind.POSTGRESQL})
class RandomLedgersTest {
    private static final Instant NINE = Instant.parse("2026-03-02T01:00:00Z");
    private static final List<ActName> ACTS = List.copyOf(EnumSet.allOf(ActName.class));
    private static final List<String> PIECES = List.of(
            "a", "Z", "9", "好", "é", "𠮷", "😀", "\"", "\\", "\n", "\t", "\u0001", "\u007f", "\u2028", ":", ",", "{",
            " ", "/");

    private final TestDatabase database;

    RandomLedgersTest(TestDatabase database) {
        this.database = database;
    }

    @Test
    void a_thousand_random_acts_raise_no_false_alarm() throws SQLException, IOException {
        Random random = new Random(20260302);
        try (WritingHall hall = new WritingHall(database.url(), database.user(), database.password(), "kunshan")) {
            for (int i = 0; i < 1000; i++) {
                hall.act(
                        "case-" + random.nextInt(60),
                        ACTS.get(random.nextInt(ACTS.size())),
                        NINE.plusNanos(1000L * (random.nextInt(2_000_000) - 1_000_000)),
                        text(random, 30),
                        changes(random),
                        text(random, 60));
            }

            VerificationReport report =
                    LedgerVerifier.verify(LedgerSource.of(database::connect), Heads.of("kunshan", hall.heads()));

            assertThat(report.violations()).isEmpty();
            assertThat(report.entries()).isEqualTo(1000);
            assertThat(report.outsideHeads()).isEqualTo(60);
        }
    }

    private static Map<String, @Nullable String> changes(Random random) {
        Map<String, @Nullable String> changes = new TreeMap<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            changes.put(text(random, 6), random.nextInt(4) == 0 ? null : text(random, 10));
        }
        return changes;
    }

    private static String text(Random random, int most) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(most); i > 0; i--) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }
}
