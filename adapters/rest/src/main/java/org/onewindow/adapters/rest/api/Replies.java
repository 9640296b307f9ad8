package org.onewindow.adapters.rest.api;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.onewindow.adapters.rest.answer.Problem;
import org.onewindow.adapters.rest.answer.ProblemDocument;
import org.onewindow.adapters.rest.answer.ProblemTexts;
import org.onewindow.adapters.rest.answer.ReaderLanguage;

/** Problems in the language of the request at hand. */
@Dependent
class Replies {
    static final MediaType PROBLEM_JSON = MediaType.valueOf(ProblemDocument.MEDIA_TYPE);

    private final ProblemTexts texts;
    private final HttpServletRequest request;

    @Inject
    Replies(ProblemTexts texts, HttpServletRequest request) {
        this.texts = texts;
        this.request = request;
    }

    Locale language() {
        return ReaderLanguage.of(request);
    }

    ProblemDocument document(Problem problem) {
        return texts.in(language(), problem);
    }

    Map<String, String> headers(Problem problem) {
        Map<String, String> headers =
                new TreeMap<>(Map.of(HttpHeaders.CONTENT_LANGUAGE, language().toLanguageTag()));
        if (problem.retryAfterSeconds() > 0) {
            headers.put(HttpHeaders.RETRY_AFTER, Integer.toString(problem.retryAfterSeconds()));
        }
        return headers;
    }
}
