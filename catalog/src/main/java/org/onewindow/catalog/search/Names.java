package org.onewindow.catalog.search;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.onewindow.spi.item.ServiceItem;

/** Finds words as they stand in the items' names and codes: what a hall has without an engine for search. */
final class Names {
    private Names() {}

    /** Those of {@code items} whose name or id holds each of {@code words}, which spaces part; all items if there are no words. */
    static List<OfferedItem> holding(String words, List<OfferedItem> items) {
        List<String> each = Arrays.asList(words.strip().toLowerCase(Locale.ROOT).split("\\s+", -1));
        return items.stream()
                .filter(offered -> {
                    ServiceItem item = offered.item();
                    String names = (item.name().zh() + "\n" + item.name().en() + "\n"
                                    + item.ref().id())
                            .toLowerCase(Locale.ROOT);
                    return each.stream().allMatch(names::contains);
                })
                .toList();
    }
}
