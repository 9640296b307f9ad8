package org.onewindow.catalog.adjustment;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.onewindow.catalog.adjustment.AdjustmentFile.Changed;
import org.onewindow.catalog.item.ItemKind;
import org.onewindow.core.act.Caller;
import org.onewindow.core.act.Json;
import org.onewindow.core.act.Reading;
import org.onewindow.core.application.OpenApplications;
import org.onewindow.core.definition.DefinitionPublisher;
import org.onewindow.spi.identity.Role;

/**
 * Reads adjustments, for the hall's administration and those who supervise it; others see none.
 *
 * <p><b>Threads.</b> Safe for use by several threads.
 */
@ApplicationScoped
public class AdjustmentReading {
    private static final List<Role> READERS =
            List.of(Role.HALL_ADMINISTRATION, Role.SUPERVISOR, Role.SUPERVISING_BODY, Role.AUDIT_ADMINISTRATOR);
    private static final int MOST = 200;

    private final Reading reading;
    private final DefinitionPublisher publisher;
    private final OpenApplications openApplications;
    private final Json json;

    @Inject
    AdjustmentReading(Reading reading, DefinitionPublisher publisher, OpenApplications openApplications, Json json) {
        this.reading = reading;
        this.publisher = publisher;
        this.openApplications = openApplications;
        this.json = json;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected AdjustmentReading() {
        this(null, null, null, null);
    }

    /** The newest 200, newest first. */
    public List<AdjustmentLine> newest(Caller who) {
        if (!mayRead(who)) {
            return List.of();
        }
        String inForce = publisher.digestInForce();
        return reading.read(em -> em.createQuery(
                        "select a from CatalogueAdjustment a order by a.proposedAt desc, a.id",
                        CatalogueAdjustment.class)
                .setMaxResults(MOST)
                .getResultStream()
                .map(each -> each.line(!each.isMadeFrom(inForce)))
                .toList());
    }

    /** One, with what it changes and how many applications under way that concerns; empty if there is none for {@code who}. */
    public Optional<AdjustmentFile> one(Caller who, String id) {
        if (!mayRead(who)) {
            return Optional.empty();
        }
        String inForce = publisher.digestInForce();
        Map<String, Long> underWay = openApplications.byItem();
        return reading.read(em -> Optional.ofNullable(em.find(CatalogueAdjustment.class, id))
                .map(found -> new AdjustmentFile(
                        found.line(!found.isMadeFrom(inForce)),
                        json.read(found.changes(), new TypeReference<List<Changed>>() {}).stream()
                                .map(change -> withApplications(change, underWay))
                                .toList())));
    }

    private static Changed withApplications(Changed change, Map<String, Long> underWay) {
        long count = change.kind().equals(ItemKind.NAME)
                ? underWay.getOrDefault(change.ref().id(), 0L)
                : 0;
        return new Changed(change.kind(), change.ref(), change.what(), change.differences(), count);
    }

    private static boolean mayRead(Caller who) {
        return READERS.stream().anyMatch(who::has);
    }
}
