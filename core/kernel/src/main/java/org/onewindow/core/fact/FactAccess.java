package org.onewindow.core.fact;

import java.time.Instant;
import java.util.List;
import org.onewindow.spi.identity.SubjectId;

/**
 * One question to a register, for the audit. Says which facts were asked for, never what was answered.
 *
 * @param at when, UTC
 * @param source kind of the register
 * @param subject about whom
 * @param purpose id of the item or bundle that was applied for
 * @param actor who asked, as the ledger names callers
 * @param facts names of the facts asked for, ascending
 * @param outcome what became of it
 */
public record FactAccess(
        Instant at,
        String source,
        SubjectId subject,
        String purpose,
        String actor,
        List<String> facts,
        Outcome outcome) {
    /** What became of a question. */
    public enum Outcome {
        /** The register answered, perhaps that it knows nothing. */
        ANSWERED,
        /** It did not answer in time. */
        TOO_SLOW,
        /** It failed. */
        FAILED,
        /** It was not asked: too many questions to it were open. */
        NOT_ASKED
    }

    public FactAccess {
        facts = List.copyOf(facts);
    }
}
