package org.onewindow.adapters.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** G25: no character of a document becomes an empty box. */
class MainFontTest {
    private static final MainFont FONT = new MainFont();
    private static final String LACKING = "!";

    @Test
    void the_font_has_every_character_of_the_main_block() {
        String block = IntStream.rangeClosed(0x4E00, 0x9FFF)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());

        assertThat(FONT.lacking(block)).isEmpty();
    }

    @Test
    void the_font_has_every_character_of_the_list_of_names_and_places_but_those_marked() throws IOException {
        assertThat(FONT.lacking(listed(line -> !line.startsWith(LACKING)))).isEmpty();
        assertThat(FONT.lacking(listed(line -> line.startsWith(LACKING)))).containsExactly("㵑", "䶊", "𡋾");
    }

    @Test
    void what_the_font_lacks_is_said_once_and_line_breaks_are_nothing_to_lack() {
        assertThat(FONT.lacking("昆山\n☑\uE000☑")).isEqualTo(List.of("☑", "\uE000"));
    }

    private static String listed(Predicate<String> lines) throws IOException {
        try (InputStream list = Objects.requireNonNull(MainFontTest.class.getResourceAsStream("name-characters.txt"))) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .filter(lines)
                    .map(line -> line.replace(LACKING, ""))
                    .collect(Collectors.joining());
        }
    }
}
