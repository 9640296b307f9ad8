package org.onewindow.core.application;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.onewindow.spi.finding.Finding;

/**
 * How long a special procedure will take, as the applicant is told in writing: until a day, or not known yet, and why.
 *
 * <p><b>Source.</b> Licensing Law Art. 45: the applicant is told in writing how long it takes.
 *
 * @param day expected last day, in the hall's zone; absent if it is not known
 * @param unknownBecause why it is not known, at most 500 characters; empty if it is
 */
public record ExpectedEnd(Optional<LocalDate> day, String unknownBecause) {
    private static final int LONGEST_YEARS = 2;
    private static final int MOST_REASONS = 500;

    /** Known: until {@code day}. */
    public static ExpectedEnd on(LocalDate day) {
        return new ExpectedEnd(Optional.of(day), "");
    }

    /** Not known, and why. */
    public static ExpectedEnd unknown(String because) {
        return new ExpectedEnd(Optional.empty(), because);
    }

    /** Everything that stands against telling the applicant so on {@code today}. */
    List<Finding> objections(LocalDate today) {
        List<Finding> objections = new ArrayList<>();
        if (day.isPresent() != unknownBecause.isBlank()) {
            objections.add(Finding.error(ApplicationCodes.PROCEDURE_END_UNKNOWN, "/expectedUntil"));
        }
        Grounds.unreadable(unknownBecause, "/unknownBecause", MOST_REASONS).ifPresent(objections::add);
        day.filter(end -> end.isBefore(today) || end.isAfter(today.plusYears(LONGEST_YEARS)))
                .map(end -> Finding.error(ApplicationCodes.PROCEDURE_END_UNFIT, "/expectedUntil", end.toString()))
                .ifPresent(objections::add);
        return List.copyOf(objections);
    }

    /** What the notice says of it. */
    Map<String, String> fields() {
        return day.map(end -> Map.of("expectedUntil", end.toString()))
                .orElseGet(() -> Map.of("endUnknownBecause", unknownBecause));
    }
}
