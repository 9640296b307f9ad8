package org.onewindow.routing.dispatch;

import java.time.Instant;
import java.util.Optional;
import org.onewindow.spi.department.DepartmentReply;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.identity.DepartmentId;

/**
 * A reply that changed nothing and waits for a person.
 *
 * @param id the reply's identifier
 * @param from whose system sent it
 * @param reply what it said
 * @param receivedAt when, UTC
 * @param why what it did not fit
 * @param application outside identifier of the application it was meant for; absent if it names no dispatch of the department's
 */
public record AsideReply(
        String id,
        DepartmentId from,
        DepartmentReply reply,
        Instant receivedAt,
        Finding why,
        Optional<String> application) {}
