package org.onewindow.core.application;

import java.time.Instant;
import org.onewindow.core.ledger.LedgerEntry;
import org.onewindow.spi.application.ActName;
import org.onewindow.spi.identity.Role;

/**
 * 受理溯源: one act on record.
 *
 * @param seq position in the chain, from 1
 * @param at when, UTC
 * @param act what
 * @param actor who, as the ledger names it
 * @param role by which role
 * @param grounds on which grounds
 * @param hash of the entry, 64 hexadecimal digits
 */
public record HistoryLine(int seq, Instant at, ActName act, String actor, Role role, String grounds, String hash) {
    static HistoryLine of(LedgerEntry entry) {
        return new HistoryLine(
                entry.seq(),
                entry.at(),
                ActName.valueOf(entry.act()),
                entry.actor(),
                Role.valueOf(entry.role()),
                entry.grounds(),
                entry.hash());
    }
}
