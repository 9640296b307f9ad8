package org.onewindow.adapters.rest.server;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.onewindow.adapters.rest.answer.Problem;
import org.onewindow.adapters.rest.answer.ProblemKind;
import org.onewindow.adapters.rest.answer.ProblemWriter;
import org.onewindow.spi.finding.Finding;

/**
 * Refuses paths that two readers could read in two ways: parameters ({@code ;}), encoded slashes and dots, doubled encodings,
 * backslashes, empty and dot segments, control characters.
 */
@Dependent
class PlainPath extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 2048;
    private static final int DELETE = 0x7f;

    /** What may stand in a path as it is (RFC 3986, without the semicolon). */
    private static final Pattern LITERAL = Pattern.compile("[A-Za-z0-9_~!$&'()*+,=:@/.-]*");

    private static final Pattern ENCODED = Pattern.compile("%([0-9A-Fa-f]{2})");
    private static final String NEVER_ENCODED = "./\\;%";
    private static final Pattern ODD_SEGMENT = Pattern.compile("//|/\\.{1,2}(?:/|$)");

    private final transient ProblemWriter problems;

    @Inject
    PlainPath(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (isPlain(request.getRequestURI())) {
            chain.doFilter(request, response);
        } else {
            problems.write(request, response, Problem.of(ProblemKind.MALFORMED, Finding.error("OW-WEB-1001", "")));
        }
    }

    static boolean isPlain(String path) {
        return path.length() <= LONGEST
                && LITERAL.matcher(ENCODED.matcher(path).replaceAll("")).matches()
                && !ODD_SEGMENT.matcher(path).find()
                && ENCODED.matcher(path).results().allMatch(encoded -> mayBeEncoded(encoded.group(1)));
    }

    private static boolean mayBeEncoded(String hexadecimal) {
        int octet = Integer.parseInt(hexadecimal, 16);
        return octet >= ' ' && octet != DELETE && NEVER_ENCODED.indexOf(octet) < 0;
    }
}
