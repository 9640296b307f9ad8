package org.onewindow.forms.codelist;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.onewindow.core.definition.DefinitionDocument;
import org.onewindow.core.definition.FindingSink;

/**
 * Puts the codes of shared lists into the forms that name them, beside the name: a published form holds what could be chosen, whatever
 * becomes of the list.
 *
 * <p>For one thread.
 */
public final class SharedCodes {
    private static final String NAMES = "codes";
    private static final String LISTS = "oneOf";

    /** Arguments: the id, the lists there are. */
    private static final String NO_SUCH_LIST = "OW-FRM-4002";
    /** Arguments: the list's id. */
    private static final String NAMES_AND_LISTS = "OW-FRM-4003";

    private final Map<String, DefinitionDocument> lists;
    private final FindingSink findings;

    private SharedCodes(Map<String, DefinitionDocument> lists, FindingSink findings) {
        this.lists = lists;
        this.findings = findings;
    }

    /**
     * The forms with the codes in them.
     *
     * @param forms as they are written, by id
     * @param ofKind the documents of another kind, by id
     */
    public static Map<String, DefinitionDocument> filledIn(
            Map<String, DefinitionDocument> forms,
            Function<String, ? extends Map<String, DefinitionDocument>> ofKind,
            FindingSink findings) {
        SharedCodes codes = new SharedCodes(ofKind.apply(CodeList.KIND), findings);
        Map<String, DefinitionDocument> filled = new TreeMap<>();
        forms.forEach((id, form) -> filled.put(id, codes.filledIn(form)));
        return filled;
    }

    private DefinitionDocument filledIn(DefinitionDocument form) {
        if (named(form.tree()).isEmpty()) {
            return form;
        }
        JsonNode tree = form.tree().deepCopy();
        fill(form, tree, "");
        return form.saying(tree);
    }

    private void fill(DefinitionDocument form, JsonNode part, String pointer) {
        if (part instanceof ObjectNode field && field.path(NAMES).isTextual()) {
            String id = field.path(NAMES).asText();
            if (field.has(LISTS)) {
                findings.errorAtKey(NAMES_AND_LISTS, form, pointer + "/" + LISTS, id);
            } else if (lists.containsKey(id)) {
                field.set(LISTS, options(field, lists.get(id)));
            } else {
                findings.error(NO_SUCH_LIST, form, pointer + "/" + NAMES, id, String.join(", ", lists.keySet()));
                field.remove(NAMES); // a text then, so that what else is wrong with the form is told too
            }
        }
        part.properties().forEach(each -> fill(form, each.getValue(), pointer + "/" + each.getKey()));
        if (part.isArray()) {
            for (int i = 0; i < part.size(); i++) {
                fill(form, part.get(i), pointer + "/" + i);
            }
        }
    }

    /** Each code once; that one stands there twice is told of the list. */
    private static ArrayNode options(ObjectNode field, DefinitionDocument list) {
        ArrayNode options = field.arrayNode();
        Set<String> codes = new HashSet<>();
        for (JsonNode each : list.tree().path("codes")) {
            if (codes.add(each.path("code").asText())) {
                ObjectNode option = options.addObject();
                option.set("const", each.path("code"));
                option.set("label", each.path("label"));
            }
        }
        return options;
    }

    /** Ids of the lists that anything in {@code tree} names. */
    static Set<String> named(JsonNode tree) {
        Set<String> named = new HashSet<>();
        tree.findValues(NAMES).stream().filter(JsonNode::isTextual).forEach(id -> named.add(id.asText()));
        return named;
    }
}
