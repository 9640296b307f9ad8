package org.onewindow.adapters.verifier;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.StringWriter;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** An entry as a line of an export: a JSON object with the columns' names. */
final class EntryLines {
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private EntryLines() {}

    static String write(StoredEntry entry) {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(line)) {
            json.writeStartObject();
            for (Column column : Column.values()) {
                if (column.isNumber()) {
                    json.writeNumberField(column.lowerCase(), entry.number(column));
                } else {
                    json.writeStringField(column.lowerCase(), entry.text(column));
                }
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new IllegalStateException("writing to memory", e);
        }
        return line.toString();
    }

    /** The entry in {@code line}, or nothing if the line is no JSON object of exactly the format's columns. */
    static Optional<StoredEntry> read(long row, String line) {
        try (JsonParser json = JSON.createParser(line)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                return Optional.empty();
            }
            Map<Column, String> values = new EnumMap<>(Column.class);
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                Optional<Column> column = column(json.currentName());
                JsonToken value = json.nextToken();
                if (column.isEmpty() || value != expected(column.get())) {
                    return Optional.empty();
                }
                values.put(column.get(), json.getText());
            }
            return json.nextToken() == null ? Optional.of(new StoredEntry(row, values)) : Optional.empty();
        } catch (IOException notJson) {
            return Optional.empty();
        }
    }

    private static JsonToken expected(Column column) {
        return column.isNumber() ? JsonToken.VALUE_NUMBER_INT : JsonToken.VALUE_STRING;
    }

    private static Optional<Column> column(String name) {
        for (Column column : Column.values()) {
            if (column.lowerCase().equals(name)) {
                return Optional.of(column);
            }
        }
        return Optional.empty();
    }
}
