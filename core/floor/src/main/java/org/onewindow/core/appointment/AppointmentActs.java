package org.onewindow.core.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.onewindow.core.act.CurrentAct;
import org.onewindow.core.act.Outcome;
import org.onewindow.core.act.Refusal;
import org.onewindow.core.definition.PublishedDefinitions;
import org.onewindow.core.hall.Hall;
import org.onewindow.core.ledger.HallLedger;
import org.onewindow.core.ledger.Ledger;
import org.onewindow.core.ledger.LedgerRecord;
import org.onewindow.core.queue.QueuePlan;
import org.onewindow.core.time.HallTime;
import org.onewindow.spi.finding.Finding;

/** What every act on appointments does: it locks all bookings, acts on the book, and puts what changed on the month's chain. */
@ApplicationScoped
class AppointmentActs {
    private final PublishedDefinitions definitions;
    private final EntityManager entities;
    private final HallLedger hallLedger;
    private final Ledger ledger;
    private final CurrentAct current;
    private final HallTime time;

    @Inject
    AppointmentActs(
            PublishedDefinitions definitions,
            EntityManager entities,
            HallLedger hallLedger,
            Ledger ledger,
            CurrentAct current,
            HallTime time) {
        this.definitions = definitions;
        this.entities = entities;
        this.hallLedger = hallLedger;
        this.ledger = ledger;
        this.current = current;
        this.time = time;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected AppointmentActs() {
        this(null, null, null, null, null, null);
    }

    /** The book as definitions and rows have it; empty if the hall takes no appointments. */
    Optional<AppointmentBook> book(EntityManager rows, Instant now) {
        Optional<Hall> hall = definitions.hall();
        Optional<QueuePlan> queues = definitions.inForce(QueuePlan.class, QueuePlan.ID);
        return definitions
                .inForce(AppointmentPlan.class, AppointmentPlan.ID)
                .filter(plan -> hall.isPresent() && queues.isPresent())
                .map(plan -> new AppointmentBook(
                        rows,
                        hall.orElseThrow(),
                        queues.orElseThrow(),
                        plan,
                        new SlotGrid(plan, hall.orElseThrow().zone(), time::isWorkingDay),
                        now));
    }

    /** Whether the hall takes appointments. */
    boolean areTaken() {
        return definitions.hall().isPresent()
                && definitions.refInForce(QueuePlan.class, QueuePlan.ID).isPresent()
                && definitions.refInForce(AppointmentPlan.class, AppointmentPlan.ID).isPresent();
    }

    /** Acts on the book, one act after the other; what changed goes on record under {@code grounds}. */
    <R> Outcome<R> recorded(String grounds, BiFunction<AppointmentBook, String, Outcome<R>> act) {
        return locked((lock, book) -> {
            YearMonth month = YearMonth.from(book.today());
            if (!lock.month().equals(month.toString())) {
                lock.begins(month, ledger.emptyChain(BookingLock.chain(month.toString())));
            }
            Outcome<R> outcome = act.apply(book, lock.month());
            if (outcome instanceof Outcome.Done) {
                ledger.append(
                        lock.ledgerHead(),
                        LedgerRecord.of(current.get(), grounds, book.facts(), ""),
                        lock::recorded);
            }
            return outcome;
        });
    }

    /** Acts on the book, one act after the other; something else puts it on record. */
    <R> Outcome<R> unrecorded(Function<AppointmentBook, Outcome<R>> act) {
        return locked((lock, book) -> act.apply(book));
    }

    private <R> Outcome<R> locked(BiFunction<BookingLock, AppointmentBook, Outcome<R>> act) {
        Optional<AppointmentBook> book = book(entities, current.get().at());
        return book.isEmpty()
                ? refused(Refusal.Kind.NOT_POSSIBLE_NOW, List.of(Finding.error(AppointmentCodes.NO_APPOINTMENTS, "")))
                : act.apply(lock(book.get()), book.get());
    }

    private BookingLock lock(AppointmentBook book) {
        BookingLock found = find();
        if (found == null) {
            // The first act of all makes the row; the hall's chain lets one do it.
            hallLedger.lock();
            found = find();
        }
        if (found == null) {
            YearMonth month = YearMonth.from(book.today());
            found = new BookingLock(month, ledger.emptyChain(BookingLock.chain(month.toString())));
            entities.persist(found);
        }
        return found;
    }

    private @Nullable BookingLock find() {
        return entities.find(BookingLock.class, BookingLock.ONLY, LockModeType.PESSIMISTIC_WRITE);
    }

    <R> Outcome<R> refused(Refusal.Kind kind, List<Finding> reasons) {
        return Outcome.refused(Refusal.of(kind, current.get().name(), reasons));
    }
}
