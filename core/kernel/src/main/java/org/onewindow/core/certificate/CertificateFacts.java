package org.onewindow.core.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.onewindow.core.act.Json;
import org.onewindow.core.act.Reading;
import org.onewindow.core.application.ItemCatalogue;
import org.onewindow.core.privacy.Vault;
import org.onewindow.core.time.HallTime;
import org.onewindow.spi.facts.Fact;
import org.onewindow.spi.facts.FactSource;
import org.onewindow.spi.facts.SubjectNumber;
import org.onewindow.spi.identity.SubjectId;

/**
 * Certificates issued here as a source of facts: what a person's valid certificates say of that person, under the names that the items'
 * definitions give (R1.5). Of two that say the same, the younger is believed.
 *
 * <p><b>Threads.</b> Safe for use by several threads; asks the hall's own database.
 */
@ApplicationScoped
public class CertificateFacts implements FactSource {
    /** What bindings of forms call it. */
    public static final String KIND = "certificates-issued-here";

    private final Reading reading;
    private final ItemCatalogue catalogue;
    private final Vault vault;
    private final HallTime time;
    private final Json json;

    @Inject
    CertificateFacts(Reading reading, ItemCatalogue catalogue, Vault vault, HallTime time, Json json) {
        this.reading = reading;
        this.catalogue = catalogue;
        this.vault = vault;
        this.time = time;
        this.json = json;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected CertificateFacts() {
        this(null, null, null, null, null);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Set<String> knows() {
        return catalogue.factsOfCertificates().keySet();
    }

    @Override
    public List<Fact> lookUp(SubjectNumber subject, Set<String> wanted, Purpose purpose) {
        return reading.read(entities -> {
            SubjectId known = vault.known(subject).orElse(null);
            if (known == null) {
                return List.of();
            }
            List<Certificate> valid = entities.createQuery(
                            "select c from Certificate c where c.subject = :subject and c.status = :valid"
                                    + " order by c.validFrom desc, c.lastActAt desc, c.id",
                            Certificate.class)
                    .setParameter("subject", known.value())
                    .setParameter("valid", CertificateStatus.VALID)
                    .getResultStream()
                    .filter(each -> each.statusOn(time.today()) == CertificateStatus.VALID)
                    .toList();
            List<Fact> facts = new ArrayList<>();
            Set<String> told = new HashSet<>();
            valid.forEach(certificate -> contentOf(certificate).facts().forEach((name, value) -> {
                if (wanted.contains(name) && told.add(name)) {
                    facts.add(new Fact(name, CertificateContent.plain(value), KIND, certificate.lastActAt()));
                }
            }));
            return facts;
        });
    }

    private CertificateContent contentOf(Certificate certificate) {
        return json.read(vault.open(certificate.subject(), certificate.sealed()), CertificateContent.class);
    }
}
