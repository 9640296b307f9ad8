package org.onewindow.forms.field;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.onewindow.core.condition.Computation;
import org.onewindow.spi.LocalizedText;

/**
 * How the number of a field follows from the fields beside it.
 *
 * @param needed what people call the fields that it calculates with
 * @param keys where the keys of the calculation's own form stand under others: own key to the one here
 */
record Computed(Computation computation, Optional<LocalizedText> needed, Map<String, String> keys) {
    static Computed of(Computation computation, Optional<LocalizedText> needed) {
        return new Computed(computation, needed, Map.of());
    }

    /** The same where the fields stand under other keys. */
    Computed underKeys(Map<String, String> other) {
        return new Computed(computation, needed, FieldKeys.moved(keys, other));
    }

    /** Keys of the fields that it calculates with. */
    Set<String> fields() {
        Set<String> fields = new TreeSet<>();
        computation.fields().forEach(field -> fields.add(keys.getOrDefault(field, field)));
        return fields;
    }

    /** Of the form around the row that calculates, the keys of the fields that it calculates with. */
    Set<String> fieldsAround() {
        return computation.membersOf(FormAround.NAME);
    }

    Optional<BigDecimal> of(Map<String, ?> data) {
        return computation.of(FieldKeys.own(computation.fields(), keys, data));
    }
}
