package org.onewindow.forms.field;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What may stand in a field: one implementation per type, each with its own limits.
 *
 * <p>Immutable; safe for use by several threads.
 */
abstract sealed class FieldType
        permits TextType,
                CodeType,
                NumberType,
                YesNoType,
                DateType,
                CitizenIdType,
                CreditCodeType,
                ListType,
                GroupType {
    /** What people call the type; texts {@code form.value.TEXT} and so on. */
    enum Name {
        TEXT,
        CODE,
        NUMBER,
        WHOLE_NUMBER,
        YES_NO,
        DATE,
        LIST,
        GROUP
    }

    abstract Name name();

    /** Ways in which a page can ask for it, the usual one first. */
    abstract List<Widget> widgets();

    /**
     * The standard keywords of JSON Schema 2020-12 that say the same.
     *
     * @param required whether what counts as {@linkplain #isEmpty empty} must not fit
     */
    abstract ObjectNode schema(boolean required);

    /**
     * Reports everything that is wrong.
     *
     * @param value not null and not {@linkplain #isEmpty empty}
     */
    abstract void check(Object value, FieldPlace at);

    /** Whether nothing was filled in. */
    boolean isEmpty(@Nullable Object value) {
        return value == null || (value instanceof String text && text.isBlank());
    }

    /**
     * What was typed on a page, as a value of this type; what cannot be understood stays as it is, and {@link #check} objects.
     *
     * @param typed not blank
     */
    Object fromText(String typed) {
        return typed.strip();
    }

    /** What was posted under the field's name. */
    final Optional<Object> fromPage(PageInput input) {
        return fromPosted(input).filter(value -> !isEmpty(value));
    }

    Optional<Object> fromPosted(PageInput input) {
        return input.single().map(value -> value instanceof String text && !text.isBlank() ? fromText(text) : value);
    }

    /** The value as a page's input shows it. */
    String show(Object value) {
        return value.toString();
    }

    /** How many inputs of a page a value that is there fills. */
    int inputs(Object value) {
        return 1;
    }

    /** Fields inside, if any. */
    List<FormField> fields() {
        return List.of();
    }

    /** Whether a part of its text can be hidden: of names and numbers of people and papers. */
    boolean maskable() {
        return false;
    }

    /** The fields of a group or of each row, with what they ask for. */
    Optional<FieldGroup> members() {
        return Optional.empty();
    }

    /** What a condition knows of it. */
    org.onewindow.core.condition.FieldType shape() {
        return new org.onewindow.core.condition.FieldType.Text();
    }

    /** Codes to choose from, if any. */
    List<CodeOption> options() {
        return List.of();
    }

    /** Largest number of code points or entries. */
    Optional<Integer> most() {
        return Optional.empty();
    }

    /** Least value, as an input of a page takes it. */
    Optional<String> lowest() {
        return Optional.empty();
    }

    /** Greatest value, as an input of a page takes it. */
    Optional<String> highest() {
        return Optional.empty();
    }
}
