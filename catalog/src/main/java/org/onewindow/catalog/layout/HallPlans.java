package org.onewindow.catalog.layout;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.onewindow.catalog.item.ImplementationEntry;
import org.onewindow.core.definition.PublishedDefinitions;
import org.onewindow.spi.item.ServiceItem;

/**
 * Makes the plan of the hall in force.
 *
 * <p><b>Errors.</b> {@link org.onewindow.core.act.DatabaseUnavailableException} if something has to be read and cannot be.
 * <p><b>Threads.</b> Safe for use by several threads.
 */
@ApplicationScoped
public class HallPlans {
    private final PublishedDefinitions published;

    @Inject
    HallPlans(PublishedDefinitions published) {
        this.published = published;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected HallPlans() {
        this(null);
    }

    /** The hall as it is now; empty until definitions have been published for the first time. */
    public Optional<HallPlan> now() {
        return published.hall().map(hall -> new PlanDrawing(hall, inUse()).plan());
    }

    private List<ServiceItem> inUse() {
        return published.inForce(ImplementationEntry.class).stream()
                .filter(ImplementationEntry::offered)
                .map(ImplementationEntry::item)
                .toList();
    }
}
