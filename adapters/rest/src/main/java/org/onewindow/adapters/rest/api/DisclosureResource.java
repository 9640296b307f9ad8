package org.onewindow.adapters.rest.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.onewindow.adapters.rest.answer.Answer;
import org.onewindow.adapters.rest.json.ForJersey;
import org.onewindow.catalog.disclosure.Disclosures;
import org.onewindow.catalog.disclosure.HallDisclosures;

/** 六公开 of the whole hall. */
@Path("disclosures")
@ForJersey
public class DisclosureResource implements ApiResource {
    private final Disclosures disclosures;

    @Inject
    DisclosureResource(Disclosures disclosures) {
        this.disclosures = disclosures;
    }

    @GET
    @Endpoint(
            value =
                    "The six disclosures of every item that is offered, who answers for them, and which items are not offered",
            access = Access.PUBLIC)
    public Answer<HallDisclosures> all() {
        return new Answer.Good<>(disclosures.all());
    }
}
