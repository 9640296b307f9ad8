package org.onewindow.adapters.web.desk;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.onewindow.forms.field.CodeOption;
import org.onewindow.forms.field.FormField;

/** Values of a form as people read them. */
public final class FilledValues {
    private FilledValues() {}

    /** The value of {@code field}; the empty string if there is none. */
    public static String show(FormField field, @Nullable Object value) {
        if (field.isEmpty(value)) {
            return "";
        }
        if (value instanceof List<?> list) {
            return list.stream().map(each -> show(field, each)).collect(Collectors.joining("; "));
        }
        if (value instanceof Map<?, ?> map) {
            return field.fields().stream()
                    .filter(inner -> !inner.isEmpty(map.get(inner.key())))
                    .map(inner -> inner.label().zh() + " " + show(inner, map.get(inner.key())))
                    .collect(Collectors.joining(", "));
        }
        if (value instanceof Boolean yes) {
            return yes ? "✓" : "✗";
        }
        String shown = field.show(value);
        String unit = field.unit().map(text -> " " + text.zh()).orElse("");
        return field.options().stream()
                .filter(option -> option.code().equals(value))
                .map(CodeOption::label)
                .map(label -> label.zh())
                .findFirst()
                .orElse(shown + unit);
    }
}
