package org.onewindow.adapters.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.onewindow.adapters.web.hall.PageHall;
import org.onewindow.core.text.Messages;

/** A text that a template names and nobody wrote would be read as its key. */
class TemplateTextsTest {
    private static final Path PAGES = Path.of("src/main/resources/org/onewindow/adapters/web/pages");
    private static final Pattern NAMED = Pattern.compile("\\bt\\('([a-z][\\w.]*\\w)'\\s*[,)]");

    @Test
    void every_text_that_a_template_names_is_there() throws Exception {
        try (PageHall hall = PageHall.open();
                Stream<Path> files = Files.walk(PAGES)) {
            Messages messages = hall.get(Messages.class);
            List<String> named = new ArrayList<>();
            for (Path template : files.filter(Files::isRegularFile).toList()) {
                named.addAll(textsOf(template));
            }

            assertThat(named).hasSizeGreaterThan(500).allMatch(messages::knows);
        }
    }

    private static List<String> textsOf(Path template) throws IOException {
        return NAMED.matcher(Files.readString(template))
                .results()
                .map(match -> match.group(1))
                .toList();
    }
}
