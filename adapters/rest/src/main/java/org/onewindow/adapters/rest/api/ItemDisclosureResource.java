package org.onewindow.adapters.rest.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.onewindow.adapters.rest.answer.Answer;
import org.onewindow.adapters.rest.answer.Problem;
import org.onewindow.adapters.rest.answer.ProblemKind;
import org.onewindow.adapters.rest.json.ForJersey;
import org.onewindow.catalog.disclosure.DisclosureBoard;
import org.onewindow.catalog.disclosure.Disclosures;
import org.onewindow.spi.finding.Finding;

/** 六公开 of one item. */
@Path("items")
@ForJersey
public class ItemDisclosureResource implements ApiResource {
    private final Disclosures disclosures;

    @Inject
    ItemDisclosureResource(Disclosures disclosures) {
        this.disclosures = disclosures;
    }

    @GET
    @Path("{item}/disclosure")
    @Endpoint(
            value =
                    "The six disclosures of one item: content, procedure, materials, limits, fees, result, and who answers for them",
            access = Access.PUBLIC)
    public Answer<DisclosureBoard> disclosure(@PathParam("item") String id) {
        return disclosures
                .of(id)
                .<Answer<DisclosureBoard>>map(Answer.Good::new)
                .orElseGet(() -> Answer.bad(Problem.of(ProblemKind.NOT_FOUND, Finding.error("OW-WEB-1007", ""))));
    }
}
