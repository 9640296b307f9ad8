package org.onewindow.adapters.rest.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Optional;
import org.onewindow.adapters.rest.answer.Answer;
import org.onewindow.adapters.rest.answer.Problem;
import org.onewindow.adapters.rest.answer.ProblemKind;
import org.onewindow.adapters.rest.json.ForJersey;
import org.onewindow.adapters.rest.json.JsonBodies;
import org.onewindow.catalog.opendata.OpenData;
import org.onewindow.catalog.opendata.OpenFile;
import org.onewindow.catalog.opendata.OpenItems;
import org.onewindow.catalog.opendata.OpenResults;
import org.onewindow.spi.finding.Finding;

/** 开放数据: the catalogue for everybody's programs. */
@Path("open-data")
@ForJersey
public class OpenDataResource implements ApiResource {
    private static final String CSV = "text/csv;charset=UTF-8";
    private static final String ATOM = "application/atom+xml";

    private final OpenData data;

    @Inject
    OpenDataResource(OpenData data) {
        this.data = data;
    }

    @GET
    @Path("items.json")
    @Endpoint(value = "Every item that is offered, with licence and source", access = Access.PUBLIC)
    public Answer<OpenItems> items() {
        return there(data.items());
    }

    @GET
    @Path("items.csv")
    @Endpoint(
            value = "The same as a table: RFC 4180, UTF-8 with byte order mark, no cell that a spreadsheet would run",
            access = Access.PUBLIC,
            answers = CSV)
    public Answer<OpenFile> csv() {
        return there(data.csv());
    }

    @GET
    @Path("feed.atom")
    @Endpoint(
            value = "The versions of items that came into force last, newest first, as an Atom feed",
            access = Access.PUBLIC,
            answers = ATOM)
    public Answer<String> feed() {
        return there(data.feed());
    }

    @GET
    @Path("services.jsonld")
    @Endpoint(
            value = "Every item that is offered in the public-service vocabulary CPSV-AP 3.2, as JSON-LD",
            access = Access.PUBLIC,
            answers = JsonBodies.JSON_LD)
    public Answer<OpenFile> services() {
        return there(data.services());
    }

    @GET
    @Path("results.json")
    @Endpoint(
            value = "The newest 10,000 published results, personal data masked, with licence and source",
            access = Access.PUBLIC)
    public Answer<OpenResults> results() {
        return there(data.results());
    }

    @GET
    @Path("results.csv")
    @Endpoint(value = "The same as a table, like that of the items", access = Access.PUBLIC, answers = CSV)
    public Answer<OpenFile> resultsCsv() {
        return there(data.resultsCsv());
    }

    @GET
    @Path("results.atom")
    @Endpoint(value = "The last 100 published results as an Atom feed", access = Access.PUBLIC, answers = ATOM)
    public Answer<String> resultsFeed() {
        return there(data.resultsFeed());
    }

    private static <T> Answer<T> there(Optional<T> value) {
        return value.<Answer<T>>map(Answer.Good::new)
                .orElseGet(() -> Answer.bad(Problem.of(ProblemKind.NOT_FOUND, Finding.error("OW-WEB-1007", ""))));
    }
}
