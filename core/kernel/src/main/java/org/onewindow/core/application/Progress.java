package org.onewindow.core.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.onewindow.spi.application.ActName;
import org.onewindow.spi.application.ApplicationNumber;
import org.onewindow.spi.application.ApplicationState;
import org.onewindow.spi.item.DefinitionRef;

/**
 * 办事进度: what whoever has number and lookup code sees; no personal data and no names of staff.
 *
 * @param id outside identifier; opens nothing by itself
 * @param number application number
 * @param item item in the version the application is pinned to
 * @param state where it stands
 * @param answerDueOn by when the hall must answer a submission
 * @param promisedDueOn last day of the promised limit
 * @param statutoryDueOn last day of the statutory limit
 * @param correctionDueOn last day for the applicant's corrections, while they are asked for
 * @param steps what has happened
 */
public record Progress(
        String id,
        ApplicationNumber number,
        DefinitionRef item,
        ApplicationState state,
        Optional<LocalDate> answerDueOn,
        Optional<LocalDate> promisedDueOn,
        Optional<LocalDate> statutoryDueOn,
        Optional<LocalDate> correctionDueOn,
        List<Step> steps) {
    /** What happened, and when. */
    public record Step(Instant at, ActName act) {}
}
