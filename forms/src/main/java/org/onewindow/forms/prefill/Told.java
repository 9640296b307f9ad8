package org.onewindow.forms.prefill;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.onewindow.forms.field.FormField;
import org.onewindow.spi.facts.Fact;

/**
 * What one source told, looked through before use.
 *
 * @param facts by name: asked for, told once, made of our own objects
 * @param unreadable names of facts whose value is no text, number, boolean, list or map, or is too large
 * @param unasked names nobody asked for
 * @param contradictory names that were told twice with different values
 */
record Told(Map<String, Fact> facts, Set<String> unreadable, Set<String> unasked, Set<String> contradictory) {
    /** Beyond the facts asked for; a source that never stops is cut off here. */
    private static final int MOST_SURPLUS = 100;

    private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9.]{0,99}");

    /** Looks through {@code said}, on the source's own thread. */
    static Told of(List<Fact> said, Set<String> wanted) {
        Told told = new Told(new LinkedHashMap<>(), new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
        int count = 0;
        for (Fact fact : said) {
            if (count++ > wanted.size() + MOST_SURPLUS) {
                break;
            }
            told.take(fact, wanted);
        }
        told.contradictory.forEach(told.facts::remove);
        return told;
    }

    private void take(Fact fact, Set<String> wanted) {
        String name = fact.name();
        if (!wanted.contains(name)) {
            unasked.add(NAME.matcher(name).matches() ? name : "?");
            return;
        }
        Optional<Object> value = PlainValue.copy(fact.value());
        if (value.isEmpty()) {
            unreadable.add(name);
            return;
        }
        Fact before = facts.putIfAbsent(name, new Fact(name, value.get(), "", fact.asOf(), fact.validUntil()));
        if (before != null && !FormField.same(before.value(), value.get())) {
            contradictory.add(name);
        }
    }
}
