package org.onewindow.core.ledger;

/** Entries read as one chain do not follow one another: some are missing, doubled, swapped or of another chain. */
public class BrokenChainException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BrokenChainException(LedgerHead expectedAfter, LedgerEntry found) {
        super("chain %s: entry %d of chain %s does not follow entry %d"
                .formatted(expectedAfter.chain(), found.seq(), found.head().chain(), expectedAfter.seq()));
    }
}
