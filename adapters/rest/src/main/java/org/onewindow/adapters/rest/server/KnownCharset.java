package org.onewindow.adapters.rest.server;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.onewindow.adapters.rest.answer.Problem;
import org.onewindow.adapters.rest.answer.ProblemKind;
import org.onewindow.adapters.rest.answer.ProblemWriter;
import org.onewindow.spi.finding.Finding;

/** Refuses bodies in an encoding that nobody here knows, before anything fails over it. */
@Dependent
class KnownCharset extends HttpFilter {
    private static final long serialVersionUID = 1L;

    private final transient ProblemWriter problems;

    @Inject
    KnownCharset(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (isKnown(request)) {
            chain.doFilter(request, response);
        } else {
            problems.write(
                    request,
                    response,
                    Problem.of(ProblemKind.UNSUPPORTED_MEDIA_TYPE, Finding.error("OW-WEB-1011", "")));
        }
    }

    /** Containers look the encoding up as soon as they are asked for the content type. */
    private static boolean isKnown(HttpServletRequest request) {
        try {
            request.getContentType();
            request.getCharacterEncoding();
            return true;
        } catch (IllegalArgumentException unknown) {
            return false;
        }
    }
}
