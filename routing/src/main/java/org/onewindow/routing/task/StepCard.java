package org.onewindow.routing.task;

import java.time.LocalDate;
import org.onewindow.core.time.Card;
import org.onewindow.spi.LocalizedText;
import org.onewindow.spi.application.ApplicationNumber;
import org.onewindow.spi.identity.DepartmentId;

/**
 * One open step that has turned yellow or red.
 *
 * @param application outside identifier
 * @param number application number
 * @param step id of the step
 * @param stepName its name
 * @param department who is asked
 * @param card the card it has by what is on record
 * @param dueOn its last day
 */
public record StepCard(
        String application,
        ApplicationNumber number,
        String step,
        LocalizedText stepName,
        DepartmentId department,
        Card card,
        LocalDate dueOn) {}
