package org.onewindow.adapters.rest.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;
import org.onewindow.adapters.rest.answer.FailureAnswers;
import org.onewindow.adapters.rest.answer.Problem;
import org.onewindow.adapters.rest.answer.ProblemKind;
import org.onewindow.adapters.rest.json.ForJersey;
import org.onewindow.adapters.rest.json.ProblemException;
import org.onewindow.adapters.rest.server.BodyCutException;
import org.onewindow.adapters.rest.server.BodyTooLongException;
import org.onewindow.adapters.rest.server.HttpSettings;
import org.onewindow.spi.finding.Finding;

/** Turns everything that is thrown on the way to a resource, in it and behind it into a problem. */
@Provider
@ForJersey
public class FailureMapper implements ExceptionMapper<Throwable> {
    /** What Jersey says of a request that no resource takes. */
    private static final Map<Integer, Problem> UNTAKEN = Map.of(
            400, Problem.of(ProblemKind.MALFORMED, Finding.error("OW-WEB-1006", "", "400")),
            404, Problem.of(ProblemKind.NOT_FOUND, Finding.error("OW-WEB-1007", "")),
            405, Problem.of(ProblemKind.METHOD_NOT_ALLOWED, Finding.error("OW-WEB-1006", "", "405")),
            406, Problem.of(ProblemKind.NOT_ACCEPTABLE, Finding.error("OW-WEB-1006", "", "406")),
            415, Problem.of(ProblemKind.UNSUPPORTED_MEDIA_TYPE, Finding.error("OW-WEB-1006", "", "415")));

    private final FailureAnswers failures;
    private final long bodyLimit;

    @Inject
    FailureMapper(FailureAnswers failures, HttpSettings settings) {
        this.failures = failures;
        this.bodyLimit = settings.bodyLimit();
    }

    @Override
    public Response toResponse(Throwable failure) {
        Problem problem = problemOf(failure);
        return Response.status(problem.kind().status()).entity(problem).build();
    }

    private Problem problemOf(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof ProblemException known) {
                return known.problem();
            }
        }
        if (BodyTooLongException.isBehind(failure)) {
            return Problem.of(ProblemKind.TOO_LARGE, Finding.error("OW-WEB-1002", "", Long.toString(bodyLimit)));
        }
        if (BodyCutException.isBehind(failure)) {
            return UNTAKEN.get(400);
        }
        if (failure instanceof WebApplicationException refused
                && UNTAKEN.containsKey(refused.getResponse().getStatus())) {
            return UNTAKEN.get(refused.getResponse().getStatus());
        }
        return failures.problemOf(failure);
    }
}
