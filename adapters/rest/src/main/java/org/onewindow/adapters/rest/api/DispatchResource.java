package org.onewindow.adapters.rest.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.onewindow.adapters.rest.answer.Answer;
import org.onewindow.adapters.rest.json.ForJersey;
import org.onewindow.core.act.CurrentCaller;
import org.onewindow.core.act.Scope;
import org.onewindow.routing.dispatch.DispatchLine;
import org.onewindow.routing.dispatch.DispatchReading;

/** 分办: what has not reached the departments' own systems. */
@Path("dispatches")
@ForJersey
@Consumes(MediaType.WILDCARD)
public class DispatchResource implements ApiResource {
    private static final int MOST = 200;

    private final DispatchReading reading;
    private final CurrentCaller caller;

    @Inject
    DispatchResource(DispatchReading reading, CurrentCaller caller) {
        this.reading = reading;
        this.caller = caller;
    }

    /** Dispatches, the oldest first. */
    record DispatchList(List<DispatchLine> dispatches) {}

    @GET
    @Endpoint(value = "Dispatches that departments have not taken, at most 200", access = Access.SIGNED_IN)
    public Answer<DispatchList> unsettled() {
        return new Answer.Good<>(new DispatchList(reading.unsettled(Scope.of(caller.get()), MOST)));
    }
}
