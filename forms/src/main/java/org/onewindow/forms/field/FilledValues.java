package org.onewindow.forms.field;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Values of a form as people read them. */
public final class FilledValues {
    private FilledValues() {}

    /** The value as it is shown at first glance; empty if nothing of it is masked. */
    public static Optional<String> masked(FormField field, @Nullable Object value, Locale locale) {
        return isMasked(field) && !field.isEmpty(value)
                ? Optional.of(show(field, value, locale, true))
                : Optional.empty();
    }

    private static boolean isMasked(FormField field) {
        return field.mask().isPresent() || field.fields().stream().anyMatch(FilledValues::isMasked);
    }

    /** The value of {@code field} in the reader's language; the empty string if there is none. */
    public static String show(FormField field, @Nullable Object value, Locale locale) {
        return show(field, value, locale, false);
    }

    private static String show(FormField field, @Nullable Object value, Locale locale, boolean masked) {
        if (field.isEmpty(value)) {
            return "";
        }
        if (value instanceof List<?> list) {
            return list.stream().map(each -> show(field, each, locale, masked)).collect(Collectors.joining("; "));
        }
        if (value instanceof Map<?, ?> map) {
            return field.fields().stream()
                    .filter(inner -> !inner.isEmpty(map.get(inner.key())))
                    .map(inner -> inner.label().in(locale) + " " + show(inner, map.get(inner.key()), locale, masked))
                    .collect(Collectors.joining(", "));
        }
        if (value instanceof Boolean yes) {
            return yes ? "✓" : "✗";
        }
        String whole = field.show(value);
        String shown = masked ? field.mask().map(mask -> mask.over(whole)).orElse(whole) : whole;
        String unit = field.unit().map(text -> " " + text.in(locale)).orElse("");
        return field.options().stream()
                .filter(option -> option.code().equals(value))
                .map(CodeOption::label)
                .map(label -> label.in(locale))
                .findFirst()
                .orElse(shown + unit);
    }
}
