package org.onewindow.core.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.onewindow.core.act.Act;
import org.onewindow.core.act.Outcome;
import org.onewindow.core.time.Suspension;
import org.onewindow.spi.application.ActName;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.identity.Role;
import org.onewindow.spi.time.SpecialProcedureKind;

/**
 * 承办: what whoever is responsible for an accepted application does with its time and its end. Tasks and opinions are
 * routing's review desk.
 */
@ApplicationScoped
public class CaseDesk {
    private final ApplicationActs acts;
    private final ItemCatalogue catalogue;
    private final ResultFollowers followers;

    @Inject
    CaseDesk(ApplicationActs acts, ItemCatalogue catalogue, ResultFollowers followers) {
        this.acts = acts;
        this.catalogue = catalogue;
        this.followers = followers;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected CaseDesk() {
        this(null, null, null);
    }

    /**
     * Stops the clock for a special procedure (Art. 45), with written notice: one of those that the item names, if it names any, with
     * the length and the basis that it tells everybody unless the command says otherwise. A hearing is everybody's right (Art. 46–47),
     * whatever the item names.
     */
    @Act(name = ActName.SUSPEND, roles = Role.DEPARTMENT_APPROVER)
    public Outcome<DueDates> suspend(Commands.Suspend command) {
        return acts.on(command.application(), command.seen(), (application, handling) -> {
            List<OfferedProcedure> named = catalogue.proceduresOf(handling.item());
            Optional<OfferedProcedure> chosen = named.stream()
                    .filter(procedure -> procedure.kind() == command.kind())
                    .findFirst();
            String basis = command.legalBasis().isBlank()
                    ? chosen.map(OfferedProcedure::basis).orElse("")
                    : command.legalBasis();
            List<Finding> objections =
                    new ArrayList<>(Suspension.objections(command.kind(), command.from(), null, basis));
            if (chosen.isEmpty() && !named.isEmpty() && command.kind() != SpecialProcedureKind.HEARING) {
                objections.add(Finding.error(
                        ApplicationCodes.PROCEDURE_NOT_NAMED,
                        "/kind",
                        command.kind().name()));
            }
            return objections.isEmpty()
                    ? application
                            .examination(handling)
                            .suspend(
                                    new Suspension(command.kind(), command.from(), null, basis),
                                    command.end()
                                            .or(
                                                    chosen.flatMap(OfferedProcedure::limit),
                                                    command.from(),
                                                    handling.time()))
                    : Decided.invalid(objections);
        });
    }

    /** Lets the clock run on; today is the last day that does not count. */
    @Act(name = ActName.RESUME, roles = Role.DEPARTMENT_APPROVER)
    public Outcome<DueDates> resume(Commands.On command) {
        return acts.on(
                command.application(),
                command.seen(),
                (application, handling) -> application.examination(handling).resume());
    }

    /** Asks for the one extension (Art. 42); a colleague approves it. Answers the outside identifier. */
    @Act(name = ActName.ASK_FOR_EXTENSION, roles = Role.DEPARTMENT_APPROVER)
    public Outcome<String> askForExtension(Commands.OnWithReasons command) {
        return askFor(ActName.EXTEND, command);
    }

    /** Extends, as a colleague has asked for (Art. 42). */
    @Act(
            name = ActName.EXTEND,
            roles = {Role.DEPARTMENT_APPROVER, Role.SUPERVISOR})
    public Outcome<DueDates> extend(Commands.On command) {
        return acts.on(
                command.application(),
                command.seen(),
                (application, handling) -> application.examination(handling).extend());
    }

    /** Forwards to the higher authority named in the reasons. */
    @Act(name = ActName.FORWARD_UP, roles = Role.DEPARTMENT_APPROVER)
    public Outcome<String> forwardUp(Commands.OnWithReasons command) {
        return acts.on(
                command.application(),
                command.seen(),
                (application, handling) -> application.examination(handling).forwardUp(command.reasons()));
    }

    /** Records what the higher authority decided. */
    @Act(name = ActName.DECIDE, roles = Role.DEPARTMENT_APPROVER)
    public Outcome<DecisionGiven> recordDecisionFromAbove(Commands.Decide command) {
        return acts.on(
                command.application(),
                command.seen(),
                (application, handling) ->
                        application.examination(handling).decideFromAbove(command.kind(), command.grounds()));
    }

    /** Ends because applicant or object is gone. */
    @Act(
            name = ActName.TERMINATE,
            roles = {Role.DEPARTMENT_APPROVER, Role.COUNTER_LEAD})
    public Outcome<Ending> terminate(Commands.OnWithReasons command) {
        return acts.on(
                command.application(),
                command.seen(),
                (application, handling) -> application.terminate(handling, command.reasons()));
    }

    /** Asks for a technical error to be undone; another person does it. Answers the outside identifier. */
    @Act(
            name = ActName.ASK_FOR_VOIDING,
            roles = {Role.RECEPTION_CLERK, Role.COUNTER_LEAD, Role.SUPERVISOR})
    public Outcome<String> askForVoiding(Commands.OnWithReasons command) {
        return askFor(ActName.VOID, command);
    }

    /** Undoes a technical error, as a colleague has asked for. */
    @Act(
            name = ActName.VOID,
            roles = {Role.COUNTER_LEAD, Role.SUPERVISOR})
    public Outcome<Ending> voidOnRequest(Commands.On command) {
        return acts.on(command.application(), command.seen(), followers::voidOnRequest);
    }

    private Outcome<String> askFor(ActName wanted, Commands.OnWithReasons command) {
        return acts.on(
                command.application(),
                command.seen(),
                (application, handling) -> application.examination(handling).askFor(wanted, command.reasons()));
    }
}
