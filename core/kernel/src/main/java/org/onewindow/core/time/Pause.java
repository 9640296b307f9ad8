package org.onewindow.core.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.onewindow.spi.time.SpecialProcedureKind;

/**
 * Suspensions that overlap or touch, as one stretch: its first day is still the organ's, its last day is not.
 *
 * @param start first day, never before the clock began
 * @param end last day; {@link LocalDate#MAX} while it is going on
 * @param parts the suspensions it is made of
 */
record Pause(LocalDate start, LocalDate end, List<Suspension> parts) {
    /** The stretches in which {@code suspensions} stop a clock that began on {@code clockStart}, in order. */
    static List<Pause> merge(List<Suspension> suspensions, LocalDate clockStart) {
        List<Pause> merged = new ArrayList<>();
        suspensions.stream()
                .map(suspension -> of(suspension, clockStart))
                .filter(pause -> !pause.end.isBefore(clockStart))
                .sorted(Comparator.comparing(Pause::start))
                .forEach(pause -> joinTo(merged, pause));
        return merged;
    }

    private static Pause of(Suspension suspension, LocalDate clockStart) {
        LocalDate start = suspension.start().isBefore(clockStart) ? clockStart : suspension.start();
        LocalDate end = suspension.end() == null ? LocalDate.MAX : suspension.end();
        return new Pause(start, end, List.of(suspension));
    }

    private static void joinTo(List<Pause> merged, Pause next) {
        Pause last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
        if (last == null || next.start.isAfter(last.end)) {
            merged.add(next);
            return;
        }
        List<Suspension> parts = new ArrayList<>(last.parts);
        parts.addAll(next.parts);
        LocalDate end = next.end.isAfter(last.end) ? next.end : last.end;
        merged.set(merged.size() - 1, new Pause(last.start, end, List.copyOf(parts)));
    }

    /** Whether {@code day} is not counted because of this pause. */
    boolean covers(LocalDate day) {
        return day.isAfter(start) && !day.isAfter(end);
    }

    /** Whether it has begun by {@code day} and goes on after it. */
    boolean runsBeyond(LocalDate day) {
        return !start.isAfter(day) && end.isAfter(day);
    }

    /** Whether nobody has yet said when it ends. */
    boolean goingOn() {
        return end.equals(LocalDate.MAX);
    }

    /** The last day, if it is over. */
    Optional<LocalDate> knownEnd() {
        return goingOn() ? Optional.empty() : Optional.of(end);
    }

    /** What was going on at any time of it. */
    Set<SpecialProcedureKind> procedures() {
        return kindsOf(parts);
    }

    /** What was going on on {@code day}. */
    Set<SpecialProcedureKind> proceduresOn(LocalDate day) {
        return kindsOf(parts.stream()
                .filter(part -> part.start().isBefore(day)
                        && (part.end() == null || !part.end().isBefore(day)))
                .toList());
    }

    private static Set<SpecialProcedureKind> kindsOf(List<Suspension> parts) {
        Set<SpecialProcedureKind> kinds = EnumSet.noneOf(SpecialProcedureKind.class);
        parts.forEach(part -> kinds.add(part.kind()));
        return kinds;
    }
}
