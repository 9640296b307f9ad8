package org.onewindow.catalog.search;

import java.util.List;
import java.util.Optional;
import org.onewindow.catalog.search.SearchEngine.Understood;
import org.onewindow.spi.item.ServiceItem;

/**
 * Which items answer a question.
 *
 * @param found best first
 * @param total how many there would be without the question's limit
 * @param understood the everyday words in the question
 */
public record SearchAnswer(List<FoundItem> found, int total, List<Understood> understood) {
    public SearchAnswer {
        found = List.copyOf(found);
        understood = List.copyOf(understood);
    }

    /**
     * One item.
     *
     * @param item in the version in force
     * @param because the everyday word that led to it
     */
    public record FoundItem(ServiceItem item, Optional<Understood> because) {}
}
