package org.onewindow.core.application;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onewindow.core.time.Card;
import org.onewindow.core.time.DueDate;
import org.onewindow.core.time.Extension;
import org.onewindow.core.time.HallTime;
import org.onewindow.core.time.RunningLimit;
import org.onewindow.core.time.Suspension;
import org.onewindow.core.time.TimeFacts;
import org.onewindow.core.time.Warning;
import org.onewindow.spi.item.ServiceItem;
import org.onewindow.spi.time.SpecialProcedureKind;
import org.onewindow.spi.time.TimeLimit;

/**
 * The legal dates of one application: receipt, acceptance, the two due dates, and what moves them.
 *
 * <p>The due dates are stored for lists and the scanner; {@link #explain} computes them again by the same code, with reasons.
 */
@Embeddable
public class LegalClock {
    /** How long the hall may be silent before the law accepts (Art. 32 (4)). */
    public static final TimeLimit SILENCE = TimeLimit.workingDays(5);

    @Column(name = "received_at")
    private @Nullable Instant receivedAt;

    @Column(name = "answer_due_on")
    private @Nullable LocalDate answerDueOn;

    @Column(name = "answer_due_at")
    private @Nullable Instant answerDueAt;

    @Column(name = "accepted_on")
    private @Nullable LocalDate acceptedOn;

    @Enumerated(EnumType.STRING)
    @Column(name = "acceptance_mode")
    private @Nullable AcceptanceMode acceptanceMode;

    @Column(name = "promised_due_on")
    private @Nullable LocalDate promisedDueOn;

    @Column(name = "promised_due_at")
    private @Nullable Instant promisedDueAt;

    @Column(name = "statutory_due_on")
    private @Nullable LocalDate statutoryDueOn;

    @Column(name = "statutory_due_at")
    private @Nullable Instant statutoryDueAt;

    @Column(name = "due_is_provisional")
    private boolean provisional;

    @Convert(converter = TimeFactsColumn.class)
    @Column(name = "time_facts", nullable = false)
    private TimeFacts facts = TimeFacts.NONE;

    @Column(name = "promised_missed_at")
    private @Nullable Instant promisedMissedAt;

    @Column(name = "statutory_missed_at")
    private @Nullable Instant statutoryMissedAt;

    @Column(name = "promised_yellow_at")
    private @Nullable Instant promisedYellowAt;

    @Column(name = "promised_warned_for")
    private @Nullable LocalDate promisedWarnedFor;

    @Column(name = "statutory_yellow_at")
    private @Nullable Instant statutoryYellowAt;

    @Column(name = "statutory_warned_for")
    private @Nullable LocalDate statutoryWarnedFor;

    /** Which of the two limits of an application. */
    public enum Limit {
        /** 承诺办结时限. */
        PROMISED,
        /** 法定办结时限. */
        STATUTORY;

        TimeLimit of(ServiceItem.Limits limits) {
            return this == PROMISED ? limits.promised() : limits.statutory();
        }
    }

    protected LegalClock() {}

    void received(Instant at, HallTime time) {
        receivedAt = at;
        DueDate answer = time.dueDate(at, SILENCE, TimeFacts.NONE);
        answerDueOn = answer.date().orElse(null);
        answerDueAt = answer.moment().orElse(null);
    }

    void answered() {
        answerDueOn = null;
        answerDueAt = null;
    }

    void accepted(LocalDate on, AcceptanceMode mode, ServiceItem.Limits limits, HallTime time) {
        acceptedOn = on;
        acceptanceMode = mode;
        answered();
        computeDueDates(limits, time);
    }

    void suspended(Suspension suspension, ServiceItem.Limits limits, HallTime time) {
        facts = facts.with(suspension);
        computeDueDates(limits, time);
    }

    void resumed(LocalDate on, ServiceItem.Limits limits, HallTime time) {
        facts = facts.resumedOn(on);
        computeDueDates(limits, time);
    }

    void extended(Extension extension, ServiceItem.Limits limits, HallTime time) {
        facts = facts.with(extension);
        computeDueDates(limits, time);
    }

    /** Other limits hold, not longer than those so far. */
    void followsFromNowOn(ServiceItem.Limits limits, HallTime time) {
        if (acceptedOn != null) {
            computeDueDates(limits, time);
        }
    }

