package org.onewindow.core.queue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.onewindow.core.act.Caller;
import org.onewindow.core.act.CurrentAct;
import org.onewindow.core.act.Outcome;
import org.onewindow.core.act.Refusal;
import org.onewindow.core.definition.PublishedDefinitions;
import org.onewindow.core.hall.Hall;
import org.onewindow.core.ledger.HallLedger;
import org.onewindow.core.ledger.Ledger;
import org.onewindow.core.ledger.LedgerRecord;
import org.onewindow.core.privacy.RandomIds;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.identity.StaffId;

/** What every act of the queue does: it locks the day, acts on its book, and puts what changed on the day's chain. */
@ApplicationScoped
class QueueActs {
    private final PublishedDefinitions definitions;
    private final EntityManager entities;
    private final HallLedger hallLedger;
    private final Ledger ledger;
    private final CurrentAct current;
    private final RandomIds ids;

    @Inject
    QueueActs(
            PublishedDefinitions definitions,
            EntityManager entities,
            HallLedger hallLedger,
            Ledger ledger,
            CurrentAct current,
            RandomIds ids) {
        this.definitions = definitions;
        this.entities = entities;
        this.hallLedger = hallLedger;
        this.ledger = ledger;
        this.current = current;
        this.ids = ids;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected QueueActs() {
        this(null, null, null, null, null, null);
    }

    /** Acts on the book of today. Acts of a day follow one another, so nobody is called twice. */
    <R> Outcome<R> today(Function<QueueBook, Outcome<R>> act) {
        Optional<Hall> hall = definitions.hall();
        Optional<QueuePlan> plan = definitions.inForce(QueuePlan.class, QueuePlan.ID);
        if (hall.isEmpty() || plan.isEmpty()) {
            return refused(Refusal.Kind.NOT_POSSIBLE_NOW, Finding.error(QueueCodes.NO_QUEUE, ""));
        }
        QueueDay day = locked(current.get().at().atZone(hall.get().zone()).toLocalDate());
        if (day.hasEnded()) {
            return refused(Refusal.Kind.NOT_POSSIBLE_NOW, Finding.error(QueueCodes.DAY_HAS_ENDED, ""));
        }
        QueueBook book = new QueueBook(
                entities, ids, hall.get(), plan.get(), day, current.get().at());
        Outcome<R> outcome = act.apply(book);
        if (outcome instanceof Outcome.Done) {
            ledger.append(day.ledgerHead(), LedgerRecord.of(current.get(), "", book.facts(), ""), day::recorded);
        }
        return outcome;
    }

    /** The same for those who sit in the hall; a department's own system does not, though it holds a department's role. */
    <R> Outcome<R> todayBy(BiFunction<StaffId, QueueBook, Outcome<R>> act) {
        return current.get().caller() instanceof Caller.Staff staff
                ? today(book -> act.apply(staff.id(), book))
                : refused(Refusal.Kind.FORBIDDEN, Finding.error(QueueCodes.NOT_OF_THE_HALL, ""));
    }

    private QueueDay locked(LocalDate date) {
        QueueDay found = find(date);
        if (found == null) {
            // The first act of a day makes its row; the hall's chain lets one do it.
            hallLedger.lock();
            found = find(date);
        }
        if (found == null) {
            found = new QueueDay(date, ledger.emptyChain(QueueDay.chain(date)));
            entities.persist(found);
            // Tickets and counters of the day refer to its row.
            entities.flush();
        }
        return found;
    }

    private @Nullable QueueDay find(LocalDate date) {
        return entities.find(QueueDay.class, date, LockModeType.PESSIMISTIC_WRITE);
    }

    <R> Outcome<R> refused(Refusal.Kind kind, Finding... reasons) {
        return Outcome.refused(Refusal.of(kind, current.get().name(), List.of(reasons)));
    }
}
