package org.onewindow.adapters.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.onewindow.adapters.command.RuleBook.Change;

/** The hall that the rules' examples change. */
final class ExampleHall {
    static final List<String> FILES =
            List.of("hall.yaml", "items/licence.yaml", "forms/licence.json", "chains/licence.yaml");
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final ObjectMapper JSON = new ObjectMapper();

    private ExampleHall() {}

    /** A file of the hall as it is. */
    static String text(String file) {
        try (InputStream in = ExampleHall.class.getResourceAsStream("example-hall/" + file)) {
            return new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes the hall with those changes into {@code folder}. */
    static void write(Path folder, List<Change> changes) throws IOException {
        for (String file : FILES) {
            put(folder.resolve(file), text(file));
        }
        for (Change change : changes) {
            Path file = folder.resolve(change.name());
            switch (change.file().charAt(0)) {
                case '-' -> Files.delete(file);
                case '!' -> put(file, change.text());
                case '#' -> {
                    Files.createDirectories(file.getParent());
                    Files.write(file, HexFormat.of().parseHex(change.text().replaceAll("\\s", "")));
                }
                default -> put(file, merged(file, change.text()));
            }
        }
    }

    private static void put(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static String merged(Path file, String patch) throws IOException {
        JsonNode before = Files.exists(file) ? YAML.readTree(file.toFile()) : JsonNodeFactory.instance.objectNode();
        JsonNode after = merge(before, YAML.readTree(patch));
        return file.toString().endsWith(".json") ? JSON.writeValueAsString(after) : YAML.writeValueAsString(after);
    }

    /** RFC 7386. */
    private static JsonNode merge(JsonNode target, JsonNode patch) {
        if (!patch.isObject()) {
            return patch;
        }
        ObjectNode merged = target.isObject() ? target.deepCopy() : JsonNodeFactory.instance.objectNode();
        patch.properties().forEach(each -> {
            if (each.getValue().isNull()) {
                merged.remove(each.getKey());
            } else {
                merged.set(each.getKey(), merge(merged.path(each.getKey()), each.getValue()));
            }
        });
        return merged;
    }
}
