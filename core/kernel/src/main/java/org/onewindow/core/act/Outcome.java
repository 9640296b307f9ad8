package org.onewindow.core.act;

import java.util.function.Function;

/**
 * The answer of an act: done, or refused with reasons. "No" is an answer, not an exception.
 *
 * @param <R> what is answered when done
 */
public sealed interface Outcome<R> {
    /** Done and durable. */
    record Done<R>(R value) implements Outcome<R> {}

    /** Refused; nothing has changed (but a refusal may itself be on record). */
    record Refused<R>(Refusal refusal) implements Outcome<R> {}

    /** One of two readings of this outcome. */
    default <T> T fold(Function<R, T> whenDone, Function<Refusal, T> whenRefused) {
        if (this instanceof Done<R> done) {
            return whenDone.apply(done.value());
        }
        return whenRefused.apply(((Refused<R>) this).refusal());
    }

    /** The value of a done act. */
    default R orElseThrow() {
        return fold(value -> value, refusal -> {
            throw new RefusedException(refusal);
        });
    }

    /** An act that was done. */
    static <R> Outcome<R> done(R value) {
        return new Done<>(value);
    }

    /** An act that was refused. */
    static <R> Outcome<R> refused(Refusal refusal) {
        return new Refused<>(refusal);
    }
}
