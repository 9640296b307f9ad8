package org.onewindow.catalog.checker;

import org.onewindow.catalog.item.ItemFile;
import org.onewindow.core.definition.DefinitionSet;
import org.onewindow.core.definition.FindingSink;

/** The department that decides is one of the hall's. */
final class DepartmentIsKnown implements ItemRule {
    @Override
    public void check(ItemFile item, DefinitionSet all, FindingSink findings) {
        all.hall()
                .filter(hall -> hall.department(item.department()).isEmpty())
                .ifPresent(hall -> findings.error(
                        "OW-DEF-2104",
                        item.document(),
                        "/department",
                        item.department().value()));
    }
}
