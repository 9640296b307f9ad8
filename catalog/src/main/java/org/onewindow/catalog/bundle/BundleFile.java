package org.onewindow.catalog.bundle;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.onewindow.core.bundle.Bundle;
import org.onewindow.core.bundle.Bundle.Channel;
import org.onewindow.core.bundle.Bundle.Combination;
import org.onewindow.core.bundle.Bundle.OfPart;
import org.onewindow.core.bundle.Bundle.Part;
import org.onewindow.core.bundle.Bundle.Step;
import org.onewindow.core.bundle.Bundle.Way;
import org.onewindow.core.definition.DefinitionDocument;
import org.onewindow.core.definition.Texts;
import org.onewindow.spi.LocalizedText;
import org.onewindow.spi.identity.DepartmentId;
import org.onewindow.spi.item.DefinitionRef;
import org.onewindow.spi.item.ServiceTarget;

/**
 * A bundle as its file says it, with the item of each part by id and nothing judged.
 *
 * @param document the file, which fits the schema of bundles
 */
record BundleFile(DefinitionDocument document) {
    private static final String STANDARD = "standard";

    /** Id of the item of each part, in the order of the file. */
    List<String> items() {
        List<String> items = new ArrayList<>();
        tree().path("parts").forEach(part -> items.add(part.path("item").asText()));
        return items;
    }

    /** The bundle under {@code ref}, each part's item as {@code pinned} has it. */
    Bundle bundle(DefinitionRef ref, Function<String, DefinitionRef> pinned) {
        List<Part> parts = new ArrayList<>();
        tree().path("parts").forEach(part -> parts.add(part(part, pinned)));
        List<Combination> combinations = new ArrayList<>();
        tree().path("combinations").forEach(each -> combinations.add(combination(each)));
        Set<ServiceTarget> targets = EnumSet.noneOf(ServiceTarget.class);
        tree().path("targets").forEach(each -> targets.add(ServiceTarget.valueOf(each.asText())));
        return new Bundle(
                ref,
                Texts.of(tree().path("name")),
                Texts.of(tree().path("summary")),
                new DepartmentId(tree().path("lead").asText()),
                targets,
                parts,
                same("sameFields"),
                same("sameMaterials"),
                combinations);
    }

    private JsonNode tree() {
        return document.tree();
    }

    private static Part part(JsonNode node, Function<String, DefinitionRef> pinned) {
        List<OfPart> supplies = new ArrayList<>();
        node.path("supplies")
                .forEach(each -> supplies.add(new OfPart(
                        each.path("part").asText(), each.path("material").asText())));
        List<Way> ways = new ArrayList<>();
        node.path("ways").forEach(each -> ways.add(way(each)));
        return new Part(
                node.path("id").asText(),
                pinned.apply(node.path("item").asText()),
                node.path("scenario").asText(STANDARD),
                words(node.path("after")),
                supplies,
                ways);
    }

    private static Way way(JsonNode node) {
        List<Step> steps = new ArrayList<>();
        node.path("steps")
                .forEach(each -> steps.add(new Step(Texts.of(each.path("name")), channel(each.path("channel")))));
        return new Way(
                node.path("id").asText(),
                Texts.of(node.path("name")),
                steps,
                channel(node.path("collect")),
                text(node.path("only")));
    }

    private static Combination combination(JsonNode node) {
        Map<String, String> ways = new TreeMap<>();
        node.path("ways")
                .properties()
                .forEach(each -> ways.put(each.getKey(), each.getValue().asText()));
        JsonNode visits = node.path("visits");
        return new Combination(
                node.path("id").asText(),
                Texts.of(node.path("name")),
                ways,
                visits.isInt() ? OptionalInt.of(visits.intValue()) : OptionalInt.empty(),
                text(node.path("only")));
    }

    private List<Set<OfPart>> same(String key) {
        List<Set<OfPart>> groups = new ArrayList<>();
        for (JsonNode group : tree().path(key)) {
            Set<OfPart> same = new TreeSet<>();
            group.forEach(each -> same.add(ofPart(each.asText())));
            groups.add(same);
        }
        return groups;
    }

    /** Written {@code part.name}, as the schema holds it to. */
    static OfPart ofPart(String written) {
        int dot = written.indexOf('.');
        return new OfPart(written.substring(0, dot), written.substring(dot + 1));
    }

    private static Channel channel(JsonNode node) {
        return Channel.valueOf(node.asText());
    }

    private static Optional<LocalizedText> text(JsonNode node) {
        return node.isObject() ? Optional.of(Texts.of(node)) : Optional.empty();
    }

    private static Set<String> words(JsonNode list) {
        Set<String> words = new LinkedHashSet<>();
        list.forEach(each -> words.add(each.asText()));
        return words;
    }
}
