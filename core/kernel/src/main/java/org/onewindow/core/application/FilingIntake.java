package org.onewindow.core.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onewindow.core.act.ActInProgress;
import org.onewindow.core.act.Caller;
import org.onewindow.core.act.CurrentAct;
import org.onewindow.core.act.Json;
import org.onewindow.core.act.Outcome;
import org.onewindow.core.act.Refusal;
import org.onewindow.core.fact.FactRecords;
import org.onewindow.core.fact.FieldOrigin;
import org.onewindow.core.fact.Provenance;
import org.onewindow.core.fact.SharedMaterial;
import org.onewindow.core.fact.SharedMaterials;
import org.onewindow.core.privacy.RandomIds;
import org.onewindow.core.privacy.Vault;
import org.onewindow.core.store.MaterialFiles;
import org.onewindow.core.time.HallTime;
import org.onewindow.spi.LocalizedText;
import org.onewindow.spi.application.ActName;
import org.onewindow.spi.application.Applicant;
import org.onewindow.spi.application.PaperDates;
import org.onewindow.spi.application.SubmittedMaterial;
import org.onewindow.spi.application.Supply;
import org.onewindow.spi.facts.SubjectNumber;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.identity.SubjectId;
import org.onewindow.spi.item.Acquisition;
import org.onewindow.spi.item.Necessity;
import org.onewindow.spi.item.Scenario;
import org.onewindow.spi.item.ServiceItem;
import org.onewindow.spi.store.ContentRef;

/**
 * Turns what is handed in into what is kept: finds the subject, seals what is sensitive, digests the whole, runs the formal
 * check, and begins the application.
 */
@ApplicationScoped
class FilingIntake {
    private final ApplicationActs acts;
    private final Applications applications;
    private final ItemCatalogue catalogue;
    private final FormRules forms;
    private final FormalCheck formalCheck;
    private final HallSupplies supplies;
    private final SharedMaterials shared;
    private final Vault vault;
    private final RandomIds ids;
    private final ApplicationNumbers numbers;
    private final CurrentAct current;
    private final Json json;
    private final MaterialFiles files;
    private final HallTime time;
    private final FactRecords facts;

