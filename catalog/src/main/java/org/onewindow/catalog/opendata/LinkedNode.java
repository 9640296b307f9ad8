package org.onewindow.catalog.opendata;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.onewindow.spi.LocalizedText;

/** A thing of JSON-LD being written, in the words of the official context: {@code Class.property}. */
final class LinkedNode {
    private final ObjectNode json = JsonNodeFactory.instance.objectNode();

    /** A thing of that type and IRI. */
    LinkedNode(String type, String iri) {
        json.put("@id", iri).put("@type", type);
    }

    /** Says it once. */
    LinkedNode value(String property, String value) {
        json.put(property, value);
        return this;
    }

    /** Says it in Chinese, and in English where there is English. */
    LinkedNode text(String property, LocalizedText text) {
        ArrayNode texts = json.withArrayProperty(property);
        texts.addObject().put("@value", text.zh()).put("@language", "zh-CN");
        if (!text.en().isBlank()) {
            texts.addObject().put("@value", text.en()).put("@language", "en");
        }
        return this;
    }

    /** Refers to other things by their IRIs; to none, it says nothing. */
    LinkedNode refer(String property, List<String> iris) {
        if (!iris.isEmpty()) {
            ArrayNode all = json.withArrayProperty(property);
            iris.forEach(all::add);
        }
        return this;
    }

    /** Its IRI. */
    String iri() {
        return json.path("@id").textValue();
    }

    /** As it is written. */
    ObjectNode json() {
        return json;
    }
}
