package org.onewindow.catalog.checker;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.onewindow.core.definition.CheckedDefinitions;
import org.onewindow.core.text.Messages;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.finding.Severity;

/**
 * Writes findings as one JSON object for programs.
 *
 * <pre>
 * {"sound": false, "errors": 1, "warnings": 0, "files": 14, "language": "en",
 *  "findings": [{"code": "OW-CAT-1001", "severity": "ERROR", "file": "items/filing.yaml", "line": 12, "column": 11,
 *                "subject": "filing#/materials/2/name/zh", "message": "…", "why": "…", "mend": "…"}]}
 * </pre>
 *
 * {@code file}, {@code line} and {@code column} (from 1, in code points) are left out of findings that are about no file.
 */
record JsonReport(Messages messages, Locale locale) {
    private static final ObjectMapper JSON = new ObjectMapper();

    String of(CheckedDefinitions checked) {
        ObjectNode report = JSON.createObjectNode();
        report.put("sound", checked.sound());
        report.put("errors", checked.count(Severity.ERROR));
        report.put("warnings", checked.count(Severity.WARNING));
        report.put("files", checked.source().size());
        report.put("language", locale.toLanguageTag());
        ArrayNode findings = report.putArray("findings");
        checked.findings().forEach(each -> write(each, findings.addObject()));
        return written(report);
    }

    private void write(Finding finding, ObjectNode node) {
        node.put("code", finding.code());
        node.put("severity", finding.severity().name());
        finding.place().ifPresent(place -> {
            node.put("file", place.file());
            node.put("line", place.line());
            node.put("column", place.column());
        });
        node.put("subject", finding.subject());
        node.put("message", messages.text(finding, locale));
        node.put("why", messages.why(finding, locale));
        node.put("mend", messages.mend(finding, locale));
    }

    static String written(ObjectNode report) {
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(report) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of values is always JSON", e);
        }
    }
}
