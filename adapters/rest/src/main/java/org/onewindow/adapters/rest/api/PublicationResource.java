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
import org.onewindow.core.application.ResultBoard;

/** 结果公开栏: a result is taken from public view, and put back. */
@Path("applications")
@ForJersey
@Consumes(MediaType.WILDCARD)
public class PublicationResource implements ApiResource {
    private final ResultBoard board;

    @Inject
    PublicationResource(ResultBoard board) {
        this.board = board;
    }

    @POST
    @Path("{id}/publication-withdrawal")
    @Endpoint(value = "Take a published result from public view, with reasons", access = Access.ACT)
    public Answer<ActedOn> withdraw(@PathParam("id") String id, ActBodies.Reasons body, @BeanParam ActHeaders headers) {
        return headers.answer(
                        board.withdraw(new Commands.OnWithReasons(headers.key(), id, headers.seen(), body.reasons())))
                .map(ActedOn::new);
    }

    @POST
    @Path("{id}/publication")
    @Endpoint(value = "Publish a result that was withdrawn", access = Access.ACT)
    public Answer<ActedOn> publishAgain(@PathParam("id") String id, @BeanParam ActHeaders headers) {
        return headers.answer(board.publishAgain(new Commands.On(headers.key(), id, headers.seen())))
                .map(ActedOn::new);
    }
}
