package org.onewindow.core.application;

import static org.onewindow.spi.application.ActName.*;
import static org.onewindow.spi.application.ApplicationState.*;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.onewindow.spi.application.ActName;
import org.onewindow.spi.application.ApplicationState;

/**
 * The one table of an application's life: which act leads from which state to which. What is not in it is not possible.
 *
 * <p><b>Source.</b> The state model that the law implies: Licensing Law Art. 32 (intake), 42 and 45 (time), 38 (decision).
 */
public final class ApplicationLife {
    /** One possible move. */
    public record Move(ActName act, ApplicationState from, ApplicationState to) {}

    private static final List<Move> MOVES = List.of(
            // Before the hall has it
            new Move(SAVE_DRAFT, DRAFT, DRAFT),
            new Move(SUBMIT, DRAFT, SUBMITTED),
            new Move(TAKE_IN_AND_ACCEPT, DRAFT, ACCEPTED),
            // The five outcomes of Art. 32
            new Move(ACCEPT, SUBMITTED, ACCEPTED),
            new Move(ACCEPT_WITH_DEFERRED_MATERIALS, SUBMITTED, ACCEPTED),
            new Move(ACCEPT_AND_DECIDE, SUBMITTED, DECIDED),
            new Move(ACCEPT_AND_DECIDE, ACCEPTED, DECIDED),
            new Move(DEEM_ACCEPTED, SUBMITTED, ACCEPTED),
            new Move(REQUEST_CORRECTION, SUBMITTED, CORRECTION_REQUESTED),
            new Move(SUPPLEMENT, CORRECTION_REQUESTED, SUBMITTED),
            new Move(NOT_ACCEPT, SUBMITTED, NOT_ACCEPTED),
            // Examination
            new Move(CLAIM_TASK, ACCEPTED, IN_EXAMINATION),
            new Move(CLAIM_TASK, IN_EXAMINATION, IN_EXAMINATION),
            new Move(RELEASE_TASK, IN_EXAMINATION, IN_EXAMINATION),
            new Move(GIVE_OPINION, ACCEPTED, IN_EXAMINATION),
            new Move(GIVE_OPINION, IN_EXAMINATION, IN_EXAMINATION),
            new Move(SEND_BACK, IN_EXAMINATION, IN_EXAMINATION),
            new Move(ASK_AS_WELL, ACCEPTED, IN_EXAMINATION),
            new Move(ASK_AS_WELL, IN_EXAMINATION, IN_EXAMINATION),
            new Move(CONCLUDE_ROUND, IN_EXAMINATION, IN_EXAMINATION),
            new Move(CONSENT_BY_SILENCE, ACCEPTED, IN_EXAMINATION),
            new Move(CONSENT_BY_SILENCE, IN_EXAMINATION, IN_EXAMINATION),
            new Move(REASSIGN_TASK, ACCEPTED, IN_EXAMINATION),
            new Move(REASSIGN_TASK, IN_EXAMINATION, IN_EXAMINATION),
            new Move(EXPEDITE, ACCEPTED, IN_EXAMINATION),
            new Move(EXPEDITE, IN_EXAMINATION, IN_EXAMINATION),
            new Move(SUSPEND, ACCEPTED, SUSPENDED),
            new Move(SUSPEND, IN_EXAMINATION, SUSPENDED),
            new Move(RESUME, SUSPENDED, IN_EXAMINATION),
            new Move(ASK_FOR_EXTENSION, ACCEPTED, ACCEPTED),
            new Move(ASK_FOR_EXTENSION, IN_EXAMINATION, IN_EXAMINATION),
            new Move(EXTEND, ACCEPTED, ACCEPTED),
            new Move(EXTEND, IN_EXAMINATION, IN_EXAMINATION),
            new Move(FORWARD_UP, ACCEPTED, FORWARDED_UP),
            new Move(FORWARD_UP, IN_EXAMINATION, FORWARDED_UP),
            new Move(SUPPLY_DEFERRED_MATERIAL, ACCEPTED, ACCEPTED),
            new Move(SUPPLY_DEFERRED_MATERIAL, IN_EXAMINATION, IN_EXAMINATION),
            new Move(SUPPLY_DEFERRED_MATERIAL, SUSPENDED, SUSPENDED),
            new Move(SUPPLY_DEFERRED_MATERIAL, FORWARDED_UP, FORWARDED_UP),
            new Move(SUPPLY_DEFERRED_MATERIAL, DECIDED, DECIDED),
            // Decision and result
            new Move(DECIDE, ACCEPTED, DECIDED),
            new Move(DECIDE, IN_EXAMINATION, DECIDED),
            new Move(DECIDE, FORWARDED_UP, DECIDED),
            new Move(ISSUE, DECIDED, ISSUED),
            new Move(DELIVER, ISSUED, DELIVERED),
            // Ends without decision
            new Move(WITHDRAW, DRAFT, WITHDRAWN),
            new Move(WITHDRAW, SUBMITTED, WITHDRAWN),
            new Move(WITHDRAW, CORRECTION_REQUESTED, WITHDRAWN),
            new Move(WITHDRAW, ACCEPTED, WITHDRAWN),
            new Move(WITHDRAW, IN_EXAMINATION, WITHDRAWN),
            new Move(WITHDRAW, SUSPENDED, WITHDRAWN),
            new Move(WITHDRAW, FORWARDED_UP, WITHDRAWN),
            new Move(RETURN, CORRECTION_REQUESTED, RETURNED),
            new Move(RETURN, ACCEPTED, RETURNED),
            new Move(RETURN, IN_EXAMINATION, RETURNED),
            new Move(RETURN, SUSPENDED, RETURNED),
            new Move(RETURN, FORWARDED_UP, RETURNED),
            new Move(RETURN, DECIDED, RETURNED),
            new Move(TERMINATE, SUBMITTED, TERMINATED),
            new Move(TERMINATE, CORRECTION_REQUESTED, TERMINATED),
            new Move(TERMINATE, ACCEPTED, TERMINATED),
            new Move(TERMINATE, IN_EXAMINATION, TERMINATED),
            new Move(TERMINATE, SUSPENDED, TERMINATED),
            new Move(TERMINATE, FORWARDED_UP, TERMINATED),
            new Move(ASK_FOR_VOIDING, SUBMITTED, SUBMITTED),
            new Move(ASK_FOR_VOIDING, CORRECTION_REQUESTED, CORRECTION_REQUESTED),
            new Move(ASK_FOR_VOIDING, ACCEPTED, ACCEPTED),
            new Move(ASK_FOR_VOIDING, IN_EXAMINATION, IN_EXAMINATION),
            new Move(ASK_FOR_VOIDING, SUSPENDED, SUSPENDED),
            new Move(ASK_FOR_VOIDING, FORWARDED_UP, FORWARDED_UP),
            new Move(ASK_FOR_VOIDING, DECIDED, DECIDED),
            new Move(ASK_FOR_VOIDING, ISSUED, ISSUED),
            new Move(VOID, SUBMITTED, VOIDED),
            new Move(VOID, CORRECTION_REQUESTED, VOIDED),
            new Move(VOID, ACCEPTED, VOIDED),
            new Move(VOID, IN_EXAMINATION, VOIDED),
            new Move(VOID, SUSPENDED, VOIDED),
            new Move(VOID, FORWARDED_UP, VOIDED),
            new Move(VOID, DECIDED, VOIDED),
            new Move(VOID, ISSUED, VOIDED),
            // Papers may be brought to the counter as long as somebody still works with them, and move nothing
            new Move(RECEIVE_PAPERS, SUBMITTED, SUBMITTED),
            new Move(RECEIVE_PAPERS, CORRECTION_REQUESTED, CORRECTION_REQUESTED),
            new Move(RECEIVE_PAPERS, ACCEPTED, ACCEPTED),
            new Move(RECEIVE_PAPERS, IN_EXAMINATION, IN_EXAMINATION),
            new Move(RECEIVE_PAPERS, SUSPENDED, SUSPENDED),
            new Move(RECEIVE_PAPERS, FORWARDED_UP, FORWARDED_UP),
            new Move(RECEIVE_PAPERS, DECIDED, DECIDED),
            // A deadline that falls due is put on record and moves nothing
            new Move(RECORD_DEADLINE, ACCEPTED, ACCEPTED),
            new Move(RECORD_DEADLINE, IN_EXAMINATION, IN_EXAMINATION),
            new Move(RECORD_DEADLINE, FORWARDED_UP, FORWARDED_UP),
            new Move(RECORD_WARNING, ACCEPTED, ACCEPTED),
            new Move(RECORD_WARNING, IN_EXAMINATION, IN_EXAMINATION),
            new Move(RECORD_WARNING, FORWARDED_UP, FORWARDED_UP),
            new Move(RECOUNT_TIME, SUBMITTED, SUBMITTED),
            new Move(RECOUNT_TIME, ACCEPTED, ACCEPTED),
            new Move(RECOUNT_TIME, IN_EXAMINATION, IN_EXAMINATION),
            new Move(RECOUNT_TIME, FORWARDED_UP, FORWARDED_UP),
            // The rules it follows may change while it runs, where it stands does not
            new Move(MOVE_TO_VERSION, SUBMITTED, SUBMITTED),
            new Move(MOVE_TO_VERSION, CORRECTION_REQUESTED, CORRECTION_REQUESTED),
            new Move(MOVE_TO_VERSION, ACCEPTED, ACCEPTED),
            new Move(MOVE_TO_VERSION, IN_EXAMINATION, IN_EXAMINATION),
            new Move(MOVE_TO_VERSION, SUSPENDED, SUSPENDED),
            // The record of an undertaking, or of a commitment, that was not kept may be repaired afterwards
            new Move(REPAIR_CREDIT, DECIDED, DECIDED),
            new Move(REPAIR_CREDIT, ISSUED, ISSUED),
            new Move(REPAIR_CREDIT, DELIVERED, DELIVERED),
            new Move(REPAIR_CREDIT, TERMINATED, TERMINATED),
            new Move(REPAIR_CREDIT, RETURNED, RETURNED),
            new Move(REPAIR_CREDIT, ARCHIVED, ARCHIVED),
            // Whether the public reads the result moves nothing either
            new Move(WITHDRAW_PUBLICATION, ISSUED, ISSUED),
            new Move(WITHDRAW_PUBLICATION, DELIVERED, DELIVERED),
            new Move(WITHDRAW_PUBLICATION, ARCHIVED, ARCHIVED),
            new Move(PUBLISH_RESULT, ISSUED, ISSUED),
            new Move(PUBLISH_RESULT, DELIVERED, DELIVERED),
            new Move(PUBLISH_RESULT, ARCHIVED, ARCHIVED),
            // What becomes of the certificate later is decided on the file that it came of
            new Move(DECIDE_CERTIFICATE_END, ISSUED, ISSUED),
            new Move(DECIDE_CERTIFICATE_END, DELIVERED, DELIVERED),
            new Move(DECIDE_CERTIFICATE_END, ARCHIVED, ARCHIVED),
            // A commitment is checked when what it led to may have left the hall; what has not is kept back
            new Move(CHECK_COMMITMENT, DECIDED, DECIDED),
            new Move(CHECK_COMMITMENT, ISSUED, ISSUED),
            new Move(CHECK_COMMITMENT, DELIVERED, DELIVERED),
            new Move(CHECK_COMMITMENT, ARCHIVED, ARCHIVED),
            new Move(REVOKE_DECISION, DECIDED, TERMINATED),
            new Move(REVOKE_DECISION, ISSUED, TERMINATED),
            new Move(REVOKE_DECISION, DELIVERED, DELIVERED),
            new Move(REVOKE_DECISION, ARCHIVED, ARCHIVED),
            // What a department's own system says to a dispatch may come late, and moves nothing
            new Move(RECORD_DISPATCH, ACCEPTED, ACCEPTED),
            new Move(RECORD_DISPATCH, IN_EXAMINATION, IN_EXAMINATION),
            new Move(RECORD_DISPATCH, SUSPENDED, SUSPENDED),
            new Move(RECORD_DISPATCH, FORWARDED_UP, FORWARDED_UP),
            new Move(RECORD_DISPATCH, DECIDED, DECIDED),
            new Move(RECORD_DISPATCH, ISSUED, ISSUED),
            new Move(RECORD_DISPATCH, DELIVERED, DELIVERED),
            new Move(RECORD_DISPATCH, WITHDRAWN, WITHDRAWN),
            new Move(RECORD_DISPATCH, RETURNED, RETURNED),
            new Move(RECORD_DISPATCH, TERMINATED, TERMINATED),
            new Move(RECORD_DISPATCH, VOIDED, VOIDED),
            new Move(RECORD_DISPATCH, ARCHIVED, ARCHIVED),
            new Move(SEND_AGAIN, ACCEPTED, ACCEPTED),
            new Move(SEND_AGAIN, IN_EXAMINATION, IN_EXAMINATION),
            new Move(SEND_AGAIN, SUSPENDED, SUSPENDED),
            new Move(SEND_AGAIN, FORWARDED_UP, FORWARDED_UP),
            new Move(SEND_AGAIN, DECIDED, DECIDED),
            new Move(SEND_AGAIN, ISSUED, ISSUED),
            new Move(SEND_AGAIN, DELIVERED, DELIVERED),
            new Move(SEND_AGAIN, WITHDRAWN, WITHDRAWN),
            new Move(SEND_AGAIN, RETURNED, RETURNED),
            new Move(SEND_AGAIN, TERMINATED, TERMINATED),
            new Move(SEND_AGAIN, VOIDED, VOIDED),
            new Move(SEND_AGAIN, ARCHIVED, ARCHIVED),
            new Move(SETTLE_REPLY, ACCEPTED, ACCEPTED),
            new Move(SETTLE_REPLY, IN_EXAMINATION, IN_EXAMINATION),
            new Move(SETTLE_REPLY, SUSPENDED, SUSPENDED),
            new Move(SETTLE_REPLY, FORWARDED_UP, FORWARDED_UP),
            new Move(SETTLE_REPLY, DECIDED, DECIDED),
            new Move(SETTLE_REPLY, ISSUED, ISSUED),
            new Move(SETTLE_REPLY, DELIVERED, DELIVERED),
            new Move(SETTLE_REPLY, WITHDRAWN, WITHDRAWN),
            new Move(SETTLE_REPLY, RETURNED, RETURNED),
            new Move(SETTLE_REPLY, TERMINATED, TERMINATED),
            new Move(SETTLE_REPLY, VOIDED, VOIDED),
            new Move(SETTLE_REPLY, ARCHIVED, ARCHIVED),
            // Every end is archived
            new Move(ARCHIVE, NOT_ACCEPTED, ARCHIVED),
            new Move(ARCHIVE, DELIVERED, ARCHIVED),
            new Move(ARCHIVE, WITHDRAWN, ARCHIVED),
            new Move(ARCHIVE, RETURNED, ARCHIVED),
            new Move(ARCHIVE, TERMINATED, ARCHIVED),
            new Move(ARCHIVE, VOIDED, ARCHIVED));

