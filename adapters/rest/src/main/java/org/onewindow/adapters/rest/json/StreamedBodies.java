package org.onewindow.adapters.rest.json;

import com.fasterxml.jackson.core.JsonGenerator;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.onewindow.catalog.opendata.OpenFile;
import org.onewindow.catalog.opendata.OpenItems;
import org.onewindow.core.act.Json;

/**
 * Writes what may be as long as the catalogue while it is made. Everything else {@link JsonBodies} makes whole before the first byte goes
 * out, so that a failure is still an answer.
 */
@Provider
@ForJersey
public class StreamedBodies implements MessageBodyWriter<Object> {
    private final Json json;

    @Inject
    StreamedBodies(Json json) {
        this.json = json;
    }

    /** Whether bodies of {@code type} are written while they are made. */
    static boolean streams(Class<?> type) {
        return OpenFile.class.isAssignableFrom(type) || type == OpenItems.class;
    }

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return streams(type);
    }

    @Override
    public void writeTo(
            Object value,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream body)
            throws IOException {
        if (value instanceof OpenFile file) {
            file.writeTo(body);
        } else {
            json.mapper()
                    .writer()
                    .without(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                    .writeValue(body, value);
        }
    }
}
