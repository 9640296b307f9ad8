package org.onewindow.routing.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.onewindow.core.act.Reading;
import org.onewindow.core.act.Scope;
import org.onewindow.core.application.Application;
import org.onewindow.core.application.CaseReading;
import org.onewindow.core.time.HallTime;
import org.onewindow.spi.application.ApplicationNumber;
import org.onewindow.spi.identity.DepartmentId;

/**
 * Reads orders, queries, matters and questions, and who is responsible for an applicant. Applicants see none of it.
 *
 * <p><b>Threads.</b> Safe; each call is a reading of its own.
 */
@ApplicationScoped
public class InquiryReading {
    private static final Duration MEASURED = Duration.ofDays(30);

    private final Reading reading;
    private final CaseReading cases;
    private final Inquiries inquiries;
    private final HallTime time;

    @Inject
    InquiryReading(Reading reading, CaseReading cases, Inquiries inquiries, HallTime time) {
        this.reading = reading;
        this.cases = cases;
        this.inquiries = inquiries;
        this.time = time;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected InquiryReading() {
        this(null, null, null, null);
    }

    /**
     * Everything that was wanted about the application, oldest first: all of it for those who see the whole hall, what a department was
     * asked for the department, and reminders (催办) for all of them; nothing if it is not in {@code scope}.
     */
    public List<InquiryLine> of(String application, Scope scope) {
        if (scope instanceof Scope.OfSubject) {
            return List.of();
        }
        return reading.read(entities -> cases.sees(application, scope)
                ? inquiries.of(application).stream()
                        .map(inquiry -> inquiry.line(number(entities, application), time.now()))
                        .filter(line -> scope instanceof Scope.WholeHall
                                || (scope instanceof Scope.OfDepartment own
                                        && (line.kind() == InquiryKind.REMINDER
                                                || line.department()
                                                        .filter(own.department()::equals)
                                                        .isPresent())))
                        .toList()
                : List.of());
    }

    /** Orders, queries and matters that are not closed, the one due first on top; none unless the scope is the whole hall. */
    public List<InquiryLine> open(Scope scope, int most) {
        return scope instanceof Scope.WholeHall
                ? lines(
                        "i.closedAt is null and i.kind <> :question order by i.dueAt nulls last, i.askedAt, i.id",
                        most,
                        Optional.empty())
                : List.of();
    }

    /** What a department was ordered or asked and has not answered, the one due first on top; for that department and the whole hall. */
    public List<InquiryLine> owedBy(DepartmentId department, Scope scope, int most) {
        boolean allowed = scope instanceof Scope.WholeHall || scope.equals(new Scope.OfDepartment(department));
        return allowed
                ? lines(
                        "i.closedAt is null and i.answeredAt is null and i.kind <> :question"
                                + " and i.department = :department order by i.dueAt nulls last, i.id",
                        most,
                        Optional.of(department))
                : List.of();
    }

    /** The front desk's questions that wait for a specialist of {@code department}, the oldest first; none unless the scope is the whole hall. */
    public List<InquiryLine> questions(DepartmentId department, Scope scope, int most) {
        return scope instanceof Scope.WholeHall
                ? lines(
                        "i.closedAt is null and i.kind = :question and i.department = :department"
                                + " order by i.askedAt, i.id",
                        most,
                        Optional.of(department))
                : List.of();
    }

    private List<InquiryLine> lines(String which, int most, Optional<DepartmentId> department) {
        return reading.read(entities -> {
            TypedQuery<Object[]> query = entities.createQuery(
                            "select i, a.number from Inquiry i join Application a on a.id = i.applicationId where "
                                    + which,
                            Object[].class)
                    .setParameter("question", InquiryKind.QUESTION)
                    .setMaxResults(most);
            department.ifPresent(asked -> query.setParameter("department", asked.value()));
            Instant now = time.now();
            return query.getResultStream()
                    .map(row -> ((Inquiry) row[0]).line(Optional.ofNullable((String) row[1]), now))
                    .toList();
        });
    }

    private static Optional<String> number(EntityManager entities, String application) {
        return Optional.ofNullable(entities.find(Application.class, application))
                .flatMap(Application::number)
                .map(ApplicationNumber::value);
    }

    /**
     * How long applicants waited for specialists' answers.
     *
     * @param answered how many questions were answered
     * @param median half of them were answered within; zero if none was
     * @param longest the longest wait; zero if there was none
     */
    public record Waiting(int answered, Duration median, Duration longest) {}

    /** How long the answers of the last thirty days took; nothing unless the scope is the whole hall. */
    public Waiting waiting(Scope scope) {
        List<Duration> waits = scope instanceof Scope.WholeHall
                ? reading.read(entities -> entities.createQuery(
                                "select i from Inquiry i where i.kind = :question and i.closedAt > :since",
                                Inquiry.class)
                        .setParameter("question", InquiryKind.QUESTION)
                        .setParameter("since", time.now().minus(MEASURED))
                        .getResultStream()
                        .flatMap(each -> each.line(Optional.empty(), time.now()).waited().stream())
                        .sorted()
                        .toList())
                : List.of();
        return waits.isEmpty()
                ? new Waiting(0, Duration.ZERO, Duration.ZERO)
                : new Waiting(waits.size(), waits.get((waits.size() - 1) / 2), waits.get(waits.size() - 1));
    }

    /** Who answers to the applicant; empty if nobody of the front desk has served it, or it is not in {@code scope}, or that is the applicant's. */
    public Optional<FirstContact> firstContact(String application, Scope scope) {
        return scope instanceof Scope.OfSubject
                ? Optional.empty()
                : reading.read(entities -> cases.sees(application, scope)
                        ? Optional.ofNullable(entities.find(Application.class, application))
                                .flatMap(found -> Contacts.of(found, inquiries.handedOn(application)))
                        : Optional.empty());
    }
}
