package org.onewindow.adapters.verifier;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.onewindow.adapters.verifier.Violation.Kind;

/**
 * What a verification found.
 *
 * @param hall whose ledger it is; empty if nothing says so
 * @param entries how many entries were read
 * @param chains in how many chains
 * @param outsideHeads how many heads kept outside were compared; with 0, chains that were cut off or written anew together with the
 *     hall's own tables cannot be seen
 * @param innerHeads how many heads in the hall's own tables were compared
 * @param counts how many violations of each kind; kinds without any are absent
 * @param violations the first 1,000 of them
 */
public record VerificationReport(
        String hall,
        long entries,
        long chains,
        long outsideHeads,
        long innerHeads,
        Map<Kind, Long> counts,
        List<Violation> violations) {
    /** Immutable. */
    public VerificationReport {
        counts = Collections.unmodifiableMap(new EnumMap<>(counts));
        violations = List.copyOf(violations);
    }

    /** Whether nothing was found. */
    public boolean isSound() {
        return counts.isEmpty();
    }

    /** Gathers violations, of which hostile data may have any number. */
    static final class Findings {
        private static final int KEPT = 1000;

        private final Map<Kind, Long> counts = new EnumMap<>(Kind.class);
        private final List<Violation> first = new ArrayList<>();

        void add(Violation violation) {
            counts.merge(violation.kind(), 1L, Long::sum);
            if (first.size() < KEPT) {
                first.add(violation);
            }
        }

        Map<Kind, Long> counts() {
            return counts;
        }

        List<Violation> first() {
            return first;
        }
    }
}
