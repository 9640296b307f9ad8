package org.onewindow.core.definition;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What a file says, before its schema was asked.
 *
 * @param tree its values; scalars that YAML writes without quotes are texts (or null when nothing stands there)
 * @param places where they stand
 */
record Composed(JsonNode tree, PlaceTree places) {
    /** Deepest nesting of lists and members that is read. */
    static final int MAX_DEPTH = 64;
}
