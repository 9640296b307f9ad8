package org.onewindow.catalog.checker;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.onewindow.core.definition.CheckedDefinitions;
import org.onewindow.core.text.Messages;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.finding.Severity;
import org.onewindow.spi.finding.SourcePlace;

/**
 * Writes findings in the Static Analysis Results Interchange Format, version 2.1.0 (OASIS Standard, 27 March 2020), for editors and
 * build servers.
 *
 * <p>One run; each code that was found is one rule. Places are relative to the definitions' folder, columns count code points.
 */
record SarifReport(Messages messages, Locale locale, URI rulesPage) {
    private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";
    private static final String FOLDER = "DEFINITIONS";
    /** A rule's own text has no arguments. */
    private static final String OPEN_PLACES = "\\{\\d(:[a-z.]+)?}";

    String of(CheckedDefinitions checked, URI folder) {
        ObjectNode report = JsonNodeFactory.instance.objectNode();
        report.put("$schema", SCHEMA);
        report.put("version", "2.1.0");
        ObjectNode run = report.putArray("runs").addObject();
        ObjectNode driver = run.putObject("tool").putObject("driver");
        driver.put("name", "onewindow check");
        driver.put("organization", "OneWindow");
        driver.put("version", version());
        driver.put("informationUri", rulesPage.toString());
        driver.put("language", locale.toLanguageTag());
        run.put("language", locale.toLanguageTag());
        run.put("columnKind", "unicodeCodePoints");
        run.putObject("originalUriBaseIds").putObject(FOLDER).put("uri", folder.toString());
        ObjectNode invocation = run.putArray("invocations").addObject();
        invocation.put("executionSuccessful", true);
        invocation.put("exitCode", checked.sound() ? 0 : 1);
        writeFindings(checked, driver.putArray("rules"), run.putArray("results"));
        return JsonReport.written(report);
    }

    private void writeFindings(CheckedDefinitions checked, ArrayNode rules, ArrayNode results) {
        Map<String, Integer> indexes = new HashMap<>();
        for (Finding finding : checked.findings()) {
            int index = indexes.computeIfAbsent(finding.code(), code -> {
                writeRule(finding, rules.addObject());
                return rules.size() - 1;
            });
            writeResult(finding, index, results.addObject());
        }
    }

    private void writeRule(Finding finding, ObjectNode rule) {
        String code = finding.code();
        String mend = general(code + ".mend");
        rule.put("id", code);
        rule.putObject("shortDescription").put("text", general(code));
        rule.putObject("fullDescription").put("text", general(code + ".why"));
        rule.putObject("help").put("text", mend);
        rule.put("helpUri", rulesPage + "#" + code.toLowerCase(Locale.ROOT));
        rule.putObject("defaultConfiguration").put("level", level(finding.severity()));
    }

    private void writeResult(Finding finding, int rule, ObjectNode result) {
        result.put("ruleId", finding.code());
        result.put("ruleIndex", rule);
        result.put("level", level(finding.severity()));
        String mend = messages.mend(finding, locale);
        result.putObject("message").put("text", messages.text(finding, locale) + " " + mend);
        finding.place().ifPresent(place -> writePlace(place, result));
        result.putObject("partialFingerprints").put("subject/v1", finding.code() + " " + finding.subject());
    }

    private static void writePlace(SourcePlace place, ObjectNode result) {
        ObjectNode physical = result.putArray("locations").addObject().putObject("physicalLocation");
        physical.putObject("artifactLocation")
                .put("uri", relative(place.file()))
                .put("uriBaseId", FOLDER);
        physical.putObject("region").put("startLine", place.line()).put("startColumn", place.column());
    }

    private String general(String key) {
        return messages.text(key, locale).replaceAll(OPEN_PLACES, "…");
    }

    private static String level(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFO -> "note";
        };
    }

    /** The file as a relative reference: whatever its name holds is escaped. */
    private static String relative(String file) {
        try {
            String escaped = new URI("file", "", "/" + file, null).toASCIIString();
            return escaped.substring(escaped.indexOf("///") + 3);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("every path can be escaped: " + file, e);
        }
    }

    private static String version() {
        return Objects.requireNonNullElse(SarifReport.class.getPackage().getImplementationVersion(), "development");
    }
}
