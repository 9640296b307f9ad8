package org.onewindow.catalog.adjustment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.onewindow.catalog.item.ImplementationEntry;
import org.onewindow.core.definition.PublishedDefinitions;
import org.onewindow.core.time.HallTime;
import org.onewindow.spi.LocalizedText;
import org.onewindow.spi.identity.DepartmentId;
import org.onewindow.spi.identity.StaffId;

/**
 * 定期复核: which items are to be reviewed by when, and by whom (R2.4).
 *
 * <p><b>Errors.</b> {@link org.onewindow.core.act.DatabaseUnavailableException} if something has to be read and cannot be.
 * <p><b>Threads.</b> Safe for use by several threads.
 */
@ApplicationScoped
public class Reviews {
    private static final Comparator<Line> EARLIEST_FIRST =
            Comparator.comparing((Line line) -> line.on().orElse(LocalDate.MAX)).thenComparing(Line::item);

    private final PublishedDefinitions published;
    private final HallTime time;

    @Inject
    Reviews(PublishedDefinitions published, HallTime time) {
        this.published = published;
        this.time = time;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected Reviews() {
        this(null, null);
    }

    /**
     * Of the items in force, those that are to be reviewed first, overdue ones before all; those without a day come last.
     *
     * @param most how many to list
     */
    public Listed first(int most) {
        return of(published.inForce(ImplementationEntry.class), time.today(), most);
    }

    static Listed of(List<ImplementationEntry> entries, LocalDate today, int most) {
        List<Line> all = entries.stream()
                .map(entry -> line(entry, today))
                .sorted(EARLIEST_FIRST)
                .toList();
        return new Listed(all.stream().limit(most).toList(), all.size(), (int)
                all.stream().filter(Line::overdue).count());
    }

    private static Line line(ImplementationEntry entry, LocalDate today) {
        Optional<LocalDate> on = entry.elements().upkeep().reviewOn();
        return new Line(
                entry.item().ref().id(),
                entry.item().name(),
                entry.item().department(),
                entry.elements().upkeep().responsible(),
                on,
                on.filter(day -> day.isBefore(today)).isPresent());
    }

    /**
     * The reviews that come first.
     *
     * @param total how many items there are
     * @param overdue how many of them should have been reviewed
     */
    public record Listed(List<Line> lines, int total, int overdue) {}

    /**
     * When an item is to be reviewed.
     *
     * @param item id of the item
     * @param responsible who answers for it
     * @param on the day; absent if none is set
     * @param overdue whether the day has passed
     */
    public record Line(
            String item,
            LocalizedText name,
            DepartmentId department,
            Optional<StaffId> responsible,
            Optional<LocalDate> on,
            boolean overdue) {}
}
