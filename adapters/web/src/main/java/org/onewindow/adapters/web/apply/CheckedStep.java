package org.onewindow.adapters.web.apply;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.onewindow.adapters.web.form.FieldView;
import org.onewindow.adapters.web.form.PostedForm;
import org.onewindow.forms.field.Asking;
import org.onewindow.forms.field.FilledValues;
import org.onewindow.forms.field.FormField;
import org.onewindow.forms.template.FormStep;
import org.onewindow.spi.LocalizedText;
import org.onewindow.spi.finding.Finding;

/**
 * One step of a form, to be looked over before it is handed in.
 *
 * @param path where it is filled in
 */
public record CheckedStep(String path, LocalizedText label, List<Line> lines) {
    /**
     * One field.
     *
     * @param id where a finding about it leads
     * @param inside where findings about its parts lead: rows and fields within
     * @param value as people read it, or empty
     * @param masked as it is shown at first glance, where that differs
     */
    public record Line(
            String id,
            List<String> inside,
            LocalizedText label,
            String value,
            Optional<String> masked,
            boolean required,
            List<Finding> problems) {}

    static List<CheckedStep> of(Draft draft, List<Finding> findings, Locale locale) {
        return draft.steps().stream()
                .map(step -> new CheckedStep(
                        draft.path() + "/form/" + step.id(), step.label(), lines(step, draft, findings, locale)))
                .filter(step -> !step.lines().isEmpty())
                .toList();
    }

    private static List<Line> lines(FormStep step, Draft draft, List<Finding> findings, Locale locale) {
        Asking asking = draft.template().asking(draft.values());
        return step.groups().stream()
                .flatMap(group -> group.fields().stream())
                .filter(asking::asksFor)
                .map(field -> line(field, asking.requires(field), draft, findings, locale))
                .toList();
    }

    private static Line line(FormField field, boolean required, Draft draft, List<Finding> findings, Locale locale) {
        String subject = "/" + field.key();
        List<Finding> problems = findings.stream()
                .filter(finding -> PostedForm.keyOf(finding).equals(field.key()))
                .toList();
        return new Line(
                FieldView.anchor(subject),
                problems.stream()
                        .map(Finding::subject)
                        .filter(inner -> !inner.equals(subject))
                        .distinct()
                        .map(FieldView::anchor)
                        .toList(),
                field.label(),
                FilledValues.show(field, draft.answers().get(field.key()), locale),
                FilledValues.masked(field, draft.answers().get(field.key()), locale),
                required,
                problems);
    }
}
