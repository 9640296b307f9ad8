package org.onewindow.adapters.testkit.hall;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands still until the test moves it. Safe for use by several threads. */
public final class TestClock extends Clock {
    /** Monday, 2 March 2026, nine in the morning in China. */
    public static final Instant MONDAY_9AM = Instant.parse("2026-03-02T01:00:00Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(MONDAY_9AM);

    /** Moves to {@code instant}, forwards or back. */
    public void set(Instant instant) {
        now.set(instant);
    }

    /** Moves by {@code duration}. */
    public void advance(Duration duration) {
        now.updateAndGet(before -> before.plus(duration));
    }

    @Override
    public Instant instant() {
        return now.get();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }
}
