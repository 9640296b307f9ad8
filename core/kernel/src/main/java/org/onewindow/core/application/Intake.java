package org.onewindow.core.application;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.onewindow.core.act.Caller;
import org.onewindow.core.time.TimeFacts;
import org.onewindow.spi.application.ApplicationNumber;
import org.onewindow.spi.application.ApplicationState;
import org.onewindow.spi.application.DecisionKind;
import org.onewindow.spi.application.SubmittedMaterial;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.item.ApplicationKind;
import org.onewindow.spi.item.MaterialRequirement;
import org.onewindow.spi.item.Necessity;
import org.onewindow.spi.notification.NoticeKind;

/**
 * From handing in to the hall's answer (受理): within five working days it accepts, asks once for corrections, or says with reasons that
 * it does not accept; silence accepts by law. Deferred materials come in after that.
 */
final class Intake {
    private final Application application;
    private final Handling handling;

    Intake(Application application, Handling handling) {
        this.application = application;
        this.handling = handling;
    }

    /**
     * Takes the application in, with a receipt: from now the hall has five working days to answer.
     *
     * @param handedIn for the receipt's list
     */
    Decided<Submission> submit(
            Dossier data, List<SubmittedMaterial> handedIn, ApplicationNumber given, List<Finding> open) {
        return application.when(handling, () -> {
            if (stopsHandingIn(open)) {
                return Decided.invalid(open);
            }
            application.takeIn(handling, data, given);
            Decided<Submission> submitted = submitted(handedIn);
            application.promised(handling, handedIn);
            return submitted;
        });
    }

    /** Takes in at the counter and accepts on the spot, complete and in due form. */
    Decided<Acceptance> takeInAndAccept(
            Dossier data, List<SubmittedMaterial> handedIn, ApplicationNumber given, List<Finding> open) {
        return application.when(handling, () -> {
            List<Finding> findings = withObjectionToLeavingUndecided(open);
            if (hasStopping(findings)) {
                return Decided.invalid(findings);
            }
            application.takeIn(handling, data, given);
            application.promised(handling, handedIn);
            return accepted(AcceptanceMode.ORDINARY, handling.today());
        });
    }

    /** Hands in again, after corrections, and gets a receipt again. The five days run anew, but only against the notice. */
    Decided<Submission> supplement(Dossier data, List<SubmittedMaterial> handedIn, List<Finding> open) {
        return application.when(handling, () -> {
            if (stopsHandingIn(open)) {
                return Decided.invalid(open);
            }
            application.demands().corrected();
            application.papers().answered();
            application.takeInAgain(handling, data);
            Decided<Submission> submitted = submitted(handedIn);
            application.promised(handling, handedIn);
            return submitted;
        });
    }

    private Decided<Submission> submitted(List<SubmittedMaterial> handedIn) {
        application.enter(ApplicationState.SUBMITTED);
        handling.documents().write(application, handling, NoticeKind.INTAKE_RECEIPT, receiptOf(handedIn));
        return Decided.done(new ApplicationEvent.Submitted(application, handling.act()), Submission.of(application));
    }

    private Map<String, String> receiptOf(List<SubmittedMaterial> handedIn) {
        Map<String, String> told = Documents.fieldsOfMaterials(handedIn.stream()
                .filter(material -> !HallSupplies.isPromise(material))
                .toList());
        told.put("receivedAt", handling.minute().toString());
        told.put("channel", application.origin().name());
        application.clock().answerDueOn().ifPresent(due -> told.put("answerBy", due.toString()));
        return told;
    }

    /** Accepts (受理), or lists every finding that stands in the way. */
    Decided<Acceptance> accept(List<Finding> open) {
        return application.when(handling, () -> {
            List<Finding> findings = withObjectionToLeavingUndecided(open);
            return hasStopping(findings)
                    ? Decided.invalid(findings)
                    : accepted(modeOfOrdinaryAcceptance(), dateOfOrdinaryAcceptance());
        });
    }

    /** Accepts although materials are missing (容缺受理): only materials marked so, on a signed undertaking, without a bad record. */
    Decided<Acceptance> acceptWithDeferred(Deferral deferral, List<Finding> open) {
        return application.when(handling, () -> {
            List<String> deferred = deferral.requirements();
            List<Finding> findings = withObjectionToLeavingUndecided(List.of());
            deferred.stream()
                    .filter(requirement -> !isDeferrable(requirement))
                    .map(requirement -> Finding.error(ApplicationCodes.NOT_DEFERRABLE, requirement, requirement))
                    .forEach(findings::add);
            findings.addAll(deferral.objections());
            open.stream()
                    .filter(finding -> !deferred.contains(finding.subject()))
                    .forEach(findings::add);
            if (hasStopping(findings)) {
                return Decided.invalid(findings);
            }
            LocalDate dueOn = handling.time()
                    .dueDate(
                            handling.act().at(),
                            handling.item().limits().deferral().orElseThrow(),
                            TimeFacts.NONE)
                    .date()
                    .orElseThrow();
            application.demands().defer(deferral, dueOn);
            handling.documents()
                    .write(
                            application,
                            handling,
                            NoticeKind.DEFERRED_UNDERTAKING,
                            Documents.fieldsOfDeferred(deferral, dueOn));
            handling.documents()
                    .write(
                            application,
                            handling,
                            NoticeKind.DEFERRED_ACCEPTANCE_NOTICE,
                            Documents.fieldsOfDeferred(deferral, dueOn));
            return accepted(AcceptanceMode.WITH_DEFERRED_MATERIALS, dateOfOrdinaryAcceptance());
        });
    }

