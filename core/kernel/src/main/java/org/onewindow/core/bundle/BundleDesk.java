package org.onewindow.core.bundle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.onewindow.core.act.Act;
import org.onewindow.core.act.ActInProgress;
import org.onewindow.core.act.Caller;
import org.onewindow.core.act.CurrentAct;
import org.onewindow.core.act.Outcome;
import org.onewindow.core.act.PartActs;
import org.onewindow.core.act.Refusal;
import org.onewindow.core.application.Acceptance;
import org.onewindow.core.application.ApplicationCodes;
import org.onewindow.core.application.Filing;
import org.onewindow.core.application.PartIntake;
import org.onewindow.core.application.Submission;
import org.onewindow.core.bundle.BundlePlan.PlannedPart;
import org.onewindow.core.ledger.Ledger;
import org.onewindow.core.ledger.LedgerRecord;
import org.onewindow.core.privacy.RandomIds;
import org.onewindow.core.privacy.Vault;
import org.onewindow.core.time.HallTime;
import org.onewindow.spi.application.ActName;
import org.onewindow.spi.application.ApplicationNumber;
import org.onewindow.spi.facts.SubjectNumber;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.identity.Role;
import org.onewindow.spi.item.ApplicationKind;

/**
 * 一事联办: where a bundle is handed in. One act: the parts that wait for nothing become applications that are handed in, those that wait
 * for another part's result become prepared ones, and all of it is done or nothing.
 */
@ApplicationScoped
public class BundleDesk {
    private final Instance<BundleCatalogue> bundles;
    private final BundleFilings filings;
    private final BundleDrafts drafts;
    private final PartIntake parts;
    private final PartActs partActs;
    private final CurrentAct current;
    private final EntityManager entities;
    private final Ledger ledger;
    private final RandomIds ids;
    private final Vault vault;
    private final HallTime time;

