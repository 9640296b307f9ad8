package org.onewindow.routing.task;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.onewindow.routing.chain.StepKind;
import org.onewindow.spi.LocalizedText;
import org.onewindow.spi.application.ApplicationNumber;
import org.onewindow.spi.application.ApplicationState;
import org.onewindow.spi.item.DefinitionRef;

/**
 * 待办: one open task of a department.
 *
 * @param task the task
 * @param number application number
 * @param item item in the version the application is pinned to
 * @param itemName its name
 * @param applicantLabel what a screen may show of the applicant
 * @param state where the application stands; while it is suspended nothing can be answered and nothing is late
 * @param step id of the step
 * @param stepName its name
 * @param kind what is asked for
 * @param openedAt since when the task waits, UTC
 * @param dueAt first moment at which the answer is late, UTC
 * @param dueOn last day for the answer, in the hall's zone
 * @param claim who has taken it up
 * @param expedited whether it goes before others (加急)
 */
public record InboxLine(
        TaskId task,
        ApplicationNumber number,
        DefinitionRef item,
        LocalizedText itemName,
        String applicantLabel,
        ApplicationState state,
        String step,
        LocalizedText stepName,
        StepKind kind,
        Instant openedAt,
        Instant dueAt,
        LocalDate dueOn,
        Optional<Claim> claim,
        boolean expedited) {
    /** Where the next page begins. */
    public InboxPlace place() {
        return new InboxPlace(expedited, dueAt, task);
    }

    /** Whether the answer is late at {@code now}. */
    public boolean lateAt(Instant now) {
        return state != ApplicationState.SUSPENDED && !now.isBefore(dueAt);
    }
}
