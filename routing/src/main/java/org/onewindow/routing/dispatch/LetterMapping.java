package org.onewindow.routing.dispatch;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.SortedMap;
import org.onewindow.core.act.Json;
import org.onewindow.spi.department.Dispatch;
import org.onewindow.spi.settings.SettingsReader;

/**
 * How a department wants what is dispatched to it, as the settings of its binding put it: {@code send.<name>} says what goes under a name
 * of its own, a JSON pointer into the dispatch or a constant after {@code =}. Without any, the hall's own format.
 *
 * @param fields what goes there, by name
 */
public record LetterMapping(SortedMap<String, String> fields) {
    /** Reads the mapping. */
    public static LetterMapping of(SettingsReader settings) {
        return new LetterMapping(settings.pointersOrConstants("send."));
    }

    /** Whether the department reads the hall's own format. */
    public boolean isOwnFormat() {
        return fields.isEmpty();
    }

    /** The dispatch in the hall's format, or in the department's own. */
    public JsonNode write(Dispatch dispatch, Json json) {
        JsonNode whole = json.mapper().valueToTree(dispatch);
        if (isOwnFormat()) {
            return whole;
        }
        ObjectNode mapped = json.mapper().createObjectNode();
        fields.forEach((name, value) -> {
            if (value.startsWith("=")) {
                mapped.put(name, value.substring(1));
            } else {
                mapped.set(name, whole.at(JsonPointer.compile(value)));
            }
        });
        return mapped;
    }
}