    @Inject
    BundleDesk(
            Instance<BundleCatalogue> bundles,
            BundleFilings filings,
            BundleDrafts drafts,
            PartIntake parts,
            PartActs partActs,
            CurrentAct current,
            EntityManager entities,
            Ledger ledger,
            RandomIds ids,
            Vault vault,
            HallTime time) {
        this.bundles = bundles;
        this.filings = filings;
        this.drafts = drafts;
        this.parts = parts;
        this.partActs = partActs;
        this.current = current;
        this.entities = entities;
        this.ledger = ledger;
        this.ids = ids;
        this.vault = vault;
        this.time = time;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected BundleDesk() {
        this(null, null, null, null, null, null, null, null, null, null, null);
    }

    /** Hands a bundle in: one number, one due date; or every problem of every part at once, and nothing has changed. */
    @Act(
            name = ActName.SUBMIT_BUNDLE,
            roles = {Role.APPLICANT, Role.RECEPTION_CLERK})
    public Outcome<BundleSubmission> submit(BundleCommands.Submit command) {
        return takeIn(command, this::handIn);
    }

    /**
     * Takes a bundle in at the counter and accepts on the spot every part that waits for nothing (R4.5); one that is decided while the
     * applicant waits is taken in only, for accepting it without deciding it would leave it undecided.
     */
    @Act(name = ActName.TAKE_IN_BUNDLE_AND_ACCEPT, roles = Role.RECEPTION_CLERK)
    public Outcome<BundleSubmission> takeInAndAccept(BundleCommands.Submit command) {
        return takeIn(command, this::takeInAndAccept);
    }

    /** How a part that waits for nothing is taken in. */
    @FunctionalInterface
    private interface PartTaking {
        Outcome<BundleSubmission.Part> take(PlannedPart part, Filing filing, ApplicationNumber bundle);
    }

    private Outcome<BundleSubmission> takeIn(BundleCommands.Submit command, PartTaking taking) {
        Optional<BundlePlan> offered =
                bundles.isResolvable() ? bundles.get().inForce(command.bundle()) : Optional.empty();
        if (offered.isEmpty()) {
            return invalid(List.of(Finding.error(ApplicationCodes.BUNDLE_NOT_OFFERED, "/bundle", command.bundle())));
        }
        BundlePlan plan = offered.get();
        if (current.get().caller() instanceof Caller.Subject caller && !caller.mayFor(command.bundle())) {
            return Outcome.refused(Refusal.of(
                    Refusal.Kind.FORBIDDEN,
                    current.get().name(),
                    List.of(Finding.error(
                            "OW-MND-1009", "/bundle", plan.bundle().name().asArgument()))));
        }
        List<Finding> stopping = filings.stopping(plan, command, current.get());
        return stopping.isEmpty() ? takeIn(plan, command, taking) : invalid(stopping);
    }

    private Outcome<BundleSubmission> takeIn(BundlePlan plan, BundleCommands.Submit command, PartTaking taking) {
        ActInProgress act = current.get();
        ApplicationNumber number = parts.numberOfBundle(plan.bundle().ref().id(), act.at());
        filings.carryOrigins(plan, command);
        Map<String, Filing> filingOf = filings.of(plan, command);
        List<BundleSubmission.Part> done = new ArrayList<>();
        List<Refusal> refusals = new ArrayList<>();
        for (PlannedPart part : plan.parts()) {
            Filing filing = Optional.ofNullable(filingOf.get(part.id())).orElseThrow();
            Outcome<BundleSubmission.Part> taken =
                    part.waits() ? prepare(part, filing, number) : taking.take(part, filing, number);
            taken.fold(done::add, refusals::add);
        }
        return refusals.isEmpty() ? keep(plan, command, number, done) : refused(plan, refusals);
    }

    private Outcome<BundleSubmission.Part> prepare(PlannedPart part, Filing filing, ApplicationNumber number) {
        Outcome<String> prepared =
                partActs.perform(ActName.SAVE_DRAFT, part.id(), () -> parts.prepare(part.item(), filing, number));
        return prepared.fold(
                id -> Outcome.done(new BundleSubmission.Part(part.id(), id, Optional.empty())), Outcome::refused);
    }

    private Outcome<BundleSubmission.Part> takeInAndAccept(PlannedPart part, Filing filing, ApplicationNumber number) {
        if (part.item().kind() == ApplicationKind.IMMEDIATE) {
            return handIn(part, filing, number);
        }
        Outcome<Acceptance> accepted = partActs.perform(
                ActName.TAKE_IN_AND_ACCEPT, part.id(), () -> parts.takeInAndAccept(part.item(), filing, number));
        return accepted.fold(
                acceptance -> Outcome.done(new BundleSubmission.Part(
                        part.id(), acceptance.application(), Optional.of(acceptance.number()))),
                Outcome::refused);
    }

    private Outcome<BundleSubmission.Part> handIn(PlannedPart part, Filing filing, ApplicationNumber number) {
        Outcome<Submission> handedIn =
                partActs.perform(ActName.SUBMIT, part.id(), () -> parts.handIn(part.item(), filing, number));
        return handedIn.fold(
                submission -> Outcome.done(new BundleSubmission.Part(
                        part.id(), submission.application(), Optional.of(submission.number()))),
                Outcome::refused);
    }

    private Outcome<BundleSubmission> keep(
            BundlePlan plan,
            BundleCommands.Submit command,
            ApplicationNumber number,
            List<BundleSubmission.Part> done) {
        ActInProgress act = current.get();
        BundleApplication application = BundleApplication.handedIn(
                ids.next(),
                number,
                plan.bundle().ref(),
                vault.subjectOf(SubjectNumber.of(command.applicant())),
                command.applicant().label(),
                command.route(),
                act.at(),
                plan.due(time, time.dayOf(act.at())).dueOn());
        application.recorded(ledger.emptyChain(application.id()));
        Map<String, String> applications = new LinkedHashMap<>();
        done.forEach(part -> applications.put(part.part(), part.application()));
        entities.persist(application);
        if (act.caller() instanceof Caller.Subject) {
            drafts.remove(application.subject(), application.bundle().id());
        }
        applications.forEach((part, id) -> entities.persist(new BundlePart(id, application.id(), part)));
        ledger.append(
                application.ledgerHead(),
                LedgerRecord.of(act, "", new LinkedHashMap<>(application.facts(applications)), ""),
                application::recorded);
        return Outcome.done(new BundleSubmission(
                application.id(), number.value(), application.receivedAt(), application.dueOn(), done));
    }

    /** Everything that the parts object to, told under the names of the merged form and of the one list. */
    private Outcome<BundleSubmission> refused(BundlePlan plan, List<Refusal> refusals) {
        List<Finding> findings = refusals.stream()
                .flatMap(refusal -> refusal.findings().stream())
                .distinct()
                .toList();
        return Outcome.refused(Refusal.of(refusals.get(0).kind(), current.get().name(), filings.asked(plan, findings)));
    }

    private Outcome<BundleSubmission> invalid(List<Finding> findings) {
        return Outcome.refused(Refusal.of(Refusal.Kind.INVALID, current.get().name(), findings));
    }
}
