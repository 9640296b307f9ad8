package org.onewindow.adapters.rest.answer;

import org.onewindow.core.act.Outcome;
import org.onewindow.core.act.Refusal;
import org.onewindow.core.people.GuessAnswer;

/** The one place where an outcome becomes a status; REST and pages both answer with what it says. */
public final class OutcomeMapper {
    private OutcomeMapper() {}

    /** The answer to an act whose caller did not say which version was looked at. */
    public static <R> Answer<R> answer(Outcome<R> outcome) {
        return answer(outcome, false);
    }

    /**
     * The answer to an act.
     *
     * @param conditional whether the caller said which version was looked at (If-Match, or a page's hidden field): then a
     *     conflict is 412 rather than 409
     */
    public static <R> Answer<R> answer(Outcome<R> outcome, boolean conditional) {
        return outcome.fold(Answer.Good::new, refusal -> Answer.bad(problem(refusal, conditional)));
    }

    /** The answer to somebody who showed a secret. */
    public static <R> Answer<R> answer(GuessAnswer<R> guess) {
        return guess.fold(
                Answer.Good::new,
                wrong -> Answer.bad(Problem.of(ProblemKind.WRONG_SECRET, wrong.findings())),
                wait -> Answer.bad(Problem.of(ProblemKind.TOO_MANY_TRIES, wait.findings())
                        .retryAfter((int) wait.retryAfter().toSeconds() + 1)));
    }

    /** A refusal as a problem. */
    public static Problem problem(Refusal refusal, boolean conditional) {
        return Problem.of(ProblemKind.of(refusal.kind(), conditional), refusal);
    }
}
