package org.onewindow.core.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * 一次性告知: the one closed list of everything to be corrected (Art. 32 (4), rule A-4).
 *
 * @param documentNumber number of the correction notice
 * @param dueOn last day for the applicant, in the hall's zone
 * @param points everything that is still to be corrected: at first all of it, and never more than before
 * @param answered whether the applicant has handed in corrections since
 */
public record CorrectionNotice(String documentNumber, LocalDate dueOn, List<Point> points, boolean answered) {
    public CorrectionNotice {
        points = List.copyOf(points);
    }

    /**
     * One thing to be corrected.
     *
     * @param subject field as JSON pointer, or material id; what a later demand is compared by
     * @param what what is wrong
     * @param wanted what is wanted instead
     * @param basis legal basis or criterion
     */
    public record Point(String subject, String what, String wanted, String basis) {}

    CorrectionNotice answeredNow() {
        return new CorrectionNotice(documentNumber, dueOn, points, true);
    }

    /** Asks again for those points that {@code demanded} names; the others have been met, and stay so. */
    CorrectionNotice askedAgain(List<Point> demanded, LocalDate newDueOn) {
        Set<String> open = subjectsOf(demanded);
        List<Point> still =
                points.stream().filter(point -> open.contains(point.subject())).toList();
        return new CorrectionNotice(documentNumber, newDueOn, still, false);
    }

    /** The points of {@code demanded} that this notice did not name, or that have been met since; demanding them is a breach. */
    List<Point> newIn(List<Point> demanded) {
        Set<String> told = subjectsOf(points);
        return demanded.stream()
                .filter(point -> !told.contains(point.subject()))
                .toList();
    }

    private static Set<String> subjectsOf(List<Point> points) {
        return points.stream().map(Point::subject).collect(Collectors.toSet());
    }
}
