package org.onewindow.examples.investment;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;
import org.onewindow.adapters.verifier.Heads;
import org.onewindow.adapters.verifier.LedgerSource;
import org.onewindow.adapters.verifier.LedgerVerifier;
import org.onewindow.adapters.verifier.VerificationReport;
import org.onewindow.core.act.Scope;
import org.onewindow.core.application.CaseReading;
import org.onewindow.core.integrity.InvariantChecker;
import org.onewindow.core.integrity.Violation;
import org.onewindow.core.time.HallTime;
import org.onewindow.examples.investment.story.Told;
import org.onewindow.examples.investment.story.Walk;

/**
 * Plays one application from draft to archive through the desks, on a database of its own that is thrown away, and prints each
 * act. Ends with 0 if every invariant holds and the independent verifier finds the ledger sound, with 1 if not.
 */
public final class InvestmentWalk {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("MM-dd HH:mm", Locale.ROOT);

    private final PrintStream out;

    InvestmentWalk(PrintStream out) {
        this.out = out;
    }

    /** Plays and prints. */
    public static void main(String[] args) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Path folder = Files.createTempDirectory("onewindow-walk");
        String database = "jdbc:h2:file:" + folder.resolve("onewindow");
        System.setProperty("onewindow.data", folder.toString());
        System.setProperty("onewindow.db.url", database);
        System.setProperty("onewindow.db.user", "onewindow");
        int exit;
        try {
            InvestmentWalk walk = new InvestmentWalk(out);
            boolean sound = OpenHall.open(new Weld(), container -> {
                try (container) {
                    return walk.in(container);
                }
            });
            boolean proven =
                    walk.verified(LedgerSource.of(() -> DriverManager.getConnection(database, "onewindow", "")));
            exit = sound && proven ? 0 : 1;
        } catch (StartFailure failure) {
            new PrintStream(System.err, true, StandardCharsets.UTF_8).println(failure.getMessage());
            exit = failure.exitCode();
        } finally {
            delete(folder);
        }
        System.exit(exit);
    }

    /** Plays in an open hall; whether every invariant holds afterwards. */
    boolean in(WeldContainer hall) {
        Clock clock = hall.select(Clock.class).get();
        CaseReading cases = hall.select(CaseReading.class).get();
        hall.select(Walk.class).get().play(told -> print(told, clock, cases));
        List<Violation> violations = hall.select(InvariantChecker.class).get().violations();
        violations.forEach(violation -> out.println("违反不变量 / violated: " + violation));
        out.println("不变量检查 / invariants: " + (violations.isEmpty() ? "全部成立 / all hold" : violations.size()));
        return violations.isEmpty();
    }

    private void print(Told told, Clock clock, CaseReading cases) {
        String state = cases.file(told.application(), new Scope.WholeHall())
                .map(file -> file.view().state().name())
                .orElse("");
        out.printf(
                "%s  %-20s %s（%s）%n%35s%s%n",
                MOMENT.format(clock.instant().atZone(HallTime.ZONE)),
                state,
                told.who().zh(),
                told.what().zh(),
                "",
                told.who().en() + " " + told.what().en());
    }

    /** Whether the verifier, which shares no code with the ledger's writer, finds nothing. */
    boolean verified(LedgerSource ledger) {
        VerificationReport report = LedgerVerifier.verify(ledger, Heads.none());
        report.violations().forEach(violation -> out.println("存证链 / ledger: " + violation));
        out.println("独立核验 / independent verifier: " + report.entries() + " 条 / entries, "
                + (report.isSound() ? "完好 / sound" : report.counts()));
        return report.isSound();
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
