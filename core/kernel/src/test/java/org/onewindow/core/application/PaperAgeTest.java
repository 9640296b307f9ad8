package org.onewindow.core.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.onewindow.spi.LocalizedText;
import org.onewindow.spi.application.PaperDates;
import org.onewindow.spi.application.SubmittedMaterial;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.item.Acquisition;
import org.onewindow.spi.item.Freshness;
import org.onewindow.spi.item.MaterialForm;
import org.onewindow.spi.item.MaterialRequirement;
import org.onewindow.spi.item.MaterialSource;
import org.onewindow.spi.item.Necessity;
import org.onewindow.spi.time.LimitUnit;
import org.onewindow.spi.time.TimeLimit;

class PaperAgeTest {
    private static final LocalDate TAKEN_IN = LocalDate.of(2026, 8, 31);
    private static final PaperAge AGE =
            new PaperAge(new TakenInOn(Optional.of(TAKEN_IN), Map.of()), LocalDate.of(2026, 12, 1));
    private static final Freshness SIX_MONTHS = new Freshness(Optional.of(new TimeLimit(6, LimitUnit.MONTH)), false);
    private static final Freshness RUNS_OUT = new Freshness(Optional.empty(), true);

    @Test
    void a_paper_is_good_until_the_day_of_the_same_number_and_at_a_short_months_end() {
        assertThat(codes(SIX_MONTHS, issued("2026-02-28"))).containsExactly(ApplicationCodes.TOO_OLD);
        assertThat(codes(SIX_MONTHS, issued("2026-03-01"))).isEmpty();
        assertThat(codes(SIX_MONTHS, issued("2026-08-31"))).isEmpty();
    }

    @Test
    void of_several_sheets_the_oldest_counts() {
        assertThat(codes(SIX_MONTHS, issued("2026-08-01"), issued("2025-08-01")))
                .containsExactly(ApplicationCodes.TOO_OLD);
    }

    @Test
    void what_grows_old_or_runs_out_while_the_hall_has_it_is_not_held_against_the_applicant() {
        assertThat(codes(SIX_MONTHS, issued("2026-03-02"))).isEmpty();
        assertThat(codes(RUNS_OUT, until("2026-08-31"))).isEmpty();
        assertThat(codes(RUNS_OUT, until("2026-08-30"))).containsExactly(ApplicationCodes.RUN_OUT);
    }

    @Test
    void a_paper_that_came_later_is_judged_by_its_own_day() {
        LocalDate later = LocalDate.of(2026, 9, 15);
        SubmittedMaterial over = material(until("2026-09-14"));
        SubmittedMaterial old = material(issued("2026-03-14"));
        PaperAge age =
                new PaperAge(new TakenInOn(Optional.of(TAKEN_IN), Map.of()).arriving(List.of(over, old), later), later);

        assertThat(age.objectionsTo(requirement(RUNS_OUT), List.of(over)))
                .extracting(Finding::code)
                .containsExactly(ApplicationCodes.RUN_OUT);
        assertThat(age.objectionsTo(requirement(SIX_MONTHS), List.of(old)))
                .extracting(Finding::code)
                .containsExactly(ApplicationCodes.TOO_OLD);
    }

    @Test
    void a_paper_that_is_handed_in_again_or_whose_dates_are_told_afterwards_keeps_its_first_day() {
        LocalDate later = LocalDate.of(2026, 9, 15);
        SubmittedMaterial again = material(until("2026-09-14"));
        SubmittedMaterial told = material(issued("2026-03-05"));
        SubmittedMaterial issuedSince = material(issued("2026-09-02"));
        TakenInOn.Paper undated = new TakenInOn.Paper("proof", Optional.empty());

        TakenInOn takenIn = new TakenInOn(
                        Optional.of(TAKEN_IN), Map.of(TakenInOn.Paper.of(again), TAKEN_IN, undated, TAKEN_IN))
                .arriving(List.of(again, told, issuedSince), later);

        assertThat(takenIn.dayOf(again)).contains(TAKEN_IN);
        assertThat(takenIn.dayOf(told)).contains(TAKEN_IN);
        assertThat(takenIn.dayOf(issuedSince)).contains(later);
    }

    @Test
    void what_comes_later_may_be_younger_than_the_first_day_but_not_younger_than_today() {
        assertThat(codes(SIX_MONTHS, issued("2026-12-01"))).isEmpty();
        assertThat(codes(SIX_MONTHS, issued("2026-12-02"))).containsExactly(ApplicationCodes.NOT_ISSUED_YET);
    }

    @Test
    void dates_are_asked_for_only_where_they_matter() {
        assertThat(codes(SIX_MONTHS, PaperDates.UNKNOWN)).containsExactly(ApplicationCodes.UNDATED);
        assertThat(codes(RUNS_OUT, PaperDates.UNKNOWN)).containsExactly(ApplicationCodes.UNDATED);
        assertThat(codes(Freshness.ANY, PaperDates.UNKNOWN)).isEmpty();
    }

    @Test
    void of_a_paper_without_end_the_day_of_issue_is_enough() {
        assertThat(codes(RUNS_OUT, issued("2001-01-01"))).isEmpty();
    }

    private static List<String> codes(Freshness freshness, PaperDates... dates) {
        List<SubmittedMaterial> given =
                List.of(dates).stream().map(PaperAgeTest::material).toList();
        return AGE.objectionsTo(requirement(freshness), given).stream()
                .map(Finding::code)
                .toList();
    }

    private static SubmittedMaterial material(PaperDates dates) {
        return new SubmittedMaterial("proof", "proof", 1, 0, Optional.empty(), Optional.of(dates));
    }

    private static PaperDates issued(String day) {
        return PaperDates.issued(LocalDate.parse(day));
    }

    private static PaperDates until(String day) {
        return new PaperDates(Optional.empty(), Optional.of(LocalDate.parse(day)));
    }

    private static MaterialRequirement requirement(Freshness freshness) {
        return new MaterialRequirement(
                "proof",
                LocalizedText.chinese("资金信用证明"),
                Necessity.REQUIRED,
                false,
                new MaterialRequirement.Copies(1, 0),
                MaterialForm.PAPER,
                MaterialSource.INTERMEDIARY,
                "",
                Acquisition.HANDED_IN,
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                "",
                "",
                freshness);
    }
}
