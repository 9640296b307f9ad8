package org.onewindow.adapters.rest.server;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.onewindow.adapters.rest.answer.Problem;
import org.onewindow.adapters.rest.answer.ProblemKind;
import org.onewindow.adapters.rest.answer.ProblemWriter;
import org.onewindow.spi.finding.Finding;

/**
 * Reads no body beyond its limit: that of forms and JSON, or that of files. A body that announces too much is refused before a
 * byte of it is read; one that announces nothing is counted while it streams.
 */
@Dependent
class BodyLimit extends HttpFilter {
    private static final long serialVersionUID = 1L;

    /** What a multipart body holds besides the file: its other fields and the parts' headers. */
    private static final long AROUND_A_FILE = 64 << 10;

    private final transient ProblemWriter problems;
    private final long bodyLimit;
    private final long fileLimit;

    @Inject
    BodyLimit(ProblemWriter problems, HttpSettings settings) {
        this.problems = problems;
        this.bodyLimit = settings.bodyLimit();
        this.fileLimit = settings.fileLimit();
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        long limit = limitOf(request);
        if (request.getContentLengthLong() > limit) {
            refuse(request, response, limit);
            return;
        }
        try {
            chain.doFilter(new LimitedRequest(request, limit), response);
        } catch (IOException | ServletException | RuntimeException failure) {
            if (!BodyTooLongException.isBehind(failure)) {
                throw failure;
            }
            refuse(request, response, limit);
        }
    }

    /** JSON and plain forms are short; everything else that has a body is a file. */
    private long limitOf(HttpServletRequest request) {
        String type =
                request.getContentType() == null ? "" : request.getContentType().toLowerCase(Locale.ROOT);
        if (type.startsWith("multipart/form-data")) {
            return fileLimit + AROUND_A_FILE;
        }
        return type.isEmpty() || type.contains("json") || type.startsWith("application/x-www-form-urlencoded")
                ? bodyLimit
                : fileLimit;
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, long limit) throws IOException {
        // What is still on its way may not be read to its end, so the connection cannot serve another request.
        response.setHeader("Connection", "close");
        problems.write(request, response, tooLong(limit));
    }

    private static Problem tooLong(long limit) {
        return Problem.of(ProblemKind.TOO_LARGE, Finding.error("OW-WEB-1002", "", Long.toString(limit)));
    }
}
