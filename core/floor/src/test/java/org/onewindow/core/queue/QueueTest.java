package org.onewindow.core.queue;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onewindow.adapters.persistence.DurationConverter;
import org.onewindow.adapters.testkit.hall.HallFixture;
import org.onewindow.adapters.testkit.hall.OnBothDatabases;
import org.onewindow.adapters.testkit.hall.TestClock;
import org.onewindow.core.KernelPersistence;
import org.onewindow.core.act.Act;
import org.onewindow.core.act.Caller;
import org.onewindow.core.act.IdempotencyKey;
import org.onewindow.core.act.Outcome;
import org.onewindow.core.act.Refusal;
import org.onewindow.core.calendar.CalendarKind;
import org.onewindow.core.definition.DefinitionPublisher;
import org.onewindow.core.definition.PublishedDefinitions;
import org.onewindow.core.integrity.InvariantChecker;
import org.onewindow.core.ledger.HallIdentity;
import org.onewindow.core.ledger.Ledger;
import org.onewindow.core.plugin.PluginRegistry;
import org.onewindow.core.privacy.Subjects;
import org.onewindow.core.privacy.Vault;
import org.onewindow.core.text.Messages;
import org.onewindow.core.work.NewWork;
import org.onewindow.spi.facts.SubjectNumber;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.identity.Role;
import org.onewindow.spi.identity.SocialCreditCode;
import org.onewindow.spi.identity.StaffId;

/** 排队叫号: each test has a day of its own in one hall (R1.12). */
@OnBothDatabases(
        onlyPackagesOf = {
            Act.class,
            CalendarKind.class,
            DefinitionPublisher.class,
            InvariantChecker.class,
            KernelPersistence.class,
            Ledger.class,
            Messages.class,
            NewWork.class,
            DurationConverter.class,
            PluginRegistry.class,
            QueueDesk.class,
            QueueHallDesk.class,
            Vault.class
        })
class QueueTest {
    private static final Caller.Staff GUIDE = staff("guide", Role.GUIDE);
    private static final Caller.Staff WANG = staff("wang", Role.RECEPTION_CLERK);
    private static final Caller.Staff LI = staff("li", Role.RECEPTION_CLERK, Role.COUNTER_LEAD);
    private static final Caller.Staff ZHAO = staff("zhao", Role.ISSUER);

    private static int days;

    private final HallFixture hall;

    QueueTest(HallFixture hall) {
        this.hall = hall;
    }

    @BeforeEach
    void on_a_new_day() {
        if (hall.get(PublishedDefinitions.class).hall().isEmpty()) {
            hall.as(
                    new Caller.Hall(),
                    () -> hall.get(QueueHallDesk.class)
                            .publish(new QueueHallDesk.Publish(key(), QueueHall.FILES))
                            .orElseThrow());
        }
        hall.clock().set(TestClock.MONDAY_9AM.plus(Duration.ofDays(++days)));
    }

    @AfterEach
    void the_books_agree() {
        assertThat(hall.get(InvariantChecker.class).violations()).isEmpty();
    }

    @Test
    void a_visitor_takes_a_ticket_is_called_comes_and_is_served() {
        open(WANG, "one");
        TicketLine ticket = take("intake", PriorityGround.NONE);
        assertThat(ticket.number()).isEqualTo("A001");
        assertThat(board().queues().get(0).waiting()).isEqualTo(1);

        hall.clock().advance(Duration.ofMinutes(4));
        CounterLine called = done(WANG, desk -> desk.call(next()));
        assertThat(called.ticket().orElseThrow().number()).isEqualTo("A001");
        assertThat(board().counters().get(0).number()).contains("A001");
        assertThat(board().counters().get(0).coming()).isTrue();

        done(WANG, desk -> desk.serve(here()));
        hall.clock().advance(Duration.ofMinutes(12));
        done(WANG, desk -> desk.finish(here()));

        assertThat(hall.get(QueueReading.class)
                        .ticket(ticket.id())
                        .orElseThrow()
                        .ticket()
                        .state())
                .isEqualTo(TicketState.SERVED);
        QueueFigures.Line figures =
                hall.get(QueueFigures.class).of(today()).queues().get(0);
        assertThat(figures.served()).isEqualTo(1);
        assertThat(figures.medianWait()).contains(Duration.ofMinutes(4));
        assertThat(figures.meanServing()).contains(Duration.ofMinutes(12));
    }

