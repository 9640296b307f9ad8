package org.onewindow.forms.field;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.onewindow.core.condition.Condition;

/**
 * Under which answers something of a field holds: one condition about the fields beside it; several at once where the group or step
 * around it has one too; or any of several where one field stands for those of several forms.
 *
 * <p>Immutable; safe for use by several threads.
 *
 * @param alternatives each a list of what must hold at once
 */
record When(List<List<Asked>> alternatives) {
    /**
     * One condition.
     *
     * @param keys where the keys of the condition's own form stand under others: own key to the one here
     */
    private record Asked(Condition condition, Map<String, String> keys) {
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
        alternatives = alternatives.stream().map(List::copyOf).toList();
    }

    static When of(Condition condition) {
        return new When(List.of(List.of(new Asked(condition, Map.of()))));
    }

    /** The same where the fields stand under other keys. */
    When underKeys(Map<String, String> keys) {
        return new When(alternatives.stream()
                .map(all -> all.stream()
                        .map(each -> new Asked(each.condition, FieldKeys.moved(each.keys, keys)))
                        .toList())
                .toList());
    }

    /** Holds as soon as one of the two does. */
    When or(When other) {
        List<List<Asked>> any = new ArrayList<>(alternatives);
        any.addAll(other.alternatives);
        return new When(any);
    }

    /** Holds only while both do. */
    When and(When other) {
        List<List<Asked>> both = new ArrayList<>();
        for (List<Asked> mine : alternatives) {
            for (List<Asked> others : other.alternatives) {
                List<Asked> all = new ArrayList<>(mine);
                all.addAll(others);
                both.add(all);
            }
        }
        return new When(both);
    }

    /** Keys of the fields that are asked about. */
    Set<String> fields() {
        Set<String> fields = new TreeSet<>();
        alternatives.forEach(all -> all.forEach(each -> fields.addAll(each.fields())));
        return fields;
    }

    /** Of the form around the row that asks, the keys of the fields that are asked about. */
    Set<String> fieldsAround() {
        Set<String> fields = new TreeSet<>();
        alternatives.forEach(all -> all.forEach(each -> fields.addAll(each.condition.membersOf(FormAround.NAME))));
        return fields;
    }

    boolean holds(Map<String, ?> data) {
        return alternatives.stream().anyMatch(all -> all.stream().allMatch(each -> each.holds(data)));
    }
}
