package org.onewindow.core.voice;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
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
import org.onewindow.core.integrity.InvariantChecker;
import org.onewindow.core.ledger.HallIdentity;
import org.onewindow.core.ledger.Ledger;
import org.onewindow.core.notification.NoticeChannels;
import org.onewindow.core.plugin.PluginRegistry;
import org.onewindow.core.privacy.Subjects;
import org.onewindow.core.privacy.Vault;
import org.onewindow.core.queue.PriorityGround;
import org.onewindow.core.queue.QueueCommands;
import org.onewindow.core.queue.QueueDesk;
import org.onewindow.core.queue.QueueHall;
import org.onewindow.core.queue.QueueHallDesk;
import org.onewindow.core.queue.TicketDesk;
import org.onewindow.core.queue.TicketLine;
import org.onewindow.core.text.Messages;
import org.onewindow.core.time.HallTime;
import org.onewindow.core.time.TimeFacts;
import org.onewindow.core.work.NewWork;
import org.onewindow.spi.facts.SubjectNumber;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.identity.Role;
import org.onewindow.spi.identity.SocialCreditCode;
import org.onewindow.spi.identity.StaffId;
import org.onewindow.spi.time.TimeLimit;

/** 评价、投诉、咨询: each test begins on a Monday after what the others did in the hall (R1.10, R3.6, R6.2). */
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
            HallTime.class,
            MonthlyChains.class,
            NoticeChannels.class,
            QueueDesk.class,
            QueueHallDesk.class,
            VoiceDesk.class,
            Vault.class
        })
class VoiceTest {
    private static final Caller.Staff GUIDE = staff("guide", Role.GUIDE);
    private static final Caller.Staff WANG = staff("wang", Role.RECEPTION_CLERK);
    private static final Caller.Staff LI = staff("li", Role.RECEPTION_CLERK, Role.COUNTER_LEAD);
    private static final Caller.Staff SUPERVISOR = staff("zhao", Role.SUPERVISOR);

    private final HallFixture hall;

    VoiceTest(HallFixture hall) {
        this.hall = hall;
    }

    @BeforeEach
    void on_the_monday_of_a_new_week() {
        long over =
                Duration.between(TestClock.MONDAY_9AM, hall.clock().instant()).toDays() / 7;
        hall.clock().set(TestClock.MONDAY_9AM.plus(Duration.ofDays(7 * (over + 1))));
        publish(QueueHall.FILES);
    }

    @AfterEach
    void the_books_agree() {
        assertThat(hall.get(InvariantChecker.class).violations()).isEmpty();
    }

    @Test
    void a_visit_is_rated_once_by_whoever_has_the_ticket_and_only_when_it_was_served() {
        String waiting = take();
        assertThat(codes(rateVisit(new Caller.Anonymous(), waiting, RatingLevel.SATISFIED, "a")))
                .containsExactly("OW-VOI-1001");
        serve();

        RatingReceipt rated = rateVisit(new Caller.Anonymous(), waiting, RatingLevel.SATISFIED, "a")
                .orElseThrow();

        assertThat(seenByLead(rated).staff()).contains("wang");
        assertThat(seenByLead(rated).words()).isEqualTo("说明");
        assertThat(codes(rateVisit(new Caller.Anonymous(), waiting, RatingLevel.VERY_SATISFIED, "b")))
                .containsExactly("OW-VOI-1002");
        assertThat(hall.get(VoiceReading.class).canRateVisit(waiting)).isFalse();
        Caller.Subject person = applicant("91320583MA1234567X");
        Caller agent = new Caller.Subject(
                person.subject(), Optional.of(new Caller.Acting("mandate", person.subject(), Set.of(), true, true)));
        assertThat(rateVisit(agent, served(), RatingLevel.SATISFIED, "d"))
                .as("whoever acts for another has the ticket all the same")
                .isInstanceOf(Outcome.Done.class);
        String late = served();
        hall.clock().advance(Duration.ofDays(31));
        assertThat(codes(rateVisit(new Caller.Anonymous(), late, RatingLevel.SATISFIED, "a")))
                .containsExactly("OW-VOI-1003");
    }

