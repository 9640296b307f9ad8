package org.onewindow.core.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.onewindow.core.act.Json;
import org.onewindow.core.fact.FactRecords;
import org.onewindow.core.fact.FieldOrigin;
import org.onewindow.core.fact.Provenance;
import org.onewindow.core.privacy.Vault;
import org.onewindow.spi.application.Applicant;
import org.onewindow.spi.application.PaperDates;
import org.onewindow.spi.application.SubmittedMaterial;
import org.onewindow.spi.application.Supply;
import org.onewindow.spi.identity.SubjectId;
import org.onewindow.spi.item.ServiceItem;
import org.onewindow.spi.store.ContentRef;

/** Seals what an applicant has said into a dossier, digests it, and opens it again. */
@ApplicationScoped
class Dossiers {
    private final FormRules forms;
    private final Vault vault;
    private final Json json;
    private final FactRecords facts;

    @Inject
    Dossiers(FormRules forms, Vault vault, Json json, FactRecords facts) {
        this.forms = forms;
        this.vault = vault;
        this.json = json;
        this.facts = facts;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected Dossiers() {
        this(null, null, null, null);
    }

    /** What the sealed part of a dossier holds. */
    record Sealed(
            StoredApplicant applicant,
            Map<String, Object> fields,
            @Nullable Map<String, String> answers,
            @Nullable Provenance provenance) {
        /** What was answered on the way to the scenario; nothing in what was kept before halls asked. */
        Map<String, String> given() {
            return answers == null ? Map.of() : answers;
        }

        /** Where the values come from; nothing in what was kept before halls recorded it. */
        Provenance origin() {
            return provenance == null ? Provenance.NONE : provenance;
        }
    }

    // ---- Sealing

    /**
     * Seals what is sensitive and digests the whole.
     *
     * @param item whose form says what is sensitive
     * @param answers what was answered on the way to the scenario
     */
    Dossier seal(
            ServiceItem item,
            SubjectId subject,
            Applicant applicant,
            Map<String, Object> fields,
            Map<String, String> answers,
            Provenance provenance,
            List<SubmittedMaterial> materials) {
        Set<String> sensitive = forms.sensitiveFields(item.form());
        Map<String, Object> plain = new TreeMap<>();
        Map<String, Object> hidden = new TreeMap<>();
        fields.forEach((name, value) -> (sensitive.contains(name) ? hidden : plain).put(name, value));
        String plainText = json.write(plain);
        String sealedText = json.write(new Sealed(StoredApplicant.of(applicant), hidden, answers, provenance));
        return new Dossier(
                plainText, vault.seal(subject, sealedText), digest(subject, plainText, sealedText, materials));
    }

    /** What the applicant said as {@code item} keeps it: its form may call something else sensitive. */
    Dossier keptUnder(Application application, ServiceItem item, List<SubmittedMaterial> materials) {
        Sealed sealed = open(application);
        return seal(
                item,
                application.subject(),
                sealed.applicant().applicant(),
                fieldsOf(application, sealed),
                sealed.given(),
                sealed.origin(),
                materials);
    }

    /** What registers said when they were asked last for this item; a form that none of them fills costs no statement. */
    Provenance provenance(ServiceItem item, SubjectId subject, Filing filing) {
        return forms.asksRegisters(item.form())
                ? Provenance.of(facts.origins(subject, item.ref().id()), filing.remarks())
                : Provenance.NONE;
    }

    // ---- Opening

    Sealed open(Application application) {
        return json.read(vault.open(application.subject(), application.dossier().sealed()), Sealed.class);
    }

    /** Every form field of an application, the sensitive ones opened. */
    Map<String, Object> fieldsOf(Application application) {
        return fieldsOf(application, open(application));
    }

    /** The same where the sealed part is open already; the answer may be changed. */
    Map<String, Object> fieldsOf(Application application, Sealed sealed) {
        Map<String, Object> fields =
                new HashMap<>(json.fields(application.dossier().plain()));
        fields.putAll(sealed.fields());
        return fields;
    }

    /** Whether {@code formData} says anything that the application does not say yet. */
    boolean changes(Application application, Map<String, Object> formData) {
        Map<String, Object> fields = fieldsOf(application);
        return formData.entrySet().stream().anyMatch(field -> !field.getValue().equals(fields.get(field.getKey())));
    }

    /** What was answered on the way to the scenario, id of each question to id of its answer. */
    Map<String, String> answersOf(Application application) {
        return open(application).given();
    }

    Applicant applicantOf(Application application) {
        return open(application).applicant().applicant();
    }

    /**
     * Where the values of the form come from, and what registers have said since that could not be asked at handing in: the comparison
     * asks them again as work after the act. Costs a statement only while there is such a field.
     */
    Provenance provenanceByNow(Application application) {
        Provenance handedIn = open(application).origin();
        Set<String> open = handedIn.origins().entrySet().stream()
                .filter(field -> field.getValue().outOfReach())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        if (open.isEmpty()) {
            return handedIn;
        }
        Map<String, FieldOrigin> later = new TreeMap<>(
                facts.origins(application.subject(), application.item().id()));
        later.keySet().retainAll(open);
        return handedIn.after(later);
    }

    // ---- The digest

    /** What the data of {@code application} digest to as they are kept now. */
    String digestOf(Application application, List<Material> materials) {
        return digest(
                application.subject(),
                application.dossier().plain(),
                vault.open(application.subject(), application.dossier().sealed()),
                Applications.current(materials));
    }

    private String digest(SubjectId subject, String plain, String sealed, List<SubmittedMaterial> materials) {
        List<SubmittedMaterial> ordered = inOneOrder(materials);
        List<Undated> undated = ordered.stream().map(Undated::of).toList();
        return vault.digest(
                subject, plain + "\n" + sealed + "\n" + json.write(undated) + dates(ordered) + supplies(ordered));
    }

    /**
     * A material without its dates and how the hall came by it: what was digested before these were kept still digests to the same.
     */
    private record Undated(
            String requirement, String title, int originals, int duplicates, Optional<ContentRef> content) {
        static Undated of(SubmittedMaterial material) {
            return new Undated(
                    material.requirement(),
                    material.title(),
                    material.originals(),
                    material.duplicates(),
                    material.content());
        }
    }

    private String dates(List<SubmittedMaterial> ordered) {
        List<Optional<PaperDates>> dates =
                ordered.stream().map(SubmittedMaterial::dates).toList();
        return dates.stream().allMatch(Optional::isEmpty) ? "" : "\n" + json.write(dates);
    }

    private String supplies(List<SubmittedMaterial> ordered) {
        List<Optional<Supply>> supplies =
                ordered.stream().map(SubmittedMaterial::supply).toList();
        return supplies.stream().allMatch(Optional::isEmpty) ? "" : "\n" + json.write(supplies);
    }

    /** Rows come back in the order of their random ids, so the digest sorts. */
    private static List<SubmittedMaterial> inOneOrder(List<SubmittedMaterial> materials) {
        return materials.stream()
                .sorted(Comparator.comparing(SubmittedMaterial::requirement).thenComparing(SubmittedMaterial::toString))
                .toList();
    }
}
