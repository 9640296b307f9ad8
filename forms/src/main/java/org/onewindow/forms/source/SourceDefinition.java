package org.onewindow.forms.source;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.onewindow.core.definition.DefinitionDocument;
import org.onewindow.core.definition.DefinitionSet;
import org.onewindow.spi.LocalizedText;
import org.onewindow.spi.facts.SubjectNumber;

/**
 * One register, as {@code sources/<id>.yaml} describes it.
 *
 * @param id its kind, by which bindings of forms name it
 * @param name what people call it
 * @param about whom it knows; absent means persons and organisations
 * @param purposes the items and bundles for which it may be asked; empty means all
 * @param way how it is asked: {@code http} or {@code jdbc}
 * @param question the address with its placeholders, or the query
 * @param facts name of each fact to its place in the answer: a JSON pointer, or a column
 * @param asOf place of the time of recording; absent means now
 * @param validUntil place of the end of validity; absent means without end
 */
public record SourceDefinition(
        String id,
        LocalizedText name,
        Optional<About> about,
        Set<String> purposes,
        String way,
        String question,
        Map<String, String> facts,
        Optional<String> asOf,
        Optional<String> validUntil) {
    /** The kind of definition. */
    static final String KIND = "source";

    /** Whom a register knows. */
    public enum About {
        /** Persons, by citizen number. */
        PERSON,
        /** Organisations, by unified social credit code. */
        ORGANISATION
    }

    public SourceDefinition {
        purposes = Set.copyOf(purposes);
        facts = Map.copyOf(facts);
    }

    /** What {@code tree} says; it fits the schema. */
    static SourceDefinition of(String id, JsonNode tree) {
        boolean http = tree.has("http");
        Set<String> purposes = new TreeSet<>();
        tree.path("purposes").forEach(each -> purposes.add(each.asText()));
        JsonNode name = tree.path("name");
        return new SourceDefinition(
                id,
                new LocalizedText(name.path("zh").asText(), name.path("en").asText("")),
                text(tree, "about").map(About::valueOf),
                purposes,
                http ? "http" : "jdbc",
                http
                        ? tree.path("http").path("url").asText()
                        : tree.path("jdbc").path("query").asText(),
                factsOf(tree),
                text(tree, "asOf"),
                text(tree, "validUntil"));
    }

    /** What the registers described in that folder know, by their ids. */
    public static Map<String, Set<String>> known(DefinitionSet folder) {
        Map<String, Set<String>> known = new TreeMap<>();
        for (DefinitionDocument document : folder.all(KIND)) {
            known.put(document.id(), factsOf(document.tree()).keySet());
        }
        return known;
    }

    private static Map<String, String> factsOf(JsonNode tree) {
        Map<String, String> facts = new TreeMap<>();
        tree.path("facts")
                .properties()
                .forEach(each -> facts.put(each.getKey(), each.getValue().asText()));
        return facts;
    }

    private static Optional<String> text(JsonNode tree, String key) {
        return tree.has(key) ? Optional.of(tree.path(key).asText()) : Optional.empty();
    }

    /** Whether the register may be asked about that subject for that purpose. */
    public boolean mayBeAsked(SubjectNumber subject, String purpose) {
        boolean knows = about.map(who -> (who == About.PERSON) == (subject instanceof SubjectNumber.OfPerson))
                .orElse(true);
        return knows && (purposes.isEmpty() || purposes.contains(purpose));
    }
}