    private boolean isDeferrable(String requirement) {
        return handling.item().limits().deferral().isPresent()
                && handling.item()
                        .material(requirement)
                        .map(MaterialRequirement::necessity)
                        .filter(Necessity.DEFERRABLE::equals)
                        .isPresent();
    }

    /**
     * Accepts and decides an immediate item (即办) in one act; only the acceptance notice is omitted. What is accepted already, by
     * silence, keeps its date of acceptance; what it lacks can no longer be asked for, but is a reason to refuse.
     */
    Decided<DecisionGiven> acceptAndDecide(DecisionKind kind, String grounds, List<Finding> open) {
        return application.when(handling, () -> {
            boolean lacksCount = application.state() == ApplicationState.SUBMITTED || kind == DecisionKind.GRANTED;
            List<Finding> findings = new ArrayList<>(lacksCount ? open : List.of());
            if (!isImmediate() && !isDecidedOnCommitment()) {
                findings.add(Finding.error(
                        ApplicationCodes.NOT_IMMEDIATE, "", application.item().id()));
            }
            Grounds.objection(grounds).ifPresent(findings::add);
            if (hasStopping(findings)) {
                return Decided.invalid(findings);
            }
            if (application.clock().acceptedOn().isEmpty()) {
                beginClock(modeOfOrdinaryAcceptance(), dateOfOrdinaryAcceptance());
            }
            application.duties().servedBy(handling.act().caller());
            return application.decided(handling, kind, grounds);
        });
    }

    /** Silence has accepted: as of the day of receipt, not of the day the five days ran out (Art. 32 (4)). */
    Decided<Acceptance> deemAccepted() {
        return application.when(
                handling,
                () -> application
                                .clock()
                                .answerDueAt()
                                .filter(due -> !handling.act().at().isBefore(due))
                                .isEmpty()
                        ? Decided.notPossible(Finding.error(ApplicationCodes.NOT_DUE_YET, ""))
                        : accepted(AcceptanceMode.DEEMED, receivedOn()));
    }

    /**
     * Asks once for everything to be corrected. A later notice may only repeat points that are still not met; what it does not
     * repeat is met for good. A new demand is refused to everyone, and the attempt is put on record.
     */
    Decided<CorrectionNotice> requestCorrection(List<CorrectionNotice.Point> points) {
        return application.when(handling, () -> {
            if (points.isEmpty()) {
                return Decided.invalid(List.of(Finding.error(ApplicationCodes.NO_CORRECTION_POINTS, "/points")));
            }
            LocalDate dueOn = handling.time()
                    .dueDate(handling.act().at(), handling.item().limits().correction(), TimeFacts.NONE)
                    .date()
                    .orElseThrow();
            return application
                    .correctionNotice()
                    .map(first -> askAgain(first, points, dueOn))
                    .orElseGet(() -> askForTheFirstTime(points, dueOn));
        });
    }

    private Decided<CorrectionNotice> askForTheFirstTime(List<CorrectionNotice.Point> points, LocalDate dueOn) {
        String document = handling.documents()
                .write(application, handling, NoticeKind.CORRECTION_NOTICE, Documents.fieldsOf(points, dueOn));
        return correctionRequested(new CorrectionNotice(document, dueOn, points, false));
    }

    private Decided<CorrectionNotice> askAgain(
            CorrectionNotice first, List<CorrectionNotice.Point> points, LocalDate dueOn) {
        List<CorrectionNotice.Point> demands = first.newIn(points);
        if (!demands.isEmpty()) {
            return new Decided.RefusedOnRecord<>(
                    "A-4 " + first.documentNumber(),
                    demands.stream()
                            .map(point -> Finding.error(
                                    ApplicationCodes.NEW_DEMAND,
                                    point.subject(),
                                    called(point.subject()),
                                    first.documentNumber()))
                            .toList());
        }
        CorrectionNotice again = first.askedAgain(points, dueOn);
        Map<String, String> told = Documents.fieldsOf(again.points(), dueOn);
        told.put("repeats", first.documentNumber());
        handling.documents().write(application, handling, NoticeKind.CORRECTION_NOTICE, told);
        return correctionRequested(again);
    }

