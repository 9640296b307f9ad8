package org.onewindow.adapters.rest.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** What a body may look like: an example for each named schema that comes in, and for the problem that goes out. */
final class ApiExamples {
    private static final String FILE = "api-examples.json";

    private ApiExamples() {}

    /** Schema name to example. */
    static Map<String, JsonNode> read() {
        try (InputStream file = Objects.requireNonNull(ApiExamples.class.getResourceAsStream(FILE), FILE)) {
            Map<String, JsonNode> examples = new TreeMap<>();
            JsonMapper.builder()
                    .build()
                    .readTree(file)
                    .properties()
                    .forEach(each -> examples.put(each.getKey(), each.getValue()));
            return examples;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
