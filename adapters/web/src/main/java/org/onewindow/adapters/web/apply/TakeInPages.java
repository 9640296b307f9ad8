package org.onewindow.adapters.web.apply;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.onewindow.adapters.rest.intake.ApplicantEntry;
import org.onewindow.adapters.web.apply.MaterialForms.Posted;
import org.onewindow.adapters.web.dialogue.Dialogues;
import org.onewindow.adapters.web.dialogue.Guidance;
import org.onewindow.adapters.web.form.EntryForm;
import org.onewindow.adapters.web.form.FilledForm;
import org.onewindow.adapters.web.form.FormView;
import org.onewindow.adapters.web.form.PostedForm;
import org.onewindow.adapters.web.page.Doors;
import org.onewindow.adapters.web.page.PageGroup;
import org.onewindow.adapters.web.page.Reply;
import org.onewindow.adapters.web.page.Routes;
import org.onewindow.adapters.web.page.Visit;
import org.onewindow.catalog.item.ImplementationEntry;
import org.onewindow.core.act.Outcome;
import org.onewindow.core.application.ApplicantDesk;
import org.onewindow.core.application.Commands;
import org.onewindow.core.application.Filing;
import org.onewindow.core.application.FrontDesk;
import org.onewindow.core.application.ReceptionDesk;
import org.onewindow.core.bundle.BundleCatalogue;
import org.onewindow.core.definition.PublishedDefinitions;
import org.onewindow.core.fact.Provenance;
import org.onewindow.core.privacy.Subjects;
import org.onewindow.forms.template.FormTemplate;
import org.onewindow.spi.facts.SubjectNumber;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.identity.Role;
import org.onewindow.spi.item.MaterialRequirement;
import org.onewindow.spi.item.Scenario;
import org.onewindow.spi.item.ServiceItem;

/** Taking in at the counter: number first, then the form filled from the registers, the papers counted, and accepted on the spot. */
@ApplicationScoped
class TakeInPages implements PageGroup {
    private static final String TAKE_IN = "/desk/reception/take-in";
    /** In place of an item's id: what follows is a bundle's. No item is called so, for ids begin with a letter. */
    private static final String BUNDLE = "-bundle";

    private static final int WRONG = 422;

    private final Drafts drafts;
    private final KnownValues known;
    private final EntryForm entry;
    private final MaterialForms materialForms;
    private final HeldHere held;
    private final PublishedDefinitions definitions;
    private final ReceptionDesk reception;
    private final FrontDesk frontDesk;
    private final ApplicantDesk applicants;
    private final Subjects subjects;
    private final BundleCatalogue bundles;
    private final Dialogues dialogues;
    private final TakeInBundlePages bundlePages;