    /** A material by its name; a field as it stands in the form's data. */
    private String called(String subject) {
        return handling.item()
                .material(subject)
                .map(material -> material.name().asArgument())
                .orElse(subject);
    }

    private Decided<CorrectionNotice> correctionRequested(CorrectionNotice notice) {
        application.demands().correct(notice);
        application.duties().servedBy(handling.act().caller());
        application.clock().answered();
        application.enter(ApplicationState.CORRECTION_REQUESTED);
        return Decided.done(new ApplicationEvent.CorrectionRequested(application, handling.act(), notice), notice);
    }

    /** Does not accept (不予受理), by a written decision with reasons. */
    Decided<Ending> notAccept(String reasons) {
        return application.when(handling, () -> {
            Optional<Finding> objection = Grounds.objection(reasons);
            if (objection.isPresent()) {
                return Decided.invalid(List.of(objection.get()));
            }
            application.clock().answered();
            String document = handling.documents()
                    .write(application, handling, NoticeKind.NON_ACCEPTANCE_DECISION, Map.of("reasons", reasons));
            return application.closed(handling, ApplicationState.NOT_ACCEPTED, reasons, document);
        });
    }

    /**
     * Records that {@code requirements} have come in, complete and in due form; the result is no longer held back once all have.
     *
     * @param open what the formal check finds, the new materials included
     */
    Decided<Submission> supplyDeferred(Dossier data, Set<String> requirements, List<Finding> open) {
        return application.when(handling, () -> {
            List<Finding> findings = application.demands().objectionsToSupplying(requirements);
            open.stream()
                    .filter(finding -> requirements.contains(finding.subject()))
                    .forEach(findings::add);
            if (hasStopping(findings)) {
                return Decided.invalid(findings);
            }
            application.demands().supplied(requirements);
            application.takeInMore(handling, data);
            return Decided.done(
                    new ApplicationEvent.DeferredMaterialSupplied(
                            application, handling.act(), List.copyOf(requirements)),
                    Submission.of(application));
        });
    }

    private Decided<Acceptance> accepted(AcceptanceMode mode, LocalDate on) {
        beginClock(mode, on);
        application.enter(ApplicationState.ACCEPTED);
        application.duties().servedBy(handling.act().caller());
        String notice = handling.documents().write(application, handling, NoticeKind.ACCEPTANCE_NOTICE, Map.of());
        return Decided.done(
                new ApplicationEvent.Accepted(application, handling.act(), mode, notice),
                Acceptance.of(application, mode, on, notice));
    }

    private void beginClock(AcceptanceMode mode, LocalDate on) {
        application.clock().accepted(on, mode, handling.item().limits(), handling.time());
    }

    private AcceptanceMode modeOfOrdinaryAcceptance() {
        return application.correctionNotice().isPresent() ? AcceptanceMode.AFTER_CORRECTION : AcceptanceMode.ORDINARY;
    }

    /** After a correction the date of acceptance is the day all corrected materials were in. */
    private LocalDate dateOfOrdinaryAcceptance() {
        return application.correctionNotice().isPresent() ? receivedOn() : handling.today();
    }

    private LocalDate receivedOn() {
        return handling.time().dayOf(application.clock().receivedAt().orElseThrow());
    }

    /** No department waits for an immediate item (即办件): whoever accepts it decides it. */
    private List<Finding> withObjectionToLeavingUndecided(List<Finding> open) {
        return Stream.concat(
                        open.stream(),
                        Stream.of(Finding.error(
                                        ApplicationCodes.IMMEDIATE_ITEM,
                                        "",
                                        application.item().id()))
                                .filter(objection -> isImmediate()))
                .collect(ArrayList::new, List::add, List::addAll);
    }

    private boolean isImmediate() {
        return handling.item().kind() == ApplicationKind.IMMEDIATE;
    }

    /** Whoever was told so and has promised is decided at once, as long as no department has it. */
    private boolean isDecidedOnCommitment() {
        return application.state() == ApplicationState.SUBMITTED
                && application.commitment().filter(Commitment::decidedAtOnce).isPresent();
    }

    /**
     * When the hall hands in a part of a bundle whose turn has come, nobody is there to put anything right: it is taken in as it is,
     * waits at the reception desk, and the one-time notice tells what is wrong (Art. 32 (4)). Only the same twice is not taken in.
     */
    private boolean stopsHandingIn(List<Finding> findings) {
        if (handling.act().caller() instanceof Caller.Hall) {
            return findings.stream().anyMatch(finding -> finding.code().equals(ApplicationCodes.DUPLICATE_SUBMISSION));
        }
        boolean atCounter = handling.act().caller() instanceof Caller.Staff;
        return findings.stream()
                .filter(Finding::stops)
                .anyMatch(finding -> !FormalCheck.mayFollow(handling.item(), finding, atCounter));
    }

    private static boolean hasStopping(List<Finding> findings) {
        return findings.stream().anyMatch(Finding::stops);
    }
}
