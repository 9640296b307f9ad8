package org.onewindow.adapters.web.apply;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.onewindow.adapters.web.bundle.BundleStanding;
import org.onewindow.adapters.web.desk.CaseView;
import org.onewindow.adapters.web.page.Doors;
import org.onewindow.adapters.web.page.PageGroup;
import org.onewindow.adapters.web.page.Reply;
import org.onewindow.adapters.web.page.Routes;
import org.onewindow.adapters.web.page.Visit;
import org.onewindow.core.act.Caller;
import org.onewindow.core.application.ApplicantDesk;
import org.onewindow.core.application.CaseFile;
import org.onewindow.core.application.CaseLine;
import org.onewindow.core.application.CaseReading;
import org.onewindow.core.application.Commands;
import org.onewindow.core.application.Origin;
import org.onewindow.core.definition.PublishedDefinitions;
import org.onewindow.core.voice.VoiceReading;
import org.onewindow.routing.drawing.StandingPicture;
import org.onewindow.routing.joint.FollowUpDesk;
import org.onewindow.routing.joint.JointCommands;
import org.onewindow.routing.joint.JointReading;
import org.onewindow.routing.task.ReviewReading;
import org.onewindow.routing.task.StepProgress;
import org.onewindow.spi.LocalizedText;
import org.onewindow.spi.application.ApplicationState;
import org.onewindow.spi.identity.Role;
import org.onewindow.spi.identity.SubjectId;

/** 我的办件: everything of one's own, where it stands, and what to do next. */
@ApplicationScoped
class MinePages implements PageGroup {
    private static final String LIST = "/mine";
    private static final String CASE = LIST + "/{id}";
    private static final Set<ApplicationState> WAITING_FOR_ME =
            EnumSet.of(ApplicationState.DRAFT, ApplicationState.CORRECTION_REQUESTED, ApplicationState.ISSUED);
    private static final Set<ApplicationState> OVER = EnumSet.of(
            ApplicationState.NOT_ACCEPTED,
            ApplicationState.DELIVERED,
            ApplicationState.WITHDRAWN,
            ApplicationState.RETURNED,
            ApplicationState.TERMINATED,
            ApplicationState.VOIDED,
            ApplicationState.ARCHIVED);

    private final CaseView caseView;
    private final CaseReading cases;
    private final ReviewReading review;
    private final StandingPicture picture;
    private final PublishedDefinitions definitions;
    private final ApplicantDesk desk;
    private final JointReading joint;
    private final FollowUpDesk followUps;
    private final Drafts drafts;
    private final BundleStanding standing;
    private final VoiceReading voices;

    @Inject
    MinePages(
            CaseView caseView,
            CaseReading cases,
            ReviewReading review,
            StandingPicture picture,
            PublishedDefinitions definitions,
            ApplicantDesk desk,
            JointReading joint,
            FollowUpDesk followUps,
            Drafts drafts,
            BundleStanding standing,
            VoiceReading voices) {
        this.caseView = caseView;
        this.cases = cases;
        this.review = review;
        this.picture = picture;
        this.definitions = definitions;
        this.desk = desk;
        this.joint = joint;
        this.followUps = followUps;
        this.drafts = drafts;
        this.standing = standing;
        this.voices = voices;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected MinePages() {
        this(null, null, null, null, null, null, null, null, null, null, null);
    }

    @Override
    public void addTo(Routes routes) {
        routes.get(LIST, Doors.only(Role.APPLICANT, this::list))
                .get(CASE, Doors.only(Role.APPLICANT, this::show))
                .get(CASE + "/receipt", Doors.only(Role.APPLICANT, this::receipt))
                .post(CASE + "/withdraw", Doors.only(Role.APPLICANT, this::withdraw))
                .post(CASE + "/follow-up", Doors.only(Role.APPLICANT, this::reportFollowUp));
    }

    /** Parts that wait for others are no drafts: they are shown with their bundle. */
    private Reply list(Visit visit) {
        List<CaseLine> own = cases.list(List.of(ApplicationState.values()), visit.scope()).stream()
                .filter(line -> line.origin() != Origin.BUNDLE || line.state() != ApplicationState.DRAFT)
                .toList();
        SubjectId owner = ((Caller.Subject) visit.caller()).subject();
        return caseView.lines(Reply.page("mine"), own, visit)
                .with("bundles", standing.all(visit))
                .with("bundleDrafts", standing.drafts(owner))
                .with("waiting", names(WAITING_FOR_ME))
                .with("over", names(OVER));
    }

    private static Set<String> names(Set<ApplicationState> states) {
        return states.stream().map(Enum::name).collect(Collectors.toSet());
    }

    private Reply show(Visit visit) {
        CaseFile file = caseView.file(visit);
        if (file.origin() == Origin.BUNDLE && file.view().state() == ApplicationState.DRAFT) {
            return Reply.seeOther(
                    Doors.found(standing.ofPart(file.view().id(), visit)).path());
        }
        if (file.view().state() == ApplicationState.DRAFT && drafts.isOffered(file.item())) {
            String item = file.item().ref().id();
            String first = drafts.form(drafts.offered(item)).steps().get(0).id();
            return Reply.seeOther("/apply/" + item + "/" + file.view().id() + "/form/" + first);
        }
        return page(visit, file);
    }

    private Reply.Page page(Visit visit, CaseFile file) {
        List<StepProgress> steps = review.progress(file.view().id(), visit.scope());
        return caseView.page("mine-case", file, visit)
                .with("steps", steps)
                .with("beside", joint.of(file.view().id(), visit.scope()))
                .with("picture", picture.draw(file.view().id(), visit.scope(), visit.locale()))
                .with("departments", departments())
                .with("canRate", canRate(visit, file))
                .with("gone", file.view().state() == ApplicationState.DRAFT)
                .with(
                        "openDeferred",
                        file.deferredMaterials().stream()
                                .filter(deferred -> !deferred.supplied())
                                .toList())
                .with("typedReasons", visit.field("reasons"));
    }

    private boolean canRate(Visit visit, CaseFile file) {
        return file.view().state().isEnd()
                && voices.canRateApplication(file.view().id(), visit.caller());
    }

    private Map<String, LocalizedText> departments() {
        Map<String, LocalizedText> names = new TreeMap<>();
        definitions
                .hall()
                .ifPresent(hall -> hall.departments()
                        .forEach(department -> names.put(department.id().value(), department.name())));
        return names;
    }

    private Reply receipt(Visit visit) {
        CaseFile file = caseView.file(visit);
        if (file.view().number().isEmpty()) {
            throw Doors.notFound();
        }
        String code = cases.lookupCode(file.view().id(), visit.scope()).orElse("");
        return caseView.page("receipt", file, visit)
                .with("code", code)
                .with(
                        "answerDue",
                        cases.progress(file.view().number().get(), code).flatMap(now -> now.answerDueOn()))
                .with("applicant", file.applicant());
    }

    private Reply withdraw(Visit visit) {
        CaseFile file = caseView.file(visit);
        return Doors.after(
                desk.withdraw(new Commands.OnWithReasons(
                        Doors.keyOf(visit), file.view().id(), visit.seen(), visit.field("reasons"))),
                LIST + "/" + file.view().id(),
                () -> page(visit, file));
    }

    private Reply reportFollowUp(Visit visit) {
        CaseFile file = caseView.file(visit);
        return Doors.after(
                followUps.report(new JointCommands.Report(
                        Doors.keyOf(visit),
                        file.view().id(),
                        visit.seen(),
                        visit.field("followUp"),
                        visit.field("report"))),
                LIST + "/" + file.view().id(),
                () -> page(visit, file));
    }
}
