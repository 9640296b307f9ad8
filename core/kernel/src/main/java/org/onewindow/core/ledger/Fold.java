package org.onewindow.core.ledger;

import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Facts and their changes: {@code after(before, changes(before, after))} is {@code after}. */
public final class Fold {
    private Fold() {}

    /** What leads from {@code before} to {@code after}: name to new text, {@code null} for a fact that is no more. */
    public static SortedMap<String, @Nullable String> changes(Map<String, String> before, Map<String, String> after) {
        SortedMap<String, @Nullable String> changes = new TreeMap<>();
        before.keySet().stream().filter(name -> !after.containsKey(name)).forEach(name -> changes.put(name, null));
        after.forEach((name, value) -> {
            if (!Objects.equals(value, before.get(name))) {
                changes.put(name, value);
            }
        });
        return changes;
    }

    /** The facts once {@code changes} have come upon {@code before}. */
    public static SortedMap<String, String> after(Map<String, String> before, Map<String, @Nullable String> changes) {
        SortedMap<String, String> facts = new TreeMap<>(before);
        changes.forEach((name, value) -> {
            if (value == null) {
                facts.remove(name);
            } else {
                facts.put(name, value);
            }
        });
        return facts;
    }
}
