package org.onewindow.routing.patterns;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.onewindow.core.definition.CheckedDefinitions;
import org.onewindow.core.hall.Hall;
import org.onewindow.routing.chain.Chain;
import org.onewindow.routing.chain.ChainFiles;
import org.onewindow.routing.drawing.Pictures;

/** The documentation: one page with every pattern, and a picture of each. */
final class PatternPage {
    private PatternPage() {}

    /** File names below {@code docs} and what is in them. */
    static Map<Path, String> of(List<Pattern> patterns) {
        Map<Path, String> files = new LinkedHashMap<>();
        StringBuilder page = new StringBuilder("""
                # Patterns of approval chains

                Every situation that a chain can express, as a definition that is checked, walked and played in a real hall by `PatternsTest` and
                `PatternsInTheHallTest`. Written by `PatternsTest` from `src/test/resources/patterns`; to change it, change a pattern.

                """);
        patterns.forEach(pattern -> page.append("- [%s · %s](#%s)%n"
                .formatted(pattern.name().get("en"), pattern.name().get("zh"), pattern.id())));
        for (Pattern pattern : patterns) {
            files.put(Path.of("patterns", pattern.id() + ".svg"), picture(pattern));
            page.append(section(pattern));
        }
        files.put(Path.of("patterns.md"), page.toString());
        return files;
    }

    private static String picture(Pattern pattern) {
        CheckedDefinitions checked = ChainFiles.check(pattern.chain());
        return Pictures.of(
                checked.values(Chain.class).get(0), checked.values(Hall.class).get(0), Locale.ENGLISH);
    }

    private static String section(Pattern pattern) {
        return """

                ## <a id="%1$s"></a>%2$s · %3$s

                %4$s

                %5$s

                ![%2$s](patterns/%1$s.svg)

                ```yaml
                %6$s```

                %7$s
                """.formatted(
                        pattern.id(),
                        pattern.name().get("en"),
                        pattern.name().get("zh"),
                        pattern.about().get("en"),
                        pattern.about().get("zh"),
                        pattern.chain(),
                        pattern.script().stream().map(PatternPage::told).collect(Collectors.joining("\n")));
    }

    private static String told(Pattern.Line line) {
        String event = line.words().entrySet().stream()
                .filter(word ->
                        !List.of("open", "cancelled", "aside", "refused").contains(word.getKey()))
                .map(word -> word.getKey() + " `" + word.getValue() + "`")
                .collect(Collectors.joining(", "));
        String outcome = line.isRefused()
                ? "refused `" + line.text("refused") + "`"
                : List.of("open", "cancelled", "aside").stream()
                        .filter(line::has)
                        .map(word -> word + " " + line.list(word))
                        .collect(Collectors.joining(", "));
        return "1. " + event + (outcome.isEmpty() ? "" : " → " + outcome);
    }
}
