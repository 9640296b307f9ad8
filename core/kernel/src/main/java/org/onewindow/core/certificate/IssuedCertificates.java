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
import org.onewindow.core.act.PartActs;
import org.onewindow.core.application.Application;
import org.onewindow.core.application.CertificateRule;
import org.onewindow.core.application.Handling;
import org.onewindow.core.application.IssuedResult;
import org.onewindow.core.application.ItemCatalogue;
import org.onewindow.core.application.ResultFollower;
import org.onewindow.core.application.StoredApplicant;
import org.onewindow.core.privacy.RandomIds;
import org.onewindow.core.privacy.Vault;
import org.onewindow.core.time.HallTime;
import org.onewindow.core.work.NewWork;
import org.onewindow.core.work.WorkQueue;
import org.onewindow.spi.application.ActName;
import org.onewindow.spi.application.Applicant;
import org.onewindow.spi.application.DecisionKind;
import org.onewindow.spi.application.Supply;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.notification.NoticeKind;

/**
 * Enters into the register what an application has granted: in the act that lays the result ready, if the item's result is a certificate.
 * A certificate of the same kind that was shown with the application is renewed or changed by it, and the new one takes its place.
 */
@ApplicationScoped
class IssuedCertificates implements ResultFollower {
    private final EntityManager entities;
    private final ItemCatalogue catalogue;
    private final CertificateNumbers numbers;
    private final CertificateActs acts;
    private final PartActs parts;
    private final WorkQueue queue;
    private final RandomIds ids;
    private final Vault vault;
    private final Json json;

