package org.onewindow.adapters.rest.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.onewindow.adapters.rest.answer.Answer;
import org.onewindow.adapters.rest.json.ForJersey;
import org.onewindow.catalog.phrase.Moment;
import org.onewindow.catalog.phrase.Phrases;
import org.onewindow.catalog.phrase.Visitor;
import org.onewindow.spi.LocalizedText;

/** 话术: what the hall's clerks say, for an application that shows it at its own counters. */
@Path("phrases")
@ForJersey
public class PhraseResource implements ApiResource {
    private final Phrases phrases;

    @Inject
    PhraseResource(Phrases phrases) {
        this.phrases = phrases;
    }

    /** The phrases, in the order of the moments. */
    record PhraseList(List<PhraseLine> phrases) {}

    /** What is said when, and to whom if not to everybody; placeholders stand in braces. */
    record PhraseLine(Moment at, Optional<Visitor> to, LocalizedText say) {}

    @GET
    @Endpoint(
            value = "What the hall's clerks say at each moment; with item as it is said of that item",
            access = Access.PUBLIC)
    public Answer<PhraseList> phrases(@QueryParam("item") @DefaultValue("") String item) {
        return new Answer.Good<>(new PhraseList(Arrays.stream(Moment.values())
                .flatMap(moment -> phrases.at(moment, item).stream())
                .map(phrase -> new PhraseLine(phrase.at(), phrase.to(), phrase.say()))
                .toList()));
    }
}
