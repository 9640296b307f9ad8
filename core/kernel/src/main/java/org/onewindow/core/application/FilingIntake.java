package org.onewindow.core.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.onewindow.core.act.ActInProgress;
import org.onewindow.core.act.Caller;
import org.onewindow.core.act.CurrentAct;
import org.onewindow.core.act.Outcome;
import org.onewindow.core.act.Refusal;
import org.onewindow.core.fact.Provenance;
import org.onewindow.core.privacy.RandomIds;
import org.onewindow.core.privacy.Vault;
import org.onewindow.core.store.MaterialFiles;
import org.onewindow.core.time.HallTime;
import org.onewindow.spi.LocalizedText;
import org.onewindow.spi.application.ActName;
import org.onewindow.spi.application.SubmittedMaterial;
import org.onewindow.spi.facts.SubjectNumber;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.identity.SubjectId;
import org.onewindow.spi.item.Scenario;
import org.onewindow.spi.item.ServiceItem;

/** Takes in what is handed in: asks who hands it in and for what, runs the formal check, and begins the application or goes on with it. */
@ApplicationScoped
class FilingIntake {
    private final ApplicationActs acts;
    private final Applications applications;
    private final ItemCatalogue catalogue;
    private final FormRules forms;
    private final FormalCheck formalCheck;
    private final HallSupplies supplies;
    private final Dossiers dossiers;
    private final Vault vault;
    private final RandomIds ids;
    private final ApplicationNumbers numbers;
    private final CurrentAct current;
    private final MaterialFiles files;
    private final HallTime time;

    @Inject
    FilingIntake(
            ApplicationActs acts,
            Applications applications,
            ItemCatalogue catalogue,
            FormRules forms,
            FormalCheck formalCheck,
            HallSupplies supplies,
            Dossiers dossiers,
            Vault vault,
            RandomIds ids,
            ApplicationNumbers numbers,
            CurrentAct current,
            MaterialFiles files,
            HallTime time) {
        this.acts = acts;
        this.applications = applications;
        this.catalogue = catalogue;
        this.forms = forms;
        this.formalCheck = formalCheck;
        this.supplies = supplies;
        this.dossiers = dossiers;
        this.vault = vault;
        this.ids = ids;
        this.numbers = numbers;
        this.current = current;
        this.files = files;
        this.time = time;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected FilingIntake() {
        this(null, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    /** How an application takes a filing in. */
    interface TakingIn<R> {
        Decided<R> decide(Application application, Handling handling, Filed filed);
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
                Filed filed = filed(application, filing, item, subject, TakenInOn.NOTHING_YET);
                return filed.decided(() -> takingIn.decide(application, pinned, filed));
            });
        }
        Application application = Application.draft(
                ids.next(), origin, subject, filing.applicant().label(), item.ref(), filing.scenario());
        return acts.onNew(application, item, (fresh, handling) -> {
            Filed filed = filed(fresh, filing, item, subject, TakenInOn.NOTHING_YET);
            return filed.decided(() -> takingIn.decide(fresh, handling, filed));
        });
    }

    /** The materials that count of an application and came after it was first handed in, with the day of each. */
    List<TakenInOn.Arrived> supplemented(String application) {
        List<Material> later = applications.materialsOf(application).stream()
                .filter(material -> material.round() > 1)
                .toList();
        return Applications.currentRows(later).stream()
                .map(row ->
                        new TakenInOn.Arrived(row.submitted(), row.takenInOn().orElseGet(time::today)))
                .toList();
    }

