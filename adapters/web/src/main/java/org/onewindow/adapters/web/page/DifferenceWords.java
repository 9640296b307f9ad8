package org.onewindow.adapters.web.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.onewindow.catalog.adjustment.Difference;
import org.onewindow.core.definition.PublishedDefinitions;
import org.onewindow.core.definition.Texts;
import org.onewindow.core.text.Messages;
import org.onewindow.core.time.LimitWords;
import org.onewindow.spi.item.DefinitionRef;
import org.onewindow.spi.time.LimitUnit;
import org.onewindow.spi.time.TimeLimit;

/**
 * 变化内容: what differs between two versions of a definition, for people who do not know its file: titles of properties instead of
 * pointers, names of materials, steps and fields instead of ids, and values as the guide says them.
 *
 * <p><b>Threads.</b> Safe for use by several threads.
 */
@ApplicationScoped
public class DifferenceWords {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String PROPERTY = "property.";
    private static final String PATH = " › ";

    /** What stands below them is named by the file's author. */
    private static final Set<String> NAMED_BY_AUTHOR = Set.of("properties", "perScenario", "settings", "$defs");

    private static final Set<String> LIMITS =
            Set.of("statutory", "promised", "extension", "correction", "deferral", "limit", "acceptanceLimit");

    /** By property, under which keys the words of its constants may stand. */
    private static final Map<String, List<String>> CONSTANTS = Map.ofEntries(
            Map.entry("necessity", List.of("necessity")),
            Map.entry("form", List.of("material.form")),
            Map.entry("source", List.of("material.source", "power.source")),
            Map.entry("type", List.of("item.type")),
            Map.entry("targets", List.of("service.target")),
            Map.entry("acquisition", List.of("acquisition")),
            Map.entry("originality", List.of("originality")),
            Map.entry("onlineStages", List.of("online.stage")),
            Map.entry("forms", List.of("handling.form")),
            Map.entry("services", List.of("handling.service")),
            Map.entry("crossRegionScope", List.of("cross.region.scope")),
            Map.entry("crossRegionForm", List.of("cross.region.form")),
            Map.entry("levels", List.of("exercise.level")),
            Map.entry("nature", List.of("body.nature")),
            Map.entry("role", List.of("role")),
            Map.entry("roles", List.of("role")),
            Map.entry("published", List.of("result.publicity")),
            Map.entry("frontDesk", List.of("front.desk.authority")),
            Map.entry("at", List.of("moment")),
            Map.entry(
                    "kind",
                    List.of(
                            "application.kind",
                            "result.kind",
                            "material.kind",
                            "special.procedure.kind",
                            "counter.kind",
                            "zone.kind")));

    private final PublishedDefinitions published;
    private final Messages messages;
    private final LimitWords limits;