    @Inject
    FilingIntake(
            ApplicationActs acts,
            Applications applications,
            ItemCatalogue catalogue,
            FormRules forms,
            FormalCheck formalCheck,
            HallSupplies supplies,
            SharedMaterials shared,
            Vault vault,
            RandomIds ids,
            ApplicationNumbers numbers,
            CurrentAct current,
            Json json,
            MaterialFiles files,
            HallTime time,
            FactRecords facts) {
        this.acts = acts;
        this.applications = applications;
        this.catalogue = catalogue;
        this.forms = forms;
        this.formalCheck = formalCheck;
        this.supplies = supplies;
        this.shared = shared;
        this.vault = vault;
        this.ids = ids;
        this.numbers = numbers;
        this.current = current;
        this.json = json;
        this.files = files;
        this.time = time;
        this.facts = facts;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected FilingIntake() {
        this(null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    /** How an application takes a filing in. */
    interface TakingIn<R> {
        Decided<R> decide(Application application, Handling handling, Filed filed);
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

    /** Begins an application with {@code filing}, or goes on with the draft named. */
    <R> Outcome<R> begin(Optional<String> draft, Filing filing, TakingIn<R> takingIn) {
        ActInProgress act = current.get();
        ServiceItem item = catalogue.inForce(filing.item()).orElse(null);
        if (item == null) {
            return refused(act.name(), Finding.error(ApplicationCodes.ITEM_NOT_OFFERED, "/item", filing.item()));
        }
        Origin origin = act.caller() instanceof Caller.Staff ? Origin.COUNTER : Origin.ONLINE;
        return begin(draft, filing, item, origin, takingIn);
    }

    /** The same for the item in a version that is given. */
    <R> Outcome<R> begin(Optional<String> draft, Filing filing, ServiceItem item, Origin origin, TakingIn<R> takingIn) {
        ActInProgress act = current.get();
        if (item.scenario(filing.scenario()).isEmpty()) {
            return refused(
                    act.name(), Finding.error(ApplicationCodes.UNKNOWN_SCENARIO, "/scenario", filing.scenario()));
        }
        Optional<Finding> contradiction = contradiction(item, filing);
        if (contradiction.isPresent()) {
            return refused(act.name(), contradiction.get());
        }
        if (filing.materials().size() > Filing.MOST_MATERIALS) {
            return refused(
                    act.name(),
                    Finding.error(
                            ApplicationCodes.TOO_MANY_MATERIALS,
                            "/materials",
                            Integer.toString(Filing.MOST_MATERIALS)));
        }
        SubjectId subject = vault.subjectOf(SubjectNumber.of(filing.applicant()));
        if (act.caller() instanceof Caller.Subject caller && !caller.mayFor(filing.item()) && !isPart(origin)) {
            return Outcome.refused(Refusal.of(
                    Refusal.Kind.FORBIDDEN,
                    act.name(),
                    List.of(Finding.error("OW-MND-1009", "/item", item.name().asArgument()))));
        }
        if (act.caller() instanceof Caller.Subject caller && !caller.subject().equals(subject)) {
            return Outcome.refused(Refusal.of(
                    Refusal.Kind.FORBIDDEN,
                    act.name(),
                    List.of(Finding.error(ApplicationCodes.NOT_THE_APPLICANT, "/applicant"))));
        }
        if (draft.isPresent()) {
            return acts.on(draft.get(), Optional.empty(), (application, handling) -> {
                if (!application.subject().equals(subject)) {
                    return Decided.invalid(List.of(Finding.error(ApplicationCodes.NOT_THE_APPLICANT, "/applicant")));
                }
                if (application.origin() == Origin.BUNDLE) {
                    return Decided.invalid(List.of(Finding.error(ApplicationCodes.WAITS_IN_ITS_BUNDLE, "")));
                }
                application.pinTo(item.ref(), filing.scenario());
                applications.removeMaterialsOf(application);
                Handling pinned = pinned(handling, item);
                Filed filed = filed(application, filing, item, subject, 1);
                return filed.decided(() -> takingIn.decide(application, pinned, filed));
            });
        }
        Application application = Application.draft(
                ids.next(), origin, subject, filing.applicant().label(), item.ref(), filing.scenario());
        return acts.onNew(application, item, (fresh, handling) -> {
            Filed filed = filed(fresh, filing, item, subject, 1);
            return filed.decided(() -> takingIn.decide(fresh, handling, filed));
        });
    }

    /** The materials that count of an application and came after it was first handed in. */
    List<SubmittedMaterial> supplemented(String application) {
        List<Material> later = applications.materialsOf(application).stream()
                .filter(material -> material.round() > 1)
                .toList();
        return Applications.current(later);
    }

    /**
     * Goes on with a draft as it is kept, for the item in a version that is given; {@code added} takes the place of what is kept for
     * the same requirements.
     */
    <R> Outcome<R> goOn(String draft, ServiceItem item, List<SubmittedMaterial> added, TakingIn<R> takingIn) {
        return acts.on(draft, Optional.empty(), (application, handling) -> {
            Sealed sealed = open(application);
            List<SubmittedMaterial> materials =
                    new ArrayList<>(Applications.current(applications.materialsOf(application)));
            materials.removeIf(kept ->
                    added.stream().anyMatch(material -> material.requirement().equals(kept.requirement())));
            materials.addAll(added);
            Filing filing = new Filing(
                    item.ref().id(),
                    application.scenario(),
                    sealed.given(),
                    sealed.applicant().applicant(),
                    fieldsOf(application, sealed),
                    materials,
                    sealed.origin().remarks());
            application.pinTo(item.ref(), application.scenario());
            applications.removeMaterialsOf(application);
            Handling pinned = pinned(handling, item);
            Filed filed = filed(application, filing, item, application.subject(), 1);
            return filed.decided(() -> takingIn.decide(application, pinned, filed));
        });
    }

    /** A part is covered by what covers its bundle, which {@code BundleDesk} has asked. */
    private static boolean isPart(Origin origin) {
        return origin == Origin.BUNDLE;
    }

    /** The same for the version that the draft has just been pinned to. */
    private Handling pinned(Handling handling, ServiceItem item) {
        return new Handling(handling.act(), item, catalogue.guide(item.ref()), handling.time(), handling.documents());
    }

    /** What stands between the answers of the dialogue and the scenario. */
    private Optional<Finding> contradiction(ServiceItem item, Filing filing) {
        Optional<List<String>> fitting = catalogue.scenariosFitting(item, filing.answers());
        if (fitting.isEmpty()) {
            return Optional.of(Finding.error(ApplicationCodes.UNKNOWN_ANSWER, "/answers"));
        }
        return fitting.get().contains(filing.scenario())
                ? Optional.empty()
                : Optional.of(Finding.error(
                        ApplicationCodes.ANSWERS_LEAD_ELSEWHERE,
                        "/scenario",
                        namesOf(item, List.of(filing.scenario())),
                        fitting.get().isEmpty() ? "-" : namesOf(item, fitting.get())));
    }

    private static String namesOf(ServiceItem item, List<String> scenarios) {
        List<LocalizedText> names = scenarios.stream()
                .flatMap(id -> item.scenario(id).stream())
                .map(Scenario::name)
                .toList();
        return new LocalizedText(
                        names.stream().map(LocalizedText::zh).collect(Collectors.joining("；")),
                        names.stream().map(name -> name.in(Locale.ENGLISH)).collect(Collectors.joining("; ")))
                .asArgument();
    }

    private Filed filed(Application application, Filing filing, ServiceItem item, SubjectId subject, int round) {
        boolean draft = current.get().name() == ActName.SAVE_DRAFT;
        Map<String, Object> kept = draft ? filing.formData() : forms.answers(item.form(), filing.formData());
        HallSupplies.Completed completed = draft
                ? new HallSupplies.Completed(filing.materials(), List.of())
                : supplies.completed(item, filing.scenario(), kept, filing.materials(), List.of(), subject);
        List<SubmittedMaterial> materials = completed.materials();
        Provenance provenance = provenance(item, subject, filing);
        Dossier dossier = dossier(item, subject, filing.applicant(), kept, filing.answers(), provenance, materials);
        List<Finding> findings = new ArrayList<>(completed.findings());
        if (!draft || application.origin() == Origin.BUNDLE) {
            application.papersTakenIn(time.dayOf(current.get().at()));
        }
        if (!draft) {
            findings.addAll(formalCheck.findings(
                    item, filing.scenario(), filing.formData(), materials, application.papersTakenInOn(), provenance));
            applications
                    .openDuplicateOf(subject, dossier.digest(), application.id())
                    .map(number -> Finding.error(ApplicationCodes.DUPLICATE_SUBMISSION, "", number))
                    .ifPresent(findings::add);
        }
        return filed(application, item, dossier, findings, materials, round);
    }

    /** What registers said when they were asked last for this item; a form that none of them fills costs no statement. */
    private Provenance provenance(ServiceItem item, SubjectId subject, Filing filing) {
        return forms.asksRegisters(item.form())
                ? Provenance.of(facts.origins(subject, item.ref().id()), filing.remarks())
                : Provenance.NONE;
    }

    private Filed filed(
            Application application,
            ServiceItem item,
            Dossier dossier,
            List<Finding> findings,
            List<SubmittedMaterial> handedIn,
            int round) {
        List<Material> rows = handedIn.stream()
                .map(material -> new Material(ids.next(), application.id(), round, material))
                .toList();
        List<Finding> unusable = files.objections(application.subject(), handedIn);
        return new Filed(
                dossier,
                findings,
                unusable,
                rows,
                () -> numbers.next(item, current.get().at()),
                applications::add);
    }

    /** Whether {@code formData} says anything that the application does not say yet. */
    boolean changes(Application application, Map<String, Object> formData) {
        Map<String, Object> fields = fieldsOf(application, open(application));
        return formData.entrySet().stream().anyMatch(field -> !field.getValue().equals(fields.get(field.getKey())));
    }

    /** What {@code application} says once {@code formData} and {@code materials} have been added to it. */
    Filed supplemented(
            Application application,
            Handling handling,
            Map<String, Object> formData,
            List<SubmittedMaterial> materials) {
        List<Material> before = applications.materialsOf(application);
        int round = Applications.nextRound(before);
        Sealed sealed = open(application);
        Map<String, Object> said = fieldsOf(application, sealed);
        said.putAll(formData);
        Map<String, Object> fields = forms.answers(handling.item().form(), said);
        HallSupplies.Completed completed = supplies.completed(
                handling.item(),
                application.scenario(),
                fields,
                materials,
                Applications.current(before),
                application.subject());
        List<Material> all = new ArrayList<>(before);
        completed.materials().forEach(material -> all.add(new Material(ids.next(), application.id(), round, material)));
        List<SubmittedMaterial> current = Applications.current(all);
        return filed(
                application,
                handling.item(),
                dossier(
                        handling.item(),
                        application.subject(),
                        sealed.applicant().applicant(),
                        fields,
                        sealed.given(),
                        sealed.origin(),
                        current),
                Stream.concat(
                                completed.findings().stream(),
                                formalCheck
                                        .findings(
                                                handling.item(),
                                                application.scenario(),
                                                fields,
                                                current,
                                                application.papersTakenInOn(),
                                                sealed.origin())
                                        .stream())
                        .toList(),
                completed.materials(),
                round);
    }

    /** What the formal check finds in an application as it is. */
    List<Finding> openFindings(Application application, ServiceItem item) {
        return openFindings(application, item, applications.materialsOf(application));
    }

    List<Finding> openFindings(Application application, ServiceItem item, List<Material> materials) {
        List<SubmittedMaterial> current = Applications.current(materials);
        return Stream.concat(
                        findingsUnder(application, item, current).stream(),
                        notShared(application, item, current).stream())
                .toList();
    }

    /** Shared materials that data sharing has not yielded: the paper is wanted after all (系统自动获取，不全则提交). */
    private List<Finding> notShared(Application application, ServiceItem item, List<SubmittedMaterial> current) {
        if (item.materials().stream()
                .noneMatch(material -> material.acquisition() == Acquisition.SHARED_OR_HANDED_IN)) {
            return List.of();
        }
        Set<String> inVain = shared.of(application.id()).stream()
                .filter(SharedMaterial::wantsPaper)
                .map(SharedMaterial::requirement)
                .collect(Collectors.toSet());
        return inVain.isEmpty()
                ? List.of()
                : catalogue.materialsFor(item, application.scenario(), fieldsOf(application)).stream()
                        .filter(requirement -> requirement.acquisition() == Acquisition.SHARED_OR_HANDED_IN
                                && requirement.necessity() != Necessity.OPTIONAL
                                && inVain.contains(requirement.id()))
                        .filter(requirement -> current.stream()
                                .noneMatch(material -> material.requirement().equals(requirement.id())))
                        .map(requirement -> Finding.error(
                                ApplicationCodes.MATERIAL_MISSING,
                                requirement.id(),
                                requirement.name().zh()))
                        .toList();
    }

    /** What the formal check finds in an application if it followed {@code item}. */
    List<Finding> findingsUnder(Application application, ServiceItem item, List<SubmittedMaterial> materials) {
        Sealed sealed = open(application);
        return formalCheck.findings(
                item,
                application.scenario(),
                fieldsOf(application, sealed),
                materials,
                application.papersTakenInOn(),
                sealed.origin());
    }

    /** What the applicant said as {@code item} keeps it: its form may call something else sensitive. */
    Dossier keptUnder(Application application, ServiceItem item) {
        Sealed sealed = open(application);
        return dossier(
                item,
                application.subject(),
                sealed.applicant().applicant(),
                fieldsOf(application, sealed),
                sealed.given(),
                sealed.origin(),
                Applications.current(applications.materialsOf(application)));
    }

    /** Every form field of an application, the sensitive ones opened. */
    Map<String, Object> fieldsOf(Application application) {
        return fieldsOf(application, open(application));
    }

    /** What was answered on the way to the scenario, id of each question to id of its answer. */
    Map<String, String> answersOf(Application application) {
        return open(application).given();
    }

    /** Where the values of the form come from. */
    Provenance provenanceOf(Application application) {
        return open(application).origin();
    }

    /**
     * The same, and what registers have said since that could not be asked at handing in: the comparison asks them again as work after
     * the act. Costs a statement only while there is such a field.
     */
    Provenance provenanceByNow(Application application) {
        Provenance handedIn = provenanceOf(application);
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

    Applicant applicantOf(Application application) {
        return open(application).applicant().applicant();
    }

    private Dossier dossier(
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

    private Sealed open(Application application) {
        return json.read(vault.open(application.subject(), application.dossier().sealed()), Sealed.class);
    }

    private Map<String, Object> fieldsOf(Application application, Sealed sealed) {
        Map<String, Object> fields =
                new HashMap<>(json.fields(application.dossier().plain()));
        fields.putAll(sealed.fields());
        return fields;
    }

    private static <R> Outcome<R> refused(ActName act, Finding finding) {
        return Outcome.refused(Refusal.of(Refusal.Kind.INVALID, act, List.of(finding)));
    }
}
