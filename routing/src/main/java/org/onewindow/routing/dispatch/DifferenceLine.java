package org.onewindow.routing.dispatch;

import java.time.Instant;
import java.util.Optional;
import org.onewindow.spi.identity.DepartmentId;

/**
 * One difference between the hall's list of open dispatches and a department's own.
 *
 * @param department whose list it is
 * @param dispatch the dispatch's key, as the list has it
 * @param kind how they differ
 * @param foundAt when it was first found, UTC
 * @param application outside identifier of the application; absent if the hall never dispatched it
 */
public record DifferenceLine(
        DepartmentId department, String dispatch, DifferenceKind kind, Instant foundAt, Optional<String> application) {}
