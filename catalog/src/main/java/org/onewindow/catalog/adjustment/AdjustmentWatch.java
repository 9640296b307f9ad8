package org.onewindow.catalog.adjustment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.stream.Collectors;
import org.onewindow.catalog.adjustment.AdjustmentCommands.Settle;
import org.onewindow.catalog.search.ItemSearch;
import org.onewindow.core.act.Caller;
import org.onewindow.core.act.CurrentCaller;
import org.onewindow.core.act.IdempotencyKey;
import org.onewindow.core.act.Outcome;
import org.onewindow.core.act.Refusal;
import org.onewindow.core.definition.Publication;
import org.onewindow.core.definition.PublishedDefinitions;
import org.onewindow.core.time.HallTime;
import org.onewindow.spi.finding.Finding;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings adjustments into force when their day has begun, notices what other nodes have published, and lets search follow both.
 * Called again and again, on every node; the act's key lets one of them do it.
 */
@ApplicationScoped
public class AdjustmentWatch {
    private static final Logger LOG = LoggerFactory.getLogger(AdjustmentWatch.class);

    private final Adjustments adjustments;
    private final AdjustmentDesk desk;
    private final PublishedDefinitions published;
    private final CurrentCaller caller;
    private final HallTime time;
    private final ItemSearch search;

    @Inject
    AdjustmentWatch(
            Adjustments adjustments,
            AdjustmentDesk desk,
            PublishedDefinitions published,
            CurrentCaller caller,
            HallTime time,
            ItemSearch search) {
        this.adjustments = adjustments;
        this.desk = desk;
        this.published = published;
        this.caller = caller;
        this.time = time;
        this.search = search;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected AdjustmentWatch() {
        this(null, null, null, null, null, null);
    }

    /** Looks once. An adjustment that no longer fits what is in force is set aside, and the hall's log says so. */
    public void actOnWhatIsDue() {
        published.refreshIfPublishedElsewhere();
        adjustments.dueOn(time.today()).forEach(id -> caller.as(new Caller.Hall(), () -> bring(id)));
        search.follow();
    }

    private Outcome<?> bring(String id) {
        Outcome<Publication> outcome = desk.bringIntoForce(new Settle(new IdempotencyKey("in-force-" + id), id, ""));
        return outcome.fold(
                publication -> {
                    LOG.info("Adjustment {} is in force: {}", id, publication.changes());
                    return outcome;
                },
                refusal -> refusal.kind() == Refusal.Kind.NOT_POSSIBLE_NOW ? setAside(id, refusal) : outcome);
    }

    private Outcome<?> setAside(String id, Refusal refusal) {
        String codes = refusal.findings().stream().map(Finding::code).distinct().collect(Collectors.joining(" "));
        LOG.warn("Adjustment {} does not come into force: {}", id, codes);
        return desk.setAside(new Settle(new IdempotencyKey("set-aside-" + id), id, codes));
    }
}
