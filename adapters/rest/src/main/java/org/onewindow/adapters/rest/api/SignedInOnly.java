package org.onewindow.adapters.rest.api;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;
import org.onewindow.adapters.rest.answer.Problem;
import org.onewindow.adapters.rest.answer.ProblemKind;
import org.onewindow.adapters.rest.json.ForJersey;
import org.onewindow.adapters.rest.json.ProblemException;
import org.onewindow.core.act.Caller;
import org.onewindow.core.act.CurrentCaller;
import org.onewindow.spi.finding.Finding;

/** Turns away whoever is not signed in, before the body is read, from every endpoint that is not public. */
@Provider
@ForJersey
public class SignedInOnly implements DynamicFeature {
    private final CurrentCaller caller;

    @Inject
    SignedInOnly(CurrentCaller caller) {
        this.caller = caller;
    }

    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        Endpoint endpoint = resource.getResourceMethod().getAnnotation(Endpoint.class);
        if (endpoint != null && endpoint.access() != Access.PUBLIC) {
            context.register(new Gate(caller));
        }
    }

    @Priority(Priorities.AUTHENTICATION)
    private static final class Gate implements ContainerRequestFilter {
        private final CurrentCaller caller;

        Gate(CurrentCaller caller) {
            this.caller = caller;
        }

        @Override
        public void filter(ContainerRequestContext request) {
            if (caller.get() instanceof Caller.Anonymous) {
                throw new ProblemException(Problem.of(ProblemKind.NOT_SIGNED_IN, Finding.error("OW-WEB-1010", "")));
            }
        }
    }
}
