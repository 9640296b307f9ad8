package org.onewindow.core.ledger;

import java.time.Instant;

/**
 * Where a chain ends; the next entry follows it. Kept on the application's row, so that appending reads nothing.
 *
 * @param chain the application's outside identifier, or {@code hall} for acts that concern no application
 * @param seq position of the last entry, 0 for an empty chain
 * @param hash hash of the last entry, or the chain's genesis hash; 64 lower-case hexadecimal digits
 * @param at legal time of the last entry, 1970-01-01T00:00Z for an empty chain
 */
public record LedgerHead(String chain, int seq, String hash, Instant at) {}
