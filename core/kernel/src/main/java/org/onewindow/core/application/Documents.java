package org.onewindow.core.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.onewindow.core.privacy.RandomIds;
import org.onewindow.core.time.HallTime;
import org.onewindow.spi.application.DecisionKind;
import org.onewindow.spi.application.SubmittedMaterial;
import org.onewindow.spi.item.DefinitionRef;
import org.onewindow.spi.notification.NoticeKind;

/**
 * Numbers the official documents that an act writes and keeps what they say.
 *
 * <p><b>Numbers.</b> Organ and kind, year in 〔〕, serial without leading zeros, 号; one series per organ, kind and year,
 * without gaps because the serial belongs to the act's transaction. Intake receipts alone are numbered within their application.
 */
@ApplicationScoped
public class Documents {
    private final EntityManager entities;
    private final RandomIds ids;
    private final Instance<AfterDocument> after;
    private final ItemCatalogue catalogue;
    private final Instance<HeldCertificates> certificates;
    private final FormRules forms;
    private final Dossiers dossiers;

    @Inject
    Documents(
            EntityManager entities,
            RandomIds ids,
            @Any Instance<AfterDocument> after,
            ItemCatalogue catalogue,
            Instance<HeldCertificates> certificates,
            FormRules forms,
            Dossiers dossiers) {
        this.entities = entities;
        this.ids = ids;
        this.after = after;
        this.catalogue = catalogue;
        this.certificates = certificates;
        this.forms = forms;
        this.dossiers = dossiers;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected Documents() {
        this(null, null, null, null, null, null, null);
    }

    /** Writes one document of {@code application}, within its act, and answers its number. */
    public String write(Application application, Handling handling, NoticeKind kind, Map<String, String> fields) {
        String number = kind == NoticeKind.INTAKE_RECEIPT
                ? receiptNumber(application)
                : nextNumber(handling.item().output().numberPrefix() + kind.word(), handling.today());
        Map<String, String> frozen = new LinkedHashMap<>(fields);
        frozen.put("item", handling.item().ref().toString());
        frozen.put("applicationNumber", application.number().orElseThrow().value());
        frozen.put("writtenOn", handling.today().toString());
        frozen.put("writtenBy", handling.act().caller().ledgerName());
        application
                .clock()
                .receivedAt()
                .ifPresent(
                        at -> frozen.put("receivedOn", handling.time().dayOf(at).toString()));
        application.clock().acceptanceMode().ifPresent(mode -> frozen.put("acceptanceMode", mode.name()));
        application.clock().acceptedOn().ifPresent(on -> frozen.put("acceptedOn", on.toString()));
        application.clock().promisedDueOn().ifPresent(on -> frozen.put("promisedDueOn", on.toString()));
        application.clock().statutoryDueOn().ifPresent(on -> frozen.put("statutoryDueOn", on.toString()));
        String id = ids.next();
        entities.persist(new OfficialDocument(
                id, application.id(), kind, number, frozen, handling.act().at()));
        application.documentWritten(kind, number);
        after.forEach(each -> each.plan(application.id(), id));
        return number;
    }

    /**
     * Writes the decision on {@code application}, within its act, and answers its number: grant, refusal, change or renewal, as the item's
     * variant has it, and what it means for the certificate.
     */
    public String writeDecision(Application application, Handling handling, DecisionKind decision, String grounds) {
        Map<String, String> told = new LinkedHashMap<>();
        told.put("cause", decision.name());
        told.put("grounds", grounds);
        if (certificates.isResolvable()) {
            HeldCertificates.Terms terms = certificates
                    .get()
                    .terms(handling.item(), application.subject(), certificatesShown(application), handling.today());
            terms.replaces().ifPresent(number -> told.put("certificateNumber", number));
            if (decision == DecisionKind.GRANTED) {
                told.put("effectiveOn", handling.today().toString());
                terms.validFrom().ifPresent(day -> told.put("validFrom", day.toString()));
                terms.validUntil().ifPresent(day -> told.put("validUntil", day.toString()));
                told.putAll(changes(application, handling, terms.before()));
            }
        }
        return write(application, handling, catalogue.variantOf(handling.item()).decision(decision), told);
    }

    /**
     * 变更前、变更后: what a change of a licence changes on its certificate, field by field in words; nothing sensitive, for a document's
     * fields are not sealed.
     */
    private Map<String, String> changes(Application application, Handling handling, Map<String, Object> before) {
        Map<String, String> told = new LinkedHashMap<>();
        if (before.isEmpty() || catalogue.variantOf(handling.item()) != VariantKind.CHANGE) {
            return told;
        }
        DefinitionRef form = handling.item().form();
        Set<String> keys = new HashSet<>(before.keySet());
        keys.removeAll(forms.sensitiveFields(form));
        Map<String, String> old = forms.inWords(form, before, keys).stream()
                .collect(Collectors.toMap(
                        PublicField::key, field -> field.value().zh()));
        int number = 0;
        for (PublicField field : forms.inWords(form, dossiers.fieldsOf(application), keys)) {
            String after = field.value().zh();
            if (!after.equals(old.get(field.key()))) {
                number++;
                told.put("changed." + number + ".what", field.label().zh());
                told.put("changed." + number + ".before", old.getOrDefault(field.key(), ""));
                told.put("changed." + number + ".after", after);
            }
        }
        return told;
    }

    /** The internal approval sheet's lines, as fields. */
    static Map<String, String> fieldsOfExamined(List<ExaminedStep> steps) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (int i = 0; i < steps.size(); i++) {
            ExaminedStep step = steps.get(i);
            String at = "examined." + (i + 1);
            fields.put(at + ".step", step.step().zh());
            fields.put(at + ".by", step.by());
            fields.put(at + ".opinion", step.opinion().name());
            fields.put(at + ".grounds", step.grounds());
            fields.put(
                    at + ".at",
                    LocalDateTime.ofInstant(step.at(), HallTime.ZONE)
                            .truncatedTo(ChronoUnit.MINUTES)
                            .toString());
        }
        return fields;
    }

