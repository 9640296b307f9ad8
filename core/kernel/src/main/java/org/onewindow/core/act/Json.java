package org.onewindow.core.act;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How the hall writes and reads JSON: commands, stored answers, payloads.
 *
 * <p><b>Shape.</b> Words of one component ({@code SubjectId}, {@code ApplicationNumber}) are written as plain text. Object keys and
 * sets are sorted, so that equal content gives equal text on every node. Points in time and dates are ISO 8601 text; fractions
 * are {@link java.math.BigDecimal}.
 *
 * <p><b>Limits.</b> Unknown and doubled fields are refused, numbers are never made from text nor text from numbers; depth 64,
 * 1 MB, numbers of 100 digits. No type name is ever taken from JSON.
 *
 * <p><b>Threads.</b> Safe for use by several threads.
 */
@ApplicationScoped
public class Json {
    private static final TypeReference<TreeMap<String, Object>> FIELDS = new TypeReference<>() {};

    private static final int MEGABYTE = 1 << 20;
    private static final StreamReadConstraints LIMITS = StreamReadConstraints.builder()
            .maxNestingDepth(64)
            .maxDocumentLength(MEGABYTE)
            .maxStringLength(MEGABYTE)
            .maxNumberLength(100)
            .build();

    private final ObjectMapper mapper = JsonMapper.builder(
                    JsonFactory.builder().streamReadConstraints(LIMITS).build())
            .addModules(new Jdk8Module(), new JavaTimeModule(), new WordsAsText(), new SortedSets())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                    DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS,
                    DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS, SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED)
            .build();

    /** For faces and libraries; not to be reconfigured. */
    public ObjectMapper mapper() {
        return mapper;
    }

    /** {@code value} as JSON. */
    public String write(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads what the hall itself has written.
     *
     * @throws UncheckedIOException if {@code text} is no such value
     */
    public <T> T read(String text, Class<T> type) {
        try {
            return mapper.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads what the hall itself has written, where the type has parameters.
     *
     * @throws UncheckedIOException if {@code text} is no such value
     */
    public <T> T read(String text, TypeReference<T> type) {
        try {
            return mapper.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a JSON object that the hall itself has written: field to text, number, boolean, list or map. */
    public SortedMap<String, Object> fields(String text) {
        try {
            return mapper.readValue(text, FIELDS);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** SHA-256 of {@code value} as JSON in UTF-8; 64 lower-case hexadecimal digits. */
    public String digest(Object value) {
        try {
            byte[] text = write(value).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** A part of what was read, as {@code type}. */
    Object from(JsonNode part, Type type) {
        try {
            return mapper.readerFor(mapper.constructType(type)).readValue(part);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
