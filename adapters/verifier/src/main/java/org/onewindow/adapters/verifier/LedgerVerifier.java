package org.onewindow.adapters.verifier;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.onewindow.adapters.verifier.VerificationReport.Findings;
import org.onewindow.adapters.verifier.Violation.Kind;

/**
 * Verifies a ledger: every entry of every chain.
 *
 * <p>Streams: in memory are one entry, 24 to 48 bytes for each entry's key, and the heads given. Whatever the data are, they end in
 * the report and never in an exception.
 *
 * <p><b>Threads.</b> Safe; each verification is its own.
 */
public final class LedgerVerifier {
    private LedgerVerifier() {}

    /**
     * Verifies.
     *
     * @param source the ledger
     * @param heads heads kept outside, or {@link Heads#none()}
     * @throws LedgerNotReadableException if {@code source} could not be read to its end
     */
    public static VerificationReport verify(LedgerSource source, Heads heads) {
        return verify(source, heads, head -> {});
    }

    /** The same, handing over the head of each chain as it is met; only if the report is sound are they worth keeping. */
    static VerificationReport verify(LedgerSource source, Heads heads, Consumer<Head> ends) {
        Walk walk = new Walk(heads, ends);
        source.read(walk);
        return walk.report();
    }

    private static final class Walk implements LedgerSource.Visitor {
        private final Heads heads;
        private final Consumer<Head> ends;
        private final Findings findings = new Findings();
        private final SeenKeys keys = new SeenKeys();
        private final Set<String> chainsNotMet;
        private Optional<String> hall;
        private long entries;
        private long chains;
        private long innerHeads;
        private @Nullable ChainWalk chain;
        private String chainName = "";

        Walk(Heads heads, Consumer<Head> ends) {
            this.heads = heads;
            this.ends = ends;
            this.chainsNotMet = new HashSet<>(heads.chains());
            this.hall = heads.hall();
        }

        @Override
        public void entry(StoredEntry entry) {
            entries++;
            boolean isSound = chainOf(entry).next(entry);
            long seq = entry.number(Column.SEQ);
            if (!keys.add(entry.text(Column.ACT_KEY))) {
                findings.add(Violation.of(Kind.DOUBLE_KEY, chainName, seq));
            }
            if (isSound) {
                checkHall(entry, seq);
            }
        }

        private ChainWalk chainOf(StoredEntry entry) {
            String name = entry.text(Column.CHAIN);
            ChainWalk current = chain;
            if (current == null || !name.equals(chainName)) {
                endChain();
                chains++;
                chainName = name;
                chainsNotMet.remove(name);
                current = new ChainWalk(name, heads.of(name), findings::add);
                chain = current;
            }
            return current;
        }

        private void endChain() {
            ChainWalk current = chain;
            if (current != null) {
                current.end();
                ends.accept(current.head());
                chain = null;
            }
        }

        /** Where nobody says which hall it is, the first entry says it that fits its hash. */
        private void checkHall(StoredEntry entry, long seq) {
            if (hall.isEmpty()) {
                hall = Optional.of(entry.text(Column.HALL));
            } else if (!hall.get().equals(entry.text(Column.HALL))) {
                findings.add(Violation.of(Kind.FOREIGN, chainName, seq));
            }
        }

        @Override
        public void unreadable(long row) {
            findings.add(Violation.of(Kind.UNREADABLE, "", row));
        }

        @Override
        public void innerHead(LedgerSource.InnerHead inner) {
            innerHeads++;
            Head head = inner.head();
            if (inner.lastSeq() > head.seq()) {
                findings.add(Violation.of(Kind.INSERTED, head.chain(), head.seq() + 1));
            } else if (inner.lastSeq() < head.seq()) {
                findings.add(Violation.of(Kind.CUT_OFF, head.chain(), inner.lastSeq(), head.seq()));
            }
            boolean isThere = !inner.hashThere().isEmpty();
            if (isThere && !inner.hashThere().equals(head.hash())) {
                findings.add(Violation.of(Kind.REBUILT, head.chain(), head.seq()));
            }
        }

        @Override
        public void unowned(String name) {
            findings.add(Violation.of(Kind.UNOWNED, name, 0));
        }

        VerificationReport report() {
            endChain();
            long outsideHeads = 0;
            for (String name : heads.chains()) {
                outsideHeads += heads.of(name).size();
            }
            for (String name : chainsNotMet) {
                for (Head head : heads.of(name)) {
                    findings.add(Violation.of(Kind.CUT_OFF, name, 0, head.seq()));
                }
            }
            return new VerificationReport(
                    hall.orElse(""), entries, chains, outsideHeads, innerHeads, findings.counts(), findings.first());
        }
    }
}
