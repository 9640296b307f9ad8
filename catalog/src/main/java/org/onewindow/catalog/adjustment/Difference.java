package org.onewindow.catalog.adjustment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * One value that two versions of a definition do not share.
 *
 * @param pointer where it stands; members of a list that have an {@code id} are named by it, others by their place
 * @param before what it was, as JSON; the empty string if it was not there
 * @param after what it is, as JSON; the empty string if it is gone
 */
public record Difference(String pointer, String before, String after) {
    /** Every value in which the two differ, in the order of their pointers. */
    static List<Difference> between(JsonNode before, JsonNode after) {
        List<Difference> found = new ArrayList<>();
        walk("", before, after, found);
        return found;
    }

    private static void walk(String pointer, JsonNode before, JsonNode after, List<Difference> found) {
        if (before.equals(after)) {
            return;
        }
        boolean comparable = before.isContainerNode() && before.getNodeType() == after.getNodeType();
        if (!comparable) {
            found.add(new Difference(pointer, text(before), text(after)));
            return;
        }
        Map<String, JsonNode> old = members(before);
        Map<String, JsonNode> now = members(after);
        TreeSet<String> names = new TreeSet<>(old.keySet());
        names.addAll(now.keySet());
        int known = found.size();
        for (String name : names) {
            walk(
                    pointer + "/" + name,
                    old.getOrDefault(name, MissingNode.getInstance()),
                    now.getOrDefault(name, MissingNode.getInstance()),
                    found);
        }
        if (found.size() == known) {
            // The same members in another order, which an applicant sees.
            found.add(new Difference(pointer, String.join(", ", old.keySet()), String.join(", ", now.keySet())));
        }
    }

    /** A material moved up the list is still that material, so what has an id goes by it. */
    private static Map<String, JsonNode> members(JsonNode container) {
        Map<String, JsonNode> members = new LinkedHashMap<>();
        if (container.isObject()) {
            container.properties().forEach(each -> members.put(each.getKey(), each.getValue()));
            return members;
        }
        boolean named = true;
        Map<String, JsonNode> byId = new TreeMap<>();
        for (JsonNode each : container) {
            named &= each.path("id").isTextual() && byId.put(each.path("id").textValue(), each) == null;
        }
        for (int i = 0; i < container.size(); i++) {
            JsonNode each = container.get(i);
            members.put(named ? each.path("id").textValue() : Integer.toString(i), each);
        }
        return members;
    }

    private static String text(JsonNode value) {
        return value.isMissingNode() ? "" : value.toString();
    }
}
