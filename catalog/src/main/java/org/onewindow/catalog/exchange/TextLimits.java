package org.onewindow.catalog.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * How long texts may be in an item file, in characters; the schema of item files says it.
 *
 * @param schema of item files
 */
record TextLimits(JsonNode schema) {
    private static final String SCHEMA = "/org/onewindow/catalog/item.schema.json";

    static TextLimits ofItemFiles() {
        try (InputStream in = TextLimits.class.getResourceAsStream(SCHEMA)) {
            return new TextLimits(new ObjectMapper().readTree(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A name or a line. */
    int shortText() {
        return longest("/$defs/text/properties/zh");
    }

    /** Some sentences. */
    int longText() {
        return longest("/$defs/long/properties/zh");
    }

    /** A member of an item's part, such as {@code bodyCode} of {@code authority}; each of a list is {@code jointBodies/items}. */
    int member(String part, String key) {
        return longest("/properties/" + part + "/properties/" + key);
    }

    /** A member of a material. */
    int ofMaterial(String key) {
        return longest("/$defs/material/properties/" + key);
    }

    /** A member of a special procedure. */
    int ofProcedure(String key) {
        return longest("/properties/specialProcedures/items/properties/" + key);
    }

    /** A member of a legal basis. */
    int ofBasis(String key) {
        return longest("/$defs/basis/properties/" + key);
    }

    private int longest(String pointer) {
        JsonNode limit = schema.at(pointer + "/maxLength");
        if (!limit.isInt()) {
            throw new IllegalStateException("the schema of item files has no longest text at " + pointer);
        }
        return limit.intValue();
    }
}
