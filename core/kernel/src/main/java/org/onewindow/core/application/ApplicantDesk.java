package org.onewindow.core.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.onewindow.core.act.Act;
import org.onewindow.core.act.Outcome;
import org.onewindow.spi.application.ActName;
import org.onewindow.spi.application.SubmittedMaterial;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.identity.Role;

/**
 * 申请人: what an applicant does, on the pages, at a terminal or through an embedding application. A clerk who takes in
 * for an applicant stands here too.
 */
@ApplicationScoped
public class ApplicantDesk {
    private final ApplicationActs acts;
    private final FilingIntake intake;
    private final Dossiers dossiers;

    @Inject
    ApplicantDesk(ApplicationActs acts, FilingIntake intake, Dossiers dossiers) {
        this.acts = acts;
        this.intake = intake;
        this.dossiers = dossiers;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected ApplicantDesk() {
        this(null, null, null);
    }

    /** Saves what has been filled in so far; nothing is checked but that the item is offered. Answers the outside identifier. */
    @Act(
            name = ActName.SAVE_DRAFT,
            roles = {Role.APPLICANT, Role.RECEPTION_CLERK})
    public Outcome<String> saveDraft(Commands.SaveDraft command) {
        return intake.begin(
                command.application(),
                command.filing(),
                (application, handling, filed) -> application.saveDraft(handling, filed.dossier()));
    }

    /** Hands in (提交): number and receipt at once, or every problem at once and nothing has changed. */
    @Act(
            name = ActName.SUBMIT,
            roles = {Role.APPLICANT, Role.RECEPTION_CLERK})
    public Outcome<Submission> submit(Commands.Submit command) {
        return intake.begin(
                command.application(),
                command.filing(),
                (application, handling, filed) -> application
                        .intake(handling)
                        .submit(filed.dossier(), filed.handedIn(), filed.newNumber(), filed.findings()));
    }

    /** Hands in corrections; the rest stays as it was. */
    @Act(
            name = ActName.SUPPLEMENT,
            roles = {Role.APPLICANT, Role.RECEPTION_CLERK})
    public Outcome<Submission> supplement(Commands.Supplement command) {
        return acts.on(command.application(), command.seen(), (application, handling) -> {
            boolean nothingNew = command.materials().isEmpty()
                    && !application.papers().answeringNotice()
                    && !dossiers.changes(application, command.formData());
            if (nothingNew) {
                return application.when(
                        handling,
                        () -> Decided.invalid(
                                List.of(Finding.error(ApplicationCodes.NOTHING_SUPPLEMENTED, "/materials"))));
            }
            Filed filed = intake.supplemented(application, handling, command.formData(), command.materials());
            return filed.decided(
                    () -> application.intake(handling).supplement(filed.dossier(), filed.handedIn(), filed.findings()));
        });
    }

    /** Brings materials that were deferred at acceptance. */
    @Act(
            name = ActName.SUPPLY_DEFERRED_MATERIAL,
            roles = {Role.APPLICANT, Role.RECEPTION_CLERK})
    public Outcome<Submission> supplyDeferred(Commands.SupplyDeferred command) {
        return acts.on(command.application(), command.seen(), (application, handling) -> {
            Filed filed = intake.supplemented(application, handling, new HashMap<>(), command.materials());
            return filed.decided(() -> application
                    .intake(handling)
                    .supplyDeferred(filed.dossier(), requirementsOf(command.materials()), filed.findings()));
        });
    }

    private static Set<String> requirementsOf(List<SubmittedMaterial> materials) {
        Set<String> requirements = new HashSet<>();
        materials.forEach(material -> requirements.add(material.requirement()));
        return requirements;
    }

    /** Withdraws (撤件): any time before a decision. */
    @Act(
            name = ActName.WITHDRAW,
            roles = {Role.APPLICANT, Role.RECEPTION_CLERK})
    public Outcome<Ending> withdraw(Commands.OnWithReasons command) {
        return acts.on(
                command.application(),
                command.seen(),
                (application, handling) -> application.withdraw(handling, command.reasons()));
    }
}
