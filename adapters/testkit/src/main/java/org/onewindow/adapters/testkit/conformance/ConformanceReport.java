package org.onewindow.adapters.testkit.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestWatcher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes what came of a conformance test as a page that can be handed on: each demand, and whether it is met, not met, or could not be put
 * to the plug-in. Always {@code target/conformance/<class>.html} and a line on the log; with {@code -Donewindow.write=true} also {@code
 * conformance/<class>.md} in the module, and from then on a report that differs from that file fails the test.
 */
public final class ConformanceReport implements TestWatcher, AfterTestExecutionCallback, AfterAllCallback {
    private static final Logger LOG = LoggerFactory.getLogger(ConformanceReport.class);
    private static final Path PAGES = Path.of("target", "conformance");
    private static final Path KEPT = Path.of("conformance");

    private enum Result {
        MET("✓"),
        NOT_MET("✗"),
        IMPOSSIBLE("–");

        private final String sign;

        Result(String sign) {
            this.sign = sign;
        }
    }

    private record Line(String demand, Result result, Optional<String> failure) {}

    /** What one class has come to so far. */
    private static final class Lines {
        private final List<Line> all = new ArrayList<>();
        private final Set<String> impossible = ConcurrentHashMap.newKeySet();
    }

    @Override
    public void afterTestExecution(ExtensionContext test) {
        if (test.getRequiredTestInstance() instanceof MayBeImpossible kit && kit.wasImpossible()) {
            lines(test).impossible.add(test.getUniqueId());
        }
    }

    @Override
    public void testSuccessful(ExtensionContext test) {
        boolean impossible = lines(test).impossible.contains(test.getUniqueId());
        lines(test).all.add(new Line(demand(test), impossible ? Result.IMPOSSIBLE : Result.MET, Optional.empty()));
    }

    @Override
    public void testFailed(ExtensionContext test, Throwable cause) {
        lines(test).all.add(new Line(demand(test), Result.NOT_MET, Optional.of(String.valueOf(cause.getMessage()))));
    }

    @Override
    public void afterAll(ExtensionContext test) throws IOException {
        List<Line> lines = new ArrayList<>(lines(test).all);
        lines.sort(Comparator.comparing(Line::demand));
        String name = test.getRequiredTestClass().getSimpleName();
        String told = told(lines);
        LOG.info("{}: {}", name, told);
        Files.createDirectories(PAGES);
        Files.writeString(PAGES.resolve(name + ".html"), page(name, told, lines));
        keep(name, told, lines);
    }

    private static void keep(String name, String told, List<Line> lines) throws IOException {
        Path kept = KEPT.resolve(name + ".md");
        String report = markdown(name, told, lines);
        if (Boolean.getBoolean("onewindow.write")) {
            Files.createDirectories(KEPT);
            Files.writeString(kept, report);
        } else if (Files.exists(kept) && !Files.readString(kept).equals(report)) {
            throw new AssertionError(
                    kept.toAbsolutePath() + " is not the report of this run; run the test with -Donewindow.write=true");
        }
    }

    private static String told(List<Line> lines) {
        long met = lines.stream().filter(line -> line.result() == Result.MET).count();
        long impossible = lines.stream()
                .filter(line -> line.result() == Result.IMPOSSIBLE)
                .count();
        return met + " of " + (lines.size() - impossible) + " demands met"
                + (impossible == 0 ? "" : ", " + impossible + " could not be put to it");
    }

    private static String demand(ExtensionContext test) {
        String method = test.getRequiredTestMethod().getName().replace('_', ' ');
        return test.getDisplayName().startsWith(test.getRequiredTestMethod().getName())
                ? method
                : method + ": " + test.getDisplayName().replaceFirst("^\\[\\d+] ", "");
    }

    private static String markdown(String name, String told, List<Line> lines) {
        return "# " + name + "\n\n" + told + ".\n\n| | demand |\n| --- | --- |\n"
                + lines.stream()
                        .map(line -> "| " + line.result().sign + " | " + line.demand() + " |\n")
                        .collect(Collectors.joining());
    }

    private static String page(String name, String told, List<Line> lines) {
        StringBuilder page = new StringBuilder("<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>")
                .append(escaped(name))
                .append(
                        "</title><style>body{font:16px/1.5 sans-serif;max-width:60rem;margin:2rem auto}"
                                + "td{padding:.3rem .6rem;border-bottom:1px solid #ccc;vertical-align:top}.no{color:#a00}</style><h1>")
                .append(escaped(name))
                .append("</h1><p>")
                .append(told)
                .append("</p><table>");
        for (Line line : lines) {
            page.append(line.result() == Result.NOT_MET ? "<tr class=\"no\"><td>" : "<tr><td>")
                    .append(line.result().sign)
                    .append("<td>")
                    .append(escaped(line.demand()));
            line.failure()
                    .ifPresent(why ->
                            page.append("<br><small>").append(escaped(why)).append("</small>"));
        }
        return page.append("</table></html>\n").toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static Lines lines(ExtensionContext test) {
        return test.getRoot()
                .getStore(ExtensionContext.Namespace.create(ConformanceReport.class, test.getRequiredTestClass()))
                .getOrComputeIfAbsent("lines", key -> new Lines(), Lines.class);
    }
}
