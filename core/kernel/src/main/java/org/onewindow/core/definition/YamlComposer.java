package org.onewindow.core.definition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.StringReader;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onewindow.core.definition.PlaceTree.Spot;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.finding.SourcePlace;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingEndEvent;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceEndEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;
import org.yaml.snakeyaml.reader.ReaderException;

/**
 * Composes one YAML file from the parser's events, with the place of every value.
 *
 * <p>It takes the plain part of YAML only: no tags, anchors or aliases, no key twice, one document a file. A scalar without
 * quotes stays the text that was written ({@code no}, {@code 1.10} and {@code 2026-01-01} are texts); it becomes a number or a
 * boolean only where the file's JSON Schema asks for one. Nothing, {@code ~} and {@code null} are null.
 */
final class YamlComposer {
    private static final Set<String> NULLS = Set.of("", "~", "null");

    private final String file;
    private final FindingSink findings;
    private final Iterator<Event> events;

    private YamlComposer(String file, String text, FindingSink findings) {
        this.file = file;
        this.findings = findings;
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(3 * DefinitionSource.MAX_FILE_BYTES);
        this.events = new Yaml(options).parse(new StringReader(text)).iterator();
    }

    /** Composes a text; empty, with a finding, if it is not YAML that can be read to its end. */
    static Optional<Composed> compose(String file, String text, FindingSink findings) {
        try {
            return new YamlComposer(file, text, findings).composeFile();
        } catch (TooDeepException e) {
            report(findings, "OW-DEF-1106", file, e.spot, Integer.toString(Composed.MAX_DEPTH));
        } catch (MarkedYAMLException e) {
            Mark mark = e.getProblemMark() == null ? e.getContextMark() : e.getProblemMark();
            report(findings, "OW-DEF-1101", file, mark == null ? new Spot(1, 1) : spot(mark), problem(e));
        } catch (ReaderException e) {
            int offset = text.offsetByCodePoints(0, Math.min(e.getPosition(), text.codePointCount(0, text.length())));
            Spot where = new SpotCounter(text).at(offset);
            report(findings, "OW-DEF-1109", file, where, String.format("U+%04X", e.getCodePoint()));
        } catch (YAMLException e) {
            report(findings, "OW-DEF-1101", file, new Spot(1, 1), String.valueOf(e.getMessage()));
        }
        return Optional.empty();
    }

    private Optional<Composed> composeFile() {
        Composed document = null;
        while (events.hasNext()) {
            Event event = events.next();
            if (!(event instanceof DocumentStartEvent)) {
                continue;
            }
            if (document != null) {
                report("OW-DEF-1107", event);
                return Optional.of(document);
            }
            document = value(events.next(), 1);
        }
        if (document == null) {
            report(findings, "OW-DEF-1108", file, new Spot(1, 1));
        }
        return Optional.ofNullable(document);
    }

    private Composed value(Event event, int depth) {
        if (depth > Composed.MAX_DEPTH) {
            throw new TooDeepException(spot(event.getStartMark()));
        }
        if (event instanceof AliasEvent alias) {
            report("OW-DEF-1103", event, "*" + alias.getAnchor());
            return new Composed(NullNode.getInstance(), PlaceTree.unread(spot(event.getStartMark())));
        }
        refuseAnchorAndTag((NodeEvent) event);
        if (event instanceof MappingStartEvent) {
            return mapping(event, depth);
        }
        if (event instanceof SequenceStartEvent) {
            return sequence(event, depth);
        }
        return scalar((ScalarEvent) event);
    }

    private Composed mapping(Event start, int depth) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        PlaceTree places = PlaceTree.at(spot(start.getStartMark()));
        for (Event key = events.next(); !(key instanceof MappingEndEvent); key = events.next()) {
            @Nullable String name = keyName(key, depth);
            Composed member = value(events.next(), depth + 1);
            if (name == null) {
                continue;
            }
            if (object.has(name)) {
                report("OW-DEF-1105", key, name);
            } else {
                object.set(name, member.tree());
                places.member(name, member.places().withKey(spot(key.getStartMark())));
            }
        }
        return new Composed(object, places);
    }

    private @Nullable String keyName(Event key, int depth) {
        if (key instanceof ScalarEvent scalar) {
            refuseAnchorAndTag(scalar);
            return scalar.getValue();
        }
        report("OW-DEF-1110", key);
        value(key, depth + 1);
        return null;
    }

    private Composed sequence(Event start, int depth) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        PlaceTree places = PlaceTree.at(spot(start.getStartMark()));
        for (Event each = events.next(); !(each instanceof SequenceEndEvent); each = events.next()) {
            Composed element = value(each, depth + 1);
            array.add(element.tree());
            places.element(element.places());
        }
        return new Composed(array, places);
    }

    private static Composed scalar(ScalarEvent scalar) {
        boolean plain = scalar.getScalarStyle() == ScalarStyle.PLAIN;
        JsonNode value =
                plain && NULLS.contains(scalar.getValue()) ? NullNode.getInstance() : new TextNode(scalar.getValue());
        return new Composed(value, PlaceTree.scalar(spot(scalar.getStartMark()), plain, plain ? 0 : 1));
    }

    private void refuseAnchorAndTag(NodeEvent event) {
        if (event.getAnchor() != null) {
            report("OW-DEF-1103", event, "&" + event.getAnchor());
        }
        String tag = event instanceof ScalarEvent scalar ? scalar.getTag() : ((CollectionStartEvent) event).getTag();
        if (tag != null) {
            report("OW-DEF-1104", event, tag);
        }
    }

    private static String problem(MarkedYAMLException e) {
        String context = e.getContext() == null ? "" : e.getContext() + ": ";
        return context + e.getProblem();
    }

    private void report(String code, Event event, String... arguments) {
        report(findings, code, file, spot(event.getStartMark()), arguments);
    }

    private static void report(FindingSink findings, String code, String file, Spot spot, String... arguments) {
        findings.add(Finding.error(code, file, arguments).at(new SourcePlace(file, spot.line(), spot.column())));
    }

    private static Spot spot(Mark mark) {
        return new Spot(mark.getLine() + 1, mark.getColumn() + 1);
    }

    /** Stops composing a file that nests too deep. */
    private static final class TooDeepException extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Spot spot;

        TooDeepException(Spot spot) {
            super("nested too deep");
            this.spot = spot;
        }
    }
}
