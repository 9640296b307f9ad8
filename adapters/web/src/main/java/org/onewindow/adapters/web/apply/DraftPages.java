package org.onewindow.adapters.web.apply;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.onewindow.adapters.rest.answer.Answer;
import org.onewindow.adapters.rest.answer.OutcomeMapper;
import org.onewindow.adapters.web.apply.MaterialForms.Posted;
import org.onewindow.adapters.web.dialogue.Dialogues;
import org.onewindow.adapters.web.form.FilledForm;
import org.onewindow.adapters.web.form.FormView;
import org.onewindow.adapters.web.form.PostedForm;
import org.onewindow.adapters.web.form.PostedRemarks;
import org.onewindow.adapters.web.page.Doors;
import org.onewindow.adapters.web.page.PageGroup;
import org.onewindow.adapters.web.page.Reply;
import org.onewindow.adapters.web.page.Routes;
import org.onewindow.adapters.web.page.Visit;
import org.onewindow.catalog.guide.AlreadyHere;
import org.onewindow.catalog.guide.Had;
import org.onewindow.catalog.item.ImplementationEntry;
import org.onewindow.core.act.Caller;
import org.onewindow.core.act.Outcome;
import org.onewindow.core.application.ApplicantDesk;
import org.onewindow.core.application.Commands;
import org.onewindow.core.application.FormalCheck;
import org.onewindow.core.application.HeldCertificates;
import org.onewindow.core.application.Submission;
import org.onewindow.core.definition.PublishedDefinitions;
import org.onewindow.core.fact.FieldRemark;
import org.onewindow.core.fact.Provenance;
import org.onewindow.forms.template.FormStep;
import org.onewindow.forms.template.KnownFacts;
import org.onewindow.spi.facts.SubjectNumber;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.identity.Role;
import org.onewindow.spi.identity.SubjectId;
import org.onewindow.spi.item.MaterialRequirement;

/** Filling an application in: the form step by step, the materials, then checking, signing and handing in. */
@ApplicationScoped
class DraftPages implements PageGroup {
    private static final String DRAFT = "/apply/{item}/{id}";
    private static final int WRONG = 422;

    private final Drafts drafts;
    private final DraftRail rail;
    private final MaterialForms materialForms;
    private final HeldHere held;
    private final EarlierUploads earlier;
    private final KnownValues known;
    private final ApplicantDesk desk;
    private final Dialogues dialogues;
    private final PublishedDefinitions definitions;
    private final AlreadyHere here;
    private final KnownFacts facts;

