package org.onewindow.catalog.opendata;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.onewindow.catalog.item.ImplementationEntry;
import org.onewindow.core.definition.PublishedDefinitions;
import org.onewindow.core.definition.VersionLine;

/**
 * 开放数据: what the hall offers now, for everybody's programs. Empty until a hall has been published.
 *
 * <p><b>Errors.</b> {@link org.onewindow.core.act.DatabaseUnavailableException} if something has to be read and cannot be.
 * <p><b>Threads.</b> Safe for use by several threads.
 */
@ApplicationScoped
public class OpenData {
    /** How many versions the feed holds at most. */
    public static final int FEED = 100;

    private final PublishedDefinitions published;

    @Inject
    OpenData(PublishedDefinitions published) {
        this.published = published;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected OpenData() {
        this(null);
    }

    /** The items that are offered, by id. */
    public Optional<OpenItems> items() {
        return published.hall().map(hall -> OpenItems.of(hall, offered()));
    }

    /** The same as a table: RFC 4180, with a byte order mark; no cell is run as a formula. */
    public Optional<String> csv() {
        return items().map(ItemsCsv::of);
    }

    /** The same in the public-service vocabulary CPSV-AP 3.2, as JSON-LD. */
    public Optional<ObjectNode> services() {
        return published.hall().map(hall -> PublicServices.of(hall, offered()));
    }

    /** The last {@link #FEED} versions of items that came into force, as an Atom feed. */
    public Optional<String> feed() {
        return published.hall().map(hall -> ItemsFeed.of(hall, entries()));
    }

    private List<ItemsFeed.Entry> entries() {
        return published.latest(ImplementationEntry.class, FEED).stream()
                .flatMap(line -> published.version(ImplementationEntry.class, line.ref()).stream()
                        .map(entry -> entry(line, entry)))
                .toList();
    }

    private static ItemsFeed.Entry entry(VersionLine line, ImplementationEntry entry) {
        return new ItemsFeed.Entry(
                line.ref(), entry.item().name(), entry.item().guide().conditions(), line.from());
    }

    private List<ImplementationEntry> offered() {
        return published.inForce(ImplementationEntry.class).stream()
                .filter(ImplementationEntry::offered)
                .sorted(Comparator.comparing(entry -> entry.item().ref().id()))
                .toList();
    }
}
