package org.onewindow.adapters.rest.answer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.onewindow.core.act.Json;

/**
 * Answers a request with a problem: as a page to those who came for one, as problem+json to everybody else.
 *
 * <p><b>Threads.</b> Safe for use by several threads.
 */
@ApplicationScoped
public class ProblemWriter {
    private final ProblemTexts texts;
    private final Json json;
    private final Instance<ProblemPage> pages;

    @Inject
    ProblemWriter(ProblemTexts texts, Json json, @Any Instance<ProblemPage> pages) {
        this.texts = texts;
        this.json = json;
        this.pages = pages;
    }

    /** Writes the answer, unless another one is on its way already. */
    public void write(HttpServletRequest request, HttpServletResponse response, Problem problem) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        Locale locale = ReaderLanguage.of(request);
        response.resetBuffer();
        response.setStatus(problem.kind().status());
        response.setHeader("Content-Language", locale.toLanguageTag());
        if (problem.retryAfterSeconds() > 0) {
            response.setIntHeader("Retry-After", problem.retryAfterSeconds());
        }
        ProblemDocument document = texts.in(locale, problem);
        Optional<ProblemPage> page =
                pages.stream().filter(each -> each.serves(request)).findFirst();
        if (page.isPresent()) {
            page.get().write(request, response, document);
        } else {
            response.setContentType(ProblemDocument.MEDIA_TYPE);
            response.getOutputStream().write(json.write(document).getBytes(StandardCharsets.UTF_8));
        }
    }
}
