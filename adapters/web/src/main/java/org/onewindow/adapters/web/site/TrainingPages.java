package org.onewindow.adapters.web.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import org.onewindow.adapters.web.page.Doors;
import org.onewindow.adapters.web.page.PageGroup;
import org.onewindow.adapters.web.page.Reply;
import org.onewindow.adapters.web.page.Routes;
import org.onewindow.adapters.web.page.Visit;
import org.onewindow.catalog.item.ImplementationEntry;
import org.onewindow.core.definition.PublishedDefinitions;

/** 业务培训 (R14.2): what the hall's staff read about an item before they serve anybody with it. Nobody else finds these pages. */
@ApplicationScoped
class TrainingPages implements PageGroup {
    private static final String LIST = "/desk/training";

    private final PublishedDefinitions definitions;

    @Inject
    TrainingPages(PublishedDefinitions definitions) {
        this.definitions = definitions;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected TrainingPages() {
        this(null);
    }

    @Override
    public void addTo(Routes routes) {
        routes.get(LIST, Doors.staff(this::list)).get(LIST + "/{item}", Doors.staff(this::item));
    }

    private Reply list(Visit visit) {
        List<ImplementationEntry> taught = definitions.inForce(ImplementationEntry.class).stream()
                .filter(entry -> !entry.training().empty())
                .sorted(Comparator.comparing(entry -> entry.item().ref().id()))
                .toList();
        return Reply.page("training-list").with("items", taught);
    }

    private Reply item(Visit visit) {
        ImplementationEntry entry = Doors.found(definitions.inForce(ImplementationEntry.class, visit.path("item")));
        return Reply.page("training").with("item", entry.item()).with("training", entry.training());
    }
}
