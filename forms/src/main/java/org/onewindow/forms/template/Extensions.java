package org.onewindow.forms.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.onewindow.core.definition.DefinitionDocument;
import org.onewindow.core.definition.FindingSink;

/**
 * Forms that extend another: a locality says what is different, keyword by keyword, and takes over the rest.
 *
 * <p>For one thread.
 */
final class Extensions {
    private static final String EXTENDS = "extends";
    private static final String LEAVES_OUT = "leavesOut";
    private static final String PROPERTIES = "properties";
    private static final String REQUIRED = "required";
    private static final String STEPS = "steps";
    private static final String FIELDS = "fields";
    private static final String GROUPS = "groups";
    private static final String DEFINITIONS = "$defs";

    /** Arguments: ids of the forms, from the first to the first again. */
    private static final String IN_A_CIRCLE = "OW-FRM-2105";
    /** Arguments: the id, the forms there are. */
    private static final String NO_SUCH_FORM = "OW-FRM-2106";
    /** Arguments: the key. */
    private static final String LEAVES_OUT_UNKNOWN = "OW-FRM-2107";

    private final Map<String, DefinitionDocument> written;
    private final FindingSink findings;
    private final Map<String, Optional<DefinitionDocument>> known = new TreeMap<>();

    Extensions(Map<String, DefinitionDocument> written, FindingSink findings) {
        this.written = written;
        this.findings = findings;
    }

    /** Every form with what it takes over; without those that extend what there is not. */
    Map<String, DefinitionDocument> composed() {
        written.keySet().forEach(id -> whole(id, new ArrayList<>()));
        Map<String, DefinitionDocument> composed = new TreeMap<>();
        known.forEach((id, whole) -> whole.ifPresent(document -> composed.put(id, document)));
        return composed;
    }

    /** @param path ids of the forms that wait for this one */
    private Optional<DefinitionDocument> whole(String id, List<String> path) {
        Optional<DefinitionDocument> done = known.get(id);
        if (done != null) {
            return done;
        }
        DefinitionDocument own = written.get(id);
        Optional<DefinitionDocument> whole = own.tree().has(EXTENDS) ? extended(own, path) : Optional.of(own);
        known.put(id, whole);
        return whole;
    }

    private Optional<DefinitionDocument> extended(DefinitionDocument own, List<String> path) {
        String base = own.tree().path(EXTENDS).asText();
        List<String> waiting = new ArrayList<>(path);
        waiting.add(own.id());
        int before = waiting.indexOf(base);
        if (before >= 0) {
            String circle = String.join(" → ", waiting.subList(before, waiting.size())) + " → " + base;
            findings.error(IN_A_CIRCLE, own, "/" + EXTENDS, circle);
            return Optional.empty();
        }
        if (!written.containsKey(base)) {
            findings.error(NO_SUCH_FORM, own, "/" + EXTENDS, base, String.join(", ", written.keySet()));
            return Optional.empty();
        }
        return whole(base, waiting).map(from -> own.saying(merged(from.tree(), own)));
    }

    private JsonNode merged(JsonNode base, DefinitionDocument own) {
        ObjectNode whole = base.deepCopy();
        leaveOut(whole, own);
        own.tree().properties().forEach(said -> {
            if (said.getKey().equals(PROPERTIES) || said.getKey().equals(DEFINITIONS)) {
                mergeFields(whole.withObject("/" + said.getKey()), said.getValue());
            } else {
                whole.set(said.getKey(), said.getValue());
            }
        });
        return whole;
    }

    private static void mergeFields(ObjectNode fields, JsonNode own) {
        own.properties().forEach(field -> {
            if (fields.get(field.getKey()) instanceof ObjectNode before) {
                mergeField(before, field.getValue());
            } else {
                fields.set(field.getKey(), field.getValue());
            }
        });
    }

    /** Keyword by keyword; rows and groups field by field. */
    private static void mergeField(ObjectNode field, JsonNode own) {
        if (own.has("oneOf")) {
            field.remove("codes"); // its own codes go in place of the list's
        }
        own.properties().forEach(keyword -> {
            JsonNode before = field.get(keyword.getKey());
            if (keyword.getKey().equals(PROPERTIES) && before instanceof ObjectNode members) {
                mergeFields(members, keyword.getValue());
            } else if (keyword.getKey().equals("items") && before instanceof ObjectNode entry) {
                mergeField(entry, keyword.getValue());
            } else {
                field.set(keyword.getKey(), keyword.getValue());
            }
        });
    }

    /** A field that is left out is left out everywhere; a group or step without any field goes with it. */
    private void leaveOut(ObjectNode whole, DefinitionDocument own) {
        whole.remove(LEAVES_OUT);
        Set<String> out = new HashSet<>();
        for (JsonNode key : own.tree().path(LEAVES_OUT)) {
            if (!whole.path(PROPERTIES).has(key.asText())) {
                findings.error(LEAVES_OUT_UNKNOWN, own, "/" + LEAVES_OUT + "/" + out.size(), key.asText());
            }
            out.add(key.asText());
        }
        if (out.isEmpty()) {
            return;
        }
        whole.withObject("/" + PROPERTIES).remove(out);
        removeKeys(whole.path(REQUIRED), out);
        for (JsonNode step : whole.path(STEPS)) {
            step.path(GROUPS).forEach(group -> removeKeys(group.path(FIELDS), out));
            removeEmpty(step.path(GROUPS), FIELDS);
        }
        removeEmpty(whole.path(STEPS), GROUPS);
    }

    private static void removeKeys(JsonNode keys, Set<String> out) {
        if (keys instanceof ArrayNode list) {
            for (int i = list.size() - 1; i >= 0; i--) {
                if (out.contains(list.get(i).asText())) {
                    list.remove(i);
                }
            }
        }
    }

    private static void removeEmpty(JsonNode parts, String content) {
        if (parts instanceof ArrayNode list) {
            for (int i = list.size() - 1; i >= 0; i--) {
                if (list.get(i).path(content).isEmpty()) {
                    list.remove(i);
                }
            }
        }
    }
}
