package org.onewindow.forms.prefill;

import java.util.Map;
import org.onewindow.forms.field.FormField;
import org.onewindow.forms.template.FormTemplate;

/**
 * How much of a form nobody had to type.
 *
 * <p>Counted are inputs that were filled in: one for each single value and for each list of codes, one for each cell of a row.
 * What a register filled in and the applicant changed counts as typed.
 *
 * @param filledBySource 0 or more
 * @param typed 0 or more
 */
public record FillShare(int filledBySource, int typed) {
    /**
     * Counts.
     *
     * @param data the form as it was handed in
     * @param prefilled what sources had filled in, by key of the field
     */
    public static FillShare of(FormTemplate template, Map<String, ?> data, Map<String, PrefilledValue> prefilled) {
        int filledBySource = 0;
        int typed = 0;
        for (FormField field : template.fields()) {
            Object value = data.get(field.key());
            if (value == null) {
                continue;
            }
            PrefilledValue known = prefilled.get(field.key());
            if (known != null && FormField.same(known.value(), value)) {
                filledBySource += field.inputs(value);
            } else {
                typed += field.inputs(value);
            }
        }
        return new FillShare(filledBySource, typed);
    }

    /** All inputs that were filled in. */
    public int total() {
        return filledBySource + typed;
    }

    /** The part that was typed, from 0 to 1; 0 for an empty form. */
    public double typedPart() {
        return total() == 0 ? 0 : (double) typed / total();
    }
}
