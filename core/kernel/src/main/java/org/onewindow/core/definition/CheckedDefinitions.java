package org.onewindow.core.definition;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.finding.Severity;
import org.onewindow.spi.finding.SourcePlace;

/**
 * A folder of definitions after the check: what it means, and everything that is wrong with it.
 *
 * @param source the files
 * @param readings every definition that could be read
 * @param findings by file, line and column
 */
public record CheckedDefinitions(DefinitionSource source, List<DefinitionReading<?>> readings, List<Finding> findings) {
    private static final Comparator<Finding> BY_PLACE = Comparator.<Finding, String>comparing(
                    finding -> finding.place().map(SourcePlace::file).orElse(""))
            .thenComparing(finding -> finding.place().map(SourcePlace::line).orElse(0))
            .thenComparing(finding -> finding.place().map(SourcePlace::column).orElse(0))
            .thenComparing(Finding::code);

    public CheckedDefinitions {
        readings = List.copyOf(readings);
        findings = findings.stream().distinct().sorted(BY_PLACE).toList();
    }

    /** Whether nothing stands against publishing; warnings do not. */
    public boolean sound() {
        return findings.stream().noneMatch(Finding::stops);
    }

    /** How many findings weigh that much. */
    public long count(Severity severity) {
        return findings.stream().filter(each -> each.severity() == severity).count();
    }

    /** Every value of one kind, by id. */
    public <T> List<T> values(Class<T> type) {
        return readings.stream()
                .map(DefinitionReading::value)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    /** The same check with what else stands against publishing the folder. */
    CheckedDefinitions with(List<Finding> objections) {
        List<Finding> all =
                Stream.concat(findings.stream(), objections.stream()).toList();
        return new CheckedDefinitions(source, readings, all);
    }
}
