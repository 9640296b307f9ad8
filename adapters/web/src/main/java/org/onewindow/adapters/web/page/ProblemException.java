package org.onewindow.adapters.web.page;

import org.onewindow.adapters.rest.answer.Problem;

/** Ends the answering of a request with a problem's page. */
public class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    /** Ends with {@code problem}. */
    public ProblemException(Problem problem) {
        super(problem.kind().toString());
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}
