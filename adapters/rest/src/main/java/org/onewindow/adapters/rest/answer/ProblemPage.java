package org.onewindow.adapters.rest.answer;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Shows problems as pages to those who came for pages. One CDI bean, from the module that has pages; without it everybody gets
 * problem+json.
 *
 * <p><b>Guaranteed.</b> Called before anything was written; status, language and {@code Retry-After} are set already.
 */
public interface ProblemPage {
    /** Whether this request came for a page. */
    boolean serves(HttpServletRequest request);

    /** Writes the page, headers that describe it included. */
    void write(HttpServletRequest request, HttpServletResponse response, ProblemDocument problem) throws IOException;
}