    @Inject
    IssuedCertificates(
            EntityManager entities,
            ItemCatalogue catalogue,
            CertificateNumbers numbers,
            CertificateActs acts,
            PartActs parts,
            WorkQueue queue,
            RandomIds ids,
            Vault vault,
            Json json) {
        this.entities = entities;
        this.catalogue = catalogue;
        this.numbers = numbers;
        this.acts = acts;
        this.parts = parts;
        this.queue = queue;
        this.ids = ids;
        this.vault = vault;
        this.json = json;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected IssuedCertificates() {
        this(null, null, null, null, null, null, null, null, null);
    }

    @Override
    public void issued(IssuedResult result) {
        if (result.decision().kind() == DecisionKind.GRANTED) {
            catalogue
                    .certificateRuleOf(result.handling().item())
                    .ifPresent(rule -> parts.perform(ActName.ISSUE_CERTIFICATE, "certificate", () -> {
                                Optional<Certificate> old = shown(result, rule);
                                Certificate certificate = certificate(result, rule, old);
                                planReminder(certificate);
                                old.ifPresent(replaced -> replace(replaced, certificate));
                                writeSheet(result, rule, certificate);
                                return acts.begin(certificate);
                            })
                            .orElseThrow());
        }
    }

    /** The certificate on paper (证照), sealed with the organ's own seal. */
    private static void writeSheet(IssuedResult result, CertificateRule rule, Certificate certificate) {
        Map<String, String> told = new HashMap<>();
        told.put("certificateNumber", certificate.number());
        ElectronicCertificateId.of(certificate.number(), rule).ifPresent(id -> told.put("certificateIdentifier", id));
        told.put("validFrom", certificate.validity().from().toString());
        certificate.validity().until().ifPresent(until -> told.put("validUntil", until.toString()));
        told.put("refersTo", result.decision().documentNumber());
        result.handling().documents().write(result.application(), result.handling(), NoticeKind.CERTIFICATE, told);
    }

    /** The holder's certificate of the same kind that the application was made with. */
    private Optional<Certificate> shown(IssuedResult result, CertificateRule rule) {
        return HeldInRegister.among(
                entities,
                result.materials().stream()
                        .flatMap(material -> material.supply().stream())
                        .map(Supply::reference)
                        .toList(),
                rule,
                result.application().subject(),
                LockModeType.PESSIMISTIC_WRITE);
    }

    private Certificate certificate(IssuedResult result, CertificateRule rule, Optional<Certificate> old) {
        Application application = result.application();
        Handling handling = result.handling();
        String number = numbers.next(handling);
        LocalDate granted = handling.time().dayOf(result.decision().at());
        Validity validity =
                Validity.by(rule, catalogue.variantOf(handling.item()), granted, old.map(Certificate::validity));
        String content = json.write(
                new CertificateContent(StoredApplicant.of(result.applicant()), facts(result, rule, number, validity)));
        return new Certificate(new NewCertificate(
                ids.next(),
                number,
                rule.type(),
                handling.item().ref(),
                handling.item().department(),
                application.id(),
                application.subject(),
                application.applicantLabel(),
                result.applicant() instanceof Applicant.Organisation organisation
                        ? Optional.of(organisation.creditCode().value())
                        : Optional.empty(),
                vault.seal(application.subject(), content),
                vault.digest(application.subject(), content),
                validity,
                old.map(Certificate::id)));
    }

    private static Map<String, Object> facts(
            IssuedResult result, CertificateRule rule, String number, Validity validity) {
        Map<String, Object> facts = new HashMap<>();
        rule.facts().forEach((name, from) -> {
            Optional<Object> value = switch (from) {
                case CertificateRule.NUMBER -> Optional.of(number);
                case CertificateRule.VALID_FROM -> Optional.of(validity.from().toString());
                case CertificateRule.VALID_UNTIL -> validity.until().map(LocalDate::toString);
                case CertificateRule.HOLDER -> Optional.of(result.applicant().name());
                default -> Optional.ofNullable(result.fields().get(from));
            };
            value.ifPresent(known -> facts.put(name, known));
        });
        return facts;
    }

    private void planReminder(Certificate certificate) {
        certificate
                .validity()
                .renewableFrom()
                .ifPresent(opens -> queue.add(NewWork.of(
                                ExpiryReminders.KIND,
                                ExpiryReminders.KIND + "-" + certificate.id(),
                                new ExpiryReminders.Reminding(certificate.id()))
                        .notBefore(opens.atStartOfDay(HallTime.ZONE).toInstant())));
    }

    private void replace(Certificate old, Certificate successor) {
        parts.perform(
                        ActName.REPLACE_CERTIFICATE,
                        "replaced-" + old.id(),
                        () -> acts.act(
                                old,
                                successor.number(),
                                (certificate, act) -> certificate.replacedBy(successor, acts.today())))
                .orElseThrow();
    }

    @Override
    public List<Finding> objectionsToDelivery(Application application) {
        return of(application).flatMap(Certificate::replaces).stream()
                .map(id -> entities.find(Certificate.class, id))
                .filter(Certificate::owesPaper)
                .map(old -> Finding.error(CertificateCodes.OLD_ONE_NOT_HANDED_IN, "", old.number()))
                .toList();
    }

    @Override
    public void voided(Application application, Handling handling, String reasons) {
        end(application, "voided-", reasons, CertificateStatus.VOIDED);
    }

    @Override
    public void revoked(Application application, Handling handling, String reasons) {
        end(application, "revoked-", reasons, CertificateStatus.REVOKED);
    }

    private void end(Application application, String part, String reasons, CertificateStatus as) {
        of(application)
                .flatMap(certificate -> acts.locked(certificate.id()))
                .filter(Certificate::hasNotEnded)
                .ifPresent(certificate -> parts.perform(
                                ActName.END_CERTIFICATE,
                                part + certificate.id(),
                                () -> acts.act(
                                        certificate,
                                        reasons,
                                        (each, act) -> each.endedWithItsApplication(as, acts.today(), reasons)))
                        .orElseThrow());
    }

    private Optional<Certificate> of(Application application) {
        return entities.createQuery("select c from Certificate c where c.applicationId = :id", Certificate.class)
                .setParameter("id", application.id())
                .getResultStream()
                .findFirst();
    }
}
