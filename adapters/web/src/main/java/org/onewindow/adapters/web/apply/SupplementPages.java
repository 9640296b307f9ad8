package org.onewindow.adapters.web.apply;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.onewindow.adapters.web.apply.MaterialForms.Posted;
import org.onewindow.adapters.web.desk.CaseView;
import org.onewindow.adapters.web.form.FilledForm;
import org.onewindow.adapters.web.form.FormView;
import org.onewindow.adapters.web.form.PostedForm;
import org.onewindow.adapters.web.page.Doors;
import org.onewindow.adapters.web.page.PageGroup;
import org.onewindow.adapters.web.page.Reply;
import org.onewindow.adapters.web.page.Routes;
import org.onewindow.adapters.web.page.Visit;
import org.onewindow.core.act.Caller;
import org.onewindow.core.act.Outcome;
import org.onewindow.core.application.ApplicantDesk;
import org.onewindow.core.application.CaseFile;
import org.onewindow.core.application.Commands;
import org.onewindow.core.application.CorrectionNotice;
import org.onewindow.core.application.DeferredMaterial;
import org.onewindow.core.application.Submission;
import org.onewindow.forms.template.FormStep;
import org.onewindow.forms.template.FormTemplate;
import org.onewindow.spi.application.ApplicationState;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.identity.Role;
import org.onewindow.spi.identity.SubjectId;
import org.onewindow.spi.item.MaterialRequirement;

/** 补正和补交: handing in what a correction notice asks for, and materials that were deferred. */
@ApplicationScoped
class SupplementPages implements PageGroup {
    private static final String CASE = "/mine/{id}";
    private static final int WRONG = 422;

    private final CaseView caseView;
    private final Drafts drafts;
    private final MaterialForms materialForms;
    private final ApplicantDesk desk;

