package org.onewindow.adapters.rest.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import org.onewindow.adapters.rest.answer.Answer;
import org.onewindow.adapters.rest.json.ForJersey;
import org.onewindow.core.act.Caller;
import org.onewindow.core.act.CurrentCaller;
import org.onewindow.core.act.Scope;
import org.onewindow.routing.task.CoordinationDesk;
import org.onewindow.routing.task.Expedition;
import org.onewindow.routing.task.TaskCommands;
import org.onewindow.routing.task.WayChanged;
import org.onewindow.routing.task.WayReading;
import org.onewindow.spi.identity.DepartmentId;

/** 牵头协调: what may be changed on the way of one case while it runs, and what its lead department does about it. */
@Path("applications")
@ForJersey
@Consumes(MediaType.WILDCARD)
public class CaseWayResource implements ApiResource {
    private final WayReading reading;
    private final CoordinationDesk desk;
    private final CurrentCaller caller;

    @Inject
    CaseWayResource(WayReading reading, CoordinationDesk desk, CurrentCaller caller) {
        this.reading = reading;
        this.desk = desk;
        this.caller = caller;
    }

    /** One more department for the parallel block of that id, and what it is asked. */
    record GuestBody(String round, DepartmentId department, String question) {}

    /** The parallel block of that id, and why the missing answers are not needed. */
    record RoundBody(String round, String reasons) {}

    @GET
    @Path("{id}/way")
    @Endpoint(
            value = "What the caller may change on the way of one case now: tasks, rounds, the expedited lane",
            access = Access.SIGNED_IN)
    public Answer<WayReading.Choices> choices(@PathParam("id") String id) {
        Caller who = caller.get();
        return new Answer.Good<>(reading.choices(id, Scope.of(who), who));
    }

    @POST
    @Path("{id}/round-guest")
    @Endpoint(value = "Ask one more department in a round, as its lead", access = Access.ACT)
    public Answer<WayChanged> invite(@PathParam("id") String id, GuestBody body, @BeanParam ActHeaders headers) {
        return headers.answer(desk.invite(new TaskCommands.Invite(
                headers.key(), id, headers.seen(), body.round(), body.department(), body.question())));
    }

    @POST
    @Path("{id}/round-end")
    @Endpoint(value = "Go on with the opinions that are there, as the lead", access = Access.ACT)
    public Answer<WayChanged> conclude(@PathParam("id") String id, RoundBody body, @BeanParam ActHeaders headers) {
        return headers.answer(desk.conclude(
                new TaskCommands.Conclude(headers.key(), id, headers.seen(), body.round(), body.reasons())));
    }

    @POST
    @Path("{id}/expedition")
    @Endpoint(value = "Let the case go before others, where its chain has an expedited lane", access = Access.ACT)
    public Answer<Expedition> expedite(
            @PathParam("id") String id, ActBodies.Reasons body, @BeanParam ActHeaders headers) {
        return headers.answer(
                desk.expedite(new TaskCommands.Expedite(headers.key(), id, headers.seen(), body.reasons())));
    }
}
