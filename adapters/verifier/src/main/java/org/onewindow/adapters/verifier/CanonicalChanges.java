package org.onewindow.adapters.verifier;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Whether a text is the one way in which the format writes changes of facts. */
final class CanonicalChanges {
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final String SHORT_ESCAPES = "\"\"\\\\\bb\tt\nn\ff\rr";

    private CanonicalChanges() {}

    static boolean isOne(String text) {
        return read(text).map(CanonicalChanges::write).filter(text::equals).isPresent();
    }

    private static Optional<Map<String, @Nullable String>> read(String text) {
        try (JsonParser json = JSON.createParser(text)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                return Optional.empty();
            }
            Map<String, @Nullable String> changes = new TreeMap<>();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                JsonToken value = json.nextToken();
                if (value != JsonToken.VALUE_STRING && value != JsonToken.VALUE_NULL) {
                    return Optional.empty();
                }
                changes.put(name, value == JsonToken.VALUE_NULL ? null : json.getText());
            }
            return Optional.of(changes);
        } catch (IOException notJson) {
            return Optional.empty();
        }
    }

    private static String write(Map<String, @Nullable String> changes) {
        StringBuilder json = new StringBuilder("{");
        changes.forEach((name, value) -> {
            json.append(json.length() == 1 ? "" : ",");
            quote(json, name);
            json.append(':');
            if (value == null) {
                json.append("null");
            } else {
                quote(json, value);
            }
        });
        return json.append('}').toString();
    }

    private static void quote(StringBuilder json, String text) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            int escape = shortEscape(each);
            if (escape >= 0) {
                json.append('\\').append(SHORT_ESCAPES.charAt(escape));
            } else if (each < ' ') {
                json.append("\\u%04X".formatted((int) each));
            } else {
                json.append(each);
            }
        }
        json.append('"');
    }

    private static int shortEscape(char each) {
        for (int i = 0; i < SHORT_ESCAPES.length(); i += 2) {
            if (SHORT_ESCAPES.charAt(i) == each) {
                return i + 1;
            }
        }
        return -1;
    }
}
