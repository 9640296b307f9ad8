package org.onewindow.core.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.onewindow.core.act.CurrentAct;
import org.onewindow.core.act.Outcome;
import org.onewindow.core.act.Refusal;
import org.onewindow.core.chain.MonthlyChains;
import org.onewindow.core.definition.PublishedDefinitions;
import org.onewindow.core.hall.Hall;
import org.onewindow.core.queue.QueuePlan;
import org.onewindow.core.time.HallTime;
import org.onewindow.spi.finding.Finding;

/** What every act on appointments does: it locks all bookings, acts on the book, and puts what changed on the month's chain. */
@ApplicationScoped
class AppointmentActs {
    /** The name of their chains. */
    static final String CHAINS = "appointments";

    private final PublishedDefinitions definitions;
    private final EntityManager entities;
    private final MonthlyChains chains;
    private final CurrentAct current;
    private final HallTime time;

    @Inject
    AppointmentActs(
            PublishedDefinitions definitions,
            EntityManager entities,
            MonthlyChains chains,
            CurrentAct current,
            HallTime time) {
        this.definitions = definitions;
        this.entities = entities;
        this.chains = chains;
        this.current = current;
        this.time = time;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected AppointmentActs() {
        this(null, null, null, null, null);
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
                && definitions
                        .refInForce(AppointmentPlan.class, AppointmentPlan.ID)
                        .isPresent();
    }

    /** Acts on the book, one act after the other; what changed goes on record under {@code grounds}. */
    <R> Outcome<R> recorded(String grounds, BiFunction<AppointmentBook, String, Outcome<R>> act) {
        return locked((lock, book) -> {
            Outcome<R> outcome = act.apply(book, lock.month());
            if (outcome instanceof Outcome.Done) {
                lock.append(grounds, book.facts());
            }
            return outcome;
        });
    }

    /** Acts on the book, one act after the other; something else puts it on record. */
    <R> Outcome<R> unrecorded(Function<AppointmentBook, Outcome<R>> act) {
        return locked((lock, book) -> act.apply(book));
    }

    private <R> Outcome<R> locked(BiFunction<MonthlyChains.Locked, AppointmentBook, Outcome<R>> act) {
        Optional<AppointmentBook> book = book(entities, current.get().at());
        return book.isEmpty()
                ? refused(Refusal.Kind.NOT_POSSIBLE_NOW, List.of(Finding.error(AppointmentCodes.NO_APPOINTMENTS, "")))
                : act.apply(chains.lock(CHAINS, YearMonth.from(book.get().today())), book.get());
    }

    <R> Outcome<R> refused(Refusal.Kind kind, List<Finding> reasons) {
        return Outcome.refused(Refusal.of(kind, current.get().name(), reasons));
    }
}
