package org.onewindow.catalog.item;

import java.util.List;
import org.onewindow.core.definition.DefinitionReading;
import org.onewindow.core.definition.DefinitionSet;
import org.onewindow.core.definition.FindingSink;

/** A set of rules about items, run whenever a folder of definitions is checked. One bean per set. */
public interface ItemRules {
    /**
     * Reports everything that breaks a rule of this set.
     *
     * @param files every item file that fits the schema, by id
     * @param readings those of them of which an item could be made
     * @param all every document of the folder
     * @param findings takes every problem
     */
    void check(
            List<ItemFile> files,
            List<DefinitionReading<ImplementationEntry>> readings,
            DefinitionSet all,
            FindingSink findings);
}
