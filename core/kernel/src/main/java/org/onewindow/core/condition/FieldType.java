package org.onewindow.core.condition;

import java.util.Map;
import java.util.Set;

/** What a form field holds, as far as a condition needs to know. */
public sealed interface FieldType {
    /** Text. */
    record Text() implements FieldType {}

    /** A number, whole or not. */
    record Numeric() implements FieldType {}

    /** Yes or no. */
    record YesNo() implements FieldType {}

    /** A day, in the data as text {@code 2026-10-01}. */
    record Day() implements FieldType {}

    /**
     * One of a list of codes.
     *
     * @param values the codes, at least one
     */
    record Code(Set<String> values) implements FieldType {
        public Code {
            values = Set.copyOf(values);
        }
    }

    /**
     * A list.
     *
     * @param element what each entry holds
     */
    record ListOf(FieldType element) implements FieldType {}

    /**
     * A group of fields.
     *
     * @param fields by key
     */
    record Group(Map<String, FieldType> fields) implements FieldType {
        public Group {
            fields = Map.copyOf(fields);
        }
    }
}
