package org.onewindow.core.ledger;

import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.onewindow.core.act.ActInProgress;

/**
 * What an act puts on record.
 *
 * @param act who acts, under which role and key
 * @param at legal time of the act, never before the chain's last entry; whole microseconds
 * @param grounds reasons given, at most 2,000 characters, or the empty string; no personal data
 * @param changes facts that changed, name to new text; the empty text for a fact that is no more
 * @param dataDigest salted digest of the data as they are after the act, or the empty string if the act has none
 */
public record LedgerRecord(
        ActInProgress act, Instant at, String grounds, SortedMap<String, String> changes, String dataDigest) {
    /** With the changes sorted by name, as the entry's bytes want them. */
    public static LedgerRecord of(
            ActInProgress act, Instant at, String grounds, Map<String, String> changes, String dataDigest) {
        return new LedgerRecord(act, at, grounds, new TreeMap<>(changes), dataDigest);
    }
}
