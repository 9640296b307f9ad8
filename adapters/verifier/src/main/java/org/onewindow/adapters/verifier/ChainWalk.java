package org.onewindow.adapters.verifier;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.onewindow.adapters.verifier.Violation.Kind;

/** Walks one chain from its first entry to its last and says where it does not hold. */
final class ChainWalk {
    /** How far from its place an entry is looked for that was moved. */
    private static final int REACH = 32;
    /** Of how many entries at one position the hashes are kept. */
    private static final int MOST_FORKS = 16;

    private final String chain;
    private final List<Head> kept;
    private final Consumer<Violation> violations;

    private final Set<Head> keptAndFound = new HashSet<>();
    private final Set<Long> keptAndMet = new HashSet<>();
    private long last;
    private long lastAt = Long.MIN_VALUE;
    private boolean lastIsSound = true;
    private String lastHash = "";
    /** Hashes by which the next entry may name the last one; more than one if that is forked or its hash was changed. */
    private Set<String> ends = new HashSet<>();
    /** The same for the entry before the last. */
    private Set<String> endsBefore = Set.of();

    ChainWalk(String chain, List<Head> kept, Consumer<Violation> violations) {
        this.chain = chain;
        this.kept = kept;
        this.violations = violations;
    }

    /** Takes the next entry; true if it fits its hash. */
    boolean next(StoredEntry entry) {
        long seq = entry.number(Column.SEQ);
        Optional<Column> malformed = entry.malformed();
        malformed.ifPresent(column -> violations.accept(new Violation(Kind.MALFORMED, chain, seq, column.lowerCase())));
        String computed = malformed.isPresent() ? "" : EntryHash.of(entry);
        boolean isSound = computed.equals(entry.text(Column.HASH)) && malformed.isEmpty();
        if (malformed.isEmpty() && !isSound) {
            report(changedOrMoved(entry, seq));
        }
        if (isSound) {
            checkContent(entry, seq);
        }
        if (seq >= 1) {
            place(entry, seq, isSound, computed);
        }
        return isSound;
    }

    private Violation changedOrMoved(StoredEntry entry, long seq) {
        OptionalLong writtenAs = LongStream.rangeClosed(Math.max(1, seq - REACH), seq + REACH)
                .filter(other -> other != seq
                        && EntryHash.of(entry, Long.toString(other)).equals(entry.text(Column.HASH)))
                .findFirst();
        return writtenAs.isPresent()
                ? Violation.of(Kind.REORDERED, chain, seq, writtenAs.getAsLong())
                : Violation.of(Kind.CHANGED, chain, seq);
    }

    private void checkContent(StoredEntry entry, long seq) {
        if (!CanonicalChanges.isOne(entry.text(Column.CHANGES))) {
            violations.accept(new Violation(Kind.MALFORMED, chain, seq, Column.CHANGES.lowerCase()));
        }
        long at = entry.number(Column.AT_MICROS);
        if (at < lastAt) {
            report(Violation.of(Kind.TIME_WENT_BACK, chain, seq));
        }
        lastAt = Math.max(lastAt, at);
    }

    private void place(StoredEntry entry, long seq, boolean isSound, String computed) {
        compareWithKept(entry, seq);
        if (last == 0 && entry.malformed().isEmpty()) {
            ends.add(EntryHash.genesis(entry));
        }
        if (seq <= last) {
            report(Violation.of(Kind.FORKED, chain, seq));
            addEnd(entry, computed);
            return;
        }
        if (seq > last + 1) {
            String missing = last + 1 == seq - 1 ? Long.toString(seq - 1) : (last + 1) + "-" + (seq - 1);
            violations.accept(new Violation(Kind.REMOVED, chain, seq, missing));
        } else if (!ends.contains(entry.text(Column.PREVIOUS_HASH))) {
            checkLink(entry, isSound);
        }
        endsBefore = ends;
        ends = new HashSet<>();
        addEnd(entry, computed);
        last = seq;
        lastIsSound = isSound;
        lastHash = entry.text(Column.HASH);
    }

    /** The entry names another one than the last before it. Where either was reported, that is why. */
    private void checkLink(StoredEntry entry, boolean isSound) {
        if (!lastIsSound) {
            return;
        }
        if (last > 0 && endsBefore.contains(entry.text(Column.PREVIOUS_HASH))) {
            report(Violation.of(Kind.INSERTED, chain, last));
        } else if (isSound) {
            report(Violation.of(last == 0 ? Kind.FOREIGN : Kind.REPLACED, chain, Math.max(1, last)));
        }
    }

    private void addEnd(StoredEntry entry, String computed) {
        if (ends.size() < MOST_FORKS) {
            ends.add(entry.text(Column.HASH));
            ends.add(computed);
        }
    }

    private void compareWithKept(StoredEntry entry, long seq) {
        for (Head head : kept) {
            if (head.seq() == seq) {
                keptAndMet.add(seq);
                if (head.hash().equals(entry.text(Column.HASH))) {
                    keptAndFound.add(head);
                }
            }
        }
    }

    /** Called after the chain's last entry. */
    void end() {
        for (Head head : kept) {
            if (head.seq() > last) {
                report(Violation.of(Kind.CUT_OFF, chain, last, head.seq()));
            } else if (keptAndMet.contains(head.seq()) && !keptAndFound.contains(head)) {
                report(Violation.of(Kind.REBUILT, chain, head.seq()));
            }
        }
    }

    /** Where the chain ends. */
    Head head() {
        return new Head(chain, last, lastHash);
    }

    private void report(Violation violation) {
        violations.accept(violation);
    }
}
