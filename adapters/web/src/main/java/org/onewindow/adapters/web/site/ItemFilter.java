package org.onewindow.adapters.web.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.onewindow.adapters.web.page.Reply;
import org.onewindow.adapters.web.page.Visit;
import org.onewindow.catalog.element.HandlingForm;
import org.onewindow.catalog.search.Audience;
import org.onewindow.catalog.search.SearchFilter;
import org.onewindow.catalog.search.SearchQuestion;
import org.onewindow.core.definition.PublishedDefinitions;
import org.onewindow.core.hall.Hall;
import org.onewindow.core.hall.HallLayout;

/** What a page of items was asked to show. */
@ApplicationScoped
class ItemFilter {
    private final PublishedDefinitions definitions;

    @Inject
    ItemFilter(PublishedDefinitions definitions) {
        this.definitions = definitions;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected ItemFilter() {
        this(null);
    }

    /** The question of the page's filters; a filter that the page does not offer filters nothing. */
    SearchQuestion question(Visit visit) {
        return new SearchQuestion(
                visit.field("q"),
                new SearchFilter(
                        named(Audience.values(), visit.field("audience")),
                        departments().stream()
                                .map(Hall.Department::id)
                                .filter(id -> id.value().equals(visit.field("department")))
                                .findFirst(),
                        themes().stream()
                                .map(HallLayout.Theme::id)
                                .filter(visit.field("theme")::equals)
                                .findFirst(),
                        named(HandlingForm.values(), visit.field("form")),
                        visit.field("immediate").equals("true")),
                SearchQuestion.MOST);
    }

    private static <T extends Enum<T>> Optional<T> named(T[] values, String name) {
        return Arrays.stream(values).filter(each -> each.name().equals(name)).findFirst();
    }

    /** {@code page} with its filters as they were asked. */
    Reply.Page shownOn(Reply.Page page, Visit visit) {
        SearchQuestion question = question(visit);
        return page.with("departments", departments())
                .with("q", question.words())
                .with("audience", visit.field("audience"))
                .with("department", visit.field("department"))
                .with("themes", themes())
                .with("theme", visit.field("theme"))
                .with("forms", List.of(HandlingForm.values()))
                .with("form", visit.field("form"))
                .with("immediate", question.filter().immediateOnly());
    }

    private List<Hall.Department> departments() {
        return definitions.hall().map(Hall::departments).orElse(List.of());
    }

    private List<HallLayout.Theme> themes() {
        return definitions.hall().map(hall -> hall.layout().themes()).orElse(List.of());
    }
}
