package org.onewindow.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ReadmesTest {
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
    private static final Pattern ANCHOR = Pattern.compile("<a id=\"([^\"]+)\"></a>");
    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} +(.+)$");
    private static final Pattern KEY_IN_CODE = Pattern.compile("\"(onewindow\\.[a-z][a-z.-]*[a-z])\"");
    /** Looks like a key and is the name of a file. */
    private static final String SETTINGS_FILE = "onewindow.properties";

    private static final Pattern KEY_IN_TABLE = Pattern.compile("(?m)^\\| `(onewindow\\.[a-z.-]+)` \\|");

    @Test
    void every_link_between_the_readmes_and_into_the_code_leads_somewhere() {
        List<String> broken = new ArrayList<>();
        List<Path> pages = Readmes.pages();
        for (Path page : pages) {
            LINK.matcher(withoutCode(Readmes.read(page)))
                    .results()
                    .map(link -> link.group(1))
                    .filter(link -> !link.matches("(https?|mailto):.*"))
                    .filter(link -> !resolves(page, link))
                    .forEach(link -> broken.add(Readmes.ROOT.relativize(page) + " -> " + link));
        }

        assertThat(pages).hasSizeGreaterThan(10);
        assertThat(broken).isEmpty();
    }

    private static boolean resolves(Path page, String link) {
        String[] parts = link.split("#", 2);
        Path target = parts[0].isEmpty() ? page : page.resolveSibling(parts[0]).normalize();
        return Files.exists(target) && (parts.length == 1 || anchors(target).contains(parts[1]));
    }

    /** Those of the headings, and those a page sets itself. */
    private static Set<String> anchors(Path page) {
        String text = Readmes.read(page);
        Set<String> anchors = HEADING.matcher(text)
                .results()
                .map(heading -> heading.group(1).strip().toLowerCase(Locale.ROOT))
                .map(heading -> heading.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'))
                .collect(Collectors.toCollection(HashSet::new));
        ANCHOR.matcher(text).results().forEach(anchor -> anchors.add(anchor.group(1)));
        return anchors;
    }

    private static String withoutCode(String text) {
        return text.replaceAll("(?s)```.*?```", "");
    }

    @Test
    void the_table_of_settings_names_every_key_that_the_code_reads_and_no_other() {
        Set<String> read = new TreeSet<>();
        Readmes.files(".java").stream()
                .filter(file -> file.toString().contains("/src/main/"))
                .filter(file -> !file.toString().contains("/testkit/")
                        && !file.toString().contains("/benchmark/"))
                .forEach(file -> KEY_IN_CODE
                        .matcher(Readmes.read(file))
                        .results()
                        .map(key -> key.group(1))
                        .filter(key -> !key.equals(SETTINGS_FILE))
                        .forEach(read::add));

        Set<String> listed = KEY_IN_TABLE
                .matcher(Readmes.read(Readmes.ROOT.resolve("adapters/README.md")))
                .results()
                .map((MatchResult row) -> row.group(1))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(listed).isEqualTo(read);
    }
}
