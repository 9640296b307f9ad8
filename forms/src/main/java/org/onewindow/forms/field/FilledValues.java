package org.onewindow.forms.field;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Values of a form as people read them. */
public final class FilledValues {
    private FilledValues() {}

    /** The value of {@code field} in the reader's language; the empty string if there is none. */
    public static String show(FormField field, @Nullable Object value, Locale locale) {
        if (field.isEmpty(value)) {
            return "";
        }
        if (value instanceof List<?> list) {
            return list.stream().map(each -> show(field, each, locale)).collect(Collectors.joining("; "));
        }
        if (value instanceof Map<?, ?> map) {
            return field.fields().stream()
                    .filter(inner -> !inner.isEmpty(map.get(inner.key())))
                    .map(inner -> inner.label().in(locale) + " " + show(inner, map.get(inner.key()), locale))
                    .collect(Collectors.joining(", "));
        }
        if (value instanceof Boolean yes) {
            return yes ? "✓" : "✗";
        }
        String shown = field.show(value);
        String unit = field.unit().map(text -> " " + text.in(locale)).orElse("");
        return field.options().stream()
                .filter(option -> option.code().equals(value))
                .map(CodeOption::label)
                .map(label -> label.in(locale))
                .findFirst()
                .orElse(shown + unit);
    }
}