    @Test
    void the_wait_is_foretold_from_who_is_ahead_and_how_long_visitors_take() {
        TicketLine first = take("intake", PriorityGround.NONE);
        TicketLine second = take("intake", PriorityGround.NONE);
        assertThat(outlook(second).expected()).as("no counter is open").isEmpty();
        assertThat(outlook(second).ahead()).isEqualTo(1);

        open(WANG, "one");

        assertThat(outlook(first).expected()).contains(Duration.ZERO);
        Duration usual = outlook(second).expected().orElseThrow();
        assertThat(usual).isBetween(Duration.ofMinutes(1), Duration.ofMinutes(10));
        assertThat(board().queues().get(0).expected().orElseThrow()).isEqualTo(usual.multipliedBy(2));
    }

    @Test
    void priority_goes_first_but_nobody_is_passed_more_than_three_times() {
        open(WANG, "one");
        take("intake", PriorityGround.NONE);
        IntStream.range(0, 5).forEach(i -> take("intake", PriorityGround.ELDERLY));

        List<String> called =
                IntStream.range(0, 6).mapToObj(i -> serveNext(WANG)).toList();

        assertThat(called).containsExactly("A002", "A003", "A004", "A001", "A005", "A006");
    }

    @Test
    void who_does_not_come_is_called_twice_put_aside_and_may_come_back_behind_three_others() {
        open(WANG, "one");
        TicketLine late = take("intake", PriorityGround.NONE);
        IntStream.range(0, 4).forEach(i -> take("intake", PriorityGround.NONE));
        done(WANG, desk -> desk.call(next()));

        assertThat(codes(WANG, desk -> desk.miss(here()))).containsExactly("OW-QUE-1014");
        done(WANG, desk -> desk.callAgain(here()));
        done(WANG, desk -> desk.miss(here()));
        ticketAct(GUIDE, desk -> desk.bringBack(new QueueCommands.OnTicket(key(), late.id())));

        List<String> called =
                IntStream.range(0, 5).mapToObj(i -> serveNext(WANG)).toList();
        assertThat(called).containsExactly("A002", "A003", "A004", "A001", "A005");
    }

    @Test
    void who_was_held_is_called_again_out_of_turn_by_a_counter_of_the_queue() {
        open(WANG, "one");
        open(ZHAO, "issuing");
        TicketLine held = take("intake", PriorityGround.NONE);
        take("intake", PriorityGround.NONE);
        done(WANG, desk -> desk.call(next()));
        done(WANG, desk -> desk.serve(here()));
        done(WANG, desk -> desk.hold(here()));

        assertThat(codes(ZHAO, desk -> desk.call(outOfTurn(held)))).containsExactly("OW-QUE-1013");
        assertThat(done(WANG, desk -> desk.call(outOfTurn(held)))
                        .ticket()
                        .orElseThrow()
                        .number())
                .isEqualTo("A001");
    }

    @Test
    void who_is_sent_on_stands_in_the_other_queue_by_the_time_of_the_ticket() {
        open(WANG, "one");
        open(ZHAO, "issuing");
        take("intake", PriorityGround.NONE);
        hall.clock().advance(Duration.ofMinutes(1));
        take("results", PriorityGround.NONE);
        done(WANG, desk -> desk.call(next()));
        done(WANG, desk -> desk.serve(here()));

        assertThat(codes(WANG, desk -> desk.transfer(new QueueCommands.Transfer(key(), "intake"))))
                .containsExactly("OW-QUE-1017");
        done(WANG, desk -> desk.transfer(new QueueCommands.Transfer(key(), "results")));

        assertThat(serveNext(ZHAO)).isEqualTo("A001");
        assertThat(serveNext(ZHAO)).isEqualTo("C001");
    }

