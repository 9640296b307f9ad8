package org.onewindow.core.definition;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.onewindow.spi.finding.SourcePlace;

/**
 * One definition file, composed once: its values as a JSON tree, and the place of each of them.
 *
 * <p>Immutable by convention: nobody changes {@link #tree()}.
 */
public final class DefinitionDocument {
    private final String kind;
    private final String id;
    private final String file;
    private final JsonNode tree;
    private final PlaceTree places;

    DefinitionDocument(String kind, String id, String file, JsonNode tree, PlaceTree places) {
        this.kind = kind;
        this.id = id;
        this.file = file;
        this.tree = tree;
        this.places = places;
    }

    /** A document that is in no file, as stored versions are: every value stands at line 1, column 1. */
    static DefinitionDocument stored(String kind, String id, String name, JsonNode tree) {
        return new DefinitionDocument(kind, id, name, tree, PlaceTree.at(new PlaceTree.Spot(1, 1)));
    }

    /** The same file, once it is known what it builds on; what stands in it keeps its place. */
    public DefinitionDocument saying(JsonNode whole) {
        return new DefinitionDocument(kind, id, file, whole, places);
    }

    /** Name of the kind, such as {@code item}. */
    public String kind() {
        return kind;
    }

    /** The definition's id: the file's name without extension. */
    public String id() {
        return id;
    }

    /** The file, relative to the definitions' folder. */
    public String file() {
        return file;
    }

    /** What the file says. Members stand in the order of the file; numbers keep their scale. */
    public JsonNode tree() {
        return tree;
    }

    /**
     * Where a value begins.
     *
     * @param pointer JSON pointer (RFC 6901), {@code ""} for the document; if it leads nowhere the answer is the nearest value
     *     around it
     */
    public SourcePlace placeOf(String pointer) {
        return place(places.find(path(pointer)).value());
    }

    /** Where the key of a member begins; for other values the same as {@link #placeOf}. */
    public SourcePlace placeOfKey(String pointer) {
        return place(places.find(path(pointer)).key());
    }

    /** Where the code point at {@code offset} of a text stands; exact for texts written on one line without escapes. */
    public SourcePlace placeWithin(String pointer, int offset) {
        return place(places.find(path(pointer)).within(offset));
    }

    PlaceTree places() {
        return places;
    }

    private SourcePlace place(PlaceTree.Spot spot) {
        return new SourcePlace(file, spot.line(), spot.column());
    }

    /** The steps of a JSON pointer, unescaped. */
    static List<String> path(String pointer) {
        List<String> steps = new ArrayList<>();
        for (JsonPointer rest = JsonPointer.compile(pointer); !rest.matches(); rest = rest.tail()) {
            steps.add(rest.getMatchingProperty());
        }
        return steps;
    }

    @Override
    public String toString() {
        return kind + " " + id + " in " + file;
    }
}
