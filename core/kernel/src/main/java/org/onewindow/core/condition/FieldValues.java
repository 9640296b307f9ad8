package org.onewindow.core.condition;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Form data as CEL wants it; what is not of the field's type was not given. */
final class FieldValues {
    private FieldValues() {}

    static Optional<Object> given(FieldType type, @Nullable Object value) {
        if (type instanceof FieldType.Numeric) {
            return value instanceof Number number ? Optional.of(number.doubleValue()) : Optional.empty();
        }
        if (type instanceof FieldType.YesNo) {
            return value instanceof Boolean flag ? Optional.of(flag) : Optional.empty();
        }
        if (type instanceof FieldType.Day) {
            return value == null ? Optional.empty() : day(value.toString()).map(Object.class::cast);
        }
        if (type instanceof FieldType.ListOf list) {
            return value instanceof List<?> values && values.size() <= ConditionLanguage.MOST_LIST_ENTRIES
                    ? Optional.of(entries(list.element(), values))
                    : Optional.empty();
        }
        if (type instanceof FieldType.Group group) {
            return value instanceof Map<?, ?> values ? Optional.of(members(group, values)) : Optional.empty();
        }
        return value instanceof String text && text.length() <= ConditionLanguage.LONGEST_VALUE
                ? Optional.of(text)
                : Optional.empty();
    }

    /** The day as CEL's point in time: its beginning in UTC, the same for data and literals. */
    static Optional<Instant> day(String text) {
        try {
            return Optional.of(
                    LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static List<Object> entries(FieldType element, List<?> values) {
        return values.stream().flatMap(value -> given(element, value).stream()).toList();
    }

    private static Map<String, Object> members(FieldType.Group group, Map<?, ?> values) {
        Map<String, Object> members = new HashMap<>();
        group.fields().forEach((key, type) -> given(type, values.get(key)).ifPresent(value -> members.put(key, value)));
        return members;
    }
}
