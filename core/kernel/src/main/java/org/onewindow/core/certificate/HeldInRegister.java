package org.onewindow.core.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.onewindow.core.act.Json;
import org.onewindow.core.act.Reading;
import org.onewindow.core.application.CertificateRule;
import org.onewindow.core.application.HeldCertificates;
import org.onewindow.core.application.ItemCatalogue;
import org.onewindow.core.privacy.Vault;
import org.onewindow.spi.identity.SubjectId;
import org.onewindow.spi.item.ServiceItem;

/** The register's answer to intake: what somebody holds that is valid, so that nobody brings it (R1.3). */
@ApplicationScoped
class HeldInRegister implements HeldCertificates {
    private final Reading reading;
    private final ItemCatalogue catalogue;
    private final Vault vault;
    private final Json json;

    @Inject
    HeldInRegister(Reading reading, ItemCatalogue catalogue, Vault vault, Json json) {
        this.reading = reading;
        this.catalogue = catalogue;
        this.vault = vault;
        this.json = json;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected HeldInRegister() {
        this(null, null, null, null);
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

    @Override
    public Terms terms(ServiceItem item, SubjectId holder, List<String> shown, LocalDate day) {
        return catalogue
                .certificateRuleOf(item)
                .map(rule -> reading.read(entities -> {
                    Optional<Certificate> old = among(entities, shown, rule, holder, LockModeType.NONE);
                    Validity validity =
                            Validity.by(rule, catalogue.variantOf(item), day, old.map(Certificate::validity));
                    return new Terms(
                            old.map(Certificate::number),
                            Optional.of(validity.from()),
                            validity.until(),
                            old.map(certificate -> byField(rule, certificate)).orElse(Map.of()));
                }))
                .orElse(Terms.NONE);
    }

    /** What stands on {@code old}, by the fields of the form that would say it anew. */
    private Map<String, Object> byField(CertificateRule rule, Certificate old) {
        Map<String, Object> known = json.read(vault.open(old.subject(), old.sealed()), CertificateContent.class)
                .facts();
        Map<String, Object> fields = new HashMap<>();
        rule.facts().forEach((fact, field) -> {
            Object value = known.get(fact);
            if (value != null) {
                fields.put(field, CertificateContent.plain(value));
            }
        });
        return fields;
    }

    /** The certificate of {@code holder} in force that is of the rule's kind, among those of the given numbers. */
    static Optional<Certificate> among(
            EntityManager entities, List<String> numbers, CertificateRule rule, SubjectId holder, LockModeType lock) {
        return numbers.stream()
                .flatMap(number -> entities
                        .createQuery("select c from Certificate c where c.number = :number", Certificate.class)
                        .setParameter("number", number)
                        .setLockMode(lock)
                        .getResultList()
                        .stream())
                .filter(certificate -> certificate.type().equals(rule.type())
                        && certificate.subject().equals(holder))
                .filter(Certificate::hasNotEnded)
                .findFirst();
    }
}
