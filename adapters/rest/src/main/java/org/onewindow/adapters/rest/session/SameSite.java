package org.onewindow.adapters.rest.session;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.onewindow.adapters.rest.answer.Problem;
import org.onewindow.adapters.rest.answer.ProblemKind;
import org.onewindow.adapters.rest.answer.ProblemWriter;
import org.onewindow.spi.finding.Finding;

/**
 * Lets a changing request pass only if it comes from the hall's own pages, or from a program that is no browser.
 *
 * <p>Whatever a browser says of the origin must name the hall. A page's form shows its token besides. The interface under
 * {@value #INTERFACE} needs none: its changing calls carry JSON, a file's media type, or a header of their own, and foreign pages
 * can send none of these without asking the hall first, which never agrees (no CORS).
 */
@Dependent
class SameSite extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final String INTERFACE = "/api/";
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> OWN_SITES = Set.of("same-origin", "none");

    private final transient FormTokens tokens;
    private final transient ProblemWriter problems;

    @Inject
    SameSite(FormTokens tokens, ProblemWriter problems) {
        this.tokens = tokens;
        this.problems = problems;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (READING.contains(request.getMethod())) {
            chain.doFilter(request, response);
        } else if (isForeign(request)) {
            refuse(request, response, "OW-WEB-1008");
        } else if (isInterface(request) || showsToken(request)) {
            chain.doFilter(request, response);
        } else {
            refuse(request, response, "OW-WEB-1009");
        }
    }

    private static boolean isForeign(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        String origin = request.getHeader("Origin");
        return (site != null && !OWN_SITES.contains(site))
                || (origin != null && !authority(origin).equals(Optional.ofNullable(request.getHeader("Host"))));
    }

    private static Optional<String> authority(String origin) {
        try {
            return Optional.ofNullable(URI.create(origin).getRawAuthority());
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // no address at all, so not the hall's
        }
    }

    private static boolean isInterface(HttpServletRequest request) {
        return request.getRequestURI().startsWith(request.getContextPath() + INTERFACE);
    }

    /** Reads the form's field only after the body's length was limited. */
    private boolean showsToken(HttpServletRequest request) {
        String header = request.getHeader(FormTokens.HEADER);
        String shown = header == null ? request.getParameter(FormTokens.FIELD) : header;
        return shown != null && tokens.fits(request, shown);
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, String code) throws IOException {
        problems.write(request, response, Problem.of(ProblemKind.FORBIDDEN, Finding.error(code, "")));
    }
}
