package org.onewindow.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onewindow.core.time.Counting.CALCULATION;
import static org.onewindow.core.time.Counting.CALENDAR;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.onewindow.core.time.Explanation.Day;
import org.onewindow.core.time.Explanation.DayRole;
import org.onewindow.spi.time.LimitUnit;
import org.onewindow.spi.time.SpecialProcedureKind;
import org.onewindow.spi.time.TimeLimit;

/** What holds for every limit, whatever happened. */
@PropertyDefaults(tries = 250, edgeCases = EdgeCasesMode.NONE)
class DueDatePropertiesTest {
    private static final LocalDate FIRST = LocalDate.of(2025, 9, 1);

    @Property
    void more_time_is_never_due_earlier(
            @ForAll("starts") LocalDate start,
            @ForAll @IntRange(max = 60) int amount,
            @ForAll LimitUnit unit,
            @ForAll("facts") TimeFacts facts) {
        DueDate shorter = due(start, new TimeLimit(amount, unit), facts);
        DueDate longer = due(start, new TimeLimit(amount + 1, unit), facts);

        assertThat(momentOrNever(longer)).isAfterOrEqualTo(momentOrNever(shorter));
    }

    @Property
    void a_suspension_never_makes_anything_due_earlier(
            @ForAll("starts") LocalDate start,
            @ForAll("limits") TimeLimit limit,
            @ForAll("facts") TimeFacts facts,
            @ForAll("suspensions") Suspension suspension) {
        assertThat(momentOrNever(due(start, limit, facts.with(suspension))))
                .isAfterOrEqualTo(momentOrNever(due(start, limit, facts)));
    }

    @Property
    void an_extension_never_makes_anything_due_earlier(
            @ForAll("starts") LocalDate start,
            @ForAll("limits") TimeLimit limit,
            @ForAll("facts") TimeFacts facts,
            @ForAll("extensions") Extension extension) {
        assertThat(momentOrNever(due(start, limit, facts.with(extension))))
                .isAfterOrEqualTo(momentOrNever(due(start, limit, facts)));
    }

    @Property
    void one_suspension_adds_exactly_the_working_days_after_its_first_to_its_last(
            @ForAll("starts") LocalDate start,
            @ForAll @IntRange(max = 60) int amount,
            @ForAll @IntRange(max = 90) int after,
            @ForAll @IntRange(max = 40) int length) {
        TimeLimit limit = TimeLimit.workingDays(amount);
        LocalDate due = date(due(start, limit, TimeFacts.NONE));
        LocalDate from = start.plusDays(after);
        LocalDate to = from.plusDays(length);
        int added = from.isAfter(due) ? 0 : CALCULATION.workingDaysLeft(from, to);

        DueDate suspended = due(start, limit, TimeFacts.NONE.with(hearing(from, to)));

        assertThat(date(suspended)).isEqualTo(date(due(due, TimeLimit.workingDays(added), TimeFacts.NONE)));
    }

    @Property
    void an_explanation_counts_as_many_working_days_as_the_limit_and_its_extension_have(
            @ForAll("starts") LocalDate start,
            @ForAll @IntRange(max = 60) int amount,
            @ForAll @IntRange(max = 20) int more,
            @ForAll("ended") List<Suspension> suspensions) {
        TimeFacts facts = new TimeFacts(suspensions, List.of(Extension.approvedOn(start, TimeLimit.workingDays(more))));

        Explanation explanation =
                due(start, TimeLimit.workingDays(amount), facts).explanation();

        assertThat(explanation.countedDays()).isEqualTo(amount + more);
        assertThat(explanation.days())
                .allSatisfy(day -> assertThat(
                                day.role() == DayRole.COUNTED && !day.day().working())
                        .isFalse());
    }

    @Property
    void an_explanation_names_every_day_once_and_ends_on_the_due_date(
            @ForAll("starts") LocalDate start, @ForAll("limits") TimeLimit limit, @ForAll("facts") TimeFacts facts) {
        DueDate due = due(start, limit, facts);
        List<LocalDate> dates = due.explanation().days().stream().map(Day::date).toList();

        assertThat(dates.get(0)).isEqualTo(start);
        assertThat(dates)
                .isEqualTo(start.datesUntil(dates.get(dates.size() - 1).plusDays(1))
                        .toList());
        due.date().ifPresent(date -> assertThat(dates).endsWith(date));
    }

    @Property
    void ordinals_count_up_without_a_gap(
            @ForAll("starts") LocalDate start, @ForAll("limits") TimeLimit limit, @ForAll("facts") TimeFacts facts) {
        List<Integer> ordinals =
                due(start, limit, new TimeFacts(facts.suspensions(), List.of())).explanation().days().stream()
                        .filter(day -> day.role() == DayRole.COUNTED)
                        .map(Day::ordinal)
                        .toList();

        for (int i = 0; i < ordinals.size(); i++) {
            assertThat(ordinals.get(i)).isEqualTo(i + 1);
        }
    }

    @Property
    void the_order_in_which_facts_were_recorded_does_not_matter(
            @ForAll("starts") LocalDate start, @ForAll("limits") TimeLimit limit, @ForAll("facts") TimeFacts facts) {
        TimeFacts reversed = new TimeFacts(reverse(facts.suspensions()), reverse(facts.extensions()));

        assertThat(due(start, limit, reversed).moment())
                .isEqualTo(due(start, limit, facts).moment());
    }

