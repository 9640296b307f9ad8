package org.onewindow.core.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.onewindow.core.act.Act;
import org.onewindow.core.act.Outcome;
import org.onewindow.core.text.Messages;
import org.onewindow.spi.application.ActName;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.identity.Role;

/**
 * 综合受理窗口: where applications are taken in, checked for form, and accepted, sent back once for corrections, or not accepted
 * (Art. 32). Whether a clerk gives the answer or the item's department is said by the hall's layout: {@link FrontDesk}.
 */
@ApplicationScoped
public class ReceptionDesk {
    private final ApplicationActs acts;
    private final FilingIntake intake;
    private final OpenFindings openFindings;
    private final Deferrals deferrals;
    private final FrontDesk frontDesk;
    private final Messages messages;

    @Inject
    ReceptionDesk(
            ApplicationActs acts,
            FilingIntake intake,
            OpenFindings openFindings,
            Deferrals deferrals,
            FrontDesk frontDesk,
            Messages messages) {
        this.acts = acts;
        this.intake = intake;
        this.openFindings = openFindings;
        this.deferrals = deferrals;
        this.frontDesk = frontDesk;
        this.messages = messages;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected ReceptionDesk() {
        this(null, null, null, null, null, null);
    }

    /** Takes in at the counter and accepts on the spot, complete and in due form (R7.1). */
    @Act(name = ActName.TAKE_IN_AND_ACCEPT, roles = Role.RECEPTION_CLERK)
    public Outcome<Acceptance> takeInAndAccept(Commands.TakeIn command) {
        return intake.begin(
                Optional.empty(),
                command.filing(),
                (application, handling, filed) -> answering(
                        handling,
                        () -> application
                                .intake(handling)
                                .takeInAndAccept(
                                        filed.dossier(), filed.handedIn(), filed.newNumber(), filed.findings())));
    }

    /** Accepts (受理), with notice. */
    @Act(
            name = ActName.ACCEPT,
            roles = {Role.RECEPTION_CLERK, Role.DEPARTMENT_APPROVER})
    public Outcome<Acceptance> accept(Commands.On command) {
        return acts.on(
                command.application(),
                command.seen(),
                (application, handling) -> answering(
                        handling, () -> application.intake(handling).accept(openFindings(application, handling))));
    }

    /** Accepts with deferred materials (容缺受理, 信用后补): undertaking, credit, date, consequence (R7.3). */
    @Act(
            name = ActName.ACCEPT_WITH_DEFERRED_MATERIALS,
            roles = {Role.RECEPTION_CLERK, Role.DEPARTMENT_APPROVER})
    public Outcome<Acceptance> acceptWithDeferred(Commands.AcceptWithDeferred command) {
        return acts.on(
                command.application(),
                command.seen(),
                (application, handling) -> answering(
                        handling,
                        () -> application
                                .intake(handling)
                                .acceptWithDeferred(
                                        deferrals.of(application, handling.item(), command),
                                        openFindings(application, handling))));
    }

    /** Accepts and decides in one act (R7.2): an immediate item (即办), or on a commitment that is enough by itself (告知承诺). */
    @Act(
            name = ActName.ACCEPT_AND_DECIDE,
            roles = {Role.RECEPTION_CLERK, Role.DEPARTMENT_APPROVER})
    public Outcome<DecisionGiven> acceptAndDecide(Commands.Decide command) {
        return acts.on(
                command.application(),
                command.seen(),
                (application, handling) -> permitted(
                        frontDesk.objectionToDeciding(
                                handling.item(), handling.act().caller()),
                        () -> application
                                .intake(handling)
                                .acceptAndDecide(
                                        command.kind(), command.grounds(), openFindings(application, handling))));
    }

    /** Asks once for everything (一次性告知, R7.4): what the formal check finds and what the clerk adds. */
    @Act(
            name = ActName.REQUEST_CORRECTION,
            roles = {Role.RECEPTION_CLERK, Role.DEPARTMENT_APPROVER})
    public Outcome<CorrectionNotice> requestCorrection(Commands.RequestCorrection command) {
        return acts.on(
                command.application(),
                command.seen(),
                (application, handling) -> answering(handling, () -> {
                    // A later notice repeats what was told, and everything else in it is a breach to be recorded.
                    List<Finding> objections = application.correctionNotice().isPresent()
                            ? List.of()
                            : AddedDemands.objections(handling.item(), command.points());
                    if (!objections.isEmpty()) {
                        return application.when(handling, () -> Decided.invalid(objections));
                    }
                    List<CorrectionNotice.Point> points = new ArrayList<>(command.points());
                    openFindings(application, handling).stream()
                            .filter(Finding::stops)
                            .filter(finding -> points.stream()
                                    .noneMatch(point -> point.subject().equals(finding.subject())))
                            .map(this::point)
                            .forEach(points::add);
                    return application.intake(handling).requestCorrection(points);
                }));
    }

    /** What the formal check finds now; for the screen, before the clerk decides. */
    private List<Finding> openFindings(Application application, Handling handling) {
        return openFindings.of(application, handling.item());
    }

    private CorrectionNotice.Point point(Finding finding) {
        return new CorrectionNotice.Point(
                finding.subject(),
                messages.text(finding, Locale.SIMPLIFIED_CHINESE),
                messages.mend(finding, Locale.SIMPLIFIED_CHINESE),
                messages.why(finding, Locale.SIMPLIFIED_CHINESE));
    }

    /** Does not accept (不予受理), with reasons (R7.5). */
    @Act(
            name = ActName.NOT_ACCEPT,
            roles = {Role.RECEPTION_CLERK, Role.DEPARTMENT_APPROVER})
    public Outcome<Ending> notAccept(Commands.OnWithReasons command) {
        return acts.on(
                command.application(),
                command.seen(),
                (application, handling) ->
                        answering(handling, () -> application.intake(handling).notAccept(command.reasons())));
    }

    /** Lets the application decide if the caller is the one to answer it. */
    private <R> Decided<R> answering(Handling handling, Supplier<Decided<R>> answer) {
        return permitted(
                frontDesk.objectionToAnswering(handling.item(), handling.act().caller()), answer);
    }

    private static <R> Decided<R> permitted(Optional<Finding> objection, Supplier<Decided<R>> answer) {
        return objection.map(finding -> Decided.<R>notPossible(finding)).orElseGet(answer);
    }
}
