package org.onewindow.routing.joint;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.onewindow.routing.chain.Absence;
import org.onewindow.routing.chain.JointKind;
import org.onewindow.spi.LocalizedText;
import org.onewindow.spi.application.OpinionKind;
import org.onewindow.spi.identity.DepartmentId;

/**
 * One joint act, for those who take part.
 *
 * @param id outside identifier
 * @param application outside identifier of the application
 * @param number application number
 * @param act its id in the chain
 * @param kind what is done together
 * @param name what people call it
 * @param state how far it is
 * @param meetsAt when it begins, UTC
 * @param place where
 * @param agenda what will be looked at or talked about
 * @param prepare what the applicant prepares
 * @param applicant whether the applicant is called too
 * @param absence what it means that a department does not come
 * @param calledBy who called it, as the ledger names it; empty for the applicant
 * @param calledAt when, UTC
 * @param noticeNumber of the notice that went out
 * @param endedAt when it ended, UTC
 * @param people the officials who were there; empty for the applicant
 * @param found what was found
 * @param invited the departments that were called; for the applicant without their opinions
 * @param result what it came to
 * @param conclusion in words; the reasons if it was called off
 * @param recordNumber of the record or the minutes
 * @param closedAt when it was concluded or called off, UTC
 */
public record JointLine(
        String id,
        String application,
        String number,
        String act,
        JointKind kind,
        LocalizedText name,
        JointState state,
        Instant meetsAt,
        String place,
        String agenda,
        String prepare,
        boolean applicant,
        Absence absence,
        String calledBy,
        Instant calledAt,
        Optional<String> noticeNumber,
        Optional<Instant> endedAt,
        String people,
        String found,
        List<Invited> invited,
        Optional<JointResult> result,
        Optional<String> conclusion,
        Optional<String> recordNumber,
        Optional<Instant> closedAt) {
    public JointLine {
        invited = List.copyOf(invited);
    }

    /**
     * A department that was called.
     *
     * @param department which
     * @param present whether it came; absent until that is on record
     * @param opinion what it said
     * @param words in words; the rule, if that counted its absence as consent
     * @param byRule whether the rule did
     * @param givenAt when, UTC
     * @param order the supervision order that went out because it did not come
     */
    public record Invited(
            DepartmentId department,
            Optional<Boolean> present,
            Optional<OpinionKind> opinion,
            String words,
            boolean byRule,
            Optional<Instant> givenAt,
            Optional<String> order) {
        Invited withoutOpinion() {
            return new Invited(department, present, Optional.empty(), "", false, Optional.empty(), Optional.empty());
        }
    }

    /** Whether {@code department} was called and has not given its opinion. */
    public boolean waitsFor(DepartmentId department) {
        return (state == JointState.CALLED || state == JointState.HELD)
                && invited.stream()
                        .anyMatch(each -> each.department().equals(department)
                                && each.opinion().isEmpty());
    }

    /** What an applicant may see of it: when and where, and what it came to. */
    JointLine forApplicant() {
        return new JointLine(
                id,
                application,
                number,
                act,
                kind,
                name,
                state,
                meetsAt,
                place,
                agenda,
                prepare,
                applicant,
                absence,
                "",
                calledAt,
                noticeNumber,
                endedAt,
                "",
                "",
                invited.stream().map(Invited::withoutOpinion).toList(),
                result,
                conclusion,
                recordNumber,
                closedAt);
    }
}
