package org.onewindow.adapters.rest.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.onewindow.adapters.rest.answer.Answer;
import org.onewindow.adapters.rest.answer.Problem;
import org.onewindow.adapters.rest.answer.ProblemKind;
import org.onewindow.adapters.rest.json.ForJersey;
import org.onewindow.adapters.rest.json.ProblemException;
import org.onewindow.core.act.Caller;
import org.onewindow.core.act.CurrentCaller;
import org.onewindow.core.act.Scope;
import org.onewindow.core.application.ApplicationCodes;
import org.onewindow.core.application.DecisionGiven;
import org.onewindow.routing.task.Claim;
import org.onewindow.routing.task.InboxLine;
import org.onewindow.routing.task.ReviewDesk;
import org.onewindow.routing.task.ReviewReading;
import org.onewindow.routing.task.TaskAnswered;
import org.onewindow.routing.task.TaskCommands;
import org.onewindow.routing.task.TaskId;
import org.onewindow.spi.application.OpinionKind;
import org.onewindow.spi.finding.Finding;

/** 部门审批: what the caller's department has been asked, its opinions, and the decision. */
@Path("tasks")
@ForJersey
@Consumes(MediaType.WILDCARD)
public class ReviewResource implements ApiResource {
    private final ReviewDesk desk;
    private final ReviewReading reading;
    private final CurrentCaller caller;

    @Inject
    ReviewResource(ReviewDesk desk, ReviewReading reading, CurrentCaller caller) {
        this.desk = desk;
        this.reading = reading;
        this.caller = caller;
    }

    /** Open tasks, the one due first on top. */
    record TaskList(List<InboxLine> tasks) {}

    /** The task is open again for any colleague. */
    record Released(TaskId task) {}

    /** A department's opinion; grounds may be empty only when agreeing. */
    record OpinionBody(OpinionKind kind, String grounds) {}

    @GET
    @Endpoint(
            value = "What the caller's department has been asked and has not answered, at most 200",
            access = Access.SIGNED_IN)
    public Answer<TaskList> inbox() {
        Caller who = caller.get();
        List<InboxLine> lines = who instanceof Caller.Staff staff
                ? staff.department()
                        .map(department ->
                                reading.inbox(department, Scope.of(who), Optional.empty(), ReviewReading.LONGEST_PAGE))
                        .orElse(List.of())
                : List.of();
        return new Answer.Good<>(new TaskList(lines));
    }

    @POST
    @Path("{task}/claim")
    @Endpoint(value = "Take a task up", access = Access.ACT)
    public Answer<Claim> claim(@PathParam("task") String task, @BeanParam KeyHeader headers) {
        return headers.answer(desk.claim(new TaskCommands.On(headers.key(), idOf(task))));
    }

    @POST
    @Path("{task}/release")
    @Endpoint(value = "Put a claimed task back", access = Access.ACT)
    public Answer<Released> release(@PathParam("task") String task, @BeanParam KeyHeader headers) {
        return headers.answer(desk.release(new TaskCommands.On(headers.key(), idOf(task))))
                .map(Released::new);
    }

    @POST
    @Path("{task}/opinion")
    @Endpoint(value = "Give the department's opinion", access = Access.ACT)
    public Answer<TaskAnswered> opinion(
            @PathParam("task") String task, OpinionBody body, @BeanParam KeyHeader headers) {
        return headers.answer(
                desk.giveOpinion(new TaskCommands.GiveOpinion(headers.key(), idOf(task), body.kind(), body.grounds())));
    }

    @POST
    @Path("{task}/decision")
    @Endpoint(value = "Grant or refuse, the last step of the chain", access = Access.ACT)
    public Answer<DecisionGiven> decide(
            @PathParam("task") String task, ActBodies.DecisionBody body, @BeanParam KeyHeader headers) {
        return headers.answer(
                desk.decide(new TaskCommands.Decide(headers.key(), idOf(task), body.kind(), body.grounds())));
    }

    /** What is no task id names no task. */
    static TaskId idOf(String text) {
        return TaskId.parse(text)
                .orElseThrow(() -> new ProblemException(
                        Problem.of(ProblemKind.NOT_FOUND, Finding.error(ApplicationCodes.NOT_FOUND, ""))));
    }
}
