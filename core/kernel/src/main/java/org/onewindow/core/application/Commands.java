package org.onewindow.core.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.onewindow.core.act.ActCommand;
import org.onewindow.core.act.IdempotencyKey;
import org.onewindow.spi.application.DecisionKind;
import org.onewindow.spi.application.SubmittedMaterial;
import org.onewindow.spi.time.SpecialProcedureKind;

/**
 * What the kernel's desks are asked to do. In all of them {@code application} is the outside identifier and {@code seen} the version
 * the caller looked at, absent if the caller does not say.
 */
public final class Commands {
    private Commands() {}

    /** Saves a draft: a new one, or again the one named. */
    public record SaveDraft(IdempotencyKey key, Optional<String> application, Filing filing) implements ActCommand {}

    /** Hands in: the draft named, or at once. */
    public record Submit(IdempotencyKey key, Optional<String> application, Filing filing) implements ActCommand {}

    /**
     * Moves to another version of the item.
     *
     * @param version number of a published version
     * @param reasons why, 1 to 2,000 characters
     */
    public record MoveToVersion(
            IdempotencyKey key, String application, Optional<Long> seen, int version, String reasons)
            implements ActCommand {}

    /** Takes in at the counter and accepts on the spot. */
    public record TakeIn(IdempotencyKey key, Filing filing) implements ActCommand {}

    /** Hands in again what the one-time notice asked for; what is not named stays as it was. */
    public record Supplement(
            IdempotencyKey key,
            String application,
            Optional<Long> seen,
            Map<String, Object> formData,
            List<SubmittedMaterial> materials)
            implements ActCommand {
        public Supplement {
            formData = Map.copyOf(formData);
            materials = List.copyOf(materials);
        }
    }

    /** Acts on an application without more content: accept, resume, issue, archive, do what a colleague asked for. */
    public record On(IdempotencyKey key, String application, Optional<Long> seen) implements ActCommand {}

    /** Acts on an application with reasons: non-acceptance, withdrawal, termination, asking for what needs a second person. */
    public record OnWithReasons(IdempotencyKey key, String application, Optional<Long> seen, String reasons)
            implements ActCommand {}

    /**
     * Accepts although materials are missing.
     *
     * @param requirements ids of the deferred materials
     * @param undertakingSigned whether the applicant has signed the undertaking (容缺受理承诺书)
     * @param creditChecked where the applicant's credit was looked up, and what stood there; empty if nowhere, which does unless one of
     *     the materials follows on credit only (信用后补)
     */
    public record AcceptWithDeferred(
            IdempotencyKey key,
            String application,
            Optional<Long> seen,
            List<String> requirements,
            boolean undertakingSigned,
            String creditChecked)
            implements ActCommand {
        public AcceptWithDeferred {
            requirements = List.copyOf(requirements);
        }

        /** Where none of the materials follows on credit only. */
        public AcceptWithDeferred(
                IdempotencyKey key,
                String application,
                Optional<Long> seen,
                List<String> requirements,
                boolean undertakingSigned) {
            this(key, application, seen, requirements, undertakingSigned, "");
        }
    }

    /** Decides: with the acceptance of an immediate item, or on the answer of the higher authority. */
    public record Decide(IdempotencyKey key, String application, Optional<Long> seen, DecisionKind kind, String grounds)
            implements ActCommand {}

    /**
     * Asks once for corrections; what the formal check finds is added by itself.
     *
     * @param points what the clerk demands beside it
     */
    public record RequestCorrection(
            IdempotencyKey key, String application, Optional<Long> seen, List<CorrectionNotice.Point> points)
            implements ActCommand {
        public RequestCorrection {
            points = List.copyOf(points);
        }
    }

    /** Brings deferred materials. */
    public record SupplyDeferred(
            IdempotencyKey key, String application, Optional<Long> seen, List<SubmittedMaterial> materials)
            implements ActCommand {
        public SupplyDeferred {
            materials = List.copyOf(materials);
        }
    }

    /**
     * Puts on record what the check of a commitment has found.
     *
     * @param facts what was found and how, 1 to 2,000 characters
     */
    public record CheckCommitment(
            IdempotencyKey key, String application, Optional<Long> seen, CheckResult result, String facts)
            implements ActCommand {}

    /** Brings papers to the counter for what was handed in before. */
    public record TakePapers(IdempotencyKey key, String application, Optional<Long> seen, List<BroughtPaper> papers)
            implements ActCommand {
        public TakePapers {
            papers = List.copyOf(papers);
        }
    }

    /**
     * Stops the clock.
     *
     * @param from first day, in the hall's zone
     * @param end how long it will take, as the applicant is told in writing
     * @param legalBasis needed where Art. 45 does not name the kind; otherwise may be empty
     */
    public record Suspend(
            IdempotencyKey key,
            String application,
            Optional<Long> seen,
            SpecialProcedureKind kind,
            LocalDate from,
            ExpectedEnd end,
            String legalBasis)
            implements ActCommand {}

    /**
     * Hands the result over.
     *
     * @param collector how identity was checked and by which way it went, for the ledger; no personal data
     */
    public record Deliver(IdempotencyKey key, String application, Optional<Long> seen, String collector)
            implements ActCommand {}
}
