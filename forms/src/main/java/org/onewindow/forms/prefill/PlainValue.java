package org.onewindow.forms.prefill;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Copies of what a source says, made of our own objects: a list of its own could change, throw or never end. */
final class PlainValue {
    private static final int DEEPEST = 4;
    private static final int MOST_ENTRIES = 300;
    private static final int LONGEST_TEXT = 20_000;
    private static final int MOST_DIGITS = 60;

    private PlainValue() {}

    /** Text, {@link BigDecimal}, boolean, list or map of these; empty if {@code value} is anything else, or too large. */
    static Optional<Object> copy(@Nullable Object value) {
        return copy(value, 1);
    }

    private static Optional<Object> copy(@Nullable Object value, int depth) {
        if (value instanceof String text) {
            return Optional.<Object>of(text).filter(each -> text.length() <= LONGEST_TEXT);
        }
        if (value instanceof BigDecimal number) {
            return Optional.<Object>of(number).filter(each -> isHandy(number));
        }
        if (value instanceof Boolean) {
            return Optional.of(value);
        }
        if (value instanceof LocalDate day) {
            return Optional.of(day.toString());
        }
        if (value instanceof BigInteger integer) {
            return copy(new BigDecimal(integer), depth);
        }
        if (value instanceof Integer || value instanceof Long) {
            return Optional.of(BigDecimal.valueOf(((Number) value).longValue()));
        }
        if (depth < DEEPEST && value instanceof List<?> list) {
            return list(list, depth);
        }
        return depth < DEEPEST && value instanceof Map<?, ?> map ? map(map, depth) : Optional.empty();
    }

    private static boolean isHandy(BigDecimal number) {
        return number.precision() <= MOST_DIGITS && Math.abs((long) number.scale()) <= MOST_DIGITS;
    }

    private static Optional<Object> list(List<?> list, int depth) {
        List<Object> copy = new ArrayList<>();
        for (Object entry : list) {
            Optional<Object> plain = copy(entry, depth + 1);
            if (plain.isEmpty() || copy.size() == MOST_ENTRIES) {
                return Optional.empty();
            }
            copy.add(plain.get());
        }
        return Optional.of(copy);
    }

    private static Optional<Object> map(Map<?, ?> map, int depth) {
        Map<String, Object> copy = new LinkedHashMap<>();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            Optional<Object> plain = copy(entry.getValue(), depth + 1);
            if (plain.isEmpty() || !(entry.getKey() instanceof String key) || copy.size() == MOST_ENTRIES) {
                return Optional.empty();
            }
            copy.put(key, plain.get());
        }
        return Optional.of(copy);
    }
}
