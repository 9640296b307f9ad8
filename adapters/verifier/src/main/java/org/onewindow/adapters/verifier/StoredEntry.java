package org.onewindow.adapters.verifier;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One entry as it was found, not to be trusted: columns may be absent, too long, or hold anything.
 *
 * @param row where it was found, counted from 1
 * @param values what was found; an absent column was null or could not be read
 */
record StoredEntry(long row, Map<Column, String> values) {
    private static final Pattern WHOLE_NUMBER = Pattern.compile("0|-?[1-9][0-9]{0,18}");

    StoredEntry {
        values = new EnumMap<>(values);
    }

    /** The text in {@code column}, or the empty text. */
    String text(Column column) {
        return values.getOrDefault(column, "");
    }

    /** The number in {@code column}, or 0 if there is none that a hall writes. */
    long number(Column column) {
        String text = text(column);
        try {
            return WHOLE_NUMBER.matcher(text).matches() ? Long.parseLong(text) : 0;
        } catch (NumberFormatException beyondLong) {
            return 0;
        }
    }

    /** The first column that holds what no hall writes, so that there is nothing to compute a hash from. */
    Optional<Column> malformed() {
        return Arrays.stream(Column.values())
                .filter(column -> !isWellFormed(column))
                .findFirst();
    }

    private boolean isWellFormed(Column column) {
        String text = values.get(column);
        if (text == null || text.length() > column.longest()) {
            return false;
        }
        return switch (column) {
            case SEQ -> number(column) >= 1 && number(column) <= Integer.MAX_VALUE;
            case AT_MICROS -> "0".equals(text) || number(column) != 0;
            case ALGORITHM -> EntryHash.isKnown(text);
            default -> Utf8.has(text);
        };
    }
}
