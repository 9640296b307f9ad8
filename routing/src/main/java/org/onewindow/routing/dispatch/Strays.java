package org.onewindow.routing.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.onewindow.core.act.Json;
import org.onewindow.core.act.KeyTakenException;
import org.onewindow.core.act.Reading;
import org.onewindow.core.act.UnitOfWork;
import org.onewindow.spi.department.StrayMessage;
import org.onewindow.spi.finding.Finding;

/**
 * The book of what came in where replies come in, and is none. One row for each message at each place and each reason, whatever it is
 * repeated, so that nobody fills it by sending the same.
 */
@ApplicationScoped
class Strays {
    private static final Duration SHOWN = Duration.ofDays(30);

    private final EntityManager entities;
    private final UnitOfWork unitOfWork;
    private final Reading reading;
    private final Json json;
    private final Clock clock;

    @Inject
    Strays(EntityManager entities, UnitOfWork unitOfWork, Reading reading, Json json, Clock clock) {
        this.entities = entities;
        this.unitOfWork = unitOfWork;
        this.reading = reading;
        this.json = json;
        this.clock = clock;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected Strays() {
        this(null, null, null, null, null);
    }

    /** As it is written down. */
    private record Why(String code, List<String> arguments) {}

    void keep(StrayMessage stray) {
        String why = json.write(new Why(stray.why().code(), stray.why().arguments()));
        String id = json.digest(List.of(stray.from().value(), stray.place(), why));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        try {
            unitOfWork.within(() -> {
                StrayRecord found = entities.find(StrayRecord.class, id);
                StrayRecord record = found == null ? new StrayRecord(id, stray, why, now) : found;
                record.cameIn(now);
                if (found == null) {
                    entities.persist(record);
                }
                return record;
            });
        } catch (KeyTakenException e) {
            // The same came in twice at once; the other one has written the row.
        }
    }

    /** What came in during the last 30 days, the latest first. */
    List<StrayLine> lately(int most) {
        return reading.read(em -> em.createQuery(
                        "select s from StrayRecord s where s.lastAt > :since order by s.lastAt desc, s.id",
                        StrayRecord.class)
                .setParameter("since", clock.instant().minus(SHOWN))
                .setMaxResults(most)
                .getResultStream()
                .map(this::line)
                .toList());
    }

    private StrayLine line(StrayRecord record) {
        Why why = json.read(record.why(), Why.class);
        return new StrayLine(
                record.department(),
                record.place(),
                Finding.error(why.code(), "", why.arguments().toArray(String[]::new)),
                record.firstAt(),
                record.lastAt(),
                record.times());
    }
}
