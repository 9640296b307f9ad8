package org.onewindow.core.application;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.onewindow.core.act.Refusal;
import org.onewindow.core.time.Extension;
import org.onewindow.core.time.Suspension;
import org.onewindow.spi.application.ActName;
import org.onewindow.spi.application.ApplicationState;
import org.onewindow.spi.application.DecisionKind;
import org.onewindow.spi.application.OpinionKind;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.notification.NoticeKind;
import org.onewindow.spi.time.SpecialProcedureKind;

/**
 * From acceptance to the decision: departments examine, the clock is stopped by special procedures and lengthened at most once, and
 * one decides, here or at the higher authority. Whoever served the applicant at the front desk has no part in it (受审分离).
 */
public final class Examination {
    private final Application application;
    private final Handling handling;

    Examination(Application application, Handling handling) {
        this.application = application;
        this.handling = handling;
    }

    /**
     * A department's person takes up, puts back or answers a task.
     *
     * @param <R> what the caller is answered when done
     * @param grounds for the ledger
     * @param result what the caller is answered
     */
    public <R> Decided<R> examine(String grounds, R result) {
        return byAnotherPerson(() -> {
            application.enter(ApplicationState.IN_EXAMINATION);
            return Decided.done(new ApplicationEvent.Examined(application, handling.act(), grounds), result);
        });
    }

    /** Lets the act decide if it is possible now and the caller has not served the applicant at the front desk. */
    private <R> Decided<R> byAnotherPerson(Supplier<Decided<R>> possible) {
        return application.when(
                handling,
                () -> application
                        .duties()
                        .objectionToExamining(handling.act().caller())
                        .map(objection -> Decided.<R>notPossible(objection))
                        .orElseGet(possible));
    }

    /**
     * Stops the clock for a special procedure (Art. 45).
     *
     * @param suspension since when; neither before acceptance nor in the future
     * @param end how long it will take, which the applicant is told in writing
     */
    Decided<DueDates> suspend(Suspension suspension, ExpectedEnd end) {
        return byAnotherPerson(() -> {
            List<Finding> findings = objectionsToStart(suspension);
            findings.addAll(end.objections(handling.today()));
            if (!findings.isEmpty()) {
                return Decided.invalid(findings);
            }
            application.clock().suspended(suspension, handling.item().limits(), handling.time());
            application.enter(ApplicationState.SUSPENDED);
            Map<String, String> told = new LinkedHashMap<>(end.fields());
            told.put("procedure", suspension.kind().name());
            told.put("procedureBasis", suspension.legalBasis());
            told.put("from", suspension.start().toString());
            handling.documents().write(application, handling, NoticeKind.SPECIAL_PROCEDURE_NOTICE, told);
            return timeChanged(suspension.kind().name() + " " + suspension.legalBasis());
        });
    }

    private List<Finding> objectionsToStart(Suspension suspension) {
        List<Finding> findings = new ArrayList<>();
        LocalDate accepted = application.clock().acceptedOn().orElseThrow();
        if (suspension.start().isBefore(accepted) || suspension.start().isAfter(handling.today())) {
            findings.add(Finding.error(
                    ApplicationCodes.SUSPENSION_NOT_WITHIN,
                    "/from",
                    suspension.start().toString(),
                    accepted.toString(),
                    handling.today().toString()));
        }
        return findings;
    }

    /** Lets the clock run on. */
    Decided<DueDates> resume() {
        return application.when(handling, () -> {
            Optional<SpecialProcedureKind> ended = application.clock().stoppedBy();
            application.clock().resumed(handling.today(), handling.item().limits(), handling.time());
            application.enter(ApplicationState.IN_EXAMINATION);
            Map<String, String> told = new LinkedHashMap<>();
            ended.ifPresent(procedure -> told.put("procedure", procedure.name()));
            told.put("endedOn", handling.today().toString());
            handling.documents().write(application, handling, NoticeKind.SPECIAL_PROCEDURE_ENDED, told);
            return timeChanged("");
        });
    }

    /**
     * Puts on record that somebody asks for what needs a second person: an extension (Art. 42), or voiding. Who asks again takes the
     * place of whoever asked before.
     */
    Decided<String> askFor(ActName wanted, String reasons) {
        return application.when(handling, () -> {
            List<Finding> objections = wanted == ActName.EXTEND ? objectionsToExtending() : List.of();
            if (!objections.isEmpty()) {
                return new Decided.Refused<>(Refusal.Kind.NOT_POSSIBLE_NOW, objections);
            }
            Optional<Finding> objection = Grounds.objection(reasons);
            if (objection.isPresent()) {
                return Decided.invalid(List.of(objection.get()));
            }
            application.duties().asked(wanted, handling.act().caller(), reasons, handling.minute());
            return Decided.done(
                    new ApplicationEvent.SecondPersonAsked(application, handling.act(), reasons), application.id());
        });
    }

