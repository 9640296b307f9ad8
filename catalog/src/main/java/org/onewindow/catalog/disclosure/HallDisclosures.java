package org.onewindow.catalog.disclosure;

import java.util.List;
import org.onewindow.catalog.item.ItemState;
import org.onewindow.spi.LocalizedText;
import org.onewindow.spi.item.DefinitionRef;

/**
 * The boards of a hall, and what is not on them.
 *
 * @param boards one for each item that is offered, by the item's id
 * @param notOffered items that have no board because nobody can apply for them now, by id
 */
public record HallDisclosures(List<DisclosureBoard> boards, List<NotOffered> notOffered) {
    public HallDisclosures {
        boards = List.copyOf(boards);
        notOffered = List.copyOf(notOffered);
    }

    /**
     * An item without a board, and why.
     *
     * @param state suspended or cancelled
     * @param responsible who answers for that
     */
    public record NotOffered(DefinitionRef item, LocalizedText name, ItemState state, Responsible responsible) {}
}
