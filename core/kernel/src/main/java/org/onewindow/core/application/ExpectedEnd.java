package org.onewindow.core.application;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.onewindow.core.time.HallTime;
import org.onewindow.core.time.TimeFacts;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.time.TimeLimit;

/**
 * How long a special procedure will take, as the applicant is told in writing: until a day, or not known yet, and why.
 *
 * <p><b>Source.</b> Licensing Law Art. 45: the applicant is told in writing how long it takes.
 *
 * @param day expected last day, in the hall's zone; absent if it is not known
 * @param unknownBecause why it is not known, at most 500 characters; empty if it is
 * @param length how long the item says such a procedure takes, if the day follows from that
 */
public record ExpectedEnd(Optional<LocalDate> day, String unknownBecause, Optional<TimeLimit> length) {
    private static final int LONGEST_YEARS = 2;
    private static final int MOST_REASONS = 500;

    /** An end that is told by whoever suspends. */
    public ExpectedEnd(Optional<LocalDate> day, String unknownBecause) {
        this(day, unknownBecause, Optional.empty());
    }

    /** This, or if it says nothing what follows from {@code length}, counted in days from {@code from}. */
    ExpectedEnd or(Optional<TimeLimit> length, LocalDate from, HallTime time) {
        boolean silent = day.isEmpty() && unknownBecause.isBlank();
        return length.filter(limit -> silent && !limit.unit().countsHours())
                .map(limit -> new ExpectedEnd(
                        time.dueDate(from, limit, TimeFacts.NONE).date(), "", Optional.of(limit)))
                .orElse(this);
    }

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
        Map<String, String> fields = new TreeMap<>();
        day.ifPresentOrElse(
                end -> fields.put("expectedUntil", end.toString()),
                () -> fields.put("endUnknownBecause", unknownBecause));
        length.ifPresent(limit -> {
            fields.put("lengthAmount", Integer.toString(limit.amount()));
            fields.put("lengthUnit", limit.unit().name());
        });
        return fields;
    }
}