    /** How the due date of {@code limit} comes about, day by day. Only after acceptance. */
    public DueDate explain(Limit limit, ServiceItem.Limits limits, HallTime time) {
        LocalDate start = acceptedOn;
        if (start == null) {
            throw new IllegalStateException("the limits run from acceptance");
        }
        return time.dueDate(start, limit.of(limits), facts);
    }

    private RunningLimit running(Limit limit, ServiceItem.Limits limits, HallTime time) {
        return time.running(Objects.requireNonNull(acceptedOn), limit.of(limits), facts);
    }

    private void computeDueDates(ServiceItem.Limits limits, HallTime time) {
        RunningLimit promised = running(Limit.PROMISED, limits, time);
        promisedDueOn = promised.due().date().orElse(null);
        promisedDueAt = promised.due().moment().orElse(null);
        promisedYellowAt = promised.yellowAt().orElse(null);
        RunningLimit statutory = running(Limit.STATUTORY, limits, time);
        statutoryDueOn = statutory.due().date().orElse(null);
        statutoryDueAt = statutory.due().moment().orElse(null);
        statutoryYellowAt = statutory.yellowAt().orElse(null);
        provisional = promised.due().provisional() || statutory.due().provisional();
    }

    /** Whether the calendar in force has other due dates than those that stand here. */
    boolean isOutOfDate(ServiceItem.Limits limits, HallTime time) {
        Instant received = receivedAt;
        if (acceptedOn != null) {
            DueDate promised = explain(Limit.PROMISED, limits, time);
            DueDate statutory = explain(Limit.STATUTORY, limits, time);
            return !promised.moment().equals(dueAt(Limit.PROMISED))
                    || !statutory.moment().equals(dueAt(Limit.STATUTORY))
                    || provisional != (promised.provisional() || statutory.provisional());
        }
        return received != null
                && answerDueAt != null
                && !time.dueDate(received, SILENCE, TimeFacts.NONE).moment().equals(answerDueAt());
    }

    /** Counts once more with the calendar in force. What was missed stays missed. */
    void recount(ServiceItem.Limits limits, HallTime time) {
        Instant received = receivedAt;
        if (acceptedOn != null) {
            computeDueDates(limits, time);
        } else if (received != null && answerDueAt != null) {
            received(received, time);
        }
    }

    /** The due dates as they stand, for the grounds of an entry that moves them. */
    String dueDatesOnRecord() {
        return acceptedOn == null
                ? "answer " + answerDueOn
                : "promised " + promisedDueOn + " statutory " + statutoryDueOn;
    }

    /** When silence becomes acceptance. */
    Optional<Instant> answerDueAt() {
        return Optional.ofNullable(answerDueAt);
    }

    /** The next moment at which a running limit of the decision is missed and not yet on record. */
    Optional<Instant> nextMiss() {
        return Stream.of(Limit.values())
                .filter(limit -> missedAt(limit).isEmpty())
                .flatMap(limit -> dueAt(limit).stream())
                .min(Comparator.naturalOrder());
    }

    /** Records which limits {@code at} has missed, each once, and names them. */
    List<Limit> recordMissed(Instant at) {
        List<Limit> missed = Stream.of(Limit.values())
                .filter(limit -> missedAt(limit).isEmpty())
                .filter(limit -> dueAt(limit).filter(due -> !at.isBefore(due)).isPresent())
                .toList();
        for (Limit limit : missed) {
            switch (limit) {
                case PROMISED -> promisedMissedAt = at;
                case STATUTORY -> statutoryMissedAt = at;
            }
        }
        return missed;
    }

    /** The next moment at which a limit turns yellow and nobody has been warned of that last day. */
    Optional<Instant> nextYellow() {
        return yellowAhead().flatMap(limit -> yellowAt(limit).stream()).min(Comparator.naturalOrder());
    }

    private Stream<Limit> yellowAhead() {
        return Stream.of(Limit.values())
                .filter(limit -> dueOn(limit).isPresent() && !dueOn(limit).equals(warnedFor(limit)));
    }

    /** Records which limits are yellow at {@code at}, each once for each last day it has had, and names them. */
    List<Warning> recordYellow(Instant at) {
        List<Limit> yellow = yellowAhead()
                .filter(limit ->
                        yellowAt(limit).filter(from -> !at.isBefore(from)).isPresent())
                .toList();
        for (Limit limit : yellow) {
            switch (limit) {
                case PROMISED -> promisedWarnedFor = promisedDueOn;
                case STATUTORY -> statutoryWarnedFor = statutoryDueOn;
            }
        }
        return yellow.stream()
                .map(limit ->
                        new Warning(Card.YELLOW, limit.name(), dueOn(limit).orElseThrow()))
                .toList();
    }

