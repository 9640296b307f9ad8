package org.onewindow.adapters.rest.server;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.onewindow.adapters.rest.answer.Problem;
import org.onewindow.adapters.rest.answer.ProblemDocument;
import org.onewindow.adapters.rest.answer.ProblemKind;
import org.onewindow.adapters.rest.answer.ProblemTexts;
import org.onewindow.core.act.Json;
import org.onewindow.spi.finding.Finding;

/** Answers what fails before it is a request: broken request lines, headers that are too long. Never echoes what came. */
@Dependent
class EdgeErrors implements Request.Handler {
    private static final Map<Integer, ProblemKind> KINDS = Map.of(
            404, ProblemKind.NOT_FOUND,
            405, ProblemKind.METHOD_NOT_ALLOWED,
            413, ProblemKind.TOO_LARGE,
            415, ProblemKind.UNSUPPORTED_MEDIA_TYPE,
            503, ProblemKind.TRY_LATER);

    private static final Set<Integer> NOT_SPOKEN =
            Set.of(HttpStatus.NOT_IMPLEMENTED_501, HttpStatus.HTTP_VERSION_NOT_SUPPORTED_505);

    private final ProblemTexts texts;
    private final Json json;

    @Inject
    EdgeErrors(ProblemTexts texts, Json json) {
        this.texts = texts;
        this.json = json;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        int status = status(request, response);
        ProblemKind kind = KINDS.getOrDefault(status, status < 500 ? ProblemKind.MALFORMED : ProblemKind.DEFECT);
        Problem problem = Problem.of(kind, Finding.error("OW-WEB-1006", "", Integer.toString(status)));
        response.setStatus(status);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, ProblemDocument.MEDIA_TYPE);
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        response.getHeaders().put("X-Content-Type-Options", "nosniff");
        Content.Sink.write(
                response,
                true,
                json.write(texts.in(Locale.SIMPLIFIED_CHINESE, problem).status(status)),
                callback);
        return true;
    }

    /** A request in a version or a coding of HTTP that is not spoken here (501, 505) is the client's mistake, no failure of the hall. */
    private static int status(Request request, Response response) {
        int status =
                request.getAttribute(ErrorHandler.ERROR_STATUS) instanceof Integer given ? given : response.getStatus();
        return NOT_SPOKEN.contains(status) ? HttpStatus.BAD_REQUEST_400 : status;
    }
}
