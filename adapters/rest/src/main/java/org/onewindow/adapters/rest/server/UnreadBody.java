package org.onewindow.adapters.rest.server;

import jakarta.enterprise.context.Dependent;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Reads what is left of a body that nobody wanted, because the request was refused before it came to that.
 *
 * <p>A connection with an unread body is closed, which resets it while its client still writes: the reset takes the answer with it, or
 * meets the next request that the client sends on a connection that it believes to be whole. Those who wait to be asked for their
 * body ({@code Expect: 100-continue}) have not sent it.
 */
@Dependent
class UnreadBody extends HttpFilter {
    private static final long serialVersionUID = 1L;

    /** How much is read and thrown away; in bytes. Whoever sends more is cut off. */
    private static final int MOST = 8 << 20;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        chain.doFilter(request, response);
        if (hasSentBody(request) && !request.getInputStream().isFinished()) {
            response.flushBuffer();
            readToTheEnd(request.getInputStream());
        }
    }

    private static boolean hasSentBody(HttpServletRequest request) {
        return request.getHeader("Expect") == null
                && (request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null);
    }

    private static void readToTheEnd(ServletInputStream body) throws IOException {
        byte[] buffer = new byte[8 << 10];
        int left = MOST;
        for (int read = 0; read >= 0 && left > 0; left -= read) {
            read = body.read(buffer, 0, Math.min(left, buffer.length));
        }
    }
}