    @Test
    void the_rated_clerk_sees_the_level_but_neither_the_visit_nor_what_follows_and_another_closes_it() {
        String ticket = served();
        rateVisit(new Caller.Anonymous(), ticket, RatingLevel.VERY_DISSATISFIED, "c")
                .orElseThrow();

        RatingLine own = hall.get(VoiceReading.class).ratings(WANG).get(0);
        assertThat(own.about()).isEmpty();
        assertThat(own.level()).isEqualTo(RatingLevel.VERY_DISSATISFIED);
        assertThat(hall.get(VoiceReading.class).ratings(LI).get(0).about()).isPresent();
        VoiceLine matter = followUps().get(0);
        assertThat(matter.dueOn())
                .isPresent()
                .isEqualTo(hall.get(HallTime.class)
                        .dueDate(
                                matter.raisedAt().atZone(HallTime.ZONE).toLocalDate(),
                                TimeLimit.workingDays(5),
                                TimeFacts.NONE)
                        .date());
        assertThat(hall.get(VoiceReading.class).desk(WANG)).isEmpty();
        assertThat(voiceCodes(WANG, desk -> desk.answer(new VoiceCommands.Answer(key(), matter.id(), "x"))))
                .containsExactly("OW-VOI-1007");
        assertThat(voiceCodes(LI, desk -> desk.assign(new VoiceCommands.Assign(key(), matter.id(), "wang"))))
                .containsExactly("OW-VOI-1010");
        assertThat(voiceCodes(LI, desk -> desk.assign(new VoiceCommands.Assign(key(), matter.id(), "nobody"))))
                .containsExactly("OW-VOI-1009");

        done(LI, desk -> desk.assign(new VoiceCommands.Assign(key(), matter.id(), "guide")));
        assertThat(hall.get(VoiceReading.class).desk(GUIDE))
                .extracting(VoiceLine::id)
                .contains(matter.id());
        done(GUIDE, desk -> desk.answer(new VoiceCommands.Answer(key(), matter.id(), "已当面致歉，窗口已补充说明")));
        long before = hall.get(VoiceReading.class).figures().followedUp();
        done(LI, desk -> desk.close(new VoiceCommands.Close(key(), matter.id())));

        assertThat(hall.get(VoiceReading.class).figures().followedUp()).isEqualTo(before + 1);
        assertThat(hall.get(VoiceReading.class).figures().followedUpInHundred()).isPresent();
    }

    @Test
    void a_visit_is_rated_after_the_clerk_has_left_the_hall_and_the_name_stays_on_record() {
        String ticket = served();
        Map<String, String> without = new HashMap<>(QueueHall.FILES);
        without.put("hall.yaml", QueueHall.HALL.replaceAll("(?m)^ *- \\{id: wang,.*\\R", ""));
        publish(without);

        RatingReceipt rated = rateVisit(new Caller.Anonymous(), ticket, RatingLevel.DISSATISFIED, "d")
                .orElseThrow();

        assertThat(seenByLead(rated).staff()).contains("wang");
        assertThat(followUps()).anyMatch(matter -> matter.rating().equals(Optional.of(rated.id())));
    }

