package org.onewindow.adapters.rest.api;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.util.List;
import org.onewindow.adapters.rest.answer.Answer;
import org.onewindow.adapters.rest.answer.Problem;
import org.onewindow.adapters.rest.answer.ProblemDocument;
import org.onewindow.adapters.rest.answer.ProblemKind;
import org.onewindow.adapters.rest.answer.ProblemTexts;
import org.onewindow.adapters.rest.json.ForJersey;
import org.onewindow.core.application.ItemCatalogue;
import org.onewindow.forms.entry.EntryInput;
import org.onewindow.forms.entry.EntryProposal;
import org.onewindow.forms.entry.EntryReading;
import org.onewindow.forms.entry.SmartEntry;
import org.onewindow.forms.template.PublishedForms;
import org.onewindow.spi.finding.Finding;

/** 智能录单: what a text or a file proposes for the form of an item. */
@Path("items/{item}/entry")
@ForJersey
public class EntryResource implements ApiResource {
    private final ItemCatalogue items;
    private final PublishedForms forms;
    private final SmartEntry entry;
    private final ProblemTexts texts;
    private final Replies replies;

    @Inject
    EntryResource(ItemCatalogue items, PublishedForms forms, SmartEntry entry, ProblemTexts texts, Replies replies) {
        this.items = items;
        this.forms = forms;
        this.entry = entry;
        this.texts = texts;
        this.replies = replies;
    }

    /** What was pasted. */
    record Pasted(String text) {}

    /** Proposals, each with where it was read, and what could not be read or used. */
    record Proposed(List<EntryProposal> proposals, List<ProblemDocument.Reason> findings) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Endpoint(
            value = "What a pasted text proposes for the item's form, each value with its origin; keeps nothing",
            access = Access.SIGNED_IN)
    public Answer<Proposed> ofText(@PathParam("item") String item, Pasted body) {
        return proposed(item, new EntryInput.OfText(body.text()));
    }

    @POST
    @Path("file")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @Endpoint(
            value =
                    "What a file proposes for the item's form: a spreadsheet, a table, JSON, a text, a picture of a QR code; keeps nothing",
            access = Access.SIGNED_IN)
    public Answer<Proposed> ofFile(@PathParam("item") String item, @Context HttpServletRequest request)
            throws IOException {
        return proposed(item, new EntryInput.OfFile(request.getInputStream().readNBytes(EntryInput.LONGEST_FILE + 1)));
    }

    private Answer<Proposed> proposed(String item, EntryInput input) {
        return items.inForce(item)
                .flatMap(offered -> forms.version(offered.form()))
                .map(template -> entry.read(template, input))
                .<Answer<Proposed>>map(reading -> new Answer.Good<>(proposed(reading)))
                .orElseGet(() -> Answer.bad(Problem.of(ProblemKind.NOT_FOUND, Finding.error("OW-WEB-1007", ""))));
    }

    private Proposed proposed(EntryReading reading) {
        return new Proposed(
                reading.proposals(),
                reading.findings().stream()
                        .map(finding -> texts.reason(finding, replies.language()))
                        .toList());
    }
}
