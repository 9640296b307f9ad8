package org.onewindow.core.act;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.util.Set;
import java.util.TreeMap;

/** Writes the elements of a set in the order of their texts: the order of an unmodifiable set differs from one run to the next. */
class SortedSets extends SimpleModule {
    private static final long serialVersionUID = 1L;

    SortedSets() {
        addSerializer(new SetSerializer());
    }

    private static final class SetSerializer extends StdSerializer<Set<?>> {
        private static final long serialVersionUID = 1L;

        SetSerializer() {
            super(Set.class, false);
        }

        @Override
        public void serialize(Set<?> set, JsonGenerator json, SerializerProvider provider) throws IOException {
            ObjectMapper mapper = (ObjectMapper) json.getCodec();
            TreeMap<String, JsonNode> elements = new TreeMap<>();
            for (Object element : set) {
                JsonNode node = mapper.valueToTree(element);
                elements.put(node.toString(), node);
            }
            json.writeStartArray();
            for (JsonNode element : elements.values()) {
                provider.defaultSerializeValue(element, json);
            }
            json.writeEndArray();
        }
    }
}
