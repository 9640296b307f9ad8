package org.onewindow.adapters.web.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.onewindow.adapters.web.page.PageGroup;
import org.onewindow.adapters.web.page.Reply;
import org.onewindow.adapters.web.page.Routes;
import org.onewindow.adapters.web.page.Visit;
import org.onewindow.catalog.disclosure.DisclosureBoard;
import org.onewindow.catalog.disclosure.Disclosures;
import org.onewindow.core.application.PublishedResults;
import org.onewindow.core.application.ResultPublicity;
import org.onewindow.core.definition.PublishedDefinitions;
import org.onewindow.core.hall.Hall;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.identity.Role;

/** 办理结果公开: what was decided, for everybody; supervisors come from here to the case whose result is to be withdrawn. */
@ApplicationScoped
class ResultPages implements PageGroup {
    private static final String RESULTS = "/disclosure/results";
    private static final int WRONG = 422;
    /** No such day. */
    private static final String NO_DAY = "OW-WEB-4105";

    private static final List<String> FILTERS = List.of("item", "department", "from", "until");

    private final PublishedResults results;
    private final Disclosures disclosures;
    private final PublishedDefinitions definitions;

    @Inject
    ResultPages(PublishedResults results, Disclosures disclosures, PublishedDefinitions definitions) {
        this.results = results;
        this.disclosures = disclosures;
        this.definitions = definitions;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected ResultPages() {
        this(null, null, null);
    }

    @Override
    public void addTo(Routes routes) {
        routes.get(RESULTS, this::list);
    }

    private Reply list(Visit visit) {
        List<Finding> findings = new ArrayList<>();
        PublishedResults.Question question = new PublishedResults.Question(
                Optional.of(visit.field("item")).filter(id -> !id.isBlank()),
                departments().stream()
                        .map(Hall.Department::id)
                        .filter(id -> id.value().equals(visit.field("department")))
                        .findFirst(),
                day(visit, "from", findings),
                day(visit, "until", findings));
        int page = visit.field("page").matches("[1-9]\\d{0,5}") ? Integer.parseInt(visit.field("page")) : 1;
        PublishedResults.Found found = results.page(question, page, visit.scope());
        int pages = (int) Math.max(1, (found.total() + PublishedResults.PAGE - 1) / PublishedResults.PAGE);
        return Reply.page("results")
                .status(findings.isEmpty() ? 200 : WRONG)
                .with("findings", findings)
                .with("found", found)
                .with("page", page)
                .with("pages", pages)
                .with("address", RESULTS + "?" + asked(visit))
                .with("items", published())
                .with("departments", departments())
                .with("asked", FILTERS.stream().collect(Collectors.toMap(name -> name, visit::field)))
                .with("supervisor", visit.has(Role.SUPERVISOR));
    }

    /** The items whose results are published now, with a name to choose them by. */
    private List<DisclosureBoard> published() {
        return disclosures.all().boards().stream()
                .filter(board -> board.result().published() != ResultPublicity.NONE)
                .toList();
    }

    private List<Hall.Department> departments() {
        return definitions.hall().map(Hall::departments).orElse(List.of());
    }

    /** The filters again, as the beginning of the address of another page of the list. */
    private static String asked(Visit visit) {
        return FILTERS.stream()
                .filter(name -> !visit.field(name).isBlank())
                .map(name -> name + "=" + URLEncoder.encode(visit.field(name), StandardCharsets.UTF_8) + "&")
                .collect(Collectors.joining());
    }

    private static Optional<LocalDate> day(Visit visit, String name, List<Finding> findings) {
        String typed = visit.field(name).strip();
        try {
            return typed.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(typed));
        } catch (DateTimeParseException e) {
            findings.add(Finding.error(NO_DAY, "/" + name));
            return Optional.empty();
        }
    }
}
