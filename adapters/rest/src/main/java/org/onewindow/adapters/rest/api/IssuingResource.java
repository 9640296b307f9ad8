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
import org.onewindow.core.application.Commands;
import org.onewindow.core.application.Ending;
import org.onewindow.core.application.IssuingDesk;

/** 统一出件窗口. */
@Path("applications")
@ForJersey
@Consumes(MediaType.WILDCARD)
public class IssuingResource implements ApiResource {
    private final IssuingDesk desk;

    @Inject
    IssuingResource(IssuingDesk desk) {
        this.desk = desk;
    }

    @POST
    @Path("{id}/issue")
    @Endpoint(value = "Lay the result ready", access = Access.ACT)
    public Answer<ActedOn> issue(@PathParam("id") String id, @BeanParam ActHeaders headers) {
        return headers.answer(desk.issue(new Commands.On(headers.key(), id, headers.seen())))
                .map(ActedOn::new);
    }

    @POST
    @Path("{id}/delivery")
    @Endpoint(value = "Hand the result over", access = Access.ACT)
    public Answer<Ending> deliver(@PathParam("id") String id, ActBodies.HandOver body, @BeanParam ActHeaders headers) {
        return headers.answer(desk.deliver(new Commands.Deliver(headers.key(), id, headers.seen(), body.collector())));
    }

    @POST
    @Path("{id}/archiving")
    @Endpoint(value = "Close the file", access = Access.ACT)
    public Answer<ActedOn> archive(@PathParam("id") String id, @BeanParam ActHeaders headers) {
        return headers.answer(desk.archive(new Commands.On(headers.key(), id, headers.seen())))
                .map(ActedOn::new);
    }
}
