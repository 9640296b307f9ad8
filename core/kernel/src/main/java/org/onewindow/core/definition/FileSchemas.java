package org.onewindow.core.definition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The published JSON Schemas of the kinds of files, from the class path. Nothing is ever fetched: a reference that leads
 * elsewhere than into the file itself or the draft 2020-12 meta-schemas does not resolve.
 */
final class FileSchemas {
    private static final String META_SCHEMA = "https://json-schema.org/draft/2020-12/schema";

    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaLoader(loader -> loader.fetchRemoteResources(false)));

    private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

    /**
     * The schema at that class path name.
     *
     * @throws IllegalStateException if it is missing or itself breaks JSON Schema 2020-12, a defect of the module that ships it
     */
    Schema schema(String resource) {
        return schemas.computeIfAbsent(resource, this::load);
    }

    private Schema load(String resource) {
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("no JSON Schema " + resource + " on the class path");
            }
            JsonNode tree = new ObjectMapper().readTree(in);
            List<Error> errors =
                    registry.getSchema(SchemaLocation.of(META_SCHEMA)).validate(tree);
            if (!errors.isEmpty()) {
                throw new IllegalStateException(resource + " is not a JSON Schema 2020-12: " + errors);
            }
            return registry.getSchema(tree);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
    }
}
