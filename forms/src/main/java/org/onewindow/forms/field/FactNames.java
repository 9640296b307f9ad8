package org.onewindow.forms.field;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which facts there are to bind fields to, as far as can be told.
 *
 * @param bySource names of the facts that each kind of source knows
 * @param all whether these are all sources of the hall; where a folder is checked without its hall, its plug-ins may know more
 */
public record FactNames(Map<String, Set<String>> bySource, boolean all) {
    public FactNames {
        bySource = Map.copyOf(bySource);
    }

    /** Every name, in order. */
    Set<String> names() {
        Set<String> names = new TreeSet<>();
        bySource.values().forEach(names::addAll);
        return names;
    }

    /** Whether some source knows that fact. */
    public boolean isKnown(String fact) {
        return bySource.values().stream().anyMatch(facts -> facts.contains(fact));
    }

    /** Whether it is certain that {@code source} does not know {@code fact}. */
    boolean lacks(String source, String fact) {
        return bySource.containsKey(source) ? !bySource.get(source).contains(fact) : all;
    }

    /** These and {@code more}, which go before them. */
    public FactNames and(Map<String, Set<String>> more) {
        Map<String, Set<String>> both = new TreeMap<>(bySource);
        both.putAll(more);
        return new FactNames(both, all);
    }
}