    /** Those who watch over the hall may always ask, also of what has ended; a draft is nobody's business. */
    private static final Set<ApplicationState> HANDED_IN = EnumSet.complementOf(EnumSet.of(DRAFT));

    /** While the hall has to do with its applicant. */
    private static final Set<ApplicationState> SERVED = EnumSet.of(
            SUBMITTED, CORRECTION_REQUESTED, ACCEPTED, IN_EXAMINATION, SUSPENDED, FORWARDED_UP, DECIDED, ISSUED);

    /** While departments are asked; surveys and meetings go on though the clock stands still. */
    private static final Set<ApplicationState> ASKED = EnumSet.of(ACCEPTED, IN_EXAMINATION, SUSPENDED);

    /** What is left to do may be reported, looked at and reminded of long after the result was handed over. */
    private static final Set<ApplicationState> FOLLOWED =
            EnumSet.of(ACCEPTED, IN_EXAMINATION, SUSPENDED, DECIDED, ISSUED, DELIVERED, ARCHIVED);

    /** Every possible move. */
    public static final List<Move> TABLE = Stream.of(
                    MOVES.stream(),
                    staying(HANDED_IN, ISSUE_ORDER, QUERY_CASE, OPEN_MATTER, ANSWER_INQUIRY, CLOSE_INQUIRY),
                    staying(
                            ASKED,
                            REMIND_DEPARTMENT,
                            CALL_JOINT_ACT,
                            CALL_OFF_JOINT_ACT,
                            RECORD_JOINT_ACT,
                            GIVE_JOINT_OPINION,
                            CONCLUDE_JOINT_ACT),
                    staying(FOLLOWED, REPORT_FOLLOW_UP, CHECK_FOLLOW_UP, REMIND_OF_FOLLOW_UP),
                    staying(SERVED, ASK_SPECIALIST, ANSWER_SPECIALIST, HAND_ON, TAKE_OVER_CONTACT))
            .flatMap(each -> each)
            .toList();

    private ApplicationLife() {}

    private static Stream<Move> staying(Set<ApplicationState> states, ActName... acts) {
        return Stream.of(acts).flatMap(act -> states.stream().map(state -> new Move(act, state, state)));
    }

    /** Where {@code act} leads from {@code from}; nothing if it is not possible there. */
    public static Optional<ApplicationState> after(ApplicationState from, ActName act) {
        return TABLE.stream()
                .filter(move -> move.from() == from && move.act() == act)
                .map(Move::to)
                .findFirst();
    }

    /** The acts possible in {@code state}, in the order of their declaration. */
    public static Set<ActName> possibleIn(ApplicationState state) {
        return TABLE.stream()
                .filter(move -> move.from() == state)
                .map(Move::act)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(ActName.class)));
    }
}
