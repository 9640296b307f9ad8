package org.onewindow.core.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.onewindow.core.act.Reading;
import org.onewindow.core.act.Scope;
import org.onewindow.spi.LocalizedText;
import org.onewindow.spi.identity.DepartmentId;
import org.onewindow.spi.item.ServiceItem;

/**
 * 办理结果公开: the results that everybody reads (R13.2). Whoever sees the whole hall also sees those that are not public any longer,
 * and why.
 *
 * <p><b>Errors.</b> {@link org.onewindow.core.act.DatabaseUnavailableException} if nothing can be read.
 * <p><b>Threads.</b> Safe for use by several threads.
 */
@ApplicationScoped
public class PublishedResults {
    /** How many results one page holds at most. */
    public static final int PAGE = 50;

    private final Reading reading;
    private final ItemCatalogue catalogue;

    @Inject
    PublishedResults(Reading reading, ItemCatalogue catalogue) {
        this.reading = reading;
        this.catalogue = catalogue;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected PublishedResults() {
        this(null, null);
    }

    /**
     * Which results are asked for.
     *
     * @param item id, in whatever version
     * @param from first day of the decision
     * @param until last day of the decision
     */
    public record Question(
            Optional<String> item,
            Optional<DepartmentId> department,
            Optional<LocalDate> from,
            Optional<LocalDate> until) {
        /** Asks for all. */
        public static final Question ALL =
                new Question(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * Some of the results asked for, newest first.
     *
     * @param total how many there are
     */
    public record Found(long total, List<PublishedResult> results) {
        public Found {
            results = List.copyOf(results);
        }
    }

    /**
     * The page {@code page} of {@link #PAGE} results.
     *
     * @param page from 1; a page beyond the last is empty
     */
    public Found page(Question question, int page, Scope scope) {
        int first = Math.multiplyExact(Math.max(page, 1) - 1, PAGE);
        return find(question, first, PAGE, scope);
    }

    /** The newest public results, at most {@code most}: what goes out as open data, the same for everybody. */
    public Found newest(int most) {
        return find(Question.ALL, 0, most, new Scope.Nothing());
    }

    /**
     * What tells one state of all published results from another.
     *
     * @param published how many are public
     * @param ended how many were and are not any more
     * @param changedAt when one was published or taken back last
     */
    public record Stand(long published, long ended, Instant changedAt) {}

    /** The state of all published results now; costs one statement. */
    public Stand stand() {
        return reading.read(entities -> {
            Object[] row = entities.createQuery(
                            "select count(a), sum(case when a.publication.state = :published then 1 else 0 end),"
                                    + " max(a.publication.publishedAt), max(a.publication.unpublishedAt)"
                                    + " from Application a where a.publication.state is not null",
                            Object[].class)
                    .setParameter("published", PublicationState.PUBLISHED)
                    .getSingleResult();
            long all = ((Number) row[0]).longValue();
            long published = row[1] == null ? 0 : ((Number) row[1]).longValue();
            Instant changed = Stream.of(row[2], row[3])
                    .filter(Instant.class::isInstance)
                    .map(Instant.class::cast)
                    .max(Comparator.naturalOrder())
                    .orElse(Instant.EPOCH);
            return new Stand(published, all - published, changed);
        });
    }

    /** The result of one application, as {@code scope} sees it; empty if it was never published, or is not for the reader. */
    public Optional<PublishedResult> ofApplication(String application, Scope scope) {
        boolean staff = scope instanceof Scope.WholeHall;
        return reading.read(entities -> entities.createQuery(
                        "select r, a.publication, a.publication.state from PublicResult r, Application a"
                                + " where a.id = r.applicationId and a.id = :id",
                        Object[].class)
                .setParameter("id", application)
                .getResultStream()
                .filter(row -> staff || row[2] == PublicationState.PUBLISHED)
                .map(row -> result((PublicResult) row[0], (ResultPublication) row[1], staff))
                .findFirst());
    }

    private Found find(Question question, int first, int most, Scope scope) {
        boolean staff = scope instanceof Scope.WholeHall;
        Map<String, Object> values = new LinkedHashMap<>();
        String where = where(question, staff, values);
        return reading.read(entities -> {
            TypedQuery<Long> count = entities.createQuery("select count(r)" + where, Long.class);
            TypedQuery<Object[]> rows = entities.createQuery(
                    "select r, a.publication" + where + " order by r.decidedOn desc, r.applicationId", Object[].class);
            values.forEach(count::setParameter);
            values.forEach(rows::setParameter);
            return new Found(
                    count.getSingleResult(),
                    rows.setFirstResult(first).setMaxResults(most).getResultList().stream()
                            .map(row -> result((PublicResult) row[0], (ResultPublication) row[1], staff))
                            .toList());
        });
    }

    private static String where(Question question, boolean staff, Map<String, Object> values) {
        List<String> conditions = new ArrayList<>(List.of("a.id = r.applicationId"));
        if (!staff) {
            conditions.add("a.publication.state = :published");
            values.put("published", PublicationState.PUBLISHED);
        }
        question.item().ifPresent(item -> {
            conditions.add("r.itemId = :item");
            values.put("item", item);
        });
        question.department().ifPresent(department -> {
            conditions.add("r.department = :department");
            values.put("department", department.value());
        });
        question.from().ifPresent(from -> {
            conditions.add("r.decidedOn >= :from");
            values.put("from", from);
        });
        question.until().ifPresent(until -> {
            conditions.add("r.decidedOn <= :until");
            values.put("until", until);
        });
        return " from PublicResult r, Application a where " + String.join(" and ", conditions);
    }

    private PublishedResult result(PublicResult row, ResultPublication publication, boolean staff) {
        LocalizedText name = catalogue
                .version(row.item())
                .map(ServiceItem::name)
                .orElseGet(() -> LocalizedText.chinese(row.item().id()));
        return new PublishedResult(
                row.decisionNumber(),
                row.kind(),
                row.decidedOn(),
                publication.publishedAt(),
                row.item(),
                name,
                row.department(),
                row.applicant(),
                Optional.ofNullable(row.creditCode()),
                row.fields(),
                staff
                        ? Optional.of(new PublishedResult.StaffView(
                                row.applicationId(), publication.state(), publication.unpublished()))
                        : Optional.empty());
    }
}