    @Inject
    DraftPages(
            Drafts drafts,
            DraftRail rail,
            MaterialForms materialForms,
            HeldHere held,
            EarlierUploads earlier,
            KnownValues known,
            ApplicantDesk desk,
            Dialogues dialogues,
            PublishedDefinitions definitions,
            AlreadyHere here,
            KnownFacts facts) {
        this.drafts = drafts;
        this.rail = rail;
        this.materialForms = materialForms;
        this.held = held;
        this.earlier = earlier;
        this.known = known;
        this.desk = desk;
        this.dialogues = dialogues;
        this.definitions = definitions;
        this.here = here;
        this.facts = facts;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected DraftPages() {
        this(null, null, null, null, null, null, null, null, null, null, null);
    }

    /** Answers a visit to a draft. */
    @FunctionalInterface
    private interface DraftHandler {
        Reply answer(Visit visit, Draft draft) throws IOException;
    }

    @Override
    public void addTo(Routes routes) {
        routes.get(DRAFT + "/form/{step}", onDraft(this::form))
                .post(DRAFT + "/form/{step}", onDraft(this::saveForm))
                .get(DRAFT + "/materials", onDraft((visit, draft) -> materials(visit, draft, nothingPosted(draft))))
                .post(DRAFT + "/materials", onDraft(this::saveMaterials))
                .get(DRAFT + "/check", onDraft(this::check))
                .post(DRAFT + "/check", Doors.only(Role.APPLICANT, this::submit));
    }

    /** What has been handed in meanwhile is shown as what it is now. */
    private Routes.Handler onDraft(DraftHandler handler) {
        return Doors.only(Role.APPLICANT, visit -> {
            Optional<Draft> draft = drafts.find(visit);
            return draft.isPresent() ? handler.answer(visit, draft.get()) : Reply.seeOther("/mine/" + visit.path("id"));
        });
    }

    private Reply.Page page(String template, Draft draft, Visit visit, String here) {
        return Reply.page(template)
                .with("draft", draft.path())
                .with("filesAt", "/files/" + draft.id())
                .with("item", draft.item())
                .with("leftBehind", draft.carried().leftBehind())
                .with("onNewForm", draft.onNewForm())
                .with("id", draft.id())
                .with("scenario", draft.item().scenario(draft.scenario()).orElseThrow())
                .with("stops", rail.stops(draft, here, visit.locale()));
    }

    // ---- The form

    private static int indexOf(Draft draft, Visit visit) {
        List<String> ids = draft.steps().stream().map(FormStep::id).toList();
        int index = ids.indexOf(visit.path("step"));
        if (index < 0) {
            throw Doors.notFound();
        }
        return index;
    }

    /** What registers say now, and what the applicant says to it. */
    private Provenance provenance(Draft draft, Map<String, FieldRemark> remarks, Visit visit) {
        return known.of(draft.file().applicant(), draft.template(), draft.item(), visit)
                .with(remarks);
    }

    private Reply.Page form(Visit visit, Draft draft) {
        FilledForm filled = FilledForm.of(draft.values(), provenance(draft, draft.remarks(), visit))
                .growing(visit.field("add"));
        return form(visit, draft, filled);
    }

    private Reply.Page form(Visit visit, Draft draft, FilledForm filled) {
        int index = indexOf(draft, visit);
        FormStep step = draft.steps().get(index);
        return page("apply-form", draft, visit, "form/" + step.id())
                .with("step", step)
                .with(
                        "back",
                        index == 0 ? "" : "form/" + draft.steps().get(index - 1).id())
                .with(
                        "form",
                        FormView.of(draft.template(), List.of(step), filled).shownBy(asked(draft)));
    }

    private Reply saveForm(Visit visit, Draft draft) {
        int index = indexOf(draft, visit);
        List<FormStep> step = List.of(draft.steps().get(index));
        Map<String, FieldRemark> remarks = PostedRemarks.read(step, draft.remarks(), visit);
        Provenance provenance = provenance(draft, remarks, visit);
        PostedForm posted =
                PostedForm.read(draft.template(), step, draft.values(), visit).taking(visit, provenance);
        Supplier<Reply.Page> again = () -> form(
                visit,
                draft,
                FilledForm.of(posted.values(), provenance)
                        .with(posted.findings())
                        .growing(posted.growing()));
        if (PostedForm.looksOnly(visit)) {
            return form(visit, draft, FilledForm.of(posted.values(), provenance));
        }
        Outcome<String> saved = drafts.save(draft, posted.values(), remarks);
        String here = visit.request().getRequestURI();
        if (posted.reshaped()) {
            return Doors.after(saved, here + grown(posted), again);
        }
        if (visit.field("_do").equals("later")) {
            return Doors.after(saved, "/mine", again);
        }
        if (posted.stops() && saved instanceof Outcome.Done) {
            return again.get().status(WRONG).with("findings", posted.findings());
        }
        return Doors.after(saved, draft.path() + next(draft, posted, visit.path("step")), again);
    }

    /** What comes after that step, now that it is filled in: the next that asks for something. */
    private static String next(Draft draft, PostedForm posted, String step) {
        List<String> ids = draft.template().steps(posted.values()).stream()
                .map(FormStep::id)
                .toList();
        int next = ids.indexOf(step) + 1;
        return next > 0 && next < ids.size() ? "/form/" + ids.get(next) : "/materials";
    }

    private static String grown(PostedForm posted) {
        if (posted.growing().isEmpty()) {
            return "";
        }
        String list = posted.growing();
        if (!list.matches("[A-Za-z0-9]+")) {
            return "";
        }
        int row = posted.values().get(list) instanceof List<?> rows ? rows.size() : 0;
        return "?add=" + list + "#f-" + list + "-" + row;
    }

    // ---- Materials

    private static Posted nothingPosted(Draft draft) {
        return new Posted(draft.materials(), List.of(), Map.of());
    }

    private Reply.Page materials(Visit visit, Draft draft, Posted posted) {
        int sets = draft.item().scenario(draft.scenario()).orElseThrow().copiesEach();
        Map<String, List<EarlierUploads.Earlier>> offered = earlier.of(asked(draft), draft, visit);
        return page("apply-materials", draft, visit, "materials")
                .with(
                        "back",
                        "form/" + draft.steps().get(draft.steps().size() - 1).id())
                .with(
                        "materials",
                        materialForms
                                .views(
                                        draft.item(),
                                        asked(draft),
                                        sets,
                                        posted.materials(),
                                        posted.findings(),
                                        posted.typed())
                                .stream()
                                .map(view -> view.offering(
                                        offered.getOrDefault(view.requirement().id(), List.of())))
                                .toList())
                .with("held", held(draft))
                .with("chosen", MaterialForms.chosen(posted.materials()))
                .with("hallHas", alreadyHere(visit, draft));
    }

    private Map<String, List<HeldCertificates.Held>> held(Draft draft) {
        return held.of(draft.item(), asked(draft), SubjectNumber.of(draft.file().applicant()));
    }

    /** A material that is asked for, and what the hall has of it. */
    public record Here(MaterialRequirement requirement, List<Had> had) {}

    private List<Here> alreadyHere(Visit visit, Draft draft) {
        Map<String, List<Had>> had = definitions
                .version(ImplementationEntry.class, draft.item().ref())
                .map(entry -> here.of(entry, facts.bySource(), visit.scope()))
                .orElse(Map.of());
        return asked(draft).stream()
                .filter(requirement -> had.containsKey(requirement.id()))
                .map(requirement -> new Here(requirement, had.getOrDefault(requirement.id(), List.of())))
                .toList();
    }

    private List<MaterialRequirement> asked(Draft draft) {
        return materialForms.asked(draft.item(), draft.scenario(), draft.answers());
    }

    /** The door lets in nobody else. */
    private static SubjectId owner(Visit visit) {
        return ((Caller.Subject) visit.caller()).subject();
    }

    private Reply saveMaterials(Visit visit, Draft draft) throws IOException {
        Posted posted = materialForms
                .read(asked(draft), draft.materials(), () -> owner(visit), visit)
                .and(earlier.chosen(asked(draft), draft, visit));
        Outcome<String> saved = drafts.save(draft, posted.materials());
        if (!(saved instanceof Outcome.Done)) {
            return Doors.after(saved, draft.path(), () -> materials(visit, draft, posted));
        }
        Draft now = drafts.find(visit).orElse(draft);
        if (!posted.findings().isEmpty()) {
            return materials(visit, now, posted).status(WRONG).with("findings", posted.findings());
        }
        return switch (visit.field("_do")) {
            case "later" -> Reply.seeOther("/mine");
            case "upload" -> Reply.seeOther(draft.path() + "/materials");
            default -> Reply.seeOther(draft.path() + "/check");
        };
    }

    // ---- Check, sign, hand in

    private Reply.Page check(Visit visit, Draft draft) {
        return check(visit, draft, rail.findings(draft, provenance(draft, draft.remarks(), visit)));
    }

    private Reply.Page check(Visit visit, Draft draft, List<Finding> findings) {
        return page("apply-check", draft, visit, "check")
                .with("filledSteps", CheckedStep.of(draft, findings, visit.locale()))
                .with(
                        "materials",
                        materialForms.views(
                                draft.item(),
                                asked(draft),
                                draft.item()
                                        .scenario(draft.scenario())
                                        .orElseThrow()
                                        .copiesEach(),
                                draft.materials(),
                                findings,
                                Map.of()))
                .with("held", held(draft))
                .with("chosen", MaterialForms.chosen(draft.materials()))
                .with("applicant", draft.file().applicant())
                .with("answered", dialogues.inWords(draft.item(), draft.file().answers()))
                .with(
                        "following",
                        findings.stream()
                                .filter(finding -> FormalCheck.mayFollow(draft.item(), finding, false))
                                .toList())
                .with(
                        "findings",
                        findings.stream()
                                .filter(Finding::stops)
                                .filter(finding -> !FormalCheck.mayFollow(draft.item(), finding, false))
                                .toList());
    }

    /** A second sending comes after the draft has become an application: it is answered like the first. */
    private Reply submit(Visit visit) {
        Optional<Draft> found = drafts.find(visit);
        if (found.isEmpty()) {
            return Reply.seeOther("/mine/" + visit.path("id") + "/receipt");
        }
        Draft draft = found.get();
        Provenance provenance = provenance(draft, draft.remarks(), visit);
        if (!visit.field("signed").equals("yes")) {
            List<Finding> findings = new ArrayList<>(rail.findings(draft, provenance));
            findings.add(Finding.error(PageCodes.NOT_SIGNED, "/signed"));
            return check(visit, draft, findings).status(WRONG);
        }
        Answer<Submission> answer = OutcomeMapper.answer(
                desk.submit(new Commands.Submit(Doors.keyOf(visit), Optional.of(draft.id()), draft.filing())));
        if (answer instanceof Answer.Bad<Submission> bad) {
            return check(visit, draft, bad.problem().findings()).status(bad.status());
        }
        return Reply.seeOther("/mine/" + draft.id() + "/receipt");
    }
}
