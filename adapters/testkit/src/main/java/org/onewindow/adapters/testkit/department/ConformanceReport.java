package org.onewindow.adapters.testkit.department;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestWatcher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes what came of a conformance test as a page that can be handed on: each demand, and whether it is met. */
final class ConformanceReport implements TestWatcher, AfterAllCallback {
    private static final Logger LOG = LoggerFactory.getLogger(ConformanceReport.class);
    private static final Path FOLDER = Path.of("target", "conformance");

    private record Line(String demand, Optional<String> failure) {}

    @Override
    public void testSuccessful(ExtensionContext test) {
        lines(test).add(new Line(demand(test), Optional.empty()));
    }

    @Override
    public void testFailed(ExtensionContext test, Throwable cause) {
        lines(test).add(new Line(demand(test), Optional.of(String.valueOf(cause.getMessage()))));
    }

    @Override
    public void afterAll(ExtensionContext test) throws IOException {
        List<Line> lines = lines(test);
        long met = lines.stream().filter(line -> line.failure().isEmpty()).count();
        String name = test.getRequiredTestClass().getSimpleName();
        LOG.info("{}: {} of {} demands met", name, met, lines.size());
        Files.createDirectories(FOLDER);
        Files.writeString(FOLDER.resolve(name + ".html"), page(name, met, lines));
    }

    private static String demand(ExtensionContext test) {
        String method = test.getRequiredTestMethod().getName().replace('_', ' ');
        return test.getDisplayName().startsWith(test.getRequiredTestMethod().getName())
                ? method
                : method + ": " + test.getDisplayName();
    }

    private static String page(String name, long met, List<Line> lines) {
        StringBuilder page = new StringBuilder("<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>")
                .append(escaped(name))
                .append(
                        "</title><style>body{font:16px/1.5 sans-serif;max-width:60rem;margin:2rem auto}"
                                + "td{padding:.3rem .6rem;border-bottom:1px solid #ccc;vertical-align:top}.no{color:#a00}</style><h1>")
                .append(escaped(name))
                .append("</h1><p>")
                .append(met)
                .append(" of ")
                .append(lines.size())
                .append(" demands met</p><table>");
        for (Line line : lines) {
            page.append(line.failure().isEmpty() ? "<tr><td>✓<td>" : "<tr class=\"no\"><td>✗<td>")
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

    @SuppressWarnings("unchecked") // the store gives back what it was given
    private static List<Line> lines(ExtensionContext test) {
        return test.getRoot()
                .getStore(ExtensionContext.Namespace.create(ConformanceReport.class, test.getRequiredTestClass()))
                .getOrComputeIfAbsent("lines", key -> new ArrayList<Line>(), List.class);
    }
}
