package org.onewindow.core.application;

import java.util.List;
import org.onewindow.core.act.ActInProgress;
import org.onewindow.spi.application.DecisionKind;

/**
 * What happened to an application in one act. Fired to CDI observers within the act's transaction, before the ledger entry, which
 * says what they made of it too; an observer that throws undoes the act.
 */
public sealed interface ApplicationEvent {
    /** The application, as it is after the act. */
    Application application();

    /** The act. */
    ActInProgress act();

    /** Grounds for the ledger: the reasons given, or the empty string; no personal data. */
    default String grounds() {
        return "";
    }

    /** Saved as a draft; the grounds name the bundle that it belongs to, if any. */
    record DraftSaved(Application application, ActInProgress act, String grounds) implements ApplicationEvent {
        DraftSaved(Application application, ActInProgress act) {
            this(application, act, "");
        }
    }

    /** Taken in, or handed in again after corrections; the grounds name the bundle that it belongs to, if any. */
    record Submitted(Application application, ActInProgress act, String grounds) implements ApplicationEvent {
        Submitted(Application application, ActInProgress act) {
            this(application, act, "");
        }
    }

    /** The one-time notice went out. */
    record CorrectionRequested(Application application, ActInProgress act, CorrectionNotice notice)
            implements ApplicationEvent {
        @Override
        public String grounds() {
            return notice.documentNumber();
        }
    }

    /** Accepted; departments may begin. */
    record Accepted(Application application, ActInProgress act, AcceptanceMode mode, String grounds)
            implements ApplicationEvent {}

    /** A department's person claimed, released or answered a task; the application is in examination. */
    record Examined(Application application, ActInProgress act, String grounds) implements ApplicationEvent {}

    /** The clock stopped, went on, got more time, or was counted again. */
    record TimeChanged(Application application, ActInProgress act, String grounds) implements ApplicationEvent {}

    /** Somebody has asked for what needs a second person. */
    record SecondPersonAsked(Application application, ActInProgress act, String grounds) implements ApplicationEvent {}

    /** Forwarded to a higher authority. */
    record ForwardedUp(Application application, ActInProgress act, String grounds) implements ApplicationEvent {}

    /** Granted or refused. */
    record DecisionMade(Application application, ActInProgress act, DecisionKind kind, String grounds)
            implements ApplicationEvent {}

    /** A deferred material came in. */
    record DeferredMaterialSupplied(Application application, ActInProgress act, List<String> requirements)
            implements ApplicationEvent {}

    /** Papers were brought to the counter; the grounds name the materials by their ids. */
    record PapersTaken(Application application, ActInProgress act, String grounds) implements ApplicationEvent {}

    /** The result lies ready. */
    record Issued(Application application, ActInProgress act) implements ApplicationEvent {}

    /** Follows another version of its item from now on. */
    record MovedToVersion(Application application, ActInProgress act, String grounds) implements ApplicationEvent {}

    /** The result was taken from public view, or put back. */
    record PublicityChanged(Application application, ActInProgress act, String grounds) implements ApplicationEvent {}

    /** A decision on what the application had led to was put on its file. */
    record DecidedAfterwards(Application application, ActInProgress act, String grounds) implements ApplicationEvent {}

    /** That its undertaking was not kept counts no longer against its applicant. */
    record CreditRepaired(Application application, ActInProgress act, String grounds) implements ApplicationEvent {}

    /** A deadline fell due and is on record. */
    record DeadlineFellDue(Application application, ActInProgress act, String grounds) implements ApplicationEvent {}

    /** A clock of the application, or of a step of its chain, turned yellow or red, and is on record. */
    record Warned(Application application, ActInProgress act, String grounds) implements ApplicationEvent {}

    /** What a department's own system said to a dispatch is on record. */
    record DispatchRecorded(Application application, ActInProgress act, String grounds) implements ApplicationEvent {}

    /** What somebody wants of somebody about it, an answer to that, or who answers to its applicant, is on record. */
    record Noted(Application application, ActInProgress act, String grounds) implements ApplicationEvent {}

    /** Ended: delivered, or closed without a decision. No department has anything left to do. */
    record Closed(Application application, ActInProgress act, String grounds) implements ApplicationEvent {}

    /** Archived. */
    record Archived(Application application, ActInProgress act) implements ApplicationEvent {}
}
