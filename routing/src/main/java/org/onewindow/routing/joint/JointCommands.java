package org.onewindow.routing.joint;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.onewindow.core.act.ActCommand;
import org.onewindow.core.act.IdempotencyKey;
import org.onewindow.spi.application.OpinionKind;
import org.onewindow.spi.identity.DepartmentId;

/**
 * What the desks of joint acts and follow-ups are asked to do. In each, {@code application} is the outside identifier, {@code seen} the
 * version that the caller looked at (absent if the caller did not say), and texts hold at most 1,000 characters.
 */
public final class JointCommands {
    private JointCommands() {}

    /**
     * Calls a joint act.
     *
     * @param act which, by its id in the chain
     * @param at when it begins, in the hall's zone
     * @param place where
     * @param agenda what will be looked at or talked about
     * @param prepare what the applicant prepares; empty if nothing
     */
    public record Call(
            IdempotencyKey key,
            String application,
            Optional<Long> seen,
            String act,
            LocalDateTime at,
            String place,
            String agenda,
            String prepare)
            implements ActCommand {}

    /** Calls a joint act off, with reasons. */
    public record CallOff(IdempotencyKey key, String application, Optional<Long> seen, String joint, String reasons)
            implements ActCommand {}

    /**
     * Records who came, and what was found.
     *
     * @param until when it ended, in the hall's zone
     * @param present which of the departments that were called came
     * @param people the officials with their numbers, with 、 or commas between; two at least where they went to a site
     * @param found facts found, or questions that came up
     */
    public record Attendance(
            IdempotencyKey key,
            String application,
            Optional<Long> seen,
            String joint,
            LocalDateTime until,
            Set<DepartmentId> present,
            String people,
            String found)
            implements ActCommand {
        public Attendance {
            present = Set.copyOf(present);
        }
    }

    /** One department's own opinion; words unless it agrees. */
    public record Opinion(
            IdempotencyKey key, String application, Optional<Long> seen, String joint, OpinionKind kind, String words)
            implements ActCommand {}

    /**
     * Something left to do.
     *
     * @param owner the department that does it; the applicant if absent
     * @param what what is to be done
     * @param dueOn last day, in the hall's zone
     */
    public record Todo(Optional<DepartmentId> owner, String what, LocalDate dueOn) {}

    /** What a joint act came to, and what is left to do. */
    public record Conclude(
            IdempotencyKey key,
            String application,
            Optional<Long> seen,
            String joint,
            JointResult result,
            String conclusion,
            List<Todo> followUps)
            implements ActCommand {
        public Conclude {
            followUps = List.copyOf(followUps);
        }
    }

    /** Whoever owes a follow-up says what was done. */
    public record Report(IdempotencyKey key, String application, Optional<Long> seen, String followUp, String report)
            implements ActCommand {}

    /** The lead department looks at a report: {@code accepted} closes it, otherwise it is still owed. */
    public record Check(
            IdempotencyKey key,
            String application,
            Optional<Long> seen,
            String followUp,
            boolean accepted,
            String words)
            implements ActCommand {}

    /** The hall reminds of a follow-up. */
    record Remind(IdempotencyKey key, String application, String followUp) implements ActCommand {}
}
