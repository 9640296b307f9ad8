package org.onewindow.adapters.web.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.onewindow.adapters.web.page.Doors;
import org.onewindow.adapters.web.page.PageGroup;
import org.onewindow.adapters.web.page.Reply;
import org.onewindow.adapters.web.page.Routes;
import org.onewindow.adapters.web.page.Visit;
import org.onewindow.catalog.disclosure.Disclosure;
import org.onewindow.catalog.disclosure.DisclosureBoard;
import org.onewindow.catalog.disclosure.Disclosures;
import org.onewindow.catalog.search.ItemSearch;
import org.onewindow.catalog.search.SearchAnswer;
import org.onewindow.core.time.LimitWords;

/** 公开栏: the six disclosures of the hall's items, and of one. */
@ApplicationScoped
class DisclosurePages implements PageGroup {
    private final Disclosures disclosures;
    private final ItemSearch search;
    private final ItemFilter filter;
    private final LimitWords limits;

    @Inject
    DisclosurePages(Disclosures disclosures, ItemSearch search, ItemFilter filter, LimitWords limits) {
        this.disclosures = disclosures;
        this.search = search;
        this.filter = filter;
        this.limits = limits;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected DisclosurePages() {
        this(null, null, null, null);
    }

    @Override
    public void addTo(Routes routes) {
        routes.get("/disclosure", this::hall).get("/disclosure/{id}", this::item);
    }

    /**
     * A board with its limits in words.
     *
     * @param missing which of the six are not told
     */
    public record Shown(
            DisclosureBoard board, String promised, String statutory, String validity, List<Disclosure> missing) {}

    private Reply hall(Visit visit) {
        SearchAnswer answer = search.find(filter.question(visit));
        List<Shown> boards = answer.found().stream()
                .flatMap(found -> disclosures.of(found.item().ref().id()).stream())
                .map(board -> shown(board, visit.locale()))
                .toList();
        return filter.shownOn(Reply.page("disclosure"), visit)
                .with("boards", boards)
                .with("total", answer.total())
                .with("notOffered", disclosures.notOffered());
    }

    private Reply item(Visit visit) {
        return Reply.page("disclosure-item")
                .with("shown", shown(Doors.found(disclosures.of(visit.path("id"))), visit.locale()));
    }

    private Shown shown(DisclosureBoard board, Locale locale) {
        return new Shown(
                board,
                limits.say(board.limits().promised(), locale),
                limits.say(board.limits().statutory(), locale),
                board.result()
                        .validity()
                        .map(limit -> limits.say(limit, locale))
                        .orElse(""),
                Arrays.stream(Disclosure.values())
                        .filter(each -> !board.tells(each))
                        .toList());
    }
}
