package org.onewindow.adapters.verifier;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where chains ended at earlier times, kept where whoever can write to the hall's database cannot. Without them a chain that was
 * cut off or written anew, together with the hall's own tables, looks sound.
 *
 * <p>Immutable. Held in memory: about 300 bytes for each chain.
 */
public final class Heads {
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final Optional<String> hall;
    private final Map<String, List<Head>> ofChain;

    private Heads(Optional<String> hall, Map<String, List<Head>> ofChain) {
        this.hall = hall;
        this.ofChain = ofChain;
    }

    /** Nobody kept any. */
    public static Heads none() {
        return new Heads(Optional.empty(), Map.of());
    }

    /** The heads given, of the hall named {@code hall}. */
    public static Heads of(String hall, List<Head> heads) {
        return new Heads(Optional.of(hall), byChain(heads));
    }

    /**
     * A file as {@code heads} of the command line writes it.
     *
     * @throws LedgerNotReadableException if the file is damaged or not whole: half a file must not pass for all there is
     */
    public static Heads read(Path file) {
        FileReading reading = new FileReading();
        try (Lines lines = new Lines(file)) {
            while (lines.next(reading::take)) {
                reading.row++;
            }
        } catch (IOException e) {
            throw new LedgerNotReadableException("the heads could not be read: " + e.getMessage(), e);
        }
        return reading.result();
    }

    /** These and {@code others}: heads of several times, each of which must still be found. */
    public Heads and(Heads others) {
        List<Head> all = new ArrayList<>();
        ofChain.values().forEach(all::addAll);
        others.ofChain.values().forEach(all::addAll);
        return new Heads(hall.or(() -> others.hall), byChain(all));
    }

    /** Those of one chain. */
    public Heads only(String chain) {
        return new Heads(hall, byChain(of(chain)));
    }

    private static Map<String, List<Head>> byChain(List<Head> heads) {
        Map<String, List<Head>> ofChain = new HashMap<>();
        for (Head head : heads) {
            List<Head> before = ofChain.getOrDefault(head.chain(), List.of());
            List<Head> now = new ArrayList<>(before);
            now.add(head);
            ofChain.put(head.chain(), List.copyOf(now));
        }
        return ofChain;
    }

    Optional<String> hall() {
        return hall;
    }

    List<Head> of(String chain) {
        return ofChain.getOrDefault(chain, List.of());
    }

    Set<String> chains() {
        return ofChain.keySet();
    }

    static String line(Head head) {
        return object(json -> {
            json.writeStringField("chain", head.chain());
            json.writeNumberField("seq", head.seq());
            json.writeStringField("hash", head.hash());
        });
    }

    /** The last line, without which a file is not whole. */
    static String lastLine(long heads, String hall) {
        return object(json -> {
            json.writeNumberField("heads", heads);
            json.writeStringField("hall", hall);
        });
    }

    private static String object(Fields fields) {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(line)) {
            json.writeStartObject();
            fields.write(json);
            json.writeEndObject();
        } catch (IOException e) {
            throw new IllegalStateException("writing to memory", e);
        }
        return line.toString();
    }

    private interface Fields {
        void write(JsonGenerator json) throws IOException;
    }

    private static final class FileReading {
        private final List<Head> heads = new ArrayList<>();
        private long row = 1;
        private Optional<String> hall = Optional.empty();

        void take(Optional<String> line) {
            Map<String, String> fields = line.map(FileReading::fields).orElse(Map.of());
            if (hall.isEmpty() && fields.keySet().equals(Set.of("chain", "seq", "hash"))) {
                heads.add(new Head(fields.get("chain"), Long.parseLong(fields.get("seq")), fields.get("hash")));
            } else if (hall.isEmpty()
                    && fields.keySet().equals(Set.of("heads", "hall"))
                    && Long.parseLong(fields.get("heads")) == heads.size()) {
                hall = Optional.of(fields.get("hall"));
            } else {
                throw new LedgerNotReadableException("line " + row + " of the heads is damaged");
            }
        }

        Heads result() {
            String whose = hall.orElseThrow(() -> new LedgerNotReadableException("the file of heads is not whole"));
            return Heads.of(whose, heads);
        }

        private static Map<String, String> fields(String line) {
            try (JsonParser json = JSON.createParser(line)) {
                Map<String, String> fields = new HashMap<>();
                if (json.nextToken() != JsonToken.START_OBJECT) {
                    return Map.of();
                }
                while (json.nextToken() == JsonToken.FIELD_NAME) {
                    String name = json.currentName();
                    JsonToken value = json.nextToken();
                    boolean isNumber = name.equals("seq") || name.equals("heads");
                    if (value != (isNumber ? JsonToken.VALUE_NUMBER_INT : JsonToken.VALUE_STRING)) {
                        return Map.of();
                    }
                    fields.put(name, isNumber ? Long.toString(json.getLongValue()) : json.getText());
                }
                return json.nextToken() == null ? fields : Map.of();
            } catch (IOException notJson) {
                return Map.of();
            }
        }
    }
}
