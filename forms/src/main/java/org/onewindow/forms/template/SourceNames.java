package org.onewindow.forms.template;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.onewindow.spi.LocalizedText;

/** What people call the sources of facts. Asked only where something is to be said about one. */
@FunctionalInterface
public interface SourceNames {
    /** What people call that source; its kind if nobody can say. */
    LocalizedText nameOf(String kind);

    /** The names of several, whose kinds are joined by commas. */
    default LocalizedText namesOf(String kinds) {
        List<LocalizedText> names =
                Arrays.stream(kinds.split(", ", -1)).map(this::nameOf).toList();
        return new LocalizedText(
                names.stream().map(LocalizedText::zh).collect(Collectors.joining("、")),
                names.stream().map(name -> name.in(Locale.ENGLISH)).collect(Collectors.joining(", ")));
    }
}
