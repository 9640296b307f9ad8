package org.onewindow.forms.field;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.onewindow.core.condition.Condition;

/**
 * Under which answers something of a field holds: one condition about the fields beside it, or any of several where one field stands
 * for those of several forms.
 *
 * <p>Immutable; safe for use by several threads.
 */
record When(List<Alternative> alternatives) {
    /**
     * One condition.
     *
     * @param keys where the keys of the condition's own form stand under others: own key to the one here
     */
    private record Alternative(Condition condition, Map<String, String> keys) {
        Set<String> fields() {
            Set<String> fields = new TreeSet<>();
            condition.fields().forEach(field -> fields.add(keys.getOrDefault(field, field)));
            return fields;
        }

        boolean holds(Map<String, ?> data) {
            return condition.holds(FieldKeys.own(condition.fields(), keys, data));
        }
    }

    When {
        alternatives = List.copyOf(alternatives);
    }

    static When of(Condition condition) {
        return new When(List.of(new Alternative(condition, Map.of())));
    }

    /** The same where the fields stand under other keys. */
    When underKeys(Map<String, String> keys) {
        return new When(alternatives.stream()
                .map(each -> new Alternative(each.condition, FieldKeys.moved(each.keys, keys)))
                .toList());
    }

    /** Holds as soon as one of the two does. */
    When or(When other) {
        List<Alternative> all = new ArrayList<>(alternatives);
        all.addAll(other.alternatives);
        return new When(all);
    }

    /** Keys of the fields that are asked about. */
    Set<String> fields() {
        Set<String> fields = new TreeSet<>();
        alternatives.forEach(each -> fields.addAll(each.fields()));
        return fields;
    }

    boolean holds(Map<String, ?> data) {
        return alternatives.stream().anyMatch(each -> each.holds(data));
    }
}
