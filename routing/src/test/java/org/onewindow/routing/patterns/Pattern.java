package org.onewindow.routing.patterns;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * One situation: a chain, and a script of what happens and what is expected.
 *
 * @param id the file's name; also the chain's and the item's id
 * @param name in both languages
 * @param about what it is for, in both languages
 * @param chain the definition
 * @param script one line for each event
 */
record Pattern(String id, Map<String, String> name, Map<String, String> about, String chain, List<Line> script) {
    private static final Path FOLDER = Path.of("src/test/resources/patterns");

    /** All of them, by id. */
    static List<Pattern> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().map(Pattern::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Pattern read(Path file) {
        try {
            Map<String, Object> yaml = new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(file));
            List<Map<String, Object>> script = cast(yaml.get("script"));
            return new Pattern(
                    file.getFileName().toString().replace(".yaml", ""),
                    cast(yaml.get("name")),
                    cast(yaml.get("about")),
                    cast(yaml.get("chain")),
                    script.stream().map(Line::new).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // the test fails if a file has another shape
    private static <T> T cast(Object value) {
        return (T) Objects.requireNonNull(value);
    }

    @Override
    public String toString() {
        return id;
    }

    /** One event, with what is expected of it. */
    record Line(Map<String, Object> words) {
        boolean has(String word) {
            return words.containsKey(word);
        }

        String text(String word) {
            return String.valueOf(words.get(word));
        }

        Map<String, Object> data(String word) {
            return cast(words.get(word));
        }

        List<String> list(String word) {
            return cast(words.get(word));
        }

        /** The event: the first word. */
        String event() {
            return words.keySet().iterator().next();
        }

        /** Of several applications the one that is meant, by the name that the script gives it. */
        String application() {
            return has("application") ? text("application") : "";
        }

        boolean isRefused() {
            return has("refused");
        }

        @Override
        public String toString() {
            return words.toString();
        }
    }
}
