package org.onewindow.forms.field;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The form around its rows and groups, as far as their conditions and calculations may ask about it: {@code form.kind}.
 *
 * <p>A row sees the form's other fields as they count, and its own list as it was typed, so that it may ask how many rows there are.
 * Immutable; safe for use by several threads.
 */
public final class FormAround {
    /** The name by which a row calls the form; no field of a row has this key. */
    static final String NAME = "form";

    /** Around the fields at the top there is nothing. */
    static final FormAround NONE = new FormAround(Map.of());

    private final Map<String, Object> answers;

    private FormAround(Map<String, Object> answers) {
        this.answers = Map.copyOf(answers);
    }

    /**
     * What the inside of {@code field} sees.
     *
     * @param answers of the form, as they count
     * @param typed of that field
     */
    static FormAround of(FormField field, Map<String, Object> answers, @Nullable Object typed) {
        Map<String, Object> seen = new HashMap<>();
        field.keysAround()
                .forEach((own, here) -> Optional.ofNullable(here.equals(field.key()) ? typed : answers.get(here))
                        .ifPresent(value -> seen.put(own, value)));
        return new FormAround(seen);
    }

    /** Puts itself beside the answers of a row, so that conditions find it. */
    void addTo(Map<String, Object> row) {
        if (this != NONE) {
            row.put(NAME, answers);
        }
    }
}
