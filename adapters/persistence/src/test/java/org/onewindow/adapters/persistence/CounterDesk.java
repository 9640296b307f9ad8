package org.onewindow.adapters.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.onewindow.core.act.Act;
import org.onewindow.core.act.ActCommand;
import org.onewindow.core.act.CurrentAct;
import org.onewindow.core.act.IdempotencyKey;
import org.onewindow.core.act.Outcome;
import org.onewindow.core.act.Refusal;
import org.onewindow.core.work.NewWork;
import org.onewindow.core.work.Work;
import org.onewindow.core.work.WorkQueue;
import org.onewindow.spi.application.ActName;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.identity.Role;

/** A desk small enough to show an act's every turn. */
@ApplicationScoped
class CounterDesk {
    @Inject
    EntityManager entityManager;

    @Inject
    Diary diary;

    @Inject
    CurrentAct act;

    @Inject
    WorkQueue work;

    private Consumer<Counter> meanwhile = counter -> {};

    /** Something that happens inside every act, after the row is locked. */
    void meanwhile(Consumer<Counter> event) {
        meanwhile = event;
    }

    record OpenCounter(IdempotencyKey key, String counter) implements ActCommand {}

    record TakeTicket(IdempotencyKey key, String counter, Set<String> visitors) implements ActCommand {}

    record TakeTwoTickets(IdempotencyKey key, String first, String second) implements ActCommand {}

    record Send(IdempotencyKey key, List<NewWork> work) implements ActCommand {}

    record Settle(IdempotencyKey key, Work work) implements ActCommand {}

    record Retry(IdempotencyKey key, String work) implements ActCommand {}

    record Ticket(String counter, int number, List<String> visitors) {}

    @Act(name = ActName.SAVE_DRAFT, roles = Role.RECEPTION_CLERK)
    Outcome<String> open(OpenCounter command) {
        entityManager.persist(new Counter(command.counter(), act.get().at()));
        diary.write();
        return Outcome.done(command.counter());
    }

    @Act(name = ActName.SUBMIT, roles = Role.RECEPTION_CLERK)
    Outcome<Ticket> take(TakeTicket command) {
        Counter counter = locked(command.counter());
        int number = counter.nextTicket();
        meanwhile.accept(counter);
        diary.write();
        return Outcome.done(new Ticket(command.counter(), number, List.copyOf(command.visitors())));
    }

    /** Locks two counters one after the other; two acts in opposite order stand in each other's way. */
    @Act(name = ActName.ACCEPT, roles = Role.RECEPTION_CLERK)
    Outcome<Integer> takeTwo(TakeTwoTickets command) {
        Counter first = locked(command.first());
        meanwhile.accept(first);
        int sum = first.nextTicket() + locked(command.second()).nextTicket();
        diary.write();
        return Outcome.done(sum);
    }

    /** Changes a counter, and then says no. */
    @Act(name = ActName.RETURN, roles = Role.RECEPTION_CLERK)
    Outcome<Ticket> refuse(TakeTicket command) {
        locked(command.counter()).nextTicket();
        return no();
    }

    /** Says no, and has the attempt recorded. */
    @Act(name = ActName.REQUEST_CORRECTION, roles = Role.RECEPTION_CLERK)
    Outcome<Ticket> refuseOnRecord(TakeTicket command) {
        locked(command.counter());
        diary.write();
        act.keepThoughRefused();
        return no();
    }

    @Act(name = ActName.FORWARD_UP, roles = Role.RECEPTION_CLERK)
    Outcome<Integer> send(Send command) {
        command.work().forEach(work::add);
        meanwhile.accept(new Counter());
        diary.write();
        return Outcome.done(command.work().size());
    }

    @Act(name = ActName.DELIVER, roles = Role.SYSTEM)
    Outcome<String> settle(Settle command) {
        work.settle(command.work());
        diary.write();
        return Outcome.done(command.work().key());
    }

    @Act(name = ActName.RESUME, roles = Role.RECEPTION_CLERK)
    Outcome<Boolean> retry(Retry command) {
        diary.write();
        return Outcome.done(work.retry(command.work()));
    }

    @Act(name = ActName.VOID, roles = Role.RECEPTION_CLERK)
    Outcome<Ticket> forgetTheDiary(TakeTicket command) {
        return Outcome.done(
                new Ticket(command.counter(), locked(command.counter()).nextTicket(), List.of()));
    }

    private Counter locked(String id) {
        return entityManager.find(Counter.class, id, LockModeType.PESSIMISTIC_WRITE);
    }

    private Outcome<Ticket> no() {
        Finding reason = Finding.error("OW-ACT-9999", "");
        return Outcome.refused(
                Refusal.of(Refusal.Kind.NOT_POSSIBLE_NOW, act.get().name(), List.of(reason)));
    }
}
