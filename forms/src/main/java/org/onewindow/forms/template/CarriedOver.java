package org.onewindow.forms.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.onewindow.forms.field.CodeOption;
import org.onewindow.forms.field.FieldGroup;
import org.onewindow.forms.field.FilledValues;
import org.onewindow.forms.field.FormField;
import org.onewindow.spi.LocalizedText;

/**
 * What was filled in under an earlier version of a form, as far as it fits the one in force.
 *
 * <p>What still has a place stays as it was typed, right or wrong: the check objects to it. What has none (a field that is gone, a code
 * that is no longer in the list, one value where there are rows now) is left behind and told, so that nobody wonders where it went.
 *
 * @param values field key to value; each has a place on the page
 * @param leftBehind what has none, in the order in which it was filled in
 */
public record CarriedOver(Map<String, Object> values, List<LeftBehind> leftBehind) {
    /** Shown for what nobody could read. */
    private static final String NOTHING = "–";

    public CarriedOver {
        leftBehind = List.copyOf(leftBehind);
    }

    /**
     * One value without a place.
     *
     * @param key of the field at the top of the form
     * @param label what the field was called; its key if nobody knows any more
     * @param value as people read it
     */
    public record LeftBehind(String key, LocalizedText label, LocalizedText value) {
        @Override
        public String toString() {
            return "LeftBehind[" + key + "]";
        }
    }

    /**
     * Carries {@code filledIn} over.
     *
     * @param form in force
     * @param formerly the field of that key in the last version that had it
     */
    public static CarriedOver of(
            FormTemplate form, Map<String, ?> filledIn, Function<String, Optional<FormField>> formerly) {
        List<LeftBehind> leftBehind = new ArrayList<>();
        Map<String, Object> values = new LinkedHashMap<>();
        filledIn.forEach((key, value) -> {
            Leaving leaving = new Leaving(key, leftBehind);
            Optional<FormField> before = formerly.apply(key);
            form.field(key)
                    .map(field -> leaving.fitting(field, before, value))
                    .orElseGet(() -> leaving.behind(key, before, value))
                    .ifPresent(fitting -> values.put(key, fitting));
        });
        return new CarriedOver(values, leftBehind);
    }

    /** Whether everything has its place. */
    public boolean whole() {
        return leftBehind.isEmpty();
    }

    /** What of one field at the top goes along, and what stays behind. */
    private record Leaving(String top, List<LeftBehind> behind) {
        Optional<Object> fitting(FormField field, Optional<FormField> before, @Nullable Object value) {
            if (value == null) {
                return Optional.empty();
            }
            return switch (field.widget()) {
                case GROUP ->
                    value instanceof Map<?, ?> group
                            ? Optional.of(members(field, before, group))
                            : behind(field.key(), before.or(() -> Optional.of(field)), value);
                case ROWS ->
                    value instanceof List<?> rows && rows.stream().allMatch(Map.class::isInstance)
                            ? Optional.of(rows.stream()
                                    .map(row -> members(field, before, (Map<?, ?>) row))
                                    .toList())
                            : behind(field.key(), before.or(() -> Optional.of(field)), value);
                case CHECKBOXES -> codes(field, before, value instanceof List<?> codes ? codes : List.of(value));
                case RADIO, SELECT ->
                    knows(field, value)
                            ? Optional.of(value)
                            : behind(field.key(), before.or(() -> Optional.of(field)), value);
                case LINES -> Optional.of(value instanceof List<?> ? value : List.of(value));
                case TEXT, TEXTAREA, NUMBER, DATE, YES_NO, DECLARATION, COMPUTED ->
                    value instanceof Map<?, ?> || value instanceof List<?>
                            ? behind(field.key(), before, value)
                            : Optional.of(value);
            };
        }

        private static boolean knows(FormField field, Object code) {
            return field.options().stream().map(CodeOption::code).anyMatch(code::equals);
        }

        private Optional<Object> codes(FormField field, Optional<FormField> before, List<?> codes) {
            List<Object> known = new ArrayList<>();
            for (Object code : codes) {
                if (knows(field, code)) {
                    known.add(code);
                } else {
                    behind(field.key(), before.or(() -> Optional.of(field)), List.of(code));
                }
            }
            return known.isEmpty() ? Optional.empty() : Optional.of(known);
        }

        private Object members(FormField field, Optional<FormField> before, Map<?, ?> data) {
            Map<String, Object> fitting = new LinkedHashMap<>();
            FieldGroup members = field.members().orElseThrow();
            data.forEach((key, value) -> {
                String name = String.valueOf(key);
                Optional<FormField> earlier = before.flatMap(FormField::members).flatMap(group -> group.field(name));
                members.field(name)
                        .map(member -> fitting(member, earlier, value))
                        .orElseGet(() -> behind(name, earlier, value))
                        .ifPresent(kept -> fitting.put(name, kept));
            });
            return fitting;
        }

        Optional<Object> behind(String key, Optional<FormField> field, @Nullable Object value) {
            if (value != null && !field.map(each -> each.isEmpty(value)).orElse(false)) {
                behind.add(new LeftBehind(
                        top,
                        field.map(FormField::label)
                                .orElseGet(() -> LocalizedText.chinese(key.isBlank() ? NOTHING : key)),
                        new LocalizedText(
                                shown(field, value, Locale.SIMPLIFIED_CHINESE), shown(field, value, Locale.ENGLISH))));
            }
            return Optional.empty();
        }

        private static String shown(Optional<FormField> field, Object value, Locale locale) {
            String shown = field.map(each -> FilledValues.show(each, value, locale))
                    .filter(text -> !text.isBlank())
                    .orElseGet(() -> String.valueOf(value));
            return shown.isBlank() ? NOTHING : shown;
        }
    }
}
