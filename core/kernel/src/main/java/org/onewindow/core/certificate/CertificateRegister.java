package org.onewindow.core.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.onewindow.core.act.Reading;
import org.onewindow.core.act.Scope;
import org.onewindow.core.application.ItemCatalogue;
import org.onewindow.core.application.LookupCodes;
import org.onewindow.core.privacy.Vault;
import org.onewindow.core.time.HallTime;
import org.onewindow.spi.LocalizedText;
import org.onewindow.spi.facts.SubjectNumber;
import org.onewindow.spi.identity.SubjectId;
import org.onewindow.spi.item.ServiceItem;

/**
 * 证照库: the certificates that this hall has issued, as far as the reader may see them (R1.4, R17.1).
 *
 * <p><b>Errors.</b> {@link org.onewindow.core.act.DatabaseUnavailableException} if nothing can be read.
 * <p><b>Threads.</b> Safe for use by several threads.
 */
@ApplicationScoped
public class CertificateRegister {
    /** How many certificates one page holds at most. */
    public static final int PAGE = 50;

    private final Reading reading;
    private final ItemCatalogue catalogue;
    private final LookupCodes codes;
    private final Vault vault;
    private final HallTime time;

    @Inject
    CertificateRegister(Reading reading, ItemCatalogue catalogue, LookupCodes codes, Vault vault, HallTime time) {
        this.reading = reading;
        this.catalogue = catalogue;
        this.codes = codes;
        this.vault = vault;
        this.time = time;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected CertificateRegister() {
        this(null, null, null, null, null);
    }

    /**
     * Which certificates are asked for.
     *
     * @param number the whole certificate number
     * @param holder the one number of the holder (一号)
     * @param type which kind of certificate
     * @param status where they stand today
     * @param endsBefore those that end before that day, and have not ended yet
     */
    public record Question(
            Optional<String> number,
            Optional<SubjectNumber> holder,
            Optional<String> type,
            Optional<CertificateStatus> status,
            Optional<LocalDate> endsBefore) {
        /** Asks for all. */
        public static final Question ALL =
                new Question(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * Some of the certificates asked for, newest first.
     *
     * @param total how many there are
     */
    public record Found(long total, List<CertificateView> certificates) {
        public Found {
            certificates = List.copyOf(certificates);
        }
    }

    /**
     * The page {@code page} of {@link #PAGE} certificates.
     *
     * @param page from 1; a page beyond the last is empty
     */
    public Found page(Question question, int page, Scope scope) {
        int first = Math.multiplyExact(Math.max(page, 1) - 1, PAGE);
        return CertificateSight.condition(scope)
                .map(sight -> reading.read(entities -> find(entities, question, sight, scope, first)))
                .orElseGet(() -> new Found(0, List.of()));
    }

    private Found find(EntityManager entities, Question question, String sight, Scope scope, int first) {
        Map<String, Object> values = new LinkedHashMap<>();
        String where = " from Certificate c where " + sight + where(question, values);
        TypedQuery<Long> count = entities.createQuery("select count(c)" + where, Long.class);
        TypedQuery<Certificate> rows =
                entities.createQuery("select c" + where + " order by c.validFrom desc, c.id", Certificate.class);
        for (TypedQuery<?> query : List.of(count, rows)) {
            CertificateSight.fill(query, scope);
            values.forEach(query::setParameter);
        }
        return new Found(
                count.getSingleResult(),
                rows.setFirstResult(first).setMaxResults(PAGE).getResultList().stream()
                        .map(certificate -> view(entities, certificate))
                        .toList());
    }

    private String where(Question question, Map<String, Object> values) {
        List<String> conditions = new ArrayList<>(List.of(""));
        question.number().ifPresent(number -> {
            conditions.add("c.number = :number");
            values.put("number", number);
        });
        question.holder().ifPresent(holder -> {
            conditions.add("c.subject = :holder");
            values.put("holder", vault.known(holder).map(SubjectId::value).orElse(""));
        });
        question.type().ifPresent(type -> {
            conditions.add("c.type = :type");
            values.put("type", type);
        });
        question.status().ifPresent(status -> {
            boolean expired = status == CertificateStatus.EXPIRED;
            conditions.add("c.status = :status");
            values.put("status", expired ? CertificateStatus.VALID : status);
            if (expired) {
                conditions.add("c.validUntil < :today");
                values.put("today", time.today());
            } else if (status == CertificateStatus.VALID) {
                conditions.add("(c.validUntil is null or c.validUntil >= :today)");
                values.put("today", time.today());
            }
        });
        question.endsBefore().ifPresent(day -> {
            conditions.add("c.status = :inForce and c.validUntil < :day and c.validUntil >= :now");
            values.put("inForce", CertificateStatus.VALID);
            values.put("day", day);
            values.put("now", time.today());
        });
        return String.join(" and ", conditions);
    }

    /** One certificate, if {@code scope} has it in sight. */
    public Optional<CertificateView> byId(String id, Scope scope) {
        return reading.read(entities -> Optional.ofNullable(entities.find(Certificate.class, id))
                .filter(certificate -> CertificateSight.reaches(certificate, scope))
                .map(certificate -> view(entities, certificate)));
    }

    /** The certificate that an application has led to, if {@code scope} has it in sight. */
    public Optional<CertificateView> ofApplication(String application, Scope scope) {
        return reading.read(entities -> entities.createQuery(
                        "select c from Certificate c where c.applicationId = :id", Certificate.class)
                .setParameter("id", application)
                .getResultStream()
                .findFirst()
                .filter(certificate -> CertificateSight.reaches(certificate, scope))
                .map(certificate -> view(entities, certificate)));
    }

    /** The certificate whose place the one of {@code application} has taken, if {@code scope} has it in sight. */
    public Optional<CertificateView> replacedThrough(String application, Scope scope) {
        return reading.read(entities -> entities.createQuery(
                        "select old from Certificate c, Certificate old where c.applicationId = :id and old.id = c.replaces",
                        Certificate.class)
                .setParameter("id", application)
                .getResultStream()
                .findFirst()
                .filter(certificate -> CertificateSight.reaches(certificate, scope))
                .map(certificate -> view(entities, certificate)));
    }

    /**
     * What everybody who holds the certificate may learn of it. An organisation's is open to everybody by its number, as the law wants
     * licences to be (Licensing Law Art. 40); a person's only with the code that stands on it. A number that is not there takes as long
     * as a wrong code.
     *
     * @param number as typed
     * @param code as typed; may be empty
     */
    public Optional<PublicCertificate> check(String number, String code) {
        return reading.read(entities -> {
            Optional<Certificate> found = entities.createQuery(
                            "select c from Certificate c where c.number = :number", Certificate.class)
                    .setParameter("number", number.strip())
                    .getResultStream()
                    .findFirst();
            boolean fits = codes.fits(found.map(Certificate::id).orElse("none"), code);
            return found.filter(certificate -> fits || certificate.creditCode().isPresent())
                    .map(certificate -> open(entities, certificate));
        });
    }

    private PublicCertificate open(EntityManager entities, Certificate certificate) {
        CertificateView view = view(entities, certificate);
        return new PublicCertificate(
                view.number(),
                view.name(),
                view.department(),
                view.holder(),
                view.creditCode(),
                view.validity().from(),
                view.validity().until(),
                view.status(),
                view.ended().map(CertificateView.Ended::on),
                view.replacedBy());
    }

    private CertificateView view(EntityManager entities, Certificate certificate) {
        LocalDate today = time.today();
        CertificateStatus status = certificate.statusOn(today);
        return new CertificateView(
                certificate.id(),
                certificate.version(),
                certificate.number(),
                certificate.type(),
                nameOf(certificate),
                certificate.item(),
                certificate.department(),
                certificate.applicationId(),
                certificate.holder(),
                certificate.creditCode(),
                certificate.validity(),
                status,
                certificate.hasNotEnded() && certificate.validity().renewableOn(today),
                certificate
                        .endedOn()
                        .map(on -> new CertificateView.Ended(
                                on, certificate.endedBecause().orElse(""))),
                numberOf(entities, certificate.replaces()),
                numberOf(entities, certificate.replacedBy()),
                certificate.paper(),
                certificate.owesPaper(),
                certificate.asked(),
                certificate.remindedAt(),
                codes.of(certificate.id()),
                identifierOf(certificate));
    }

    private Optional<String> identifierOf(Certificate certificate) {
        return catalogue
                .version(certificate.item())
                .flatMap(catalogue::certificateRuleOf)
                .flatMap(rule -> ElectronicCertificateId.of(certificate.number(), rule));
    }

    private LocalizedText nameOf(Certificate certificate) {
        return catalogue
                .version(certificate.item())
                .map(ServiceItem::output)
                .map(ServiceItem.Output::name)
                .orElseGet(() -> LocalizedText.chinese(certificate.type()));
    }

    private static Optional<String> numberOf(EntityManager entities, Optional<String> id) {
        return id.flatMap(each -> Optional.ofNullable(entities.find(Certificate.class, each)))
                .map(Certificate::number);
    }
}
