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
import org.onewindow.core.application.Acceptance;
import org.onewindow.core.application.Commands;
import org.onewindow.core.application.CorrectionNotice;
import org.onewindow.core.application.DecisionGiven;
import org.onewindow.core.application.Ending;
import org.onewindow.core.application.PaperDesk;
import org.onewindow.core.application.PapersTaken;
import org.onewindow.core.application.ReceptionDesk;

/** 综合受理窗口: the outcomes of intake. */
@Path("applications")
@ForJersey
@Consumes(MediaType.WILDCARD)
public class ReceptionResource implements ApiResource {
    private final ReceptionDesk desk;
    private final PaperDesk papers;

    @Inject
    ReceptionResource(ReceptionDesk desk, PaperDesk papers) {
        this.desk = desk;
        this.papers = papers;
    }

    @POST
    @Path("{id}/papers")
    @Endpoint(
            value = "Take papers that are brought to the counter after handing in; answers the receipt",
            access = Access.ACT)
    public Answer<PapersTaken> takePapers(
            @PathParam("id") String id, ActBodies.Papers body, @BeanParam ActHeaders headers) {
        return headers.answer(papers.take(new Commands.TakePapers(headers.key(), id, headers.seen(), body.papers())));
    }

    @POST
    @Path("{id}/acceptance")
    @Endpoint(value = "Accept, with notice", access = Access.ACT)
    public Answer<Acceptance> accept(@PathParam("id") String id, @BeanParam ActHeaders headers) {
        return headers.answer(desk.accept(new Commands.On(headers.key(), id, headers.seen())));
    }

    @POST
    @Path("{id}/acceptance-with-deferred-materials")
    @Endpoint(value = "Accept with deferred materials", access = Access.ACT)
    public Answer<Acceptance> acceptWithDeferred(
            @PathParam("id") String id, ActBodies.Deferral body, @BeanParam ActHeaders headers) {
        return headers.answer(desk.acceptWithDeferred(new Commands.AcceptWithDeferred(
                headers.key(),
                id,
                headers.seen(),
                body.requirements(),
                body.undertakingSigned(),
                body.creditChecked().orElse(""))));
    }

    @POST
    @Path("{id}/immediate-decision")
    @Endpoint(value = "Accept and decide an immediate item", access = Access.ACT)
    public Answer<DecisionGiven> acceptAndDecide(
            @PathParam("id") String id, ActBodies.DecisionBody body, @BeanParam ActHeaders headers) {
        return headers.answer(desk.acceptAndDecide(
                new Commands.Decide(headers.key(), id, headers.seen(), body.kind(), body.grounds())));
    }

    @POST
    @Path("{id}/correction-notice")
    @Endpoint(value = "Ask once for everything that is to be corrected", access = Access.ACT)
    public Answer<CorrectionNotice> requestCorrection(
            @PathParam("id") String id, ActBodies.CorrectionPoints body, @BeanParam ActHeaders headers) {
        return headers.answer(desk.requestCorrection(
                new Commands.RequestCorrection(headers.key(), id, headers.seen(), body.points())));
    }

    @POST
    @Path("{id}/non-acceptance")
    @Endpoint(value = "Do not accept, with reasons", access = Access.ACT)
    public Answer<Ending> notAccept(@PathParam("id") String id, ActBodies.Reasons body, @BeanParam ActHeaders headers) {
        return headers.answer(
                desk.notAccept(new Commands.OnWithReasons(headers.key(), id, headers.seen(), body.reasons())));
    }
}
