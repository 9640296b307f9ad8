package org.onewindow.core.people;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.onewindow.spi.finding.Finding;

/**
 * The answer to somebody who shows a secret: a password, a lookup code.
 *
 * @param <R> what the right secret opens
 */
public sealed interface GuessAnswer<R> {
    /** The secret was right. */
    record Right<R>(R value) implements GuessAnswer<R> {}

    /** It was not, or there is nothing that it could open; the two look alike. */
    record Wrong<R>(List<Finding> findings) implements GuessAnswer<R> {
        public Wrong {
            findings = List.copyOf(findings);
        }
    }

    /**
     * It was not looked at: too many tries, or too much to do.
     *
     * @param retryAfter when to come back, more than zero
     */
    record Wait<R>(Duration retryAfter, List<Finding> findings) implements GuessAnswer<R> {
        public Wait {
            findings = List.copyOf(findings);
        }
    }

    /** One of three readings of this answer. */
    default <T> T fold(Function<R, T> whenRight, Function<Wrong<R>, T> whenWrong, Function<Wait<R>, T> whenToWait) {
        if (this instanceof Right<R> right) {
            return whenRight.apply(right.value());
        }
        return this instanceof Wrong<R> wrong ? whenWrong.apply(wrong) : whenToWait.apply((Wait<R>) this);
    }
}
