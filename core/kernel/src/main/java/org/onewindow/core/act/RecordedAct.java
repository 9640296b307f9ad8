package org.onewindow.core.act;

/**
 * What is kept of a past act to answer its repetition.
 *
 * @param caller {@link Caller#ledgerName()} of the one who asked
 * @param requestDigest {@link ActInProgress#requestDigest()} of what was asked
 * @param answer the answer as the act gave it to {@link ActRecords#answer}
 */
public record RecordedAct(String caller, String requestDigest, String answer) {
    /** Whether the same caller asked for the same. */
    boolean isRepeatedBy(Caller who, String digest) {
        return caller.equals(who.ledgerName()) && requestDigest.equals(digest);
    }
}
