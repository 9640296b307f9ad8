package org.onewindow.catalog.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.onewindow.catalog.disclosure.HallDisclosures.NotOffered;
import org.onewindow.catalog.item.ImplementationEntry;
import org.onewindow.core.definition.PublishedDefinitions;
import org.onewindow.core.hall.Hall;

/**
 * What the hall discloses now; it follows what is in force.
 *
 * <p><b>Errors.</b> {@link org.onewindow.core.act.DatabaseUnavailableException} if something has to be read and cannot be.
 * <p><b>Threads.</b> Safe for use by several threads.
 */
@ApplicationScoped
public class Disclosures {
    private final PublishedDefinitions published;

    @Inject
    Disclosures(PublishedDefinitions published) {
        this.published = published;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected Disclosures() {
        this(null);
    }

    /** The board of one item; empty if it is not offered now. */
    public Optional<DisclosureBoard> of(String itemId) {
        return published
                .inForce(ImplementationEntry.class, itemId)
                .filter(ImplementationEntry::offered)
                .map(entry -> DisclosureBoard.of(entry, published.hall()));
    }

    /** The boards of every item, and the items that have none. */
    public HallDisclosures all() {
        Optional<Hall> hall = published.hall();
        return new HallDisclosures(
                entries()
                        .filter(ImplementationEntry::offered)
                        .map(entry -> DisclosureBoard.of(entry, hall))
                        .toList(),
                notOffered());
    }

    /** The items that have no board. */
    public List<NotOffered> notOffered() {
        Optional<Hall> hall = published.hall();
        return entries()
                .filter(entry -> !entry.offered())
                .map(entry -> new NotOffered(
                        entry.item().ref(),
                        entry.item().name(),
                        entry.state(),
                        Responsible.of(
                                hall, entry.elements().upkeep(), entry.item().department())))
                .toList();
    }

    private Stream<ImplementationEntry> entries() {
        return published.inForce(ImplementationEntry.class).stream()
                .sorted(Comparator.comparing(entry -> entry.item().ref().id()));
    }
}