    @Test
    void ratings_from_one_device_bursts_and_those_of_the_hall_s_own_people_are_reported() {
        String first = served();
        String second = served();
        String third = served();
        rateVisit(new Caller.Anonymous(), first, RatingLevel.VERY_SATISFIED, "tablet")
                .orElseThrow();
        rateVisit(new Caller.Anonymous(), second, RatingLevel.VERY_SATISFIED, "tablet")
                .orElseThrow();
        long counted = hall.get(VoiceReading.class).figures().rated();

        rateVisit(WANG, third, RatingLevel.VERY_SATISFIED, "counter").orElseThrow();
        assertThat(hall.get(VoiceReading.class).figures().rated()).isEqualTo(counted);
        assertThat(hall.get(VoiceReading.class).canRateVisit(third)).isTrue();
        rateVisit(new Caller.Anonymous(), third, RatingLevel.DISSATISFIED, "phone")
                .orElseThrow();
        IntStream.range(0, 3)
                .forEach(i -> rateVisit(new Caller.Anonymous(), served(), RatingLevel.SATISFIED, "p" + i)
                        .orElseThrow());

        Map<RatingDoubt, Long> doubts = hall.get(VoiceReading.class).figures().doubts();
        assertThat(doubts).containsKeys(RatingDoubt.SAME_DEVICE, RatingDoubt.BURST, RatingDoubt.OWN_STAFF);
        assertThat(hall.get(VoiceReading.class).ratings(SUPERVISOR))
                .anyMatch(line -> line.doubts().contains(RatingDoubt.OWN_STAFF));
    }

    @Test
    void a_complaint_is_assigned_answered_and_closed_by_another_and_counted_late_if_nobody_does() {
        Caller.Subject zhang = applicant("91320583MA1234567X");
        VoiceReceipt complaint = done(zhang, desk -> desk.raise(raise(VoiceKind.COMPLAINT, "等了两个小时")));
        assertThat(complaint.number()).startsWith("TS2026");
        assertThat(voiceCodes(
                        zhang,
                        desk -> desk.raise(new VoiceCommands.Raise(
                                key(), VoiceKind.RATING_FOLLOW_UP, " ", Optional.empty(), Optional.of("x")))))
                .containsExactly("OW-VOI-1005", "OW-VOI-1006", "OW-VOI-1014");
        assertThat(voiceCodes(LI, desk -> desk.raise(raise(VoiceKind.COMPLAINT, "来访人所述"))))
                .containsExactly("OW-VOI-1017");
        assertThat(voiceCodes(LI, desk -> desk.close(new VoiceCommands.Close(key(), complaint.id()))))
                .containsExactly("OW-VOI-1008");
        assertThat(voiceCodes(WANG, desk -> desk.answer(new VoiceCommands.Answer(key(), complaint.id(), "x"))))
                .containsExactly("OW-VOI-1011");
        hall.clock().advance(Duration.ofDays(40));
        assertThat(complaints().late()).isPositive();

        done(LI, desk -> desk.answer(new VoiceCommands.Answer(key(), complaint.id(), "已增开窗口")));
        assertThat(voiceCodes(LI, desk -> desk.close(new VoiceCommands.Close(key(), complaint.id()))))
                .containsExactly("OW-VOI-1012");
        VoiceFigures.Matters before = complaints();
        VoiceReceipt closed = done(SUPERVISOR, desk -> desk.close(new VoiceCommands.Close(key(), complaint.id())));

        assertThat(closed.late()).isTrue();
        assertThat(complaints().closed()).isEqualTo(before.closed() + 1);
        assertThat(complaints().inTime()).isEqualTo(before.inTime());
        assertThat(hall.get(VoiceReading.class).of(zhang))
                .extracting(VoiceLine::answer)
                .contains("已增开窗口");
        Caller agent = new Caller.Subject(
                zhang.subject(), Optional.of(new Caller.Acting("mandate", zhang.subject(), Set.of(), true, true)));
        assertThat(hall.get(VoiceReading.class).of(agent)).isEmpty();
        assertThat(voiceCodes(agent, desk -> desk.raise(raise(VoiceKind.COMPLAINT, "代人投诉"))))
                .isNotEmpty();
    }

