package org.onewindow.forms.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.onewindow.forms.field.Asking;
import org.onewindow.forms.field.FieldGroup;
import org.onewindow.forms.field.FormField;
import org.onewindow.spi.LocalizedText;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.item.DefinitionRef;

/**
 * 表单: one version of one form, compiled once.
 *
 * <p>Immutable; safe for use by several threads.
 */
public final class FormTemplate {
    private final DefinitionRef ref;
    private final LocalizedText name;
    private final Optional<LocalizedText> help;
    private final FieldGroup fields;
    private final List<FormStep> steps;
    private final Printing printing;
    private final Optional<Sheet> sheet;
    private final Set<String> sensitiveFields;

    FormTemplate(
            DefinitionRef ref,
            LocalizedText name,
            Optional<LocalizedText> help,
            FieldGroup fields,
            List<FormStep> steps,
            Printing printing,
            Optional<Sheet> sheet) {
        this.ref = ref;
        this.name = name;
        this.help = help;
        this.fields = fields;
        this.steps = List.copyOf(steps);
        this.printing = printing;
        this.sheet = sheet;
        this.sensitiveFields = fields.fields().stream()
                .filter(FormField::sensitive)
                .map(FormField::key)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Id and version. */
    public DefinitionRef ref() {
        return ref;
    }

    /** What people call the form. */
    public LocalizedText name() {
        return name;
    }

    /** What to know before filling it in. */
    public Optional<LocalizedText> help() {
        return help;
    }

    /** Of what it holds base data; empty for the form of an item. */
    public Optional<Sheet> sheet() {
        return sheet;
    }

    /** How it is printed. */
    public Printing printing() {
        return printing;
    }

    /** The steps in which it is filled in; at least one. */
    public List<FormStep> steps() {
        return steps;
    }

    /** The steps that ask for something, now that {@code data} is filled in; at least one. */
    public List<FormStep> steps(Map<String, ?> data) {
        Asking asking = fields.asking(data);
        List<FormStep> asked = steps.stream()
                .filter(step -> step.groups().stream()
                        .flatMap(group -> group.fields().stream())
                        .anyMatch(asking::asksFor))
                .toList();
        return asked.isEmpty() ? steps.subList(0, 1) : asked;
    }

    /** The groups of all steps, in order. */
    public List<FormStep.Group> groups() {
        return steps.stream().flatMap(step -> step.groups().stream()).toList();
    }

    /** The fields at the top of the form, in the order of the template. */
    public List<FormField> fields() {
        return fields.fields();
    }

    /** The field of that key at the top of the form. */
    public Optional<FormField> field(String key) {
        return fields.field(key);
    }

    /** Keys of the fields at the top of the form that are, or hold, something sensitive. */
    public Set<String> sensitiveFields() {
        return sensitiveFields;
    }

    /**
     * Everything that is wrong with {@code data}, at once; empty if the form is complete and right.
     *
     * @param data field key to value: text, {@link java.math.BigDecimal}, boolean, list or map of these. Whatever else stands in
     *     it is a finding, never an exception
     * @return findings whose subject is the JSON pointer of the field: in the order of the template, then unknown fields
     */
    public List<Finding> check(Map<String, ?> data) {
        List<Finding> findings = new ArrayList<>();
        fields.check(data, findings::add);
        return List.copyOf(findings);
    }

    /** What the form asks for, now that {@code data} is filled in. */
    public Asking asking(Map<String, ?> data) {
        return fields.asking(data);
    }

    /** Whether it depends on that field of the form what else is asked for, or what is computed. */
    public boolean steers(FormField field) {
        return fields.steers(field);
    }

    /**
     * What was filled in as it is handed in: without fields that are not asked for, with those that are computed. What is wrong in it
     * stays as it is.
     */
    public Map<String, Object> answers(Map<String, ?> data) {
        return fields.answers(data);
    }

    /** How many of the form's fields still stand against handing {@code data} in: what is missing in them, or wrong. */
    public int open(Map<String, ?> data) {
        return (int) check(data).stream()
                .filter(Finding::stops)
                .map(finding -> finding.subject().split("/", 3)[1])
                .distinct()
                .count();
    }

    /**
     * The plain JSON Schema 2020-12 of this form's data, for API descriptions: no keywords of ours, no references. It says what a
     * schema can say; check digits and the ranges of days are left to {@link #check}.
     *
     * @return a new tree each time
     */
    public JsonNode schema() {
        return fields.schema().put("title", name.zh());
    }

    /** The fields at the top of the form, with what they ask for. */
    public FieldGroup fieldGroup() {
        return fields;
    }

    @Override
    public String toString() {
        return "form " + ref;
    }
}