    /** Extends the limits, once, before they have passed, approved by somebody other than who asked (Art. 42). */
    Decided<DueDates> extend() {
        return application.when(
                handling,
                () -> application.onRequest(handling, objectionsToExtending(), request -> {
                    Map<String, String> told = new LinkedHashMap<>();
                    told.put("reasons", request.reasons());
                    application
                            .clock()
                            .promisedDueOn()
                            .ifPresent(due -> told.put("previousPromisedDueOn", due.toString()));
                    application
                            .clock()
                            .statutoryDueOn()
                            .ifPresent(due -> told.put("previousStatutoryDueOn", due.toString()));
                    application
                            .clock()
                            .extended(
                                    new Extension(
                                            handling.act().at(),
                                            handling.item().limits().extension()),
                                    handling.item().limits(),
                                    handling.time());
                    handling.documents()
                            .write(application, handling, NoticeKind.EXTENSION_APPROVAL, approval(request, told));
                    handling.documents().write(application, handling, NoticeKind.EXTENSION_NOTICE, told);
                    return timeChanged(request.reasons());
                }));
    }

    /** Each of the two with opinion, name and time; a signature alone is none of these. */
    private Map<String, String> approval(SecondPersonRequest request, Map<String, String> told) {
        Map<String, String> approval = new LinkedHashMap<>(told);
        approval.put("askedBy", request.by());
        LocalDateTime askedAt = request.at();
        if (askedAt != null) {
            approval.put("askedAt", askedAt.toString());
        }
        approval.put("opinion", OpinionKind.AGREE.name());
        approval.put("approvedAt", handling.minute().toString());
        return approval;
    }

    private List<Finding> objectionsToExtending() {
        List<Finding> objections = new ArrayList<>();
        if (application.clock().isExtended()) {
            objections.add(Finding.error(ApplicationCodes.EXTENDED_BEFORE, ""));
        }
        if (application
                .clock()
                .dueAt(LegalClock.Limit.STATUTORY)
                .filter(due -> !handling.act().at().isBefore(due))
                .isPresent()) {
            objections.add(Finding.error(ApplicationCodes.EXTENSION_TOO_LATE, ""));
        }
        return objections;
    }

    private Decided<DueDates> timeChanged(String grounds) {
        return Decided.done(
                new ApplicationEvent.TimeChanged(application, handling.act(), grounds),
                new DueDates(
                        application.clock().promisedDueOn(), application.clock().statutoryDueOn()));
    }

    /** Forwards to the higher authority that decides above this one's limits. */
    Decided<String> forwardUp(String authority) {
        return byAnotherPerson(() -> {
            if (authority.isBlank()) {
                return Decided.invalid(List.of(Finding.error(ApplicationCodes.GROUNDS_MISSING, "/authority")));
            }
            application.enter(ApplicationState.FORWARDED_UP);
            return Decided.done(
                    new ApplicationEvent.ForwardedUp(application, handling.act(), authority), application.id());
        });
    }

    /** Grants or refuses; a refusal without reasons is no decision. */
    Decided<DecisionGiven> decide(DecisionKind kind, String grounds) {
        return decided(kind, grounds, () -> {});
    }

    /**
     * The same at the end of a chain, with the internal approval sheet (内部审批单).
     *
     * @param examined what those before have said, oldest first
     */
    public Decided<DecisionGiven> decide(DecisionKind kind, String grounds, List<ExaminedStep> examined) {
        return decided(kind, grounds, () -> {
            Map<String, String> told = Documents.fieldsOfExamined(examined);
            told.put("decision", kind.name());
            told.put("grounds", grounds);
            told.put("approvedAt", handling.minute().toString());
            handling.documents().write(application, handling, NoticeKind.APPROVAL_SHEET, told);
        });
    }

    private Decided<DecisionGiven> decided(DecisionKind kind, String grounds, Runnable first) {
        return byAnotherPerson(() -> {
            Optional<Finding> lacking = Grounds.objection(grounds);
            if (lacking.isPresent()) {
                return Decided.invalid(List.of(lacking.get()));
            }
            first.run();
            return application.decided(handling, kind, grounds);
        });
    }

    /** Records the decision of the higher authority; only for an application that was forwarded to it. */
    Decided<DecisionGiven> decideFromAbove(DecisionKind kind, String grounds) {
        return application.state() == ApplicationState.FORWARDED_UP
                ? decide(kind, grounds)
                : application.notPossibleNow(handling);
    }
}