    @Test
    void a_question_is_closed_by_its_answer_and_published_in_other_words_and_praise_needs_none() {
        Caller zhang = applicant("91330782MA28D1234X");
        VoiceReceipt question = done(zhang, desk -> desk.raise(raise(VoiceKind.CONSULTATION, "我叫张三，备案要多久")));
        VoiceReceipt praise = done(zhang, desk -> desk.raise(raise(VoiceKind.PRAISE, "很快")));
        assertThat(praise.state()).isEqualTo(VoiceState.CLOSED);

        assertThat(done(LI, desk -> desk.answer(new VoiceCommands.Answer(key(), question.id(), "一个工作日")))
                        .state())
                .isEqualTo(VoiceState.CLOSED);
        assertThat(hall.get(VoiceReading.class).answers())
                .noneMatch(each -> each.question().contains("备案"));
        assertThat(voiceCodes(LI, desk -> desk.publish(new VoiceCommands.Publish(key(), praise.id(), "很快", "谢谢"))))
                .containsExactly("OW-VOI-1013");
        assertThat(voiceCodes(LI, desk -> desk.publish(new VoiceCommands.Publish(key(), question.id(), " ", ""))))
                .as("everything wrong at once")
                .containsExactly("OW-VOI-1005", "OW-VOI-1005");
        done(LI, desk -> desk.publish(new VoiceCommands.Publish(key(), question.id(), "备案要多久？", "一个工作日。")));

        assertThat(hall.get(VoiceReading.class).answers())
                .extracting(PublishedAnswer::question)
                .contains("备案要多久？");
    }

    private String take() {
        TicketLine ticket = hall.as(
                GUIDE,
                () -> hall.get(TicketDesk.class)
                        .take(new QueueCommands.Take(key(), "intake", PriorityGround.NONE))
                        .orElseThrow());
        return ticket.id();
    }

    private void serve() {
        hall.as(WANG, () -> {
            QueueDesk desk = hall.get(QueueDesk.class);
            desk.open(new QueueCommands.OpenCounter(key(), "one")).orElseThrow();
            desk.call(new QueueCommands.Call(key(), Optional.empty())).orElseThrow();
            desk.serve(new QueueCommands.AtCounter(key())).orElseThrow();
            return desk.finish(new QueueCommands.AtCounter(key())).orElseThrow();
        });
    }

    private String served() {
        String ticket = take();
        serve();
        return ticket;
    }

    private Outcome<RatingReceipt> rateVisit(Caller who, String ticket, RatingLevel level, String device) {
        return hall.as(who, () -> hall.get(RatingDesk.class).rateVisit(key(), ticket, level, "说明", device));
    }

    private RatingLine seenByLead(RatingReceipt rated) {
        return hall.get(VoiceReading.class).ratings(LI).stream()
                .filter(each -> each.id().equals(rated.id()))
                .findFirst()
                .orElseThrow();
    }

    private List<VoiceLine> followUps() {
        return hall.get(VoiceReading.class).desk(LI).stream()
                .filter(each -> each.kind() == VoiceKind.RATING_FOLLOW_UP)
                .toList();
    }

    private VoiceFigures.Matters complaints() {
        return hall.get(VoiceReading.class)
                .figures()
                .matters()
                .getOrDefault(VoiceKind.COMPLAINT, VoiceFigures.Matters.NONE);
    }

    private static VoiceCommands.Raise raise(VoiceKind kind, String words) {
        return new VoiceCommands.Raise(key(), kind, words, Optional.empty(), Optional.of("13800000001"));
    }

    private void publish(Map<String, String> files) {
        hall.as(
                new Caller.Hall(),
                () -> hall.get(QueueHallDesk.class)
                        .publish(new QueueHallDesk.Publish(key(), files))
                        .orElseThrow());
    }

    private <R> R done(Caller who, Function<VoiceDesk, Outcome<R>> act) {
        return hall.as(who, () -> act.apply(hall.get(VoiceDesk.class)).orElseThrow());
    }

    private <R> List<String> voiceCodes(Caller who, Function<VoiceDesk, Outcome<R>> act) {
        return codes(hall.as(who, () -> act.apply(hall.get(VoiceDesk.class))));
    }

    private static <R> List<String> codes(Outcome<R> outcome) {
        Refusal refusal = ((Outcome.Refused<R>) outcome).refusal();
        return refusal.findings().stream().map(Finding::code).toList();
    }

    private Caller.Subject applicant(String creditCode) {
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
