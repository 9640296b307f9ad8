package org.onewindow.core.act;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.onewindow.spi.application.ActName;
import org.onewindow.spi.application.ApplicationState;
import org.onewindow.spi.finding.Finding;

/**
 * Why an act was refused, and what is possible instead.
 *
 * @param kind the kind of no, which fixes the status a face answers with
 * @param act what was asked for
 * @param state where the application stands, if one is concerned and the caller may know it
 * @param possibleNow what the caller may do in this state
 * @param findings every reason at once, at least one
 */
public record Refusal(
        Kind kind, ActName act, Optional<ApplicationState> state, Set<ActName> possibleNow, List<Finding> findings) {
    public Refusal {
        possibleNow = possibleNow.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(possibleNow));
        findings = List.copyOf(findings);
        if (findings.isEmpty()) {
            throw new IllegalArgumentException("a refusal gives at least one reason");
        }
    }

    /** A refusal that concerns no application, or one the caller may not know of. */
    public static Refusal of(Kind kind, ActName act, List<Finding> findings) {
        return new Refusal(kind, act, Optional.empty(), Set.of(), findings);
    }

    /** The kinds of no. */
    public enum Kind {
        /** What was handed in is wrong or incomplete; every problem is listed. */
        INVALID,
        /** The act does not fit the state of the application, or a rule of law stands against it. */
        NOT_POSSIBLE_NOW,
        /** Somebody else was first, or the application changed since the caller looked. */
        CONFLICT,
        /** The key was used before with other content. */
        KEY_REUSED,
        /** Nobody is signed in. */
        NOT_SIGNED_IN,
        /** The caller's roles do not allow the act at all. */
        FORBIDDEN,
        /** There is no such thing, or the caller may not know that there is. */
        NOT_FOUND,
        /** Too many tries or too much load; the same may succeed later. */
        TRY_LATER
    }
}
