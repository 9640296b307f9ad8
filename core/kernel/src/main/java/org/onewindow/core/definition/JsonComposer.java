package org.onewindow.core.definition;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onewindow.core.definition.PlaceTree.Spot;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.finding.SourcePlace;

/** Composes one JSON file, with the place of every value. Numbers keep their scale. */
final class JsonComposer {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(Composed.MAX_DEPTH)
                    .maxNumberLength(100)
                    .build())
            .build();

    private final String file;
    private final String text;
    private final FindingSink findings;
    private final SpotCounter spots;
    private Spot latest = new Spot(1, 1);

    private JsonComposer(String file, String text, FindingSink findings) {
        this.file = file;
        this.text = text;
        this.findings = findings;
        this.spots = new SpotCounter(text);
    }

    /** Composes a text; empty, with a finding, if it is not JSON. */
    static Optional<Composed> compose(String file, String text, FindingSink findings) {
        return new JsonComposer(file, text, findings).composeFile();
    }

    private Optional<Composed> composeFile() {
        try (JsonParser parser = FACTORY.createParser(text)) {
            if (parser.nextToken() == null) {
                report("OW-DEF-1108", new Spot(1, 1));
                return Optional.empty();
            }
            Composed document = value(parser);
            if (parser.nextToken() != null) {
                report("OW-DEF-1107", spot(parser.currentTokenLocation()));
            }
            return Optional.of(document);
        } catch (StreamConstraintsException e) {
            report("OW-DEF-1106", spot(e.getLocation()), Integer.toString(Composed.MAX_DEPTH));
        } catch (JsonProcessingException e) {
            report("OW-DEF-1102", spot(e.getLocation()), e.getOriginalMessage());
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory does not fail", e);
        }
        return Optional.empty();
    }

    private Composed value(JsonParser parser) throws IOException {
        Spot spot = spot(parser.currentTokenLocation());
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser, spot);
            case START_ARRAY -> array(parser, spot);
            case VALUE_STRING -> new Composed(nodes.textNode(parser.getText()), PlaceTree.scalar(spot, false, 1));
            case VALUE_NUMBER_INT -> leaf(number(parser), spot);
            case VALUE_NUMBER_FLOAT -> leaf((JsonNode) nodes.numberNode(parser.getDecimalValue()), spot);
            case VALUE_TRUE, VALUE_FALSE -> leaf(nodes.booleanNode(parser.getBooleanValue()), spot);
            default -> leaf(nodes.nullNode(), spot);
        };
    }

    /** In the smallest node that holds it, as the schema's constants are. */
    private static JsonNode number(JsonParser parser) throws IOException {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        return switch (parser.getNumberType()) {
            case INT -> nodes.numberNode(parser.getIntValue());
            case LONG -> nodes.numberNode(parser.getLongValue());
            default -> nodes.numberNode(parser.getBigIntegerValue());
        };
    }

    private static Composed leaf(JsonNode node, Spot spot) {
        return new Composed(node, PlaceTree.scalar(spot, false, 0));
    }

    private Composed object(JsonParser parser, Spot spot) throws IOException {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        PlaceTree places = PlaceTree.at(spot);
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            Spot key = spot(parser.currentTokenLocation());
            parser.nextToken();
            Composed member = value(parser);
            if (object.has(name)) {
                report("OW-DEF-1105", key, name);
            } else {
                object.set(name, member.tree());
                places.member(name, member.places().withKey(key));
            }
        }
        return new Composed(object, places);
    }

    private Composed array(JsonParser parser, Spot spot) throws IOException {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        PlaceTree places = PlaceTree.at(spot);
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            Composed element = value(parser);
            array.add(element.tree());
            places.element(element.places());
        }
        return new Composed(array, places);
    }

    /** Jackson counts columns in chars; we count code points. It gives no place for what is nested too deep: the last one is near. */
    private Spot spot(@Nullable JsonLocation location) {
        if (location != null) {
            latest = spots.at(location.getCharOffset());
        }
        return latest;
    }

    private void report(String code, Spot spot, String... arguments) {
        findings.add(Finding.error(code, file, arguments).at(new SourcePlace(file, spot.line(), spot.column())));
    }
}
