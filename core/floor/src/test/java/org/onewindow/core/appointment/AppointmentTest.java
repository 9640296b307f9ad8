package org.onewindow.core.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
import org.onewindow.core.chain.MonthlyChains;
import org.onewindow.core.definition.DefinitionPublisher;
import org.onewindow.core.definition.DefinitionReader;
import org.onewindow.core.definition.DefinitionSource;
import org.onewindow.core.integrity.InvariantChecker;
import org.onewindow.core.ledger.HallIdentity;
import org.onewindow.core.ledger.Ledger;
import org.onewindow.core.notification.NoticeChannels;
import org.onewindow.core.plugin.PluginRegistry;
import org.onewindow.core.privacy.Subjects;
import org.onewindow.core.privacy.Vault;
import org.onewindow.core.queue.PriorityGround;
import org.onewindow.core.queue.QueueCommands;
import org.onewindow.core.queue.QueueHall;
import org.onewindow.core.queue.QueueHallDesk;
import org.onewindow.core.queue.QueueReading;
import org.onewindow.core.queue.TicketDesk;
import org.onewindow.core.queue.TicketLine;
import org.onewindow.core.text.Messages;
import org.onewindow.core.time.HallTime;
import org.onewindow.core.work.NewWork;
import org.onewindow.spi.facts.SubjectNumber;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.identity.Role;
import org.onewindow.spi.identity.SocialCreditCode;
import org.onewindow.spi.identity.StaffId;

/** 办事预约: each test has a week of its own in one hall (R1.1). */
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
            AppointmentDesk.class,
            HallTime.class,
            MonthlyChains.class,
            NoticeChannels.class,
            QueueHallDesk.class,
            QueueReading.class,
            Vault.class
        })
class AppointmentTest {
    private static final String PLAN = """
            hours:
              - {from: "09:00", to: "11:00"}
            noShows: {most: 1}
            groups:
              - {queue: intake, perSlot: 2}
            """;
    private static final Caller.Staff GUIDE = staff("guide", Role.GUIDE);
    private static final Caller.Staff LEAD = staff("li", Role.RECEPTION_CLERK, Role.COUNTER_LEAD);

    private static int weeks;

    private final HallFixture hall;
    private Instant monday = Instant.EPOCH;

    AppointmentTest(HallFixture hall) {
        this.hall = hall;
    }

    @BeforeEach
    void on_the_monday_of_a_new_week() {
        monday = TestClock.MONDAY_9AM.plus(Duration.ofDays(7L * ++weeks));
        hall.clock().set(monday);
        publish(PLAN);
        hall.get(AppointmentWatch.class).actOnWhatIsDue();
    }

    @AfterEach
    void the_books_agree() {
        assertThat(hall.get(InvariantChecker.class).violations()).isEmpty();
    }

    @Test
    void a_slot_is_booked_moved_and_cancelled_and_free_again_each_time() {
        Caller zhang = applicant("91320583MA1234567X");
        AppointmentLine booked = booked(zhang, onThursday(0));
        assertThat(booked.state()).isEqualTo(AppointmentState.BOOKED);
        assertThat(booked.code()).matches("[2-9A-HJ-NP-Z]{8}");
        assertThat(free(0)).isEqualTo(1);

        AppointmentLine moved = done(zhang, desk -> desk.move(move(booked, onThursday(1))));
        assertThat(moved.code()).isEqualTo(booked.code());
        assertThat(free(0)).isEqualTo(2);
        assertThat(free(1)).isEqualTo(1);

        done(zhang, desk -> desk.cancel(on(booked)));
        assertThat(free(1)).isEqualTo(2);
        assertThat(codes(zhang, desk -> desk.cancel(on(booked)))).containsExactly("OW-APT-1013");
        assertThat(hall.get(AppointmentReading.class).of(((Caller.Subject) zhang).subject()))
                .extracting(AppointmentLine::state)
                .containsExactly(AppointmentState.CANCELLED);
    }

    @Test
    void everything_that_stands_against_a_wish_is_said_at_once_and_nobody_touches_what_is_another_s() {
        Caller zhang = applicant("91320583MA1111111M");
        Caller other = applicant("91330782MA28D1234X");
        AppointmentLine mine = booked(zhang, onThursday(0));

        assertThat(codes(
                        zhang,
                        desk -> desk.book(new AppointmentCommands.Book(
                                key(),
                                "results",
                                Optional.empty(),
                                onThursday(0).plusSeconds(60),
                                Optional.of("x")))))
                .containsExactly("OW-APT-1002", "OW-APT-1011", "OW-APT-1004");
        assertThat(codes(zhang, desk -> desk.book(book(onThursday(0))))).containsExactly("OW-APT-1008");
        assertThat(codes(zhang, desk -> desk.book(book(monday.plus(Duration.ofMinutes(30))))))
                .containsExactly("OW-APT-1005");
        assertThat(codes(zhang, desk -> desk.book(book(monday.plus(Duration.ofDays(15))))))
                .containsExactly("OW-APT-1006");
        assertThat(codes(zhang, desk -> desk.book(book(monday.plus(Duration.ofDays(6))))))
                .as("a Sunday")
                .containsExactly("OW-APT-1004");
        assertThat(codes(other, desk -> desk.cancel(on(mine)))).containsExactly("OW-APT-1012");
        booked(zhang, onThursday(1));
        booked(zhang, onThursday(2));
        assertThat(codes(zhang, desk -> desk.book(book(onThursday(3))))).containsExactly("OW-APT-1009");
    }

