package org.onewindow.forms.comparison;

import java.util.List;
import java.util.stream.Stream;
import org.onewindow.spi.LocalizedText;
import org.onewindow.spi.finding.Severity;

/**
 * One field of the form with everything that others say of it.
 *
 * @param field key of the field
 * @param label what people call it
 * @param form what the form says, as people read it in zh-CN
 * @param severity how much a difference weighs: an error for numbers, dates, codes and names, a warning for descriptions
 * @param compared what others say, registers first
 */
public record FieldComparison(
        String field, LocalizedText label, String form, Severity severity, List<Compared> compared) {
    public FieldComparison {
        compared = List.copyOf(compared);
    }

    /** What one of them says, and what came of it. */
    public record Compared(Said said, Verdict verdict) {}

    /** Whether a person has to look at it. */
    public boolean differs() {
        return compared.stream().anyMatch(each -> each.verdict().differs());
    }

    /** What the form and each of the others say, and what came of it. */
    List<String> told() {
        return Stream.concat(
                        Stream.of(form),
                        compared.stream()
                                .map(each ->
                                        each.said().kind() + " " + each.said().origin() + " " + each.verdict() + " "
                                                + each.said().written()))
                .toList();
    }

    /** Without values, which may be personal. */
    @Override
    public String toString() {
        return "FieldComparison[" + field + " " + compared + "]";
    }
}
