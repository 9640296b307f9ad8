package org.onewindow.adapters.search;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.onewindow.catalog.search.EverydayWords;

/** Which meanings of the everyday words the name of an item holds. Immutable. */
final class Meanings {
    private static final int HEAD = 2;

    private final Map<String, Set<String>> byHead = new HashMap<>();
    private final List<String> usual;
    private final List<String> special;

    Meanings(EverydayWords words) {
        usual = words.usual().stream().map(Grams::plain).toList();
        special = words.special().stream().map(Grams::plain).toList();
        words.words().stream()
                .flatMap(word -> Stream.concat(word.means().stream(), word.also().stream()))
                .map(Grams::plain)
                .forEach(meaning -> byHead.computeIfAbsent(head(meaning, 0), key -> new LinkedHashSet<>())
                        .add(meaning));
    }

    /** Its first characters, so that a name is compared only with meanings that may begin there. */
    private static String head(String text, int from) {
        return text.substring(from, Math.min(text.length(), from + HEAD));
    }

    /** The meanings that {@code name} holds. */
    Set<String> in(String name) {
        Set<String> held = new LinkedHashSet<>();
        for (int i = 0; i < name.length(); i++) {
            for (String meaning : byHead.getOrDefault(head(name, i), Set.of())) {
                if (name.startsWith(meaning, i)) {
                    held.add(meaning);
                }
            }
            for (String meaning : byHead.getOrDefault(name.substring(i, i + 1), Set.of())) {
                held.add(meaning);
            }
        }
        return held;
    }

    /** More for what people mean when they do not say more (新办), less for what they say when they mean it (注销). */
    int usual(String name) {
        int usually = usual.stream().anyMatch(name::contains) ? 1 : 0;
        long specially = special.stream().filter(name::contains).count();
        return (int) Math.max(0, Fields.MOST_USUAL - 1 + usually - specially);
    }
}