    @Test
    void a_counter_has_one_keeper_and_one_ticket_and_a_keeper_one_counter() {
        open(WANG, "one");
        take("intake", PriorityGround.NONE);
        take("intake", PriorityGround.NONE);

        assertThat(codes(LI, desk -> desk.open(new QueueCommands.OpenCounter(key(), "one"))))
                .containsExactly("OW-QUE-1005");
        assertThat(codes(WANG, desk -> desk.open(new QueueCommands.OpenCounter(key(), "two"))))
                .containsExactly("OW-QUE-1006");
        assertThat(codes(WANG, desk -> desk.open(new QueueCommands.OpenCounter(key(), "guidance"))))
                .containsExactly("OW-QUE-1004");
        assertThat(codes(LI, desk -> desk.call(next()))).containsExactly("OW-QUE-1007");
        assertThat(codes(WANG, desk -> desk.finish(here()))).containsExactly("OW-QUE-1011");
        done(WANG, desk -> desk.call(next()));
        assertThat(codes(WANG, desk -> desk.call(next()))).containsExactly("OW-QUE-1010");
        assertThat(codes(WANG, desk -> desk.finish(here()))).containsExactly("OW-QUE-1012");
        done(WANG, desk -> desk.hold(here()));
        done(WANG, desk -> desk.pause(here()));
        assertThat(codes(WANG, desk -> desk.call(next()))).containsExactly("OW-QUE-1007");
        open(WANG, "one");
        done(WANG, desk -> desk.close(here()));
        open(LI, "one");
    }

    @Test
    void an_applicant_has_one_ticket_for_a_queue_gives_no_ground_and_gives_up_only_her_own() {
        Caller applicant = applicant("91320583MA1234567X");
        Caller other = applicant("91330782MA28D1234X");

        assertThat(ticketCodes(applicant, desk -> desk.take(takes("intake", PriorityGround.ELDERLY))))
                .containsExactly("OW-QUE-1015");
        TicketLine mine = ticketAct(applicant, desk -> desk.take(takes("intake", PriorityGround.NONE)));
        assertThat(ticketCodes(applicant, desk -> desk.take(takes("intake", PriorityGround.NONE))))
                .containsExactly("OW-QUE-1009");
        assertThat(ticketCodes(other, desk -> desk.giveUp(new QueueCommands.OnTicket(key(), mine.id()))))
                .containsExactly("OW-QUE-1013");
        assertThat(hall.get(QueueReading.class).ticketsOf(((Caller.Subject) applicant).subject()))
                .hasSize(1);

        ticketAct(applicant, desk -> desk.giveUp(new QueueCommands.OnTicket(key(), mine.id())));
        assertThat(hall.get(QueueReading.class).ticketsOf(((Caller.Subject) applicant).subject()))
                .isEmpty();
    }

    @Test
    void the_day_ends_when_nobody_is_at_a_counter_and_whoever_waits_is_on_record_as_not_served() {
        open(WANG, "one");
        take("intake", PriorityGround.NONE);
        take("intake", PriorityGround.NONE);
        done(WANG, desk -> desk.call(next()));
        assertThat(ticketCodes(LI, desk -> desk.endDay(new QueueCommands.EndDay(key()))))
                .containsExactly("OW-QUE-1016");
        done(WANG, desk -> desk.serve(here()));
        done(WANG, desk -> desk.finish(here()));

        assertThat(ticketAct(LI, desk -> desk.endDay(new QueueCommands.EndDay(key())))
                        .unserved())
                .isEqualTo(1);

        assertThat(ticketCodes(GUIDE, desk -> desk.take(takes("intake", PriorityGround.NONE))))
                .containsExactly("OW-QUE-1003");
        assertThat(board().counters()).allMatch(counter -> counter.state() == ShiftState.CLOSED);
        hall.clock().advance(Duration.ofDays(1));
        days++;
        assertThat(take("intake", PriorityGround.NONE).number()).isEqualTo("A001");
    }

    @Test
    void a_press_that_is_sent_twice_calls_once() {
        open(WANG, "one");
        take("intake", PriorityGround.NONE);
        QueueCommands.Call once = next();

        done(WANG, desk -> desk.call(once));
        CounterLine again = done(WANG, desk -> desk.call(once));

        assertThat(again.ticket().orElseThrow().calls()).isEqualTo(1);
    }