    /** The card that {@code limit} has by what is on record; none while it is in good time. */
    public Optional<Card> card(Limit limit) {
        if (missedAt(limit).isPresent()) {
            return Optional.of(Card.RED);
        }
        return dueOn(limit).isPresent() && dueOn(limit).equals(warnedFor(limit))
                ? Optional.of(Card.YELLOW)
                : Optional.empty();
    }

    private Optional<LocalDate> dueOn(Limit limit) {
        return limit == Limit.PROMISED ? promisedDueOn() : statutoryDueOn();
    }

    private Optional<Instant> yellowAt(Limit limit) {
        return Optional.ofNullable(limit == Limit.PROMISED ? promisedYellowAt : statutoryYellowAt);
    }

    private Optional<LocalDate> warnedFor(Limit limit) {
        return Optional.ofNullable(limit == Limit.PROMISED ? promisedWarnedFor : statutoryWarnedFor);
    }

    /** The first moment at which {@code limit} is missed; absent before acceptance and while the clock stands still. */
    public Optional<Instant> dueAt(Limit limit) {
        return Optional.ofNullable(limit == Limit.PROMISED ? promisedDueAt : statutoryDueAt);
    }

    /** When {@code limit} was found missed and put on record. */
    public Optional<Instant> missedAt(Limit limit) {
        return Optional.ofNullable(limit == Limit.PROMISED ? promisedMissedAt : statutoryMissedAt);
    }

    void addFacts(Map<String, String> facts) {
        put(facts, "receivedAt", receivedAt);
        put(facts, "answerDueOn", answerDueOn);
        put(facts, "acceptedOn", acceptedOn);
        put(facts, "acceptanceMode", acceptanceMode);
        put(facts, "promisedDueOn", promisedDueOn);
        put(facts, "statutoryDueOn", statutoryDueOn);
        put(facts, "promisedMissedAt", promisedMissedAt);
        put(facts, "statutoryMissedAt", statutoryMissedAt);
        put(facts, "promisedWarnedFor", promisedWarnedFor);
        put(facts, "statutoryWarnedFor", statutoryWarnedFor);
        if (!this.facts.equals(TimeFacts.NONE)) {
            facts.put("timeFacts", this.facts.toJson());
        }
    }

    private static void put(Map<String, String> facts, String name, @Nullable Object value) {
        if (value != null) {
            facts.put(name, value.toString());
        }
    }

    /** When the materials that count were taken in. */
    public Optional<Instant> receivedAt() {
        return Optional.ofNullable(receivedAt);
    }

    /** Last day on which the hall may answer a submission before the law accepts it. */
    public Optional<LocalDate> answerDueOn() {
        return Optional.ofNullable(answerDueOn);
    }

    /** Legal date of acceptance. */
    public Optional<LocalDate> acceptedOn() {
        return Optional.ofNullable(acceptedOn);
    }

    /** How it was accepted. */
    public Optional<AcceptanceMode> acceptanceMode() {
        return Optional.ofNullable(acceptanceMode);
    }

    /** Last day of the promised limit. */
    public Optional<LocalDate> promisedDueOn() {
        return Optional.ofNullable(promisedDueOn);
    }

    /** Last day of the statutory limit. */
    public Optional<LocalDate> statutoryDueOn() {
        return Optional.ofNullable(statutoryDueOn);
    }

    /** Whether a due date reaches into a year whose arrangement is not published (T-8). */
    public boolean provisional() {
        return provisional;
    }

    /** The special procedure that stops the clock now. */
    public Optional<SpecialProcedureKind> stoppedBy() {
        return facts.suspensions().stream()
                .filter(Suspension::goingOn)
                .map(Suspension::kind)
                .findFirst();
    }

    /** Everything that has moved the due dates; steps of a chain stand still with it. */
    public TimeFacts facts() {
        return facts;
    }

    /** Whether the one extension has been used. */
    public boolean isExtended() {
        return !facts.extensions().isEmpty();
    }

    /** Time facts as JSON. */
    @Converter
    public static class TimeFactsColumn implements AttributeConverter<TimeFacts, String> {
        @Override
        public String convertToDatabaseColumn(TimeFacts facts) {
            return facts.toJson();
        }

        @Override
        public TimeFacts convertToEntityAttribute(String text) {
            return TimeFacts.fromJson(text);
        }
    }
}
