package org.onewindow.core.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.time.SpecialProcedureKind;

/**
 * 暂停计时: a special procedure during which the clock of an application stands still.
 *
 * <p>The first day is still counted, the last day is not.
 *
 * @param kind the special procedure
 * @param start its first day, 1900 to 2199
 * @param end its last day, not before the first; absent while it is going on
 * @param legalBasis what takes it out of the limit; may be empty for the kinds of Art. 45 of the Licensing Law only
 */
public record Suspension(
        SpecialProcedureKind kind,
        LocalDate start,
        @Nullable LocalDate end,
        String legalBasis) {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;

    public Suspension {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(start, "start");
        Objects.requireNonNull(legalBasis, "legalBasis");
        List<Finding> objections = objections(kind, start, end, legalBasis);
        if (!objections.isEmpty()) {
            throw new IllegalArgumentException("not a suspension: " + objections);
        }
    }

    /** A procedure of Art. 45 that goes on from {@code start}. */
    public static Suspension since(SpecialProcedureKind kind, LocalDate start) {
        return new Suspension(kind, start, null, "");
    }

    /** A procedure of Art. 45 that went on from {@code start} to {@code end}. */
    public static Suspension between(SpecialProcedureKind kind, LocalDate start, LocalDate end) {
        return new Suspension(kind, start, end, "");
    }

    /** The same procedure, ended on {@code last}. */
    public Suspension endedOn(LocalDate last) {
        return new Suspension(kind, start, last, legalBasis);
    }

    /** Whether the procedure is still going on. */
    public boolean goingOn() {
        return end == null;
    }

    /** Everything that stands against such a suspension; empty if it can be made. */
    public static List<Finding> objections(
            SpecialProcedureKind kind, LocalDate start, @Nullable LocalDate end, String legalBasis) {
        List<Finding> objections = new ArrayList<>();
        if (!kind.stopsStatutoryClock() && legalBasis.isBlank()) {
            objections.add(Finding.error("OW-TIM-0103", "/legalBasis", kind.name()));
        }
        if (!isWithinReason(start)) {
            objections.add(Finding.error("OW-TIM-0105", "/start", start.toString()));
        }
        if (end != null && !isWithinReason(end)) {
            objections.add(Finding.error("OW-TIM-0105", "/end", end.toString()));
        }
        if (end != null && end.isBefore(start)) {
            objections.add(Finding.error("OW-TIM-0104", "/end", start.toString(), end.toString()));
        }
        return List.copyOf(objections);
    }

    private static boolean isWithinReason(LocalDate date) {
        return date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR;
    }
}
