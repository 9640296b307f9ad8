package org.onewindow.core.application;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.onewindow.core.time.TimeFacts;
import org.onewindow.spi.application.ActName;
import org.onewindow.spi.application.ApplicationState;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.notification.NoticeKind;
import org.onewindow.spi.time.TimeLimit;

/**
 * 事中事后核查: what the department finds of a commitment on which something was granted, and what follows. The duty outlives the
 * application: it may be delivered and archived by then.
 */
final class AfterChecks {
    private final Application application;
    private final Handling handling;

    AfterChecks(Application application, Handling handling) {
        this.application = application;
        this.handling = handling;
    }

    /** Whoever was granted something on a commitment is checked within the time that it names. */
    void granted(Commitment commitment) {
        application.commitmentIs(commitment.toBeCheckedBy(lastDay(commitment.checkWithin())));
    }

    private LocalDate lastDay(TimeLimit limit) {
        return handling.time()
                .dueDate(handling.act().at(), limit, TimeFacts.NONE)
                .date()
                .orElseThrow();
    }

    /** Puts a check on record. Whoever finds the commitment broken may ask for revocation, and another person decides that. */
    Decided<AfterCheck> check(CheckResult result, String facts) {
        return application.when(handling, () -> {
            Commitment commitment = application
                    .commitment()
                    .filter(given -> given.checkDueOn().isPresent())
                    .orElse(null);
            if (commitment == null) {
                return Decided.notPossible(Finding.error(ApplicationCodes.NO_CHECK_OPEN, ""));
            }
            Optional<Finding> objection = Grounds.objection(facts)
                    .or(() -> result == CheckResult.RECTIFICATION_ORDERED && commitment.rectificationOrdered()
                            ? Optional.of(Finding.error(ApplicationCodes.RECTIFIED_ONCE, "/result"))
                            : Optional.empty());
            return objection
                    .map(finding -> Decided.<AfterCheck>invalid(List.of(finding)))
                    .orElseGet(() -> checked(commitment, result, facts));
        });
    }

    private Decided<AfterCheck> checked(Commitment commitment, CheckResult result, String facts) {
        Optional<LocalDate> next = switch (result) {
            case KEPT -> Optional.empty();
            case RECTIFICATION_ORDERED -> Optional.of(lastDay(commitment.rectifyWithin()));
            case REVOCATION_ASKED -> commitment.checkDueOn();
        };
        application.duties().takenBack(ActName.REVOKE_DECISION);
        Optional<String> document = Optional.empty();
        if (result == CheckResult.REVOCATION_ASKED) {
            application.duties().asked(ActName.REVOKE_DECISION, handling.act().caller(), facts, handling.minute());
        } else {
            document = Optional.of(written(commitment, result, facts, next));
        }
        AfterCheck check =
                new AfterCheck(result, facts, handling.act().caller().ledgerName(), handling.today(), document);
        application.commitmentIs(commitment.checked(check, next));
        return Decided.done(new ApplicationEvent.DecidedAfterwards(application, handling.act(), facts), check);
    }

    private String written(Commitment commitment, CheckResult result, String facts, Optional<LocalDate> next) {
        Map<String, String> told = new LinkedHashMap<>();
        told.put("cause", result.name());
        told.put("refersTo", commitment.document());
        told.put("reasons", facts);
        next.ifPresent(day -> told.put("dueOn", day.toString()));
        return handling.documents().write(application, handling, NoticeKind.COMMITMENT_CHECK, told);
    }

    /**
     * Revokes what was granted on a false commitment, as another person has asked for (Licensing Law Art. 69). What lies at the issuing
     * counter still is not handed over any more. Answers the number of the decision.
     */
    Decided<String> revoke() {
        return application.when(
                handling, () -> application.onRequest(handling, List.of(), request -> revoked(request.reasons())));
    }

    private Decided<String> revoked(String reasons) {
        Map<String, String> told = new LinkedHashMap<>();
        told.put("cause", "BROKEN_COMMITMENT");
        application.decision().ifPresent(given -> told.put("refersTo", given.documentNumber()));
        told.put("effectiveOn", handling.today().toString());
        told.put("reasons", reasons);
        String document = handling.documents().write(application, handling, NoticeKind.REVOCATION_DECISION, told);
        application.publicity(handling).end(PublicationState.WITHDRAWN, reasons);
        application
                .commitment()
                .ifPresent(commitment -> application.commitmentIs(commitment.revoked(handling.today())));
        boolean inTheHall =
                application.state() == ApplicationState.DECIDED || application.state() == ApplicationState.ISSUED;
        if (inTheHall) {
            application.enter(ApplicationState.TERMINATED);
        }
        return Decided.done(
                inTheHall
                        ? new ApplicationEvent.Closed(application, handling.act(), reasons)
                        : new ApplicationEvent.DecidedAfterwards(application, handling.act(), reasons),
                document);
    }
}
