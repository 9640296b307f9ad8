package org.onewindow.routing.dispatch;

import java.time.Instant;
import java.util.Optional;
import org.onewindow.spi.identity.DepartmentId;

/**
 * A department that works in a system of its own, measured.
 *
 * @param department which one
 * @param kind kind of its adapter
 * @param handedOver dispatches that its system took
 * @param waiting those of them whose answer is awaited
 * @param typedAgain those of them that a person at the department had to type into its own system (二次录入)
 * @param answeredBySystem answers that came from its system
 * @param answeredInHall answers that one of its people typed in the hall, although its system had the matter
 * @param compared what came of the last comparison of lists; absent before the first
 * @param comparedAt when the lists were last compared, UTC
 */
public record DepartmentSystemLine(
        DepartmentId department,
        String kind,
        long handedOver,
        long waiting,
        long typedAgain,
        long answeredBySystem,
        long answeredInHall,
        Optional<ComparisonState> compared,
        Optional<Instant> comparedAt) {}
