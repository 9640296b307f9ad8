package org.onewindow.forms.field;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a page posted, with the dots of its names turned into a tree: {@code investors.0.name=…}.
 *
 * <p>For one thread.
 */
public final class PageInput {
    /** Names are cut into this many parts at most; no form is deeper. */
    private static final int DEEPEST = 8;

    private final List<String> values = new ArrayList<>();
    private final Map<String, PageInput> parts = new LinkedHashMap<>();

    private PageInput() {}

    /** The posted values by name. Names that begin with {@code _} belong to the page itself and are passed over. */
    public static PageInput of(Map<String, ? extends List<String>> posted) {
        PageInput root = new PageInput();
        posted.forEach((name, values) -> {
            if (!name.startsWith("_")) {
                PageInput place = root;
                for (String part : name.split("\\.", DEEPEST)) {
                    place = place.parts.computeIfAbsent(part, key -> new PageInput());
                }
                place.values.addAll(values);
            }
        });
        return root;
    }

    Map<String, PageInput> parts() {
        return parts;
    }

    /** The values posted under this very name, blanks left out. */
    List<String> values() {
        return values.stream().filter(value -> !value.isBlank()).toList();
    }

    /** The one value of a field that has one; whatever else was posted stays as it is, so that nothing typed is lost. */
    Optional<Object> single() {
        List<String> given = values();
        if (parts.isEmpty() && given.size() <= 1) {
            return given.stream().findFirst().map(Object.class::cast);
        }
        return asPosted();
    }

    /** Everything posted here, as texts. */
    Optional<Object> asPosted() {
        List<String> given = values();
        if (parts.isEmpty()) {
            return switch (given.size()) {
                case 0 -> Optional.empty();
                case 1 -> Optional.of(given.get(0));
                default -> Optional.of(given);
            };
        }
        Map<String, Object> inside = new LinkedHashMap<>();
        parts.forEach((key, part) -> part.asPosted().ifPresent(value -> inside.put(key, value)));
        if (!given.isEmpty()) {
            inside.put("", given);
        }
        return inside.isEmpty() ? Optional.empty() : Optional.of(inside);
    }
}
