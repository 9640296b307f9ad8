package org.onewindow.routing.dispatch;

import java.time.Instant;
import java.util.Optional;
import org.onewindow.spi.application.ApplicationNumber;
import org.onewindow.spi.identity.DepartmentId;

/**
 * One dispatch, for those who watch them.
 *
 * @param key the dispatch's key
 * @param application outside identifier
 * @param number application number
 * @param department who is asked
 * @param step id of the step
 * @param state how far it is
 * @param askedAt since when the department is asked, UTC
 * @param recordedAt since when it stands there, UTC
 * @param departmentNumber the department's own number of the matter
 * @param reasons why the department would not take it
 * @param trouble what went wrong last, if handing it over has failed or was given up
 * @param givenUp whether nothing more is tried until a person sends it again
 */
public record DispatchLine(
        String key,
        String application,
        ApplicationNumber number,
        DepartmentId department,
        String step,
        DispatchState state,
        Instant askedAt,
        Optional<Instant> recordedAt,
        Optional<String> departmentNumber,
        Optional<String> reasons,
        Optional<String> trouble,
        boolean givenUp) {}
