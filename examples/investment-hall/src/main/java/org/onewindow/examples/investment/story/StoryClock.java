package org.onewindow.examples.investment.story;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The clock of the demonstration: the machine's, except while the story before its first day is played.
 *
 * <p>A hall in earnest has no such clock. It is moved before the server opens, so that nobody is served at a wrong time.
 */
@Alternative
@Priority(1)
@ApplicationScoped
public class StoryClock extends Clock {
    private final AtomicReference<Clock> shown;
    private final ZoneId zone;

    @Inject
    StoryClock() {
        this(new AtomicReference<>(Clock.systemUTC()), ZoneOffset.UTC);
    }

    private StoryClock(AtomicReference<Clock> shown, ZoneId zone) {
        this.shown = shown;
        this.zone = zone;
    }

    /** From now on it is {@code moment}. */
    public void stopAt(Instant moment) {
        shown.set(Clock.fixed(moment, ZoneOffset.UTC));
    }

    /** From now on it is what the machine says. */
    public void goOn() {
        shown.set(Clock.systemUTC());
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
