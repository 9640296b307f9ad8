package org.onewindow.adapters.verifier;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.DriverManager;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The command {@code onewindow-verifier}: verifies a ledger, keeps its heads, exports a chain.
 *
 * <p>Ends with 0 if nothing is wrong, 1 if something is, 2 if it could not be found out.
 */
public final class VerifierCommand {
    private static final int SOUND = 0;
    private static final int VIOLATED = 1;
    private static final int UNKNOWN = 2;

    private final PrintStream out;
    private final PrintStream err;

    VerifierCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** From the command line; {@link VerifierOptions#USAGE} says how. */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        int exit = new VerifierCommand(out, err).run(List.of(arguments));
        out.flush();
        System.exit(exit);
    }

    int run(List<String> arguments) {
        Optional<VerifierOptions> options = VerifierOptions.of(arguments);
        if (options.isEmpty()) {
            err.println(VerifierOptions.USAGE);
            return UNKNOWN;
        }
        try {
            return run(options.get());
        } catch (LedgerNotReadableException | IOException e) {
            err.println("未能核验 / not verified: " + e.getMessage());
            return UNKNOWN;
        }
    }

    private int run(VerifierOptions options) throws IOException {
        LedgerSource source = source(options);
        return switch (options.command()) {
            case VERIFY -> verify(source, heads(options));
            case HEADS -> keepHeads(source, heads(options));
            case EXPORT -> export(source);
        };
    }

    private static LedgerSource source(VerifierOptions options) throws IOException {
        if (options.file().isPresent()) {
            return LedgerSource.of(options.file().get());
        }
        String url = options.jdbc().orElseThrow();
        String user = options.user().orElse("");
        String password = options.passwordFile().isPresent()
                ? Files.readString(options.passwordFile().get()).strip()
                : "";
        LedgerSource.Connections database = () -> DriverManager.getConnection(url, user, password);
        return options.chain()
                .map(chain -> LedgerSource.ofChain(database, chain))
                .orElseGet(() -> LedgerSource.of(database));
    }

    private static Heads heads(VerifierOptions options) {
        Heads all = options.heads().stream().map(Heads::read).reduce(Heads::and).orElse(Heads.none());
        return options.chain().map(all::only).orElse(all);
    }

    private int verify(LedgerSource source, Heads heads) {
        VerificationReport report = LedgerVerifier.verify(source, heads);
        print(out, report);
        out.printf(
                "核验 %d 条、%d 条链；与外部留存的链头比对 %d 个，与大厅自身的链头比对 %d 个%n",
                report.entries(), report.chains(), report.outsideHeads(), report.innerHeads());
        out.printf(
                "verified %d entries of %d chains; compared with %d heads kept outside and %d of the hall itself%n",
                report.entries(), report.chains(), report.outsideHeads(), report.innerHeads());
        if (report.outsideHeads() == 0) {
            out.println("没有外部留存的链头：整链截断或重写无法发现");
            out.println("no heads kept outside: chains cut off or written anew as a whole cannot be seen");
        }
        out.println(report.isSound() ? "完好 / sound" : "有问题 / not sound: " + report.counts());
        return report.isSound() ? SOUND : VIOLATED;
    }

    /** Prints heads as they are met; only the last line makes a file whole, and only a sound ledger gets it. */
    private int keepHeads(LedgerSource source, Heads before) {
        long[] count = new long[1];
        VerificationReport report = LedgerVerifier.verify(source, before, head -> {
            count[0]++;
            out.println(Heads.line(head));
        });
        if (!report.isSound()) {
            print(err, report);
            return VIOLATED;
        }
        out.println(Heads.lastLine(count[0], report.hall()));
        return SOUND;
    }

    private int export(LedgerSource source) {
        long[] unfit = new long[1];
        source.read(new LedgerSource.Visitor() {
            @Override
            public void entry(StoredEntry entry) {
                if (entry.malformed().isPresent()) {
                    unreadable(entry.row());
                } else {
                    out.println(EntryLines.write(entry));
                }
            }

            @Override
            public void unreadable(long row) {
                unfit[0]++;
                print(err, Violation.of(Violation.Kind.UNREADABLE, "", row));
            }
        });
        return unfit[0] == 0 ? SOUND : VIOLATED;
    }

    private static void print(PrintStream to, VerificationReport report) {
        report.violations().forEach(violation -> print(to, violation));
    }

    private static void print(PrintStream to, Violation violation) {
        to.printf(
                "%s %s/%d %s %s%n",
                violation.kind(),
                violation.chain(),
                violation.seq(),
                violation.sentence(Locale.SIMPLIFIED_CHINESE),
                violation.sentence(Locale.ENGLISH));
    }
}
