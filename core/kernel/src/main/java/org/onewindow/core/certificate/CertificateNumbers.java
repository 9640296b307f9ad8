package org.onewindow.core.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.function.Consumer;
import org.onewindow.core.application.Handling;
import org.onewindow.core.integrity.Invariant;

/**
 * Numbers certificates: organ and kind, 证, year in 〔〕, serial without leading zeros, 号; one series per organ, kind and year, without
 * gaps because the serial belongs to the act's transaction. No document has such a number.
 */
@ApplicationScoped
class CertificateNumbers implements Invariant {
    private final EntityManager entities;

    @Inject
    CertificateNumbers(EntityManager entities) {
        this.entities = entities;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected CertificateNumbers() {
        this(null);
    }

    /** The next number for a certificate that {@code handling} issues. */
    String next(Handling handling) {
        String series = handling.item().output().numberPrefix() + "证〔"
                + handling.today().getYear() + "〕";
        CertificateSeries found = entities.find(CertificateSeries.class, series, LockModeType.PESSIMISTIC_WRITE);
        if (found == null) {
            found = new CertificateSeries(series);
            entities.persist(found);
        }
        return series + found.next() + "号";
    }

    @Override
    public String claim() {
        return "the certificate numbers of each organ, kind and year run from 1 to the last one given, without gaps";
    }

    @Override
    public void check(EntityManager all, Consumer<String> violations) {
        all.createQuery("select s from CertificateSeries s order by s.id", CertificateSeries.class)
                .getResultStream()
                .forEach(series -> {
                    long given = all.createQuery(
                                    "select count(c) from Certificate c where c.number like :series", Long.class)
                            .setParameter("series", series.id() + "%")
                            .getSingleResult();
                    if (given != series.last()) {
                        violations.accept("series " + series.id() + " to " + series.last() + ": " + given + " given");
                    }
                });
    }
}