    @Inject
    TakeInPages(
            Drafts drafts,
            KnownValues known,
            EntryForm entry,
            MaterialForms materialForms,
            HeldHere held,
            PublishedDefinitions definitions,
            ReceptionDesk reception,
            FrontDesk frontDesk,
            ApplicantDesk applicants,
            Subjects subjects,
            BundleCatalogue bundles,
            Dialogues dialogues,
            TakeInBundlePages bundlePages) {
        this.drafts = drafts;
        this.known = known;
        this.entry = entry;
        this.materialForms = materialForms;
        this.held = held;
        this.definitions = definitions;
        this.reception = reception;
        this.frontDesk = frontDesk;
        this.applicants = applicants;
        this.subjects = subjects;
        this.bundles = bundles;
        this.dialogues = dialogues;
        this.bundlePages = bundlePages;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected TakeInPages() {
        this(null, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    @Override
    public void addTo(Routes routes) {
        routes.get(TAKE_IN, Doors.only(Role.RECEPTION_CLERK, visit -> begin(visit, List.of())))
                .post(TAKE_IN, Doors.only(Role.RECEPTION_CLERK, this::form))
                .post(TAKE_IN + "/{item}", Doors.only(Role.RECEPTION_CLERK, this::takeIn));
    }

    // ---- Who, and what for

    private Reply.Page begin(Visit visit, List<Finding> findings) {
        List<ServiceItem> items = definitions.inForce(ImplementationEntry.class).stream()
                .filter(ImplementationEntry::offered)
                .map(ImplementationEntry::item)
                .toList();
        return Reply.page("take-in")
                .with("items", items)
                .with(
                        "asking",
                        items.stream()
                                .filter(dialogues::asks)
                                .map(item -> item.ref().id())
                                .toList())
                .with("bundles", bundles.inForce())
                .with("bundleChoice", BUNDLE + "/")
                .with("typedNumber", visit.field("a.number"))
                .with("typedKind", visit.field("a.kind"))
                .with("typedFor", visit.field("for"))
                .with("findings", findings);
    }

    private Reply form(Visit visit) {
        String[] chosen = visit.field("for").split("/", 2);
        ApplicantEntry entry = CounterFiling.entry(visit);
        Optional<SubjectNumber> number = CounterFiling.numberOf(entry);
        if (number.isEmpty()) {
            List<Finding> findings = entry.findings("/applicant").stream()
                    .filter(finding -> finding.subject().equals("/applicant/number"))
                    .toList();
            return begin(visit, findings).status(WRONG);
        }
        if (chosen[0].equals(BUNDLE) && chosen.length > 1) {
            return bundlePages.begin(chosen[1], number.get(), entry, visit);
        }
        ServiceItem item = drafts.offered(chosen[0]);
        Guidance guidance = guidance(item, visit);
        List<String> fitting = guidance.fitting().stream().map(Scenario::id).toList();
        String scenario = scenario(chosen, guidance, visit);
        if (!fitting.contains(scenario)) {
            return Reply.page("take-in-dialogue")
                    .with("item", item)
                    .with("typedNumber", visit.field("a.number"))
                    .with("typedKind", visit.field("a.kind"))
                    .with("typedFor", visit.field("for"))
                    .with("guidance", guidance);
        }
        FormTemplate template = drafts.form(item);
        KnownValues.Known facts = known.of(number.get(), template, item.ref().id(), visit);
        ApplicantEntry filled = CounterFiling.known(entry, facts, template);
        PostedForm form = new PostedForm(facts.values(), List.of(), "", false);
        CounterFiling filing = new CounterFiling(item, scenario, guidance.answers(), template, filled, form, Map.of());
        return page(filing, FilledForm.of(facts.values(), facts.with(Map.of())), Posted.nothing(), List.of());
    }

    /** How far the questions have come; a question that is to be put again is put again, and those after it. */
    private Guidance guidance(ServiceItem item, Visit visit) {
        Guidance guidance = dialogues.guide(item, visit);
        String again = visit.field("_again");
        return again.isEmpty() ? guidance : dialogues.guide(item, guidance.before(again));
    }

    /** The scenario that was chosen by its name, or the only one that the answers leave; empty if there is more to ask. */
    private static String scenario(String[] chosen, Guidance guidance, Visit visit) {
        if (chosen.length > 1) {
            return chosen[1];
        }
        boolean clear = guidance.next().isEmpty() && guidance.fitting().size() == 1;
        return clear ? guidance.fitting().get(0).id() : visit.field("scenario");
    }

    // ---- The form and the papers

    private Reply.Page page(CounterFiling filing, FilledForm filled, Posted posted, List<Finding> findings) {
        int sets = filing.item()
                .scenario(filing.scenario())
                .orElseThrow(Doors::notFound)
                .copiesEach();
        List<MaterialRequirement> asked = materialForms.asked(filing.item(), filing.scenario(), filing.answered());
        return Reply.page("take-in-form")
                .with("item", filing.item())
                .with("handsOver", frontDesk.handsOver(filing.item().ref().id()))
                .with("scenario", filing.item().scenario(filing.scenario()).orElseThrow(Doors::notFound))
                .with("answers", filing.answers())
                .with("answered", dialogues.inWords(filing.item(), filing.answers()))
                .with("entry", filing.entry())
                .with(
                        "form",
                        FormView.of(filing.template(), filing.template().steps(), filled.with(findings))
                                .shownBy(asked))
                .with(
                        "materials",
                        materialForms.views(filing.item(), asked, sets, posted.papers(), findings, posted.typed()))
                .with(
                        "held",
                        CounterFiling.numberOf(filing.entry())
                                .map(number -> held.of(filing.item(), asked, number))
                                .orElse(Map.of()))
                .with("chosen", MaterialForms.chosen(posted.materials()))
                .with("filesAt", "")
                .with("smart", EntryForm.View.NOTHING)
                .with("entryText", "")
                .with("applicantProblems", CounterFiling.problemsOfApplicant(findings))
                .with("findings", findings.stream().filter(Finding::stops).toList());
    }

    /** The registers are asked again before anything is handed in; nobody is asked about a number that is none. */
    private Provenance known(CounterFiling filing, Visit visit) {
        return CounterFiling.numberOf(filing.entry())
                .map(number -> known.of(
                                number, filing.template(), filing.item().ref().id(), visit)
                        .with(filing.remarks()))
                .orElse(Provenance.NONE);
    }

    private Reply takeIn(Visit visit) throws IOException {
        ServiceItem item = drafts.offered(visit.path("item"));
        CounterFiling typed = CounterFiling.read(item, drafts.form(item), visit);
        Provenance provenance = known(typed, visit);
        CounterFiling filing = visit.field("_do").equals("use")
                ? typed.with(entry.using(typed.template(), typed.form().values(), visit))
                : typed.taking(visit, provenance);
        FilledForm filled = FilledForm.of(filing.form().values(), provenance)
                .growing(filing.form().growing());
        List<MaterialRequirement> asked = materialForms.asked(item, filing.scenario(), filing.answered());
        List<Finding> objections = filing.objectionsToApplicant();
        Posted posted = materialForms.read(
                asked,
                List.of(),
                () -> subjects.of(CounterFiling.numberOf(filing.entry()).orElseThrow(Doors::notFound)),
                visit);
        if (visit.field("_do").equals("print")) {
            return PrintedFormPages.page(
                    filing.template(), filing.answered(), item, filing.entry().name(), "", visit.locale());
        }
        if (filing.form().reshaped()) {
            return page(filing, filled, posted, List.of());
        }
        if (visit.field("_do").equals("read")) {
            return page(filing, filled, posted, List.of())
                    .with("smart", entry.read(filing.template(), filing.form().values(), visit))
                    .with("entryText", visit.field("entry.text"));
        }
        List<Finding> findings = new ArrayList<>(filing.findings());
        findings.addAll(posted.findings());
        findings.addAll(drafts.objectionsOfOrigins(
                filing.template(), filing.form().values(), provenance, MaterialForms.ids(asked)));
        if (!objections.isEmpty() || posted.findings().stream().anyMatch(Finding::stops)) {
            return page(filing, filled, posted, findings).status(WRONG);
        }
        if (visit.field("_do").equals("check")) {
            return page(filing, filled, posted, findings);
        }
        Filing handedIn = filing.filing(posted.materials());
        Outcome<String> outcome = visit.field("_do").equals("submit")
                ? applicants
                        .submit(new Commands.Submit(Doors.keyOf(visit), Optional.empty(), handedIn))
                        .fold(done -> Outcome.done(done.application()), Outcome::refused)
                : reception
                        .takeInAndAccept(new Commands.TakeIn(Doors.keyOf(visit), handedIn))
                        .fold(done -> Outcome.done(done.application()), Outcome::refused);
        return outcome.fold(
                id -> Reply.seeOther("/desk/reception/case/" + id),
                refusal -> Doors.after(outcome, "", () -> page(filing, filled, posted, refusal.findings())));
    }
}