    /**
     * Goes on with a draft as it is kept, for the item in a version that is given; {@code added} takes the place of what is kept for
     * the same requirements.
     */
    <R> Outcome<R> goOn(String draft, ServiceItem item, List<TakenInOn.Arrived> added, TakingIn<R> takingIn) {
        return acts.on(draft, Optional.empty(), (application, handling) -> {
            Dossiers.Sealed sealed = dossiers.open(application);
            List<Material> rows = applications.materialsOf(application);
            List<SubmittedMaterial> materials = new ArrayList<>(Applications.current(rows));
            materials.removeIf(kept -> added.stream()
                    .anyMatch(each -> each.material().requirement().equals(kept.requirement())));
            added.forEach(each -> materials.add(each.material()));
            Filing filing = new Filing(
                    item.ref().id(),
                    application.scenario(),
                    sealed.given(),
                    sealed.applicant().applicant(),
                    dossiers.fieldsOf(application, sealed),
                    materials,
                    sealed.origin().remarks());
            application.pinTo(item.ref(), application.scenario());
            applications.removeMaterialsOf(application);
            Handling pinned = pinned(handling, item);
            TakenInOn takenIn = TakenInOn.of(application, rows).with(added);
            Filed filed = filed(application, filing, item, application.subject(), takenIn);
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

    /**
     * What {@code filing} hands in.
     *
     * @param before since when the hall has papers that it had before
     */
    private Filed filed(Application application, Filing filing, ServiceItem item, SubjectId subject, TakenInOn before) {
        boolean draft = current.get().name() == ActName.SAVE_DRAFT;
        LocalDate today = time.dayOf(current.get().at());
        boolean hallHasIt = !draft || application.origin() == Origin.BUNDLE;
        List<SubmittedMaterial> given = hallHasIt ? handedIn(filing.materials()) : filing.materials();
        Map<String, Object> kept = draft ? filing.formData() : forms.answers(item.form(), filing.formData());
        HallSupplies.Completed completed = draft
                ? new HallSupplies.Completed(given, List.of())
                : supplies.completed(item, filing.scenario(), kept, given, List.of(), subject);
        List<SubmittedMaterial> materials = completed.materials();
        Provenance provenance = dossiers.provenance(item, subject, filing);
        Dossier dossier =
                dossiers.seal(item, subject, filing.applicant(), kept, filing.answers(), provenance, materials);
        List<Finding> findings = new ArrayList<>(completed.findings());
        findings.addAll(draft ? List.of() : objectionsToPromising(given));
        TakenInOn takenIn = hallHasIt ? before.arriving(materials, today) : before;
        if (hallHasIt) {
            application.papersTakenIn(today);
        }
        if (!draft) {
            findings.addAll(
                    formalCheck.findings(item, filing.scenario(), filing.formData(), materials, takenIn, provenance));
            applications
                    .openDuplicateOf(subject, dossier.digest(), application.id())
                    .map(number -> Finding.error(ApplicationCodes.DUPLICATE_SUBMISSION, "", number))
                    .ifPresent(findings::add);
        }
        return filed(application, item, dossier, findings, rows(application, 1, materials, takenIn));
    }

    /** Whoever acts for another promises in its name only with special authority (特别授权). */
    private List<Finding> objectionsToPromising(List<SubmittedMaterial> given) {
        boolean may = !(current.get().caller() instanceof Caller.Subject caller)
                || caller.acting().map(Caller.Acting::commits).orElse(true);
        return may
                ? List.of()
                : given.stream()
                        .filter(HallSupplies::isPromise)
                        .map(material -> Finding.error(ApplicationCodes.NO_POWER_TO_COMMIT, material.requirement()))
                        .toList();
    }

    /** A draft may hold the dates of papers that have not come: they are no papers. */
    private static List<SubmittedMaterial> handedIn(List<SubmittedMaterial> materials) {
        return materials.stream().filter(SubmittedMaterial::isThere).toList();
    }

    private List<Material> rows(
            Application application, int round, List<SubmittedMaterial> materials, TakenInOn takenIn) {
        return materials.stream()
                .map(material -> new Material(ids.next(), application.id(), round, material, takenIn.dayOf(material)))
                .toList();
    }

    private Filed filed(
            Application application, ServiceItem item, Dossier dossier, List<Finding> findings, List<Material> rows) {
        List<SubmittedMaterial> handedIn =
                rows.stream().map(Material::submitted).toList();
        List<Finding> unusable = files.objections(application.subject(), handedIn);
        return new Filed(
                dossier,
                findings,
                unusable,
                rows,
                () -> numbers.next(item, current.get().at()),
                applications::add);
    }

    /** What {@code application} says once {@code formData} and {@code materials} have been added to it. */
    Filed supplemented(
            Application application,
            Handling handling,
            Map<String, Object> formData,
            List<SubmittedMaterial> materials) {
        ServiceItem item = handling.item();
        List<Material> before = applications.materialsOf(application);
        Dossiers.Sealed sealed = dossiers.open(application);
        Map<String, Object> said = dossiers.fieldsOf(application, sealed);
        said.putAll(formData);
        Map<String, Object> fields = forms.answers(item.form(), said);
        HallSupplies.Completed completed = supplies.completed(
                item,
                application.scenario(),
                fields,
                handedIn(materials),
                Applications.current(before),
                application.subject());
        TakenInOn takenIn = TakenInOn.of(application, before)
                .arriving(completed.materials(), time.dayOf(current.get().at()));
        List<Material> rows = rows(application, Applications.nextRound(before), completed.materials(), takenIn);
        List<SubmittedMaterial> counting = Applications.current(
                Stream.concat(before.stream(), rows.stream()).toList());
        List<Finding> findings = new ArrayList<>(completed.findings());
        findings.addAll(objectionsToPromising(materials));
        findings.addAll(formalCheck.findings(
                item, application.scenario(), fields, application.papers().with(counting), takenIn, sealed.origin()));
        Dossier dossier = dossiers.seal(
                item,
                application.subject(),
                sealed.applicant().applicant(),
                fields,
                sealed.given(),
                sealed.origin(),
                counting);
        return filed(application, item, dossier, findings, rows);
    }

    private static <R> Outcome<R> refused(ActName act, Finding finding) {
        return Outcome.refused(Refusal.of(Refusal.Kind.INVALID, act, List.of(finding)));
    }
}
