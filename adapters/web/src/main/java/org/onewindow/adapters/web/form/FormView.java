package org.onewindow.adapters.web.form;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.onewindow.forms.template.FormStep;
import org.onewindow.forms.template.FormTemplate;
import org.onewindow.spi.LocalizedText;
import org.onewindow.spi.item.MaterialRequirement;

/**
 * Steps of a form as the template {@code parts/form-fields} shows them.
 *
 * @param groups in the order of the template; those that ask for nothing are left out
 * @param evidence materials that can show why a value differs from a register's; absent where nobody is asked why
 */
public record FormView(List<Group> groups, Optional<List<MaterialRequirement>> evidence) {
    /** What stands before the name of a form's inputs, so that no field is taken for one of the page's own. */
    public static final String PREFIX = "f.";

    /** Fields that belong together, with what stands in them. */
    public record Group(LocalizedText label, Optional<LocalizedText> help, List<FieldView> fields) {}

    /** The view of {@code steps} of {@code template}: one on a page of its own, or all of them on one page. */
    public static FormView of(FormTemplate template, List<FormStep> steps, FilledForm filled) {
        return new FormView(
                steps.stream()
                        .flatMap(step -> step.groups().stream())
                        .map(group -> new Group(
                                group.label(),
                                group.help(),
                                FieldView.of(
                                        template.fieldGroup(), group.fields(), PREFIX, "", filled.values(), filled)))
                        .filter(group -> !group.fields().isEmpty())
                        .toList(),
                Optional.empty());
    }

    /** The same, asking why where a value differs from a register's. */
    public FormView shownBy(List<MaterialRequirement> materials) {
        return new FormView(groups, Optional.of(List.copyOf(materials)));
    }

    /** Names of the inputs, for the page to say back: what is asked for later is new to the reader. */
    public String asked() {
        return String.join(",", names());
    }

    /** Names of the inputs, those in rows and groups too. */
    Set<String> names() {
        return groups.stream()
                .flatMap(group -> group.fields().stream())
                .flatMap(FieldView::names)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
