package org.onewindow.examples.investment;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jboss.weld.environment.se.Weld;
import org.onewindow.adapters.testkit.database.TestDatabase;
import org.onewindow.adapters.testkit.hall.HallSettings;

/** Settings and containers for tests that start the example as its command line does. */
final class HallUnderTest {
    private static final String MASTER_KEY = "bWFzdGVyIGtleSBvZiB0aGUgaGFsbHMgdW5kZXIgdGU=";

    /** Where files that are handed in go to. */
    static final String FILES = "target/files";

    private HallUnderTest() {}

    /** A container for a hall on {@code database}, on any free port; {@code more} settings go before these. */
    static Weld on(TestDatabase database, Map<String, String> more) {
        Map<String, String> settings = new HashMap<>(Map.of(
                "onewindow.db.url",
                database.url(),
                "onewindow.db.user",
                database.user(),
                "onewindow.db.password",
                database.password(),
                "onewindow.master-key",
                MASTER_KEY,
                "onewindow.people.password-iterations",
                "1",
                "onewindow.http.port",
                "0"));
        settings.putAll(more);
        return with(settings);
    }

    /** A container for a hall with these settings alone. */
    static Weld with(Map<String, String> settings) {
        HallSettings.use(settings);
        return new Weld(UUID.randomUUID().toString());
    }
}
