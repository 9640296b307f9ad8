package org.onewindow.core.ledger;

/**
 * Where a chain ends; the next entry follows it. Kept on the application's row, so that appending reads nothing.
 *
 * @param chain the application's outside identifier, or {@code hall} for acts that concern no application
 * @param seq position of the last entry, 0 for an empty chain
 * @param hash hash of the last entry, or the chain's genesis hash; 64 lower-case hexadecimal digits
 */
public record LedgerHead(String chain, int seq, String hash) {}
