package org.onewindow.core.definition;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.onewindow.spi.item.DefinitionRef;

/**
 * What a version means, as it is kept.
 *
 * <p>Two files that differ in comments, quotes or line breaks only have the same content. The order of members is kept: it is
 * the order of a form's fields.
 *
 * @param text the document's values as JSON
 * @param pins {@code kind/id} of every definition referred to, with its version, as JSON
 * @param digest SHA-256 over both, 64 lower-case hexadecimal digits
 */
record DefinitionContent(String text, String pins, String digest) {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    /** The content of {@code tree} with those pins. */
    static DefinitionContent of(JsonNode tree, Map<String, Integer> pins) {
        try {
            String text = JSON.writeValueAsString(tree);
            String pinned = JSON.writeValueAsString(new TreeMap<>(pins));
            return new DefinitionContent(text, pinned, digestOf(text, pinned));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of values is always JSON", e);
        }
    }

    /** The digest of what is kept, whatever was kept as its digest. */
    String digested() {
        return digestOf(text, pins);
    }

    private static String digestOf(String text, String pins) {
        return sha256(text + "\n" + pins);
    }

    /** The document's values. */
    JsonNode tree() {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored definition is not what was stored", e);
        }
    }

    /** The version that {@code kind/id} is pinned to, by that name. */
    SortedMap<String, Integer> pinned() {
        try {
            return JSON.readValue(pins, new TypeReference<TreeMap<String, Integer>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored pins are not what was stored", e);
        }
    }

    /** The reference that {@code kind/id} is pinned to. */
    static DefinitionRef ref(String name, int version) {
        return new DefinitionRef(name.substring(name.indexOf('/') + 1), version);
    }

    static String sha256(String text) {
        try {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