    /** Found by the property above: a day and an hour approved at one moment gave an hour or a day at the end. */
    @Example
    void two_extensions_approved_at_one_moment_give_one_date_in_whatever_order_they_were_recorded() {
        LocalDate start = LocalDate.of(2025, 9, 1);
        Instant moment = Instant.parse("2025-08-31T16:00:00Z");
        Extension day = new Extension(moment, TimeLimit.workingDays(1));
        Extension hour = new Extension(moment, new TimeLimit(1, LimitUnit.WORKING_HOUR));
        TimeLimit none = TimeLimit.workingDays(0);

        assertThat(due(start, none, new TimeFacts(List.of(), List.of(hour, day)))
                        .moment())
                .isEqualTo(due(start, none, new TimeFacts(List.of(), List.of(day, hour)))
                        .moment())
                .contains(Instant.parse("2025-09-03T02:00:00Z"));
    }

    @Property
    void a_suspension_told_in_two_touching_pieces_is_the_same_suspension(
            @ForAll("starts") LocalDate start,
            @ForAll("limits") TimeLimit limit,
            @ForAll @IntRange(max = 60) int after,
            @ForAll @IntRange(max = 20) int first,
            @ForAll @IntRange(max = 20) int second) {
        LocalDate from = start.plusDays(after);
        LocalDate middle = from.plusDays(first);
        LocalDate to = middle.plusDays(second);

        TimeFacts whole = TimeFacts.NONE.with(hearing(from, to));
        TimeFacts pieces = TimeFacts.NONE.with(hearing(from, middle)).with(hearing(middle, to));

        assertThat(due(start, limit, pieces).moment())
                .isEqualTo(due(start, limit, whole).moment());
    }

    @Property
    void days_count_to_a_day_on_which_something_can_be_done(
            @ForAll("starts") LocalDate start, @ForAll("limits") TimeLimit limit, @ForAll("facts") TimeFacts facts) {
        DueDate due = due(start, limit, facts);
        boolean inHours = limit.unit() == LimitUnit.HOUR
                || facts.extensions().stream()
                        .anyMatch(extension -> extension.by().unit() == LimitUnit.HOUR);
        if (!due.stopped() && !inHours && !date(due).equals(start)) {
            assertThat(CALENDAR.day(date(due)).working()).isTrue();
        }
    }

    @Property
    void counted_back_from_a_fixed_day_the_whole_limit_still_fits_and_a_day_later_it_does_not(
            @ForAll("starts") LocalDate fixed, @ForAll @IntRange(max = 60) int amount) {
        LocalDate last = date(CALCULATION.latestDayBefore(fixed, TimeLimit.workingDays(amount), DayEnd.MIDNIGHT));
        LocalDate next = date(due(last, TimeLimit.workingDays(1), TimeFacts.NONE));

        assertThat(CALCULATION.workingDaysLeft(last, fixed)).isGreaterThanOrEqualTo(amount);
        assertThat(CALENDAR.day(last).working()).isTrue();
        assertThat(next.isAfter(fixed) || CALCULATION.workingDaysLeft(next, fixed) < amount)
                .isTrue();
    }

    @Property
    void facts_survive_their_json(@ForAll("facts") TimeFacts facts) {
        assertThat(TimeFacts.fromJson(facts.toJson())).isEqualTo(facts);
    }

    @Provide
    Arbitrary<LocalDate> starts() {
        return Arbitraries.integers().between(0, 400).map(FIRST::plusDays);
    }

    @Provide
    Arbitrary<TimeLimit> limits() {
        return Combinators.combine(Arbitraries.integers().between(0, 40), Arbitraries.of(LimitUnit.class))
                .as(TimeLimit::new);
    }

    @Provide
    Arbitrary<Suspension> suspensions() {
        return Combinators.combine(
                        Arbitraries.of(SpecialProcedureKind.class),
                        Arbitraries.integers().between(0, 500),
                        Arbitraries.integers().between(0, 40),
                        Arbitraries.integers().between(0, 19))
                .as((kind, day, length, ended) -> new Suspension(
                        kind,
                        FIRST.plusDays(day),
                        ended == 0 ? null : FIRST.plusDays(day + length),
                        kind.stopsStatutoryClock() ? "" : "地方规定第十条"));
    }

    @Provide
    Arbitrary<List<Suspension>> ended() {
        return suspensions().filter(suspension -> !suspension.goingOn()).list().ofMaxSize(4);
    }

    @Provide
    Arbitrary<Extension> extensions() {
        return Combinators.combine(starts(), Arbitraries.integers().between(0, 20), Arbitraries.of(LimitUnit.class))
                .as((day, amount, unit) -> Extension.approvedOn(day, new TimeLimit(amount, unit)));
    }

    @Provide
    Arbitrary<TimeFacts> facts() {
        return Combinators.combine(
                        suspensions().list().ofMaxSize(4), extensions().list().ofMaxSize(2))
                .as(TimeFacts::new);
    }

    private static DueDate due(LocalDate start, TimeLimit limit, TimeFacts facts) {
        return CALCULATION.dueDate(start.atStartOfDay(), limit, DayEnd.MIDNIGHT, facts);
    }

    private static LocalDate date(DueDate due) {
        return due.date().orElseThrow();
    }

    private static Instant momentOrNever(DueDate due) {
        return due.moment().orElse(Instant.MAX);
    }

    private static Suspension hearing(LocalDate from, LocalDate to) {
        return Suspension.between(SpecialProcedureKind.HEARING, from, to);
    }

    private static <T> List<T> reverse(List<T> list) {
        List<T> reversed = new ArrayList<>(list);
        Collections.reverse(reversed);
        return reversed;
    }
}
