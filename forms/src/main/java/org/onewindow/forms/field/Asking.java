package org.onewindow.forms.field;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What fields that stand together ask for, now that some of them are filled in: which of them apply, which must be filled in, and
 * what follows from the others.
 *
 * <p>The one place that answers this, for the check, for the page and for what is handed in. A field that does not apply counts as not
 * filled in for the conditions of others. Never
 * changes once it is there; safe for use by several threads.
 */
public final class Asking {
    private final FormAround form;
    private final Map<String, Object> typed = new HashMap<>();
    private final Map<String, Object> answers = new HashMap<>();
    private final Set<String> applying = new HashSet<>();
    private final Map<String, BigDecimal> computed = new HashMap<>();

    private Asking(Map<?, ?> data, FormAround form) {
        this.form = form;
        data.forEach((key, value) -> {
            if (key instanceof String text && value != null) {
                typed.put(text, value);
            }
        });
        answers.putAll(typed);
        form.addTo(answers);
    }

    /**
     * Of those fields.
     *
     * @param inOrder each after those that its own conditions ask about
     * @param data field key to value; keys that are no text belong to no field
     * @param form around them, if they stand in a row or a group
     */
    static Asking of(List<FormField> inOrder, Map<?, ?> data, FormAround form) {
        Asking asking = new Asking(data, form);
        inOrder.forEach(asking::settle);
        return asking;
    }

    /** Settles one field, after those on which it depends. */
    private void settle(FormField field) {
        String key = field.key();
        if (!field.showWhen().map(when -> when.holds(answers)).orElse(true)) {
            answers.remove(key);
            return;
        }
        applying.add(key);
        if (field.computation().isPresent()) {
            answers.remove(key);
            field.computation().get().of(answers).map(field::rounded).ifPresent(number -> {
                computed.put(key, number);
                answers.put(key, number);
            });
        } else {
            answers.computeIfPresent(key, (same, value) -> within(field, value));
        }
    }

    /** What the inside of {@code field}, its rows or its group, may ask about. */
    public FormAround around(FormField field) {
        return field.keysAround().isEmpty() ? form : FormAround.of(field, answers, typed.get(field.key()));
    }

    /** Whether the field is asked for at all. */
    public boolean asksFor(FormField field) {
        return applying.contains(field.key());
    }

    /** Whether it must be filled in by whoever fills the form in; never true of what is computed. */
    public boolean requires(FormField field) {
        return asksFor(field)
                && field.computation().isEmpty()
                && (field.required()
                        || field.requiredWhen().map(when -> when.holds(answers)).orElse(false));
    }

    /** What follows for a computed field; empty while something is missing that it needs. */
    public Optional<BigDecimal> computed(FormField field) {
        return Optional.ofNullable(computed.get(field.key()));
    }

    /**
     * What was filled in as it counts: without the fields that are not asked for, with those that are computed; in rows and groups
     * too. What belongs to no field stays.
     */
    Map<String, Object> answers(List<FormField> fields, Map<String, ?> data) {
        Map<String, Object> counted = new LinkedHashMap<>(data);
        for (FormField field : fields) {
            Object value = counted.get(field.key());
            if (!asksFor(field)) {
                counted.remove(field.key());
            } else if (field.computation().isPresent()) {
                counted.remove(field.key());
                computed(field).ifPresent(number -> counted.put(field.key(), number));
            } else if (value != null) {
                counted.put(field.key(), within(field, value));
            }
        }
        return counted;
    }

    private Object within(FormField field, Object value) {
        if (field.steersWithin() && value instanceof Map<?, ?> group) {
            return field.members()
                    .map(members -> members.answers(texts(group), around(field)))
                    .<Object>map(each -> each)
                    .orElse(value);
        }
        if (field.steersWithin() && value instanceof List<?> rows) {
            List<Object> counted = new ArrayList<>();
            rows.forEach(row -> counted.add(row instanceof Map<?, ?> ? within(field, row) : row));
            return counted;
        }
        return value;
    }

    private static Map<String, Object> texts(Map<?, ?> group) {
        Map<String, Object> texts = new LinkedHashMap<>();
        group.forEach((key, value) -> texts.put(String.valueOf(key), value));
        return texts;
    }
}
