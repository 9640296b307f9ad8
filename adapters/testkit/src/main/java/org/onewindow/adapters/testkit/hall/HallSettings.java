package org.onewindow.adapters.testkit.hall;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;

/** The settings of the hall that was started last in this test run, above every other source. */
public final class HallSettings implements ConfigSource {
    private static final AtomicReference<Map<String, String>> CURRENT = new AtomicReference<>(Map.of());

    /** From now on these settings hold, and none that were used before; for halls that a test starts by itself. */
    public static void use(Map<String, String> settings) {
        CURRENT.set(Map.copyOf(settings));
    }

    @Override
    public Set<String> getPropertyNames() {
        return CURRENT.get().keySet();
    }

    @Override
    public @Nullable String getValue(String name) {
        return CURRENT.get().get(name);
    }

    @Override
    public String getName() {
        return "hall under test";
    }

    @Override
    public int getOrdinal() {
        return 1000;
    }
}
