package org.onewindow.examples.investment.story;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * The clock of the demonstration: the machine's, except on the thread that plays the story before its first day.
 *
 * <p>A hall in earnest has no such clock. Only the thread that moves it sees it moved, so that nobody is served at a wrong time.
 */
@Alternative
@Priority(1)
@ApplicationScoped
public class StoryClock extends Clock {
    private final ThreadLocal<Clock> shown;
    private final ZoneId zone;

    @Inject
    StoryClock() {
        this(ThreadLocal.withInitial(Clock::systemUTC), ZoneOffset.UTC);
    }

    private StoryClock(ThreadLocal<Clock> shown, ZoneId zone) {
        this.shown = shown;
        this.zone = zone;
    }

    /** From now on it is {@code moment} on this thread. */
    public void stopAt(Instant moment) {
        shown.set(Clock.fixed(moment, ZoneOffset.UTC));
    }

    /** From now on it is what the machine says on this thread too. */
    public void goOn() {
        shown.remove();
    }

    @Override
    public Instant instant() {
        return shown.get().instant();
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new StoryClock(shown, other);
    }
}
