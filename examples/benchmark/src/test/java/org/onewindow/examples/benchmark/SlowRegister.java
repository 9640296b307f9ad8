package org.onewindow.examples.benchmark;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.onewindow.spi.facts.Fact;
import org.onewindow.spi.facts.FactSource;
import org.onewindow.spi.facts.SubjectNumber;

/** A register that takes its time: 100 ms for each question. Three of them, for three facts. */
abstract class SlowRegister implements FactSource {
    private static final long MILLISECONDS = 100;
    private static final Instant YESTERDAY = Instant.parse("2026-03-01T01:00:00Z");

    @Override
    public Set<String> knows() {
        return Set.of("benchmark." + kind());
    }

    @Override
    public List<Fact> lookUp(SubjectNumber subject, Set<String> wanted, Purpose purpose) throws IOException {
        try {
            Thread.sleep(MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
        return List.of(new Fact("benchmark." + kind(), "says " + kind(), kind(), YESTERDAY));
    }

    /** Fills the first field. */
    @ApplicationScoped
    static class First extends SlowRegister {
        @Override
        public String kind() {
            return "slow-first";
        }
    }

    /** Fills the second field. */
    @ApplicationScoped
    static class Second extends SlowRegister {
        @Override
        public String kind() {
            return "slow-second";
        }
    }

    /** Fills the third field. */
    @ApplicationScoped
    static class Third extends SlowRegister {
        @Override
        public String kind() {
            return "slow-third";
        }
    }
}
