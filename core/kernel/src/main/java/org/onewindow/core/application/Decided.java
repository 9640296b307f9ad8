package org.onewindow.core.application;

import java.util.List;
import org.onewindow.core.act.Refusal;
import org.onewindow.spi.finding.Finding;

/**
 * What an aggregate says to an act: done with one event, or refused, in which case it has changed nothing.
 *
 * @param <R> what the caller is answered when done
 */
public sealed interface Decided<R> {
    /** Done: {@code event} goes on record and to the observers, {@code result} to the caller. */
    record Done<R>(ApplicationEvent event, R result) implements Decided<R> {}

    /** Refused, and nothing is on record. */
    record Refused<R>(Refusal.Kind kind, List<Finding> findings) implements Decided<R> {
        public Refused {
            findings = List.copyOf(findings);
        }
    }

    /** Refused, and the attempt itself goes on record (a breach). */
    record RefusedOnRecord<R>(String grounds, List<Finding> findings) implements Decided<R> {
        public RefusedOnRecord {
            findings = List.copyOf(findings);
        }
    }

    /** The act was done. */
    static <R> Decided<R> done(ApplicationEvent event, R result) {
        return new Done<>(event, result);
    }

    /** What was handed in does not do; every problem is listed. */
    static <R> Decided<R> invalid(List<Finding> findings) {
        return new Refused<>(Refusal.Kind.INVALID, findings);
    }

    /** The state or a rule of law stands against the act. */
    static <R> Decided<R> notPossible(Finding... findings) {
        return new Refused<>(Refusal.Kind.NOT_POSSIBLE_NOW, List.of(findings));
    }
}
