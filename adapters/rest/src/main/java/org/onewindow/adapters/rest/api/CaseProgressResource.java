package org.onewindow.adapters.rest.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import org.onewindow.adapters.rest.answer.Answer;
import org.onewindow.adapters.rest.json.ForJersey;
import org.onewindow.core.act.CurrentCaller;
import org.onewindow.core.act.Scope;
import org.onewindow.routing.task.ReviewReading;
import org.onewindow.routing.task.StepProgress;
import org.onewindow.routing.task.TaskLine;

/** How far one case is on its way through the departments. */
@Path("applications")
@ForJersey
public class CaseProgressResource implements ApiResource {
    private final ReviewReading reading;
    private final CurrentCaller caller;

    @Inject
    CaseProgressResource(ReviewReading reading, CurrentCaller caller) {
        this.reading = reading;
        this.caller = caller;
    }

    /** Every task of one application with its opinion, in the order of opening. */
    record TasksOfCase(List<TaskLine> tasks) {}

    /** The way through the departments, as far as it is known. */
    record Steps(List<StepProgress> steps) {}

    @GET
    @Path("{id}/tasks")
    @Endpoint(value = "Every task of one case with its opinion, for those who handle it", access = Access.SIGNED_IN)
    public Answer<TasksOfCase> tasks(@PathParam("id") String id) {
        return new Answer.Good<>(new TasksOfCase(reading.tasks(id, Scope.of(caller.get()))));
    }

    @GET
    @Path("{id}/steps")
    @Endpoint(value = "The way of one case through the departments, as far as it is known", access = Access.SIGNED_IN)
    public Answer<Steps> steps(@PathParam("id") String id) {
        return new Answer.Good<>(new Steps(reading.progress(id, Scope.of(caller.get()))));
    }
}