    @Inject
    DifferenceWords(PublishedDefinitions published, Messages messages, LimitWords limits) {
        this.published = published;
        this.messages = messages;
        this.limits = limits;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected DifferenceWords() {
        this(null, null, null);
    }

    /**
     * One difference in words.
     *
     * @param where titles and names from the outermost in; empty if it is the whole definition
     * @param before as it was, or empty
     * @param after as it is, or empty
     */
    public record Line(String where, String before, String after) {}

    /**
     * One definition that is not the same.
     *
     * @param kind name of its kind
     * @param name what people call it, or its id
     */
    public record Told(String kind, String name, List<Line> lines) {
        public Told {
            lines = List.copyOf(lines);
        }
    }

    /**
     * What {@code differences} say, in the reader's words.
     *
     * @param from the version that they begin with, or would follow: names are read from the newest version up to it that was published
     */
    public Told told(String kind, DefinitionRef from, List<Difference> differences, Locale locale) {
        JsonNode known = published
                .content(kind, from)
                .or(() -> from.version() > 1
                        ? published.content(kind, new DefinitionRef(from.id(), from.version() - 1))
                        : Optional.empty())
                .orElseGet(MissingNode::getInstance);
        return new Told(
                kind,
                nameOf(known, locale).orElse(from.id()),
                differences.stream().map(each -> line(known, each, locale)).toList());
    }

    private Line line(JsonNode known, Difference difference, Locale locale) {
        List<String> where = new ArrayList<>();
        String property = "";
        boolean byAuthor = false;
        JsonNode node = known;
        // A pointer begins with a slash, and that of the whole definition is empty.
        for (String segment : difference.pointer().split("/", -1)) {
            if (segment.isEmpty()) {
                continue;
            }
            boolean list = node.isArray();
            node = member(node, segment);
            if (!byAuthor && messages.knows(PROPERTY + segment) && !list) {
                where.add(messages.text(PROPERTY + segment, locale));
                property = segment;
                byAuthor = NAMED_BY_AUTHOR.contains(segment);
            } else {
                where.add(nameOf(node, locale).orElseGet(() -> nth(segment, locale)));
                byAuthor = false;
            }
        }
        return new Line(
                String.join(PATH, where),
                say(property, difference.before(), locale),
                say(property, difference.after(), locale));
    }

    /** Of a list by id or place, as differences name its members. */
    private static JsonNode member(JsonNode node, String segment) {
        if (!node.isArray()) {
            return node.path(segment);
        }
        for (JsonNode each : node) {
            if (each.path("id").asText().equals(segment)) {
                return each;
            }
        }
        return segment.matches("\\d{1,6}") ? node.path(Integer.parseInt(segment)) : MissingNode.getInstance();
    }

    private String nth(String segment, Locale locale) {
        return segment.matches("\\d{1,6}")
                ? messages.text("difference.nth", locale, Integer.parseInt(segment) + 1)
                : segment;
    }

    /** What people call a material, a step, a field, a question, a provision. */
    private static Optional<String> nameOf(JsonNode node, Locale locale) {
        for (String key : List.of("name", "label", "title", "question", "document")) {
            JsonNode name = node.path(key);
            if (name.isTextual()) {
                return Optional.of(name.textValue());
            }
            if (isText(name)) {
                return Optional.of(Texts.of(name).in(locale));
            }
        }
        return Optional.empty();
    }

    private static boolean isText(JsonNode node) {
        return node.isObject() && node.path("zh").isTextual();
    }

    private String say(String property, String json, Locale locale) {
        return json.isEmpty() ? "" : say(property, read(json), locale);
    }

    /** Where only the order differs, a difference lists the members' names, which are no JSON. */
    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            return TextNode.valueOf(json);
        }
    }

    private String say(String property, JsonNode value, Locale locale) {
        if (isText(value)) {
            return Texts.of(value).in(locale);
        }
        if (value.isBoolean()) {
            return messages.text(value.booleanValue() ? "difference.yes" : "difference.no", locale);
        }
        if (value.isInt() && LIMITS.contains(property)) {
            return limits.say(new TimeLimit(value.intValue(), LimitUnit.WORKING_DAY), locale);
        }
        if (value.isArray()) {
            return joined(value, each -> say(property, each, locale), locale);
        }
        if (value.isObject()) {
            return value.properties().stream()
                    .filter(each -> !each.getKey().equals("id") || value.size() == 1)
                    .map(each -> title(each.getKey(), locale)
                            + messages.text("difference.is", locale)
                            + say(each.getKey(), each.getValue(), locale))
                    .collect(Collectors.joining(messages.text("difference.next", locale)));
        }
        return constant(property, value.asText(), locale);
    }

    private String joined(JsonNode list, Function<JsonNode, String> words, Locale locale) {
        List<String> each = new ArrayList<>();
        list.forEach(node -> each.add(words.apply(node)));
        return String.join(messages.text("difference.and", locale), each);
    }

    private String title(String property, Locale locale) {
        return messages.knows(PROPERTY + property) ? messages.text(PROPERTY + property, locale) : property;
    }

    private String constant(String property, String value, Locale locale) {
        return CONSTANTS.getOrDefault(property, List.of()).stream()
                .map(prefix -> prefix + "." + value)
                .filter(messages::knows)
                .findFirst()
                .map(key -> messages.text(key, locale))
                .orElse(value);
    }
}
