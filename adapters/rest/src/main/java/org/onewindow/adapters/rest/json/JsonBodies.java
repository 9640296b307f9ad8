package org.onewindow.adapters.rest.json;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import org.onewindow.adapters.rest.answer.ProblemDocument;
import org.onewindow.core.act.Json;

/** Reads and writes the interface's bodies with the kernel's own JSON. */
@Provider
@ForJersey
@Consumes(MediaType.APPLICATION_JSON)
@Produces({MediaType.APPLICATION_JSON, ProblemDocument.MEDIA_TYPE, JsonBodies.JSON_LD})
public class JsonBodies implements MessageBodyReader<Object>, MessageBodyWriter<Object> {
    /** Linked data (W3C JSON-LD 1.1). */
    public static final String JSON_LD = "application/ld+json";

    private final BodyReader reader;
    private final Json json;

    @Inject
    JsonBodies(BodyReader reader, Json json) {
        this.reader = reader;
        this.json = json;
    }

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type.isRecord() || type == JsonNode.class;
    }

    @Override
    public Object readFrom(
            Class<Object> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        return reader.read(body, generic);
    }

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return !InputStream.class.isAssignableFrom(type) && type != byte[].class && !StreamedBodies.streams(type);
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
        body.write(json.write(value).getBytes(StandardCharsets.UTF_8));
    }
}
