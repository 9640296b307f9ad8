package org.onewindow.core.definition;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.onewindow.core.definition.DefinitionSource.SourceFile;
import org.onewindow.core.text.Messages;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.finding.Severity;
import org.onewindow.spi.finding.SourcePlace;

/**
 * Writes findings as a compiler does: place, code, the line with a marker under the spot, why it matters and how to mend it.
 *
 * <pre>
 * items/filing.yaml:12:11: error OW-CAT-1001: …
 *    12 |     name: {zh: 其他材料}
 *       |                ^
 *    why: …
 *    mend: …
 * </pre>
 */
public final class FindingReport {
    private static final int WIDEST_LINE = 120;

    private final Messages messages;
    private final Locale locale;

    /** A report in the language of {@code locale}. */
    public FindingReport(Messages messages, Locale locale) {
        this.messages = messages;
        this.locale = locale;
    }

    /** Every finding of a check, then how many there are. Lines end with {@code \n}. */
    public String of(CheckedDefinitions checked) {
        StringBuilder report = new StringBuilder();
        Map<String, List<String>> lines = new HashMap<>();
        for (SourceFile file : checked.source().files()) {
            lines.put(file.path(), SourceText.lines(file));
        }
        for (Finding finding : checked.findings()) {
            write(finding, lines, report);
        }
        return report.append(messages.text(
                        "report.summary",
                        locale,
                        checked.count(Severity.ERROR),
                        checked.count(Severity.WARNING),
                        checked.source().files().size()))
                .append('\n')
                .toString();
    }

    /** Findings about files that are no definitions, without their lines. */
    public String of(List<Finding> findings) {
        StringBuilder report = new StringBuilder();
        findings.forEach(finding -> write(finding, Map.of(), report));
        return report.toString();
    }

    private void write(Finding finding, Map<String, List<String>> lines, StringBuilder report) {
        finding.place().ifPresent(place -> report.append(place).append(": "));
        report.append(messages.text("report." + finding.severity(), locale))
                .append(' ')
                .append(finding.code())
                .append(": ")
                .append(messages.text(finding, locale))
                .append('\n');
        finding.place().ifPresent(place -> excerpt(place, lines, report));
        advice("report.why", messages.why(finding, locale), report);
        advice("report.mend", messages.mend(finding, locale), report);
        report.append('\n');
    }

    private void advice(String key, String text, StringBuilder report) {
        report.append("   ").append(messages.text(key, locale, text)).append('\n');
    }

    private static void excerpt(SourcePlace place, Map<String, List<String>> files, StringBuilder report) {
        List<String> lines = files.getOrDefault(place.file(), List.of());
        if (place.line() > lines.size() || lines.get(place.line() - 1).isBlank()) {
            return;
        }
        String line = lines.get(place.line() - 1);
        int codePoints = line.codePointCount(0, line.length());
        int spot = Math.min(place.column() - 1, codePoints);
        int from = Math.max(0, Math.min(spot - WIDEST_LINE / 2, codePoints - WIDEST_LINE));
        int to = Math.min(codePoints, from + WIDEST_LINE);
        String shown = printable(line.substring(line.offsetByCodePoints(0, from), line.offsetByCodePoints(0, to)));
        String before = shown.substring(0, shown.offsetByCodePoints(0, spot - from));
        report.append(String.format("%6d | %s%n", place.line(), shown).replace(System.lineSeparator(), "\n"));
        report.append("       | ").append(blank(before)).append("^\n");
    }

    /** As many columns of nothing as a terminal gives to {@code text}. */
    private static String blank(String text) {
        StringBuilder blank = new StringBuilder();
        text.codePoints().forEach(each -> blank.append(isWide(each) ? "  " : " "));
        return blank.toString();
    }

    /** Whether a terminal gives the character two columns: ideographs, full-width forms, emoji. */
    private static boolean isWide(int codePoint) {
        return Character.isIdeographic(codePoint)
                || (codePoint >= 0x3000 && codePoint <= 0x303F)
                || (codePoint >= 0xFF01 && codePoint <= 0xFF60)
                || (codePoint >= 0x1F300 && codePoint <= 0x1FAFF);
    }

    private static String printable(String text) {
        StringBuilder printable = new StringBuilder();
        text.codePoints().forEach(each -> printable.appendCodePoint(Character.isISOControl(each) ? ' ' : each));
        return printable.toString();
    }
}
