package org.onewindow.core.definition;

import com.fasterxml.jackson.databind.JsonNode;
import org.onewindow.spi.LocalizedText;

/** Texts in two languages, as every kind of definition file writes them: {@code {zh: 核准, en: approval}}. */
public final class Texts {
    private Texts() {}

    /** The text that {@code node} holds; the node fits the schema of a text. */
    public static LocalizedText of(JsonNode node) {
        return new LocalizedText(node.path("zh").asText(), node.path("en").asText(""));
    }
}
