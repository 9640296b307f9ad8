package org.onewindow.core.act;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.random.RandomGenerator;

/**
 * The one place that reads the machine's clock and its source of chance; everything else has them injected.
 *
 * <p>Replaced in tests by an {@code @Alternative} with a {@code @Priority}.
 */
@ApplicationScoped
class TimeAndChance {
    /** Legal time, in UTC. */
    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }

    /** Chance good enough for secrets; safe for use by several threads. */
    @Produces
    @Singleton
    RandomGenerator chance() {
        return new SecureRandom();
    }
}
