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
import org.onewindow.core.application.CaseReading;
import org.onewindow.core.application.DueCheck;

/** 待核查的承诺: the commitments that a department has still to check. */
@Path("commitment-checks")
@ForJersey
@Consumes(MediaType.WILDCARD)
public class CommitmentCheckResource implements ApiResource {
    private final CaseReading reading;
    private final CurrentCaller caller;

    @Inject
    CommitmentCheckResource(CaseReading reading, CurrentCaller caller) {
        this.reading = reading;
        this.caller = caller;
    }

    /** Commitments to be checked, the one due first on top. */
    record CheckList(List<DueCheck> checks) {}

    @GET
    @Endpoint(
            value = "The commitments to be checked that the caller has in sight, at most 200; none for applicants",
            access = Access.SIGNED_IN)
    public Answer<CheckList> due() {
        return new Answer.Good<>(new CheckList(reading.checksDue(Scope.of(caller.get()))));
    }
}
