package org.onewindow.core.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.onewindow.core.act.Reading;
import org.onewindow.core.application.HeldCertificates;
import org.onewindow.spi.identity.SubjectId;

/** The register's answer to intake: what somebody holds that is valid, so that nobody brings it (R1.3). */
@ApplicationScoped
class HeldInRegister implements HeldCertificates {
    private final Reading reading;

    @Inject
    HeldInRegister(Reading reading) {
        this.reading = reading;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected HeldInRegister() {
        this(null);
    }

    @Override
    public List<Held> validOf(SubjectId subject, String type, LocalDate day) {
        return reading.read(entities -> entities.createQuery(
                        "select c from Certificate c where c.subject = :subject and c.type = :type and c.status = :valid"
                                + " order by c.validFrom desc, c.id",
                        Certificate.class)
                .setParameter("subject", subject.value())
                .setParameter("type", type)
                .setParameter("valid", CertificateStatus.VALID)
                .getResultStream()
                .filter(certificate -> certificate.statusOn(day) == CertificateStatus.VALID)
                .map(certificate -> new Held(
                        certificate.number(),
                        certificate.lastActAt(),
                        certificate.validity().from(),
                        certificate.validity().until()))
                .toList());
    }
}
