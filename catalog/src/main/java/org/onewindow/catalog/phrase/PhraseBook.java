package org.onewindow.catalog.phrase;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.onewindow.core.definition.Texts;

/**
 * The phrases of one file, or of all files together. Immutable.
 *
 * @param phrases in the order of the file
 * @param besideBuiltIn whether the built-in phrases hold where these say nothing
 */
public record PhraseBook(List<Phrase> phrases, boolean besideBuiltIn) {
    private static final String BUILT_IN = "phrases.yaml";

    public PhraseBook {
        phrases = List.copyOf(phrases);
    }

    /** Those that come with the product: one at least for every moment. */
    static PhraseBook builtIn() {
        try (InputStream file = PhraseBook.class.getResourceAsStream(BUILT_IN)) {
            return of(new YAMLMapper().readTree(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What {@code tree} says; it fits the schema of {@code phrases/*.yaml}. */
    static PhraseBook of(JsonNode tree) {
        List<Phrase> phrases = new ArrayList<>();
        tree.path("phrases").forEach(each -> phrases.add(phrase(each)));
        return new PhraseBook(phrases, tree.path("builtIn").asBoolean(true));
    }

    private static Phrase phrase(JsonNode node) {
        Set<String> items = new LinkedHashSet<>();
        node.path("items").forEach(each -> items.add(each.asText()));
        return new Phrase(
                Moment.valueOf(node.path("at").asText()),
                node.has("to") ? Optional.of(Visitor.valueOf(node.path("to").asText())) : Optional.empty(),
                items,
                Texts.of(node.path("say")));
    }

    /** Both books as one; the built-in phrases hold only if both let them. */
    PhraseBook with(PhraseBook other) {
        return new PhraseBook(
                Stream.concat(phrases.stream(), other.phrases.stream()).toList(), besideBuiltIn && other.besideBuiltIn);
    }

    /** What is said to {@code visitor} then: what is kept for the item goes before what is said of every item. */
    Optional<Phrase> find(Moment moment, Optional<Visitor> visitor, String item) {
        List<Phrase> then = phrases.stream()
                .filter(each -> each.at() == moment && each.to().equals(visitor))
                .toList();
        return then.stream()
                .filter(each -> each.items().contains(item))
                .findFirst()
                .or(() -> then.stream().filter(each -> each.items().isEmpty()).findFirst());
    }
}
