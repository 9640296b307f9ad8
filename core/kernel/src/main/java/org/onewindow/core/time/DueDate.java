package org.onewindow.core.time;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.onewindow.spi.finding.Finding;

/**
 * 办结期限: when something is due, and why then.
 *
 * @param date the last day, in the hall's place; absent while the clock stands still
 * @param moment the first moment at which it is late: the end of that day, or the exact moment for limits in hours;
 *     absent while the clock stands still
 * @param provisional whether it was counted with a year whose holiday arrangement is not known; then it is to be computed again
 *     when the arrangement arrives
 * @param explanation how it came about
 * @param findings facts that had no effect although somebody may think they had, such as an extension approved too late
 */
public record DueDate(
        Optional<LocalDate> date,
        Optional<Instant> moment,
        boolean provisional,
        Explanation explanation,
        List<Finding> findings) {
    public DueDate {
        findings = List.copyOf(findings);
        if (date.isPresent() != moment.isPresent()) {
            throw new IllegalArgumentException("a due date has both its day and its moment, or neither");
        }
    }

    /** Whether the clock stands still, so that nothing is due. */
    public boolean stopped() {
        return date.isEmpty();
    }

    /** Whether it is late at {@code now}; never while the clock stands still. */
    public boolean passedAt(Instant now) {
        return moment.isPresent() && !now.isBefore(moment.get());
    }
}
