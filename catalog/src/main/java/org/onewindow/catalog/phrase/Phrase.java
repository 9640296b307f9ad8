package org.onewindow.catalog.phrase;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.onewindow.spi.LocalizedText;

/**
 * What is said at one moment. Immutable.
 *
 * @param at when
 * @param to whom; empty for everybody
 * @param items ids of the items it is kept for; empty for every item
 * @param say what, with {@link Placeholder placeholders} in braces
 */
public record Phrase(Moment at, Optional<Visitor> to, Set<String> items, LocalizedText say) {
    private static final Pattern BRACES = Pattern.compile("\\{([^{}]*)}");
    private static final String LEFT_TO_THE_CLERK = "……";

    public Phrase {
        items = Set.copyOf(items);
    }

    /** What stands in braces, in the order in which it is first named. */
    Set<String> named() {
        Set<String> named = new LinkedHashSet<>();
        for (String text : new String[] {say.zh(), say.en()}) {
            BRACES.matcher(text).results().forEach(each -> named.add(each.group(1)));
        }
        return named;
    }

    /**
     * The phrase with its placeholders filled; one that is not known, or known and blank, is left to the clerk as an ellipsis.
     *
     * @param values what is known
     */
    public LocalizedText said(Map<Placeholder, LocalizedText> values) {
        return new LocalizedText(
                filled(say.zh(), key -> of(key, values).map(LocalizedText::zh).orElse("")),
                filled(
                        say.en(),
                        key -> of(key, values)
                                .map(text -> text.en().isBlank() ? text.zh() : text.en())
                                .orElse("")));
    }

    private static Optional<LocalizedText> of(String key, Map<Placeholder, LocalizedText> values) {
        return Placeholder.of(key).map(values::get);
    }

    private static String filled(String text, UnaryOperator<String> value) {
        return BRACES.matcher(text).replaceAll(match -> {
            String known = value.apply(match.group(1));
            return Matcher.quoteReplacement(known.isBlank() ? LEFT_TO_THE_CLERK : known);
        });
    }
}
