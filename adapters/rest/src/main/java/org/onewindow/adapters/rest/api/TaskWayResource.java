package org.onewindow.adapters.rest.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import org.onewindow.adapters.rest.answer.Answer;
import org.onewindow.adapters.rest.json.ForJersey;
import org.onewindow.routing.task.Claim;
import org.onewindow.routing.task.CoordinationDesk;
import org.onewindow.routing.task.TaskCommands;
import org.onewindow.routing.task.WayChanged;
import org.onewindow.spi.identity.DepartmentId;
import org.onewindow.spi.identity.StaffId;

/** 退回、加签、改派: what may be done at one task of the caller's department besides answering it. */
@Path("tasks")
@ForJersey
@Consumes(MediaType.WILDCARD)
public class TaskWayResource implements ApiResource {
    private final CoordinationDesk desk;

    @Inject
    TaskWayResource(CoordinationDesk desk) {
        this.desk = desk;
    }

    /** An earlier step, by id, and what is wrong or missing. */
    record BackBody(String to, String reasons) {}

    /** Who is asked as well, and what. */
    record SignerBody(DepartmentId department, String question) {}

    /** A colleague, or whoever asks, and why. */
    record HandOnBody(StaffId to, String reasons) {}

    @POST
    @Path("{task}/sending-back")
    @Endpoint(value = "Send the case back to an earlier step, which is asked anew", access = Access.ACT)
    public Answer<WayChanged> sendBack(@PathParam("task") String task, BackBody body, @BeanParam KeyHeader headers) {
        return headers.answer(desk.sendBack(
                new TaskCommands.SendBack(headers.key(), ReviewResource.idOf(task), body.to(), body.reasons())));
    }

    @POST
    @Path("{task}/signer")
    @Endpoint(value = "Ask one more department beside the task", access = Access.ACT)
    public Answer<WayChanged> addSigner(@PathParam("task") String task, SignerBody body, @BeanParam KeyHeader headers) {
        return headers.answer(desk.addSigner(new TaskCommands.AddSigner(
                headers.key(), ReviewResource.idOf(task), body.department(), body.question())));
    }

    @POST
    @Path("{task}/reassignment")
    @Endpoint(value = "Hand the task to a colleague, or take it over", access = Access.ACT)
    public Answer<Claim> reassign(@PathParam("task") String task, HandOnBody body, @BeanParam KeyHeader headers) {
        return headers.answer(desk.reassign(
                new TaskCommands.Reassign(headers.key(), ReviewResource.idOf(task), body.to(), body.reasons())));
    }
}