    @Test
    void of_visitors_and_clerks_who_press_at_once_each_gets_a_ticket_of_her_own() throws Exception {
        open(WANG, "one");
        open(LI, "two");
        ExecutorService people = Executors.newFixedThreadPool(16);
        try {
            List<Callable<String>> visitors = IntStream.range(0, 40)
                    .<Callable<String>>mapToObj(
                            i -> () -> take("intake", PriorityGround.NONE).number())
                    .toList();
            Set<String> numbers = new HashSet<>();
            for (Future<String> number : people.invokeAll(visitors)) {
                numbers.add(number.get());
            }
            assertThat(numbers).hasSize(40).contains("A001", "A040");

            List<Callable<List<String>>> clerks = List.of(
                    () -> IntStream.range(0, 10).mapToObj(i -> serveNext(WANG)).toList(),
                    () -> IntStream.range(0, 10).mapToObj(i -> serveNext(LI)).toList());
            Set<String> served = new HashSet<>();
            for (Future<List<String>> each : people.invokeAll(clerks)) {
                served.addAll(each.get());
            }
            assertThat(served).hasSize(20).contains("A001", "A020");
        } finally {
            people.shutdownNow();
        }
    }

    /** Visitors come one after another. */
    private TicketLine take(String queue, PriorityGround ground) {
        hall.clock().advance(Duration.ofSeconds(1));
        return ticketAct(GUIDE, desk -> desk.take(takes(queue, ground)));
    }

    private static QueueCommands.Take takes(String queue, PriorityGround ground) {
        return new QueueCommands.Take(key(), queue, ground);
    }

    private void open(Caller.Staff who, String counter) {
        done(who, desk -> desk.open(new QueueCommands.OpenCounter(key(), counter)));
    }

    private String serveNext(Caller.Staff who) {
        String number =
                done(who, desk -> desk.call(next())).ticket().orElseThrow().number();
        done(who, desk -> desk.serve(here()));
        done(who, desk -> desk.finish(here()));
        return number;
    }

    private static QueueCommands.Call next() {
        return new QueueCommands.Call(key(), Optional.empty());
    }

    private static QueueCommands.Call outOfTurn(TicketLine ticket) {
        return new QueueCommands.Call(key(), Optional.of(ticket.id()));
    }

    private static QueueCommands.AtCounter here() {
        return new QueueCommands.AtCounter(key());
    }

    private CounterLine done(Caller who, Function<QueueDesk, Outcome<CounterLine>> act) {
        return hall.as(who, () -> act.apply(hall.get(QueueDesk.class)).orElseThrow());
    }

    private List<String> codes(Caller who, Function<QueueDesk, Outcome<CounterLine>> act) {
        return refused(hall.as(who, () -> act.apply(hall.get(QueueDesk.class))));
    }

    private <R> R ticketAct(Caller who, Function<TicketDesk, Outcome<R>> act) {
        return hall.as(who, () -> act.apply(hall.get(TicketDesk.class)).orElseThrow());
    }

    private <R> List<String> ticketCodes(Caller who, Function<TicketDesk, Outcome<R>> act) {
        return refused(hall.as(who, () -> act.apply(hall.get(TicketDesk.class))));
    }

    private static <R> List<String> refused(Outcome<R> outcome) {
        Refusal refusal = ((Outcome.Refused<R>) outcome).refusal();
        return refusal.findings().stream().map(Finding::code).toList();
    }

    private QueueBoard board() {
        return hall.get(QueueReading.class).board().orElseThrow();
    }

    private TicketOutlook outlook(TicketLine ticket) {
        return hall.get(QueueReading.class).ticket(ticket.id()).orElseThrow();
    }

    private LocalDate today() {
        return board().day();
    }

    private Caller applicant(String creditCode) {
        return new Caller.Subject(
                hall.get(Subjects.class).of(new SubjectNumber.OfOrganisation(new SocialCreditCode(creditCode))));
    }

    private static Caller.Staff staff(String id, Role first, Role... more) {
        return new Caller.Staff(new StaffId(id), EnumSet.of(first, more), Optional.empty());
    }

    private static IdempotencyKey key() {
        return new IdempotencyKey(UUID.randomUUID().toString());
    }

    /** What a hall is assembled with. */
    @ApplicationScoped
    static class Identity {
        @Produces
        @Singleton
        HallIdentity identity() {
            return new HallIdentity("queue-hall", "320583");
        }
    }
}