    @Test
    void of_two_hundred_who_book_at_once_as_many_get_the_slot_as_it_holds() throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(200);
        try {
            List<Callable<Outcome<AppointmentLine>>> wishes = IntStream.range(0, 200)
                    .<Callable<Outcome<AppointmentLine>>>mapToObj(i -> () ->
                            hall.as(GUIDE, () -> hall.get(AppointmentDesk.class).book(book(onThursday(i % 2)))))
                    .toList();
            List<AppointmentLine> got = new ArrayList<>();
            List<String> refused = new ArrayList<>();
            for (Future<Outcome<AppointmentLine>> each : people.invokeAll(wishes)) {
                each.get()
                        .fold(
                                got::add,
                                refusal -> refused.add(refusal.findings().get(0).code()));
            }

            assertThat(got).hasSize(4);
            assertThat(got).extracting(AppointmentLine::code).doesNotHaveDuplicates();
            assertThat(refused).hasSize(196).containsOnly("OW-APT-1007");
        } finally {
            people.shutdownNow();
        }
    }

    @Test
    void who_comes_in_time_gets_a_ticket_that_goes_first_and_who_comes_early_or_late_is_told() {
        AppointmentLine booked = booked(GUIDE, onThursday(2));
        AppointmentLine missed = booked(GUIDE, onThursday(1));
        hall.clock().set(onThursday(1).minus(Duration.ofMinutes(31)));
        assertThat(arrivalCodes(missed)).containsExactly("OW-APT-1014");
        hall.clock().set(onThursday(2).minus(Duration.ofMinutes(14)));
        assertThat(arrivalCodes(missed)).containsExactly("OW-APT-1015");

        TicketLine ticket = hall.as(
                GUIDE,
                () -> hall.get(AppointmentDesk.class)
                        .checkIn(new AppointmentCommands.CheckIn(
                                key(), " " + booked.code().toLowerCase(Locale.ROOT) + " "))
                        .orElseThrow());

        assertThat(ticket.ground()).isEqualTo(PriorityGround.APPOINTMENT);
        assertThat(hall.get(QueueReading.class).ticket(ticket.id())).isPresent();
        assertThat(hall.get(AppointmentReading.class)
                        .appointment(booked.id())
                        .orElseThrow()
                        .ticket())
                .contains(ticket.id());
        assertThat(arrivalCodes(booked)).containsExactly("OW-APT-1013");
        assertThat(refusal(hall.as(
                        GUIDE,
                        () -> hall.get(TicketDesk.class)
                                .take(new QueueCommands.Take(key(), "intake", PriorityGround.APPOINTMENT)))))
                .containsExactly("OW-QUE-1019");
    }

    @Test
    void who_does_not_come_again_and_again_books_nothing_for_a_while() {
        Caller zhang = applicant("91320583MA7654321Q");
        booked(zhang, onThursday(0));
        booked(zhang, onThursday(1));
        hall.clock().set(onThursday(1).plus(Duration.ofMinutes(16)));

        assertThat(hall.get(AppointmentWatch.class).actOnWhatIsDue()).isEqualTo(2);
        assertThat(hall.get(AppointmentWatch.class).actOnWhatIsDue()).isZero();

        assertThat(codes(zhang, desk -> desk.book(book(onThursday(0).plus(Duration.ofDays(4))))))
                .containsExactly("OW-APT-1010");
        weeks += 6;
        hall.clock().set(monday.plus(Duration.ofDays(42)));
        booked(zhang, onThursday(0).plus(Duration.ofDays(42)));
    }

    @Test
    void when_a_day_takes_fewer_the_last_to_book_are_shown_displaced_and_keep_the_right_to_move() {
        AppointmentLine first = booked(GUIDE, onThursday(0));
        hall.clock().advance(Duration.ofSeconds(1));
        AppointmentLine second = booked(GUIDE, onThursday(0));
        LocalDate day = first.day();
        assertThat(hall.get(AppointmentReading.class).affectedBy(LEAD, "intake", day, 1))
                .extracting(AppointmentLine::id)
                .containsExactly(second.id());
        assertThat(codes(LEAD, desk -> desk.limit(limit(day, 1, "")))).containsExactly("OW-APT-1018");

        AppointmentDesk.Affected affected = done(LEAD, desk -> desk.limit(limit(day, 1, "设备检修")));

        assertThat(affected.appointments()).extracting(AppointmentLine::id).containsExactly(second.id());
        DayOverview overview =
                hall.get(AppointmentReading.class).overview(GUIDE, day).orElseThrow();
        assertThat(overview.displaced()).extracting(AppointmentLine::id).contains(second.id());
        assertThat(overview.rooms().get(0).reason()).contains("设备检修");
        assertThat(codes(GUIDE, desk -> desk.book(book(onThursday(0))))).containsExactly("OW-APT-1007");
        assertThat(arrivalCodes(second)).containsExactly("OW-APT-1016");
        assertThat(done(GUIDE, desk -> desk.move(move(second, onThursday(1)))).state())
                .isEqualTo(AppointmentState.BOOKED);
    }

    @Test
    void a_day_that_is_closed_by_a_new_publication_displaces_everybody_on_it() {
        AppointmentLine booked = booked(GUIDE, onThursday(0));
        publish(PLAN + "closedDays:\n  - {day: \"" + booked.day() + "\", reason: {zh: 盘点}}\n");

        assertThat(hall.get(AppointmentWatch.class).actOnWhatIsDue()).isEqualTo(1);

        assertThat(hall.get(AppointmentReading.class)
                        .appointment(booked.id())
                        .orElseThrow()
                        .state())
                .isEqualTo(AppointmentState.DISPLACED);
        assertThat(hall.get(AppointmentReading.class).days("intake"))
                .anyMatch(day -> day.day().equals(booked.day()) && day.closed().isPresent());
        hall.clock().set(onThursday(1));
        assertThat(hall.get(AppointmentWatch.class).actOnWhatIsDue()).isEqualTo(1);
        assertThat(hall.get(AppointmentReading.class)
                        .appointment(booked.id())
                        .orElseThrow()
                        .state())
                .as("it was not the holder's fault")
                .isEqualTo(AppointmentState.CANCELLED);
    }

    @Test
    void what_a_definition_has_wrong_is_found_before_it_is_published() {
        Map<String, String> files = new HashMap<>(QueueHall.FILES);
        files.put("appointment.yaml", """
                hours:
                  - {from: "09:00", to: "09:20"}
                  - {from: "09:10", to: "10:15"}
                closedDays:
                  - {day: "2026-02-30", reason: {zh: 盘点}}
                  - {day: "2026-03-02", reason: {zh: 盘点}}
                  - {day: "2026-03-02", reason: {zh: 搬迁}}
                groups:
                  - {queue: intake, perSlot: 50}
                  - {queue: intake, perSlot: 1}
                  - {queue: nowhere, perSlot: 1}
                """);

        assertThat(hall.get(DefinitionReader.class)
                        .check(DefinitionSource.of(files))
                        .findings())
                .extracting(Finding::code)
                .filteredOn(code -> code.startsWith("OW-APT"))
                .containsExactlyInAnyOrder(
                        "OW-APT-2001",
                        "OW-APT-2002",
                        "OW-APT-2003",
                        "OW-APT-2004",
                        "OW-APT-2005",
                        "OW-APT-2006",
                        "OW-APT-2007",
                        "OW-APT-2008");
    }

    private void publish(String plan) {
        Map<String, String> files = new HashMap<>(QueueHall.FILES);
        files.put("appointment.yaml", plan);
        hall.as(
                new Caller.Hall(),
                () -> hall.get(QueueHallDesk.class)
                        .publish(new QueueHallDesk.Publish(key(), files))
                        .orElseThrow());
    }

    /** The slots of a day are half an hour each, from nine. */
    private Instant onThursday(int slot) {
        return monday.plus(Duration.ofDays(3)).plus(Duration.ofMinutes(30L * slot));
    }

    private int free(int slot) {
        return hall.get(AppointmentReading.class)
                .slots("intake", LocalDate.ofInstant(onThursday(0), ZoneId.of("Asia/Shanghai")))
                .get(slot)
                .free();
    }

    private AppointmentLine booked(Caller who, Instant start) {
        return done(who, desk -> desk.book(book(start)));
    }

    private static AppointmentCommands.Book book(Instant start) {
        return new AppointmentCommands.Book(key(), "intake", Optional.empty(), start, Optional.of("13800000001"));
    }

    private static AppointmentCommands.Move move(AppointmentLine which, Instant start) {
        return new AppointmentCommands.Move(key(), which.id(), start);
    }

    private static AppointmentCommands.On on(AppointmentLine which) {
        return new AppointmentCommands.On(key(), which.id());
    }

    private static AppointmentCommands.Limit limit(LocalDate day, int perSlot, String reason) {
        return new AppointmentCommands.Limit(key(), "intake", day, perSlot, reason);
    }

    private <R> R done(Caller who, Function<AppointmentDesk, Outcome<R>> act) {
        return hall.as(who, () -> act.apply(hall.get(AppointmentDesk.class)).orElseThrow());
    }

    private <R> List<String> codes(Caller who, Function<AppointmentDesk, Outcome<R>> act) {
        return refusal(hall.as(who, () -> act.apply(hall.get(AppointmentDesk.class))));
    }

    private List<String> arrivalCodes(AppointmentLine which) {
        return codes(GUIDE, desk -> desk.checkIn(new AppointmentCommands.CheckIn(key(), which.code())));
    }

    private static <R> List<String> refusal(Outcome<R> outcome) {
        Refusal refusal = ((Outcome.Refused<R>) outcome).refusal();
        return refusal.findings().stream().map(Finding::code).toList();
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
