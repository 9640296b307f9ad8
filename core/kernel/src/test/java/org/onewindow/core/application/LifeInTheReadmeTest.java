package org.onewindow.core.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The picture in the README is drawn from the table, so that it cannot say anything else. */
class LifeInTheReadmeTest {
    @Test
    void the_readme_shows_the_table_of_moves() throws IOException {
        assertThat(Files.readString(Path.of("README.md"))).contains(picture());
    }

    private static String picture() {
        Map<String, String> arrows = new LinkedHashMap<>();
        for (ApplicationLife.Move move : ApplicationLife.TABLE) {
            if (move.from() != move.to()) {
                arrows.merge(move.from() + " --> " + move.to(), move.act().name(), (one, more) -> one + ", " + more);
            }
        }
        return arrows.entrySet().stream()
                .map(arrow -> "    " + arrow.getKey() + " : " + arrow.getValue())
                .collect(Collectors.joining("\n", "```mermaid\nstateDiagram-v2\n    [*] --> DRAFT\n", "\n```\n"));
    }
}
