package org.onewindow.catalog.search;

import java.util.List;
import java.util.Optional;
import org.onewindow.spi.item.DefinitionRef;

/**
 * Keeps an index of items and finds in it.
 *
 * <p><b>Shape.</b> At most one {@code @Dependent} bean, which lives as long as {@link ItemSearch}; without one, that looks for the words
 * in the names.
 * <p><b>Guaranteed.</b> {@link #hold} is called before {@link #find}, by one thread at a time; a question has words.
 * <p><b>Demanded.</b> An index is a copy: it can be lost at any time and is made again from what {@link #hold} is given.
 * <p><b>Errors.</b> Whatever an engine throws is logged, the question answered by the names, and {@link #hold} called again.
 * <p><b>Threads.</b> {@link #find} is called by several threads, also while {@link #hold} is at work; it then answers from before.
 */
public interface SearchEngine {
    /**
     * From now on the index holds these items and no others, and knows these words. Versions never change, so an item whose version
     * it holds already need not be read again, unless its theme is another one now.
     */
    void hold(List<OfferedItem> items, EverydayWords words);

    /** Finds. */
    Found find(SearchQuestion question);

    /**
     * What was found.
     *
     * @param hits best first, at most as many as asked for
     * @param total how many would have been, had no limit been set; answers to words are counted up to {@link SearchQuestion#MOST}
     * @param understood the everyday words in the question, in its order
     */
    record Found(List<Hit> hits, int total, List<Understood> understood) {
        public Found {
            hits = List.copyOf(hits);
            understood = List.copyOf(understood);
        }
    }

    /**
     * One item found.
     *
     * @param ref in which version
     * @param because the everyday word that led to it; empty if the question's own words did
     */
    record Hit(DefinitionRef ref, Optional<Understood> because) {}

    /**
     * An everyday word in a question.
     *
     * @param saying as the list of words has it: 开饭店
     * @param means parts of items' names: 食品经营许可
     */
    record Understood(String saying, List<String> means) {
        public Understood {
            means = List.copyOf(means);
        }
    }
}
