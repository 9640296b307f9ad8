package org.onewindow.adapters.rest.json;

import org.onewindow.adapters.rest.answer.Problem;

/** Carries a problem out of places that can only throw, such as the reading of a body. */
public class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    /** Carries {@code problem}. */
    public ProblemException(Problem problem) {
        super(problem.findings().get(0).code());
        this.problem = problem;
    }

    /** What to answer. */
    public Problem problem() {
        return problem;
    }
}
