package org.onewindow.routing.supervision;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.onewindow.spi.identity.DepartmentId;

/**
 * One order, query, matter or question, for those who handle it.
 *
 * @param id outside identifier
 * @param application outside identifier of the application it is about
 * @param number application number
 * @param kind which it is
 * @param department who is to answer; the front desk if absent
 * @param wanted what is wanted, and why
 * @param askedBy who asked, as the ledger names it
 * @param askedAt when, UTC
 * @param dueOn last day for the answer, if one is wanted by a day
 * @param overdue whether that day has passed without an answer
 * @param documentNumber of the supervision order (督办单), if it is one
 * @param answer what was answered
 * @param answeredBy who answered
 * @param answeredAt when, UTC
 * @param conclusion what it came to
 * @param closedBy who closed it
 * @param closedAt when, UTC
 */
public record InquiryLine(
        String id,
        String application,
        String number,
        InquiryKind kind,
        Optional<DepartmentId> department,
        String wanted,
        String askedBy,
        Instant askedAt,
        Optional<LocalDate> dueOn,
        boolean overdue,
        Optional<String> documentNumber,
        Optional<String> answer,
        Optional<String> answeredBy,
        Optional<Instant> answeredAt,
        Optional<String> conclusion,
        Optional<String> closedBy,
        Optional<Instant> closedAt) {
    /** Whether somebody still has to answer. */
    public boolean waits() {
        return answeredAt.isEmpty() && closedAt.isEmpty();
    }

    /** How long the answer took; absent until there is one. */
    public Optional<Duration> waited() {
        return answeredAt.map(at -> Duration.between(askedAt, at));
    }
}
