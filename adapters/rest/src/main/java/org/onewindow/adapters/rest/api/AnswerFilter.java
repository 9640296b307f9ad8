package org.onewindow.adapters.rest.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.util.Arrays;
import org.onewindow.adapters.rest.answer.Answer;
import org.onewindow.adapters.rest.answer.Problem;
import org.onewindow.adapters.rest.json.ForJersey;

/** Puts what a resource answers on the wire: the value, or the problem. */
@Provider
@ForJersey
public class AnswerFilter implements ContainerResponseFilter {
    private final Replies replies;

    @Inject
    AnswerFilter(Replies replies) {
        this.replies = replies;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        Object entity = response.getEntity();
        if (entity instanceof Answer.Good<?> good) {
            response.setEntity(good.value(), null, mediaOf(response));
            response.setStatus(good.status());
        } else if (entity instanceof Answer.Bad<?> bad) {
            replace(response, bad.problem());
        } else if (entity instanceof Problem problem) {
            replace(response, problem);
        }
        if (response.getEntity() instanceof Versioned versioned) {
            response.getHeaders().putSingle(HttpHeaders.ETAG, '"' + Long.toString(versioned.version()) + '"');
        }
    }

    /** What the method that answered says of itself. */
    private static MediaType mediaOf(ContainerResponseContext response) {
        return Arrays.stream(response.getEntityAnnotations())
                .filter(Endpoint.class::isInstance)
                .map(endpoint -> MediaType.valueOf(((Endpoint) endpoint).answers()))
                .findFirst()
                .orElse(MediaType.APPLICATION_JSON_TYPE);
    }

    private void replace(ContainerResponseContext response, Problem problem) {
        replies.headers(problem).forEach((name, value) -> response.getHeaders().putSingle(name, value));
        response.setStatus(problem.kind().status());
        response.setEntity(replies.document(problem), null, Replies.PROBLEM_JSON);
    }
}
