package org.onewindow.core.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;
import org.onewindow.core.time.HallTime;
import org.onewindow.spi.identity.SubjectId;

/**
 * 失信记录: the hall's own record of undertakings and commitments that were not kept.
 *
 * <p>Whoever did not keep one uses none until {@code onewindow.deferral.breach-days} have passed since (default 365 calendar days; the law
 * leaves the term to the place), or the record is repaired ({@link CreditDesk}).
 */
@ApplicationScoped
class CreditRecord {
    private static final int DEFAULT_DAYS = 365;

    private final EntityManager entities;
    private final HallTime time;
    private final int breachDays;

    @Inject
    CreditRecord(EntityManager entities, HallTime time, Config config) {
        this(
                entities,
                time,
                config.getOptionalValue("onewindow.deferral.breach-days", Integer.class)
                        .orElse(DEFAULT_DAYS));
    }

    private CreditRecord(EntityManager entities, HallTime time, int breachDays) {
        this.entities = entities;
        this.time = time;
        this.breachDays = breachDays;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected CreditRecord() {
        this(null, null, 0);
    }

    /** What {@code subject} did not keep last and still counts, asked within an act. */
    Optional<BrokenUndertaking> of(SubjectId subject) {
        return of(entities, subject);
    }

    /** What {@code subject} did not keep last and still counts. */
    Optional<BrokenUndertaking> of(EntityManager asked, SubjectId subject) {
        LocalDate today = time.today();
        return Stream.concat(undertakings(asked, subject), commitments(asked, subject))
                .filter(broken -> !broken.countsUntil().isBefore(today))
                .max(Comparator.comparing(BrokenUndertaking::on));
    }

    private Stream<BrokenUndertaking> undertakings(EntityManager asked, SubjectId subject) {
        return Applications.returnedOf(asked, subject).stream()
                .flatMap(returned -> returned.deferredMaterials().stream()
                        .filter(DeferredMaterial::countsAgainstApplicant)
                        .flatMap(material -> material.brokenOn().stream())
                        .map(on -> broken(returned, on, ApplicationCodes.UNDERTAKING_BROKEN)));
    }

    private Stream<BrokenUndertaking> commitments(EntityManager asked, SubjectId subject) {
        return Applications.brokenCommitmentsOf(asked, subject).stream()
                .flatMap(application ->
                        application
                                .commitment()
                                .filter(Commitment::countsAgainstApplicant)
                                .flatMap(Commitment::brokenOn)
                                .stream()
                                .map(on -> broken(application, on, ApplicationCodes.COMMITMENT_BROKEN)));
    }

    private BrokenUndertaking broken(Application application, LocalDate on, String code) {
        return new BrokenUndertaking(application.requireNumber(), on, on.plusDays(breachDays), code);
    }
}
