package org.onewindow.forms.field;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.onewindow.core.definition.Texts;
import org.onewindow.spi.LocalizedText;

/**
 * What a template says of one field, with everything that {@code $ref} takes over: of two that say the same keyword the one
 * nearer to the field goes first.
 */
final class Keywords {
    private static final String REFERENCE = "$ref";

    private record Layer(String pointer, JsonNode node) {}

    private final List<Layer> layers = new ArrayList<>();

    private Keywords() {}

    static Keywords of(String pointer, JsonNode node, JsonNode root, Problems problems) {
        Keywords keywords = new Keywords();
        Layer layer = new Layer(pointer, node);
        while (true) {
            keywords.layers.add(layer);
            String reference = layer.node.path(REFERENCE).asText();
            if (reference.isEmpty()) {
                return keywords;
            }
            Layer next = new Layer(reference.substring(1), root.at(reference.substring(1)));
            if (next.node.isMissingNode()) {
                problems.error(TemplateCodes.NO_SUCH_DEFINITION, layer.pointer + "/" + REFERENCE, reference);
                return keywords;
            }
            if (keywords.layers.stream().anyMatch(seen -> seen.pointer.equals(next.pointer))) {
                problems.error(TemplateCodes.REFERENCES_IN_A_CIRCLE, layer.pointer + "/" + REFERENCE, reference);
                return keywords;
            }
            layer = next;
        }
    }

    /** Where the field stands. */
    String pointer() {
        return layers.get(0).pointer;
    }

    /** Whether what stands here was reached through that pointer: then a field holds itself. */
    boolean passes(Set<String> pointers) {
        return layers.stream().anyMatch(layer -> pointers.contains(layer.pointer));
    }

    Set<String> pointers() {
        Set<String> pointers = new LinkedHashSet<>();
        layers.forEach(layer -> pointers.add(layer.pointer));
        return pointers;
    }

    /** Where the keyword stands; where the field stands if it says no such keyword. */
    String pointer(String keyword) {
        return layer(keyword).map(layer -> layer.pointer + "/" + keyword).orElse(pointer());
    }

    boolean has(String keyword) {
        return layer(keyword).isPresent();
    }

    /** Its value; a missing node if the field says no such keyword. */
    JsonNode get(String keyword) {
        return layer(keyword).orElse(layers.get(0)).node.path(keyword);
    }

    Optional<LocalizedText> text(String keyword) {
        return layer(keyword).map(layer -> Texts.of(layer.node.path(keyword)));
    }

    Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        layers.forEach(layer -> layer.node.fieldNames().forEachRemaining(names::add));
        return names;
    }

    private Optional<Layer> layer(String keyword) {
        return layers.stream().filter(layer -> layer.node.has(keyword)).findFirst();
    }
}
