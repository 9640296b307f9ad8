package org.onewindow.adapters.rest.answer;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.onewindow.core.act.Refusal;
import org.onewindow.spi.application.ActName;
import org.onewindow.spi.application.ApplicationState;
import org.onewindow.spi.finding.Finding;

/**
 * Why a request was not done, in no language yet.
 *
 * @param kind fixes the status
 * @param act what was asked for, if it was an act
 * @param state where the application stands, if one is concerned and the caller may know it
 * @param possibleNow what the caller may do instead
 * @param findings every reason at once, at least one
 * @param retryAfterSeconds after how many seconds to come back; 0 if that makes no difference
 * @param reference what the hall's log calls this failure; empty for everything but defects
 */
public record Problem(
        ProblemKind kind,
        Optional<ActName> act,
        Optional<ApplicationState> state,
        Set<ActName> possibleNow,
        List<Finding> findings,
        int retryAfterSeconds,
        String reference) {
    private static final int SECONDS_WHEN_BUSY = 2;

    public Problem {
        possibleNow = Set.copyOf(possibleNow);
        findings = List.copyOf(findings);
        if (findings.isEmpty()) {
            throw new IllegalArgumentException("a problem gives at least one reason");
        }
    }

    /** A problem of the request itself rather than of an application. */
    public static Problem of(ProblemKind kind, Finding... findings) {
        return of(kind, List.of(findings));
    }

    /** A problem of the request itself rather than of an application. */
    public static Problem of(ProblemKind kind, List<Finding> findings) {
        int wait = kind == ProblemKind.TRY_LATER ? SECONDS_WHEN_BUSY : 0;
        return new Problem(kind, Optional.empty(), Optional.empty(), Set.of(), findings, wait, "");
    }

    /** The same, with the number of seconds after which to come back. */
    public Problem retryAfter(int seconds) {
        return new Problem(kind, act, state, possibleNow, findings, seconds, reference);
    }

    /** The same, with the reference under which the hall's log tells more. */
    public Problem reference(String logged) {
        return new Problem(kind, act, state, possibleNow, findings, retryAfterSeconds, logged);
    }

    static Problem of(ProblemKind kind, Refusal refusal) {
        return new Problem(
                kind,
                Optional.of(refusal.act()),
                refusal.state(),
                refusal.possibleNow(),
                refusal.findings(),
                of(kind, refusal.findings()).retryAfterSeconds(),
                "");
    }

    /** What is possible now, in the order of an application's life. */
    public Set<ActName> possibleInOrder() {
        return new TreeSet<>(possibleNow);
    }
}
