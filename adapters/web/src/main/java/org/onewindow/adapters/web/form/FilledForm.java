package org.onewindow.adapters.web.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onewindow.forms.field.FormField;
import org.onewindow.spi.finding.Finding;

/**
 * What was filled in so far.
 *
 * @param values field key to value
 * @param findings what is wrong, as far as it is to be shown
 * @param origins field key to what a register says
 * @param growing key of the list that is to get one more row; empty if none is
 */
public record FilledForm(
        Map<String, Object> values, List<Finding> findings, Map<String, ValueOrigin> origins, String growing) {
    public FilledForm {
        values = Map.copyOf(values);
        findings = List.copyOf(findings);
        origins = Map.copyOf(origins);
    }

    /** The same without anything wrong and without a new row. */
    public static FilledForm of(Map<String, Object> values, Map<String, ValueOrigin> origins) {
        return new FilledForm(values, List.of(), origins, "");
    }

    /** The same with what is wrong. */
    public FilledForm with(List<Finding> problems) {
        return new FilledForm(values, problems, origins, growing);
    }

    /** The same with one more row in the list of that key. */
    public FilledForm growing(String list) {
        return new FilledForm(values, findings, origins, list);
    }

    List<Finding> problemsOf(String subject) {
        return findings.stream()
                .filter(finding -> finding.subject().equals(subject))
                .toList();
    }

    /** The register's word, while the value is what it said. */
    Optional<ValueOrigin> originOf(String subject, @Nullable Object value) {
        return Optional.ofNullable(origins.get(subject.substring(1)))
                .filter(origin -> FormField.same(origin.value(), value));
    }

    @Override
    public String toString() {
        return "FilledForm[" + values.keySet() + "]";
    }
}