    @Inject
    SupplementPages(CaseView caseView, Drafts drafts, MaterialForms materialForms, ApplicantDesk desk) {
        this.caseView = caseView;
        this.drafts = drafts;
        this.materialForms = materialForms;
        this.desk = desk;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected SupplementPages() {
        this(null, null, null, null);
    }

    @Override
    public void addTo(Routes routes) {
        routes.get(CASE + "/supplement", Doors.only(Role.APPLICANT, visit -> supplement(visit, correction(visit))))
                .post(CASE + "/supplement", Doors.only(Role.APPLICANT, this::handInCorrections))
                .get(
                        CASE + "/deferred",
                        Doors.only(Role.APPLICANT, visit -> deferred(visit, caseView.file(visit), Posted.nothing())))
                .post(CASE + "/deferred", Doors.only(Role.APPLICANT, this::handInDeferred));
    }

    private CaseFile correction(Visit visit) {
        CaseFile file = caseView.file(visit);
        if (file.view().state() != ApplicationState.CORRECTION_REQUESTED) {
            throw Doors.notFound();
        }
        return file;
    }

    /** Also when it has been answered or has run out meanwhile: then the kernel says so, and what was typed is shown again. */
    private CaseFile notified(Visit visit) {
        CaseFile file = caseView.file(visit);
        if (file.correctionNotice().isEmpty()) {
            throw Doors.notFound();
        }
        return file;
    }

    private static CorrectionNotice noticeOf(CaseFile file) {
        return file.correctionNotice().orElseThrow();
    }

    private List<FormStep> steps(FormTemplate template, Set<String> subjects) {
        return template.steps().stream()
                .map(step -> new FormStep(
                        step.id(),
                        step.label(),
                        Optional.empty(),
                        step.groups().stream()
                                .map(group -> new FormStep.Group(
                                        group.id(),
                                        group.label(),
                                        group.help(),
                                        group.fields().stream()
                                                .filter(field -> isNamed(field.key(), subjects))
                                                .toList()))
                                .filter(group -> !group.fields().isEmpty())
                                .toList()))
                .filter(step -> !step.groups().isEmpty())
                .toList();
    }

    private static boolean isNamed(String key, Set<String> subjects) {
        return subjects.stream().anyMatch(subject -> subject.equals("/" + key) || subject.startsWith("/" + key + "/"));
    }

    private List<MaterialRequirement> named(CaseFile file, Map<String, Object> values, Set<String> subjects) {
        Stream<MaterialRequirement> applying =
                materialForms.asked(file.item(), file.view().scenario(), values).stream();
        Stream<MaterialRequirement> asked =
                subjects.stream().flatMap(subject -> file.item().material(subject).stream());
        return Stream.concat(applying.filter(requirement -> subjects.contains(requirement.id())), asked)
                .distinct()
                .toList();
    }

    private Reply.Page supplement(Visit visit, CaseFile file) {
        Set<String> subjects = new TreeSet<>();
        noticeOf(file).points().forEach(point -> subjects.add(point.subject()));
        return supplement(
                visit, file, subjects, FilledForm.of(file.view().formData(), file.provenance()), Posted.nothing());
    }

    /** Asks for {@code subjects}, as fields and materials; the page says them back. */
    private Reply.Page supplement(Visit visit, CaseFile file, Set<String> subjects, FilledForm filled, Posted posted) {
        return caseView.page("supplement", file, visit)
                .with("points", noticeOf(file).points())
                .with("dueOn", noticeOf(file).dueOn())
                .with("shown", subjects)
                .with("form", formView(file, subjects, filled))
                .with("materials", views(file, named(file, filled.values(), subjects), posted, filled.findings()))
                .with("filesAt", "/files/" + file.view().id())
                .with("findings", filled.findings());
    }

    private FormView formView(CaseFile file, Set<String> subjects, FilledForm filled) {
        FormTemplate template = drafts.form(file.item());
        return FormView.of(template, steps(template, subjects), filled);
    }

    private List<MaterialView> views(
            CaseFile file, List<MaterialRequirement> asked, Posted posted, List<Finding> findings) {
        int sets = file.item().scenario(file.view().scenario()).orElseThrow().copiesEach();
        return materialForms.views(file.item(), asked, sets, posted.papers(), findings, posted.typed());
    }

    /** The door lets in nobody else. */
    private static SubjectId owner(Visit visit) {
        return ((Caller.Subject) visit.caller()).subject();
    }

    private Reply handInCorrections(Visit visit) throws IOException {
        CaseFile file = notified(visit);
        FormTemplate template = drafts.form(file.item());
        Set<String> subjects = new TreeSet<>(visit.fields("shown"));
        List<FormStep> steps = steps(template, subjects);
        PostedForm form =
                PostedForm.read(template, steps, file.view().formData(), visit).taking(visit, file.provenance());
        FilledForm filled = FilledForm.of(form.values(), file.provenance()).growing(form.growing());
        Posted posted = materialForms.read(named(file, form.values(), subjects), List.of(), () -> owner(visit), visit);
        if (form.reshaped()) {
            return supplement(visit, file, subjects, filled, posted);
        }
        List<Finding> findings = new ArrayList<>(form.findings());
        findings.addAll(posted.findings());
        if (findings.stream().anyMatch(Finding::stops)) {
            return supplement(visit, file, subjects, filled.with(findings), posted)
                    .status(WRONG);
        }
        Map<String, Object> given = new HashMap<>(template.answers(form.values()));
        given.keySet().retainAll(keysOf(steps));
        Outcome<Submission> outcome = desk.supplement(
                new Commands.Supplement(Doors.keyOf(visit), file.view().id(), visit.seen(), given, posted.materials()));
        if (outcome instanceof Outcome.Refused<Submission> refused) {
            refused.refusal().findings().forEach(finding -> subjects.add(finding.subject()));
            return Doors.after(
                    outcome,
                    "",
                    () -> supplement(
                            visit, file, subjects, filled.with(refused.refusal().findings()), posted));
        }
        return Reply.seeOther("/mine/" + file.view().id());
    }

    private static Set<String> keysOf(List<FormStep> steps) {
        Set<String> keys = new TreeSet<>();
        steps.forEach(step -> keys.addAll(DraftRail.keysOf(step)));
        return keys;
    }

    // ---- Deferred materials

    private static List<MaterialRequirement> openDeferred(CaseFile file) {
        return file.deferredMaterials().stream()
                .filter(deferred -> !deferred.supplied())
                .map(DeferredMaterial::requirement)
                .flatMap(requirement -> file.item().material(requirement).stream())
                .toList();
    }

    private Reply.Page deferred(Visit visit, CaseFile file, Posted posted) {
        return caseView.page("deferred", file, visit)
                .with("materials", views(file, openDeferred(file), posted, posted.findings()))
                .with("filesAt", "/files/" + file.view().id())
                .with("findings", posted.findings());
    }

    private Reply handInDeferred(Visit visit) throws IOException {
        CaseFile file = caseView.file(visit);
        Posted posted = materialForms.read(openDeferred(file), List.of(), () -> owner(visit), visit);
        if (!posted.findings().isEmpty()) {
            return deferred(visit, file, posted).status(WRONG);
        }
        return Doors.after(
                desk.supplyDeferred(new Commands.SupplyDeferred(
                        Doors.keyOf(visit), file.view().id(), visit.seen(), posted.materials())),
                "/mine/" + file.view().id(),
                () -> deferred(visit, file, posted));
    }
}
