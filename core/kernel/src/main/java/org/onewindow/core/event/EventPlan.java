package org.onewindow.core.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import org.onewindow.core.definition.PublishedDefinitions;
import org.onewindow.core.hall.Hall;
import org.onewindow.core.ledger.AfterEntry;
import org.onewindow.core.ledger.LedgerEntry;
import org.onewindow.core.work.NewWork;
import org.onewindow.core.work.WorkQueue;
import org.onewindow.spi.application.ActName;
import org.onewindow.spi.event.Subscription;

/** Every act becomes work for each subscription that follows it; the events of one application stay in order for each subscription. */
@ApplicationScoped
class EventPlan implements AfterEntry {
    private final Instance<PublishedDefinitions> published;
    private final WorkQueue queue;

    @Inject
    EventPlan(Instance<PublishedDefinitions> published, WorkQueue queue) {
        this.published = published;
        this.queue = queue;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected EventPlan() {
        this(null, null);
    }

    @Override
    public void plan(LedgerEntry entry) {
        subscriptions().stream()
                .filter(each -> each.follows(ActName.valueOf(entry.act())))
                .forEach(each -> queue.add(work(each, entry)));
    }

    private List<Subscription> subscriptions() {
        return published.isResolvable()
                ? published.get().hall().map(Hall::subscriptions).orElseGet(List::of)
                : List.of();
    }

    private static NewWork work(Subscription subscription, LedgerEntry entry) {
        String chain = entry.head().chain();
        return NewWork.of(
                        EventWork.KIND,
                        EventWork.KIND + "-" + subscription.id() + "-" + chain + "-" + entry.seq(),
                        new EventWork.Order(subscription.id(), chain, entry.seq()))
                .inLane(EventWork.KIND + " " + subscription.id() + " " + chain, entry.seq())
                .inPool(EventWork.KIND + " " + subscription.id());
    }
}
