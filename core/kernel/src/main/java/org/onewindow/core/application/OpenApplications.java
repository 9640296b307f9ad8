package org.onewindow.core.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.onewindow.core.act.Reading;
import org.onewindow.spi.application.ApplicationState;

/**
 * How many applications of each item are under way: whom a change of the item concerns. Numbers only, so it takes no scope.
 *
 * <p><b>Threads.</b> Safe for use by several threads.
 */
@ApplicationScoped
public class OpenApplications {
    /** Handed in and not at an end; a draft follows the item by itself. */
    private static final List<ApplicationState> UNDER_WAY = Arrays.stream(ApplicationState.values())
            .filter(state -> state != ApplicationState.DRAFT && !state.isEnd())
            .toList();

    private final Reading reading;

    @Inject
    OpenApplications(Reading reading) {
        this.reading = reading;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected OpenApplications() {
        this(null);
    }

    /** Item id to the number of its applications under way, in whatever version; items without any are left out. */
    public Map<String, Long> byItem() {
        Map<String, Long> counts = new HashMap<>();
        reading.read(entities -> entities.createQuery(
                                "select a.itemId, count(a) from Application a where a.state in :open group by a.itemId",
                                Object[].class)
                        .setParameter("open", UNDER_WAY)
                        .getResultList())
                .forEach(row -> counts.put((String) row[0], ((Number) row[1]).longValue()));
        return Map.copyOf(counts);
    }
}
