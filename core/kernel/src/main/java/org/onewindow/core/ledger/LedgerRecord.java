package org.onewindow.core.ledger;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.onewindow.core.act.ActInProgress;

/**
 * What an act puts on record.
 *
 * @param act who acts, when, under which role and key
 * @param grounds reasons given, at most 2,000 characters, or the empty string; no personal data
 * @param changes facts that changed, name to new text; {@code null} for a fact that is no more
 * @param dataDigest salted digest of the data as they are after the act, or the empty string if the act has none
 */
public record LedgerRecord(
        ActInProgress act, String grounds, SortedMap<String, @Nullable String> changes, String dataDigest) {
    private static final int MOST_GROUNDS = 2000;

    /** A record of its own, whatever becomes of {@code changes}. */
    public LedgerRecord {
        if (grounds.length() > MOST_GROUNDS || grounds.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("grounds have at most 2,000 characters, none of them U+0000");
        }
        changes = Collections.unmodifiableSortedMap(new TreeMap<>(changes));
    }

    /** With the changes sorted by name, as the entry's bytes want them. */
    public static LedgerRecord of(
            ActInProgress act, String grounds, Map<String, @Nullable String> changes, String dataDigest) {
        return new LedgerRecord(act, grounds, new TreeMap<>(changes), dataDigest);
    }
}
