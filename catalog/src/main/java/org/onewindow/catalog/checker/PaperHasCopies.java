package org.onewindow.catalog.checker;

import org.onewindow.catalog.item.ItemFile;
import org.onewindow.core.definition.DefinitionSet;
import org.onewindow.core.definition.FindingSink;
import org.onewindow.spi.item.MaterialForm;

/** Whoever hands in paper is told how many pieces. */
final class PaperHasCopies implements ItemRule {
    @Override
    public void check(ItemFile item, DefinitionSet all, FindingSink findings) {
        item.materials().stream()
                .filter(each -> each.form() != MaterialForm.ELECTRONIC)
                .filter(each -> each.copies().originals() + each.copies().duplicates() == 0)
                .forEach(each -> findings.error(
                        "OW-CAT-1208",
                        item.document(),
                        each.pointer(),
                        each.name().zh()));
    }
}
