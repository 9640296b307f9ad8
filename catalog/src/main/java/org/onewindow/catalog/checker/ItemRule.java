package org.onewindow.catalog.checker;

import org.onewindow.catalog.item.ItemFile;
import org.onewindow.core.definition.DefinitionSet;
import org.onewindow.core.definition.FindingSink;

/** One rule that every item must keep, looked at by itself. Plain, without state. */
interface ItemRule {
    /**
     * Reports every breach.
     *
     * @param item the item as its file says it
     * @param all the documents of the folder, for what the item refers to
     */
    void check(ItemFile item, DefinitionSet all, FindingSink findings);
}
