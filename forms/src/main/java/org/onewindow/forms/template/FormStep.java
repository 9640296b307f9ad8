package org.onewindow.forms.template;

import java.util.List;
import java.util.Optional;
import org.onewindow.forms.field.FormField;
import org.onewindow.spi.LocalizedText;

/**
 * One step of filling a form in: what a page shows at a time.
 *
 * @param id unique among the steps of the form
 * @param groups at least one
 */
public record FormStep(String id, LocalizedText label, Optional<LocalizedText> help, List<Group> groups) {
    public FormStep {
        groups = List.copyOf(groups);
    }

    /**
     * Fields that belong together.
     *
     * @param id unique among the groups of the form
     * @param fields in the order shown
     */
    public record Group(String id, LocalizedText label, Optional<LocalizedText> help, List<FormField> fields) {
        public Group {
            fields = List.copyOf(fields);
        }
    }
}
