package org.onewindow.core.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.onewindow.core.act.Outcome;
import org.onewindow.core.privacy.Vault;
import org.onewindow.spi.application.ApplicationNumber;
import org.onewindow.spi.facts.SubjectNumber;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.item.ServiceItem;

/**
 * How the parts of a bundle become applications: handed in at once, or prepared as a draft that is handed in later. Each has the life
 * of any other application; its ledger names the bundle.
 *
 * <p>Called within an act, like {@link ApplicationActs}.
 */
@ApplicationScoped
public class PartIntake {
    private final FilingIntake intake;
    private final ApplicationActs acts;
    private final FormalCheck formalCheck;
    private final HallSupplies supplies;
    private final Vault vault;
    private final ApplicationNumbers numbers;

    @Inject
    PartIntake(
            FilingIntake intake,
            ApplicationActs acts,
            FormalCheck formalCheck,
            HallSupplies supplies,
            Vault vault,
            ApplicationNumbers numbers) {
        this.intake = intake;
        this.acts = acts;
        this.formalCheck = formalCheck;
        this.supplies = supplies;
        this.vault = vault;
        this.numbers = numbers;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected PartIntake() {
        this(null, null, null, null, null, null);
    }

    /** The number of a bundle that is handed in at {@code at}. */
    public ApplicationNumber numberOfBundle(String bundle, Instant at) {
        return numbers.next(bundle, at);
    }

    /** Everything that stands against accepting the part, as {@link FormalCheck#findings} tells it. */
    public List<Finding> findings(ServiceItem item, Filing filing) {
        HallSupplies.Completed completed = supplies.completed(
                item,
                filing.scenario(),
                filing.formData(),
                filing.materials(),
                List.of(),
                vault.subjectOf(SubjectNumber.of(filing.applicant())));
        return Stream.concat(
                        completed.findings().stream(),
                        formalCheck
                                .findings(
                                        item,
                                        filing.scenario(),
                                        filing.formData(),
                                        completed.materials(),
                                        TakenInOn.NOTHING_YET)
                                .stream())
                .toList();
    }

    /** Hands the part in. */
    public Outcome<Submission> handIn(ServiceItem item, Filing filing, ApplicationNumber bundle) {
        return intake.begin(Optional.empty(), filing, item, Origin.BUNDLE, submitting(bundle));
    }

    /** Takes the part in at the counter and accepts it on the spot. */
    public Outcome<Acceptance> takeInAndAccept(ServiceItem item, Filing filing, ApplicationNumber bundle) {
        return intake.begin(
                Optional.empty(),
                filing,
                item,
                Origin.BUNDLE,
                (application, handling, filed) -> naming(
                        bundle,
                        application
                                .intake(handling)
                                .takeInAndAccept(
                                        filed.dossier(), filed.handedIn(), filed.newNumber(), filed.findings())));
    }

    /** Prepares the part: a draft with everything that the applicant has said and brought. Answers its outside identifier. */
    public Outcome<String> prepare(ServiceItem item, Filing filing, ApplicationNumber bundle) {
        return intake.begin(
                Optional.empty(),
                filing,
                item,
                Origin.BUNDLE,
                (application, handling, filed) -> naming(bundle, application.saveDraft(handling, filed.dossier())));
    }

    /**
     * Hands in what was prepared.
     *
     * @param added what other parts have yielded, and documents put right there, as materials of this one; each in place of what was
     *     prepared for its requirement
     */
    public Outcome<Submission> handInPrepared(
            String application, ServiceItem item, List<TakenInOn.Arrived> added, ApplicationNumber bundle) {
        return intake.goOn(application, item, added, submitting(bundle));
    }

    /** What was handed in for an application after it was first handed in, each with its day: corrections, and deferred materials. */
    public List<TakenInOn.Arrived> supplemented(String application) {
        return intake.supplemented(application);
    }

    /** Ends what was prepared and can no longer be handed in. */
    public Outcome<Ending> giveUp(String application, String reasons) {
        return acts.on(application, Optional.empty(), (draft, handling) -> draft.withdraw(handling, reasons));
    }

    private static FilingIntake.TakingIn<Submission> submitting(ApplicationNumber bundle) {
        return (application, handling, filed) -> naming(
                bundle,
                application
                        .intake(handling)
                        .submit(filed.dossier(), filed.handedIn(), filed.newNumber(), filed.findings()));
    }

    /** The part's ledger says which bundle it belongs to. */
    private static <R> Decided<R> naming(ApplicationNumber bundle, Decided<R> decided) {
        if (decided instanceof Decided.Done<R> done) {
            String grounds = "bundle " + bundle;
            if (done.event() instanceof ApplicationEvent.Submitted event) {
                return Decided.done(
                        new ApplicationEvent.Submitted(event.application(), event.act(), grounds), done.result());
            }
            if (done.event() instanceof ApplicationEvent.DraftSaved event) {
                return Decided.done(
                        new ApplicationEvent.DraftSaved(event.application(), event.act(), grounds), done.result());
            }
            if (done.event() instanceof ApplicationEvent.Accepted event) {
                String notice = event.grounds() + "; " + grounds;
                return Decided.done(
                        new ApplicationEvent.Accepted(event.application(), event.act(), event.mode(), notice),
                        done.result());
            }
        }
        return decided;
    }
}