    /** Writes what the organ tells and what the applicant promises in place of {@code promised}, within its act. */
    Commitment writeCommitment(Application application, Handling handling, List<String> promised) {
        CommitmentTerms terms = catalogue.commitmentOf(handling.item()).orElseThrow();
        Map<String, String> told = new LinkedHashMap<>();
        told.put("conditions", terms.conditions().zh());
        told.put("excluded", terms.excluded().zh());
        told.put("commitmentBasis", terms.basis());
        told.put("lengthAmount", Integer.toString(terms.checkWithin().amount()));
        told.put("lengthUnit", terms.checkWithin().unit().name());
        for (int i = 0; i < promised.size(); i++) {
            told.put("promised." + (i + 1), promised.get(i));
        }
        return Commitment.given(promised, write(application, handling, NoticeKind.COMMITMENT, told), terms);
    }

    private List<String> certificatesShown(Application application) {
        return entities.createQuery(
                        "select m.supplyReference from Material m where m.applicationId = :id and m.supplySource = :source",
                        String.class)
                .setParameter("id", application.id())
                .setParameter("source", HallSupplies.CERTIFICATES)
                .getResultList();
    }

    /** The closed list of a correction notice as fields. */
    static Map<String, String> fieldsOf(List<CorrectionNotice.Point> points, LocalDate dueOn) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("dueOn", dueOn.toString());
        for (int i = 0; i < points.size(); i++) {
            CorrectionNotice.Point point = points.get(i);
            fields.put("point." + (i + 1) + ".subject", point.subject());
            fields.put("point." + (i + 1) + ".what", point.what());
            fields.put("point." + (i + 1) + ".wanted", point.wanted());
            fields.put("point." + (i + 1) + ".basis", point.basis());
        }
        return fields;
    }

    /** What is accepted as deferred, as fields. */
    static Map<String, String> fieldsOfDeferred(Deferral deferral, LocalDate dueOn) {
        Map<String, String> fields = fieldsOfDeferred(deferral.requirements());
        fields.put("dueOn", dueOn.toString());
        if (!deferral.onCredit().isEmpty()) {
            fields.put("credit", deferral.creditChecked());
        }
        return fields;
    }

    /** Which materials were to follow, as fields. */
    static Map<String, String> fieldsOfDeferred(List<String> requirements) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (int i = 0; i < requirements.size(); i++) {
            fields.put("deferred." + (i + 1), requirements.get(i));
        }
        return fields;
    }

    /** Handing in must not wait for everybody else who hands in: a receipt is numbered after its application. */
    private static String receiptNumber(Application application) {
        return application.number().orElseThrow().value()
                + NoticeKind.INTAKE_RECEIPT.word()
                + (application.documentsOf(NoticeKind.INTAKE_RECEIPT) + 1);
    }

    /** What was handed in, material by material, as fields. */
    static Map<String, String> fieldsOfMaterials(List<SubmittedMaterial> materials) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (int i = 0; i < materials.size(); i++) {
            SubmittedMaterial material = materials.get(i);
            String at = "received." + (i + 1);
            fields.put(at + ".requirement", material.requirement());
            fields.put(at + ".originals", Integer.toString(material.originals()));
            fields.put(at + ".duplicates", Integer.toString(material.duplicates()));
            fields.put(at + ".electronic", Boolean.toString(material.content().isPresent()));
        }
        return fields;
    }

    private String nextNumber(String organAndKind, LocalDate today) {
        String series = organAndKind + "〔" + today.getYear() + "〕";
        DocumentSeries found = entities.find(DocumentSeries.class, series, LockModeType.PESSIMISTIC_WRITE);
        if (found == null) {
            found = new DocumentSeries(series);
            entities.persist(found);
        }
        return series + found.next() + "号";
    }
}
