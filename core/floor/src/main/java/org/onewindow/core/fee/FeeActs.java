package org.onewindow.core.fee;

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
import org.onewindow.core.time.HallTime;
import org.onewindow.spi.finding.Finding;

/** What every act on fees does: it locks the day's books, acts on them, and puts what changed on the day's chain. */
@ApplicationScoped
class FeeActs {
    private final PublishedDefinitions definitions;
    private final EntityManager entities;
    private final HallLedger hallLedger;
    private final Ledger ledger;
    private final CurrentAct current;
    private final HallTime time;
    private final RandomIds ids;

    @Inject
    FeeActs(
            PublishedDefinitions definitions,
            EntityManager entities,
            HallLedger hallLedger,
            Ledger ledger,
            CurrentAct current,
            HallTime time,
            RandomIds ids) {
        this.definitions = definitions;
        this.entities = entities;
        this.hallLedger = hallLedger;
        this.ledger = ledger;
        this.current = current;
        this.time = time;
        this.ids = ids;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected FeeActs() {
        this(null, null, null, null, null, null, null);
    }

    /** Acts on the books of today, with {@code grounds} for the ledger. Acts follow one another, so nothing is booked twice. */
    <R> Outcome<R> today(String grounds, Function<FeeBook, Outcome<R>> act) {
        FeeDay day = locked(time.dayOf(current.get().at()));
        FeeBook book = new FeeBook(entities, ids, day, current.get());
        Outcome<R> outcome = act.apply(book);
        if (outcome instanceof Outcome.Done) {
            ledger.append(day.ledgerHead(), LedgerRecord.of(current.get(), grounds, book.facts(), ""), day::recorded);
        }
        return outcome;
    }

    /** The same for somebody at a counter: the one where the person sits by the hall's definition, or one of the person's own. */
    <R> Outcome<R> atCounter(String grounds, BiFunction<String, FeeBook, Outcome<R>> act) {
        if (!(current.get().caller() instanceof Caller.Staff staff)) {
            return refused(Refusal.Kind.FORBIDDEN, Finding.error(FeeCodes.NOT_OF_THE_HALL, ""));
        }
        String counter = counterOf(definitions.hall(), staff);
        return today(grounds, book -> act.apply(counter, book));
    }

    static String counterOf(Optional<Hall> hall, Caller.Staff staff) {
        return hall.flatMap(known -> known.member(staff.id()))
                .flatMap(Hall.StaffMember::counter)
                .orElse(staff.id().value());
    }

    private FeeDay locked(LocalDate date) {
        FeeDay found = find(date);
        if (found == null) {
            // The first act of a day makes its row; the hall's chain lets one do it.
            hallLedger.lock();
            found = find(date);
        }
        if (found == null) {
            found = new FeeDay(date, ledger.emptyChain(FeeDay.chain(date)));
            entities.persist(found);
        }
        return found;
    }

    private @Nullable FeeDay find(LocalDate date) {
        return entities.find(FeeDay.class, date, LockModeType.PESSIMISTIC_WRITE);
    }

    <R> Outcome<R> refused(Refusal.Kind kind, Finding... reasons) {
        return refused(kind, List.of(reasons));
    }

    <R> Outcome<R> refused(Refusal.Kind kind, List<Finding> reasons) {
        return Outcome.refused(Refusal.of(kind, current.get().name(), reasons));
    }
}
