package org.onewindow.adapters.web.form;

import java.util.List;
import java.util.Optional;
import org.onewindow.forms.template.FormStep;
import org.onewindow.spi.LocalizedText;

/**
 * Steps of a form as the template {@code parts/form-fields} shows them.
 *
 * @param groups in the order of the template
 */
public record FormView(List<Group> groups) {
    /** What stands before the name of a form's inputs, so that no field is taken for one of the page's own. */
    public static final String PREFIX = "f.";

    /** Fields that belong together, with what stands in them. */
    public record Group(LocalizedText label, Optional<LocalizedText> help, List<FieldView> fields) {}

    /** The view of {@code steps}: one on a page of its own, or all of them on one page. */
    public static FormView of(List<FormStep> steps, FilledForm filled) {
        return new FormView(steps.stream()
                .flatMap(step -> step.groups().stream())
                .map(group -> new Group(
                        group.label(),
                        group.help(),
                        group.fields().stream()
                                .map(field -> FieldView.of(
                                        field,
                                        PREFIX + field.key(),
                                        "/" + field.key(),
                                        filled.values().get(field.key()),
                                        filled))
                                .toList()))
                .toList());
    }
}
