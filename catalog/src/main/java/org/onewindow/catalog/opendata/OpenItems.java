package org.onewindow.catalog.opendata;

import java.util.AbstractList;
import java.util.Collections;
import java.util.List;
import java.util.RandomAccess;
import org.onewindow.catalog.item.ImplementationEntry;
import org.onewindow.core.hall.Hall;
import org.onewindow.spi.LocalizedText;

/**
 * The items that a hall offers, as open data.
 *
 * @param licence what may be done with it
 * @param source the hall's name, to be named as the source
 * @param items by id; made row by row as they are read, and not to be changed
 */
public record OpenItems(LocalizedText licence, LocalizedText source, List<OpenItem> items) {
    /** 使用许可: the same for everything that the hall gives as open data. */
    public static final LocalizedText LICENCE = new LocalizedText(
            "可免费复制、传播、加工和用于任何目的，须注明来源，不得曲解原意。",
            "Free to copy, pass on, adapt and use for any purpose, as long as the source is named and its meaning is not distorted.");

    public OpenItems {
        items = Collections.unmodifiableList(items);
    }

    /** What {@code hall} offers with {@code entries}. */
    static OpenItems of(Hall hall, List<ImplementationEntry> entries) {
        return new OpenItems(LICENCE, hall.name(), new Rows(hall, List.copyOf(entries)));
    }

    /** Rows that are made when they are read, so that 100,000 of them are never there at once. */
    private static final class Rows extends AbstractList<OpenItem> implements RandomAccess {
        private final Hall hall;
        private final List<ImplementationEntry> entries;

        private Rows(Hall hall, List<ImplementationEntry> entries) {
            this.hall = hall;
            this.entries = entries;
        }

        @Override
        public OpenItem get(int index) {
            return OpenItem.of(entries.get(index), hall);
        }

        @Override
        public int size() {
            return entries.size();
        }
    }
}
