package org.onewindow.core.work;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How an item goes on after an attempt.
 *
 * @param at when to try again, or when it was closed
 */
record NextStep(
        WorkState state,
        Instant at,
        int attempts,
        int failures,
        @Nullable String error) {
    /** The failure that parks. */
    static final int LAST_FAILURE = 5;

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);
    private static final int LONGEST_REASON = 250;

    /**
     * What follows from {@code result}.
     *
     * @param jitter 0 to 1: how much of half a pause to add to the other half and more, so that many do not return at once
     */
    static NextStep after(Claim claim, WorkResult result, Duration ageLimit, Instant now, double jitter) {
        int attempts = claim.work().attempt();
        int excused = claim.failures() - 1;
        Instant again = now.plus(pause(attempts, jitter));
        if (result instanceof WorkResult.Done) {
            return new NextStep(WorkState.DONE, now, attempts, excused, null);
        }
        if (result instanceof WorkResult.NotNow notNow) {
            return aged(
                    claim,
                    ageLimit,
                    now,
                    new NextStep(WorkState.WAITING, again, attempts, excused, cut(notNow.reason())));
        }
        if (result instanceof WorkResult.Postponed postponed) {
            Instant later = now.plus(postponed.pause());
            return aged(
                    claim,
                    ageLimit,
                    now,
                    new NextStep(WorkState.WAITING, later, attempts - 1, excused, cut(postponed.reason())));
        }
        String reason = cut(((WorkResult.Failed) result).reason());
        return claim.failures() >= LAST_FAILURE
                ? new NextStep(WorkState.PARKED, now, attempts, claim.failures(), reason)
                : new NextStep(WorkState.WAITING, again, attempts, claim.failures(), reason);
    }

    private static NextStep aged(Claim claim, Duration ageLimit, Instant now, NextStep step) {
        boolean tooOld = !now.isBefore(claim.dueAt().plus(ageLimit));
        return tooOld ? new NextStep(WorkState.PARKED, now, step.attempts, step.failures, step.error) : step;
    }

    /** Doubles with each attempt; half of it, and up to as much again. */
    private static Duration pause(int attempts, double jitter) {
        int doublings = Math.min(attempts - 1, 16);
        Duration full = FIRST_PAUSE.multipliedBy(1L << doublings);
        Duration bounded = full.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : full;
        return Duration.ofMillis((long) (bounded.toMillis() * (0.5 + jitter)));
    }

    private static String cut(String reason) {
        return reason.codePoints()
                .limit(LONGEST_REASON)
                .map(each -> Character.isISOControl(each) ? ' ' : each)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
