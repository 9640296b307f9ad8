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
 * @param points everything that is to be corrected
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

    CorrectionNotice askedAgain(LocalDate newDueOn) {
        return new CorrectionNotice(documentNumber, newDueOn, points, false);
    }

    /** The points of {@code demanded} that this notice did not name; demanding them is a breach. */
    List<Point> newIn(List<Point> demanded) {
        Set<String> told = points.stream().map(Point::subject).collect(Collectors.toSet());
        return demanded.stream()
                .filter(point -> !told.contains(point.subject()))
                .toList();
    }
}
