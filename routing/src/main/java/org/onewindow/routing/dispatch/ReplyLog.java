package org.onewindow.routing.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.onewindow.core.act.Json;
import org.onewindow.core.act.KeyTakenException;
import org.onewindow.core.act.Reading;
import org.onewindow.core.act.UnitOfWork;
import org.onewindow.spi.department.DepartmentReply;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.identity.DepartmentId;

/**
 * The book of replies: each that came in, once, with what became of it. It is no state of an application: what a reply changes there,
 * an act changes, and the act's key tells whether it did. Rows are written after that act, each in a transaction of its own.
 */
@ApplicationScoped
class ReplyLog {
    private final EntityManager entities;
    private final UnitOfWork unitOfWork;
    private final Reading reading;
    private final Json json;
    private final Clock clock;

    @Inject
    ReplyLog(EntityManager entities, UnitOfWork unitOfWork, Reading reading, Json json, Clock clock) {
        this.entities = entities;
        this.unitOfWork = unitOfWork;
        this.reading = reading;
        this.json = json;
        this.clock = clock;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected ReplyLog() {
        this(null, null, null, null, null);
    }

    Optional<ReplyRecord> of(String id) {
        return reading.read(em -> Optional.ofNullable(em.find(ReplyRecord.class, id)));
    }

    /** Replies in that state, oldest first. */
    List<ReplyRecord> in(ReplyState state, int most) {
        return reading.read(em -> em.createQuery(
                        "select r from ReplyRecord r where r.state = :state order by r.receivedAt, r.id",
                        ReplyRecord.class)
                .setParameter("state", state)
                .setMaxResults(most)
                .getResultList());
    }

    void tookEffect(String id, DepartmentId from, DepartmentReply reply) {
        write(id, from, reply, ReplyRecord::tookEffect);
    }

    void putAside(String id, DepartmentId from, DepartmentReply reply, Finding why) {
        String written = json.write(new Why(why.code(), why.arguments()));
        write(id, from, reply, record -> record.putAside(written));
    }

    /** Why the reply changed nothing. */
    Optional<Finding> why(ReplyRecord record) {
        return record.why()
                .map(text -> json.read(text, Why.class))
                .map(why -> Finding.error(why.code(), "", why.arguments().toArray(String[]::new)));
    }

    private record Why(String code, List<String> arguments) {}

    private void write(String id, DepartmentId from, DepartmentReply reply, Consumer<ReplyRecord> change) {
        try {
            unitOfWork.within(() -> {
                ReplyRecord found = entities.find(ReplyRecord.class, id);
                ReplyRecord record = found == null
                        ? new ReplyRecord(id, from, reply, clock.instant().truncatedTo(ChronoUnit.MICROS))
                        : found;
                change.accept(record);
                if (found == null) {
                    entities.persist(record);
                }
                return record;
            });
        } catch (KeyTakenException e) {
            // The same reply came in twice at once; the other one has written the row.
            unitOfWork.within(() -> {
                ReplyRecord record = entities.find(ReplyRecord.class, id);
                change.accept(record);
                return record;
            });
        }
    }
}
