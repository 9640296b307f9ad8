package org.onewindow.adapters.rest.server;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.onewindow.adapters.rest.answer.FailureAnswers;
import org.onewindow.adapters.rest.answer.ProblemWriter;

/** Answers what nobody else has caught: a failure is logged once, and shown with nothing but a reference to the log. */
@Dependent
class LastResort extends HttpFilter {
    private static final long serialVersionUID = 1L;

    private final transient ProblemWriter problems;
    private final transient FailureAnswers failures;

    @Inject
    LastResort(ProblemWriter problems, FailureAnswers failures) {
        this.problems = problems;
        this.failures = failures;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException failure) {
            problems.write(request, response, failures.problemOf(failure));
        }
    }
}
