package org.onewindow.core.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.onewindow.core.act.Caller;
import org.onewindow.core.act.Scope;
import org.onewindow.core.definition.PublishedDefinitions;
import org.onewindow.core.hall.Hall;
import org.onewindow.core.work.WorkQueue;
import org.onewindow.spi.application.ActName;
import org.onewindow.spi.event.Subscription;
import org.onewindow.spi.identity.Role;

/**
 * Who follows the hall, what they have not got yet, and what could not be told to them. For the hall's administration; everybody else sees
 * nothing.
 *
 * <p><b>Threads.</b> Safe; each call is a reading of its own.
 */
@ApplicationScoped
public class EventReading {
    private static final int MOST = 500;

    private final PublishedDefinitions published;
    private final WorkQueue queue;

    @Inject
    EventReading(PublishedDefinitions published, WorkQueue queue) {
        this.published = published;
        this.queue = queue;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected EventReading() {
        this(null, null);
    }

    /**
     * A subscription, measured.
     *
     * @param id as {@code hall.yaml} names it
     * @param kind kind of its channel
     * @param acts acts that it follows; empty for all
     * @param waiting events that it has not got yet
     * @param setAside events that were given up
     */
    public record Line(String id, String kind, List<ActName> acts, long waiting, long setAside) {}

    /**
     * An event that was given up and waits for a person.
     *
     * @param key by which it is sent again
     * @param reason what went wrong last
     * @param attempts how often it was tried
     * @param since when it was given up, UTC
     */
    public record SetAside(String key, String reason, int attempts, Instant since) {}

    /** Every subscription, in the order of {@code hall.yaml}. */
    public List<Line> subscriptions(Caller who) {
        if (!who.has(Role.HALL_ADMINISTRATION)) {
            return List.of();
        }
        Map<String, Long> waiting = queue.waitingByPool(EventWork.KIND);
        Map<String, Long> parked = queue.parkedByPool(EventWork.KIND);
        return published.hall().map(Hall::subscriptions).orElseGet(List::of).stream()
                .map(each -> new Line(
                        each.id(),
                        each.kind(),
                        each.acts().stream().sorted().toList(),
                        waiting.getOrDefault(pool(each), 0L),
                        parked.getOrDefault(pool(each), 0L)))
                .toList();
    }

    private static String pool(Subscription subscription) {
        return EventWork.KIND + " " + subscription.id();
    }

    /** What was given up, longest first. */
    public List<SetAside> setAside(Caller who) {
        return who.has(Role.HALL_ADMINISTRATION)
                ? queue.parked(new Scope.WholeHall(), MOST).stream()
                        .filter(work -> work.kind().equals(EventWork.KIND))
                        .map(work -> new SetAside(work.key(), work.reason(), work.attempts(), work.since()))
                        .toList()
                : List.of();
    }
}
