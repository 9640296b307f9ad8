package org.onewindow.adapters.web.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onewindow.core.fact.FieldOrigin;
import org.onewindow.core.fact.Provenance;
import org.onewindow.forms.field.FormField;
import org.onewindow.spi.finding.Finding;

/**
 * What was filled in so far.
 *
 * @param values field key to value
 * @param findings what is wrong, as far as it is to be shown
 * @param provenance what registers say, and what the applicant says to it
 * @param growing key of the list that is to get one more row; empty if none is
 */
public record FilledForm(Map<String, Object> values, List<Finding> findings, Provenance provenance, String growing) {
    public FilledForm {
        values = Map.copyOf(values);
        findings = List.copyOf(findings);
    }

    /** The same without anything wrong and without a new row. */
    public static FilledForm of(Map<String, Object> values, Provenance provenance) {
        return new FilledForm(values, List.of(), provenance, "");
    }

    /** The same where nothing is known of registers. */
    public static FilledForm of(Map<String, Object> values) {
        return of(values, Provenance.NONE);
    }

    /** The same with what is wrong. */
    public FilledForm with(List<Finding> problems) {
        return new FilledForm(values, problems, provenance, growing);
    }

    /** The same with one more row in the list of that key. */
    public FilledForm growing(String list) {
        return new FilledForm(values, findings, provenance, list);
    }

    List<Finding> problemsOf(String subject) {
        return findings.stream()
                .filter(finding -> finding.subject().equals(subject))
                .toList();
    }

    /** The register's word, while the value is what it said. */
    Optional<FieldOrigin> originOf(String subject, @Nullable Object value) {
        return Optional.ofNullable(provenance.origins().get(subject.substring(1)))
                .filter(origin -> origin.told()
                        .filter(told -> FormField.same(told, value))
                        .isPresent());
    }

    @Override
    public String toString() {
        return "FilledForm[" + values.keySet() + "]";
    }
}
