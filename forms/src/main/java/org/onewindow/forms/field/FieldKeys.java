package org.onewindow.forms.field;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Keys of one form's fields where they stand under others in the merged form of a bundle. */
final class FieldKeys {
    private FieldKeys() {}

    /** {@code before}, then {@code keys}. */
    static Map<String, String> moved(Map<String, String> before, Map<String, String> keys) {
        Map<String, String> moved = new HashMap<>(keys);
        before.forEach((own, here) -> moved.put(own, keys.getOrDefault(here, here)));
        return moved;
    }

    /** What {@code data} says of the fields {@code asked}, under their own keys. */
    static Map<String, Object> own(Set<String> asked, Map<String, String> keys, Map<String, ?> data) {
        Map<String, Object> own = new HashMap<>();
        for (String field : asked) {
            Object value = data.get(keys.getOrDefault(field, field));
            if (value != null) {
                own.put(field, value);
            }
        }
        return own;
    }
}
