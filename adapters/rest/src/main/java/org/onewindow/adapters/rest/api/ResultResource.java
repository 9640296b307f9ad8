package org.onewindow.adapters.rest.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onewindow.adapters.rest.answer.Answer;
import org.onewindow.adapters.rest.json.ForJersey;
import org.onewindow.core.act.CurrentCaller;
import org.onewindow.core.act.Scope;
import org.onewindow.core.application.PublishedResults;

/** 办理结果公开: what was decided, for everybody. */
@Path("disclosure/results")
@ForJersey
public class ResultResource implements ApiResource {
    private static final int LAST_PAGE = 1_000_000;

    private final PublishedResults results;
    private final CurrentCaller caller;

    @Inject
    ResultResource(PublishedResults results, CurrentCaller caller) {
        this.results = results;
        this.caller = caller;
    }

    @GET
    @Endpoint(
            value =
                    "The published results, newest first, 50 a page; personal data are masked. Staff of the whole hall also see what was withdrawn",
            access = Access.PUBLIC)
    public Answer<PublishedResults.Found> results(
            @QueryParam("item") @Nullable String item,
            @QueryParam("department") @Nullable String department,
            @QueryParam("from") @Nullable String from,
            @QueryParam("until") @Nullable String until,
            @QueryParam("page") @DefaultValue("1") int page) {
        PublishedResults.Question question = new PublishedResults.Question(
                SearchFilters.given(item),
                SearchFilters.given(department).map(SearchFilters::department),
                day("from", from),
                day("until", until));
        return new Answer.Good<>(results.page(question, Math.min(page, LAST_PAGE), Scope.of(caller.get())));
    }

    private static Optional<LocalDate> day(String parameter, @Nullable String value) {
        try {
            return SearchFilters.given(value).map(LocalDate::parse);
        } catch (DateTimeParseException e) {
            throw SearchFilters.wrong(parameter, "2026-11-27");
        }
    }
}
