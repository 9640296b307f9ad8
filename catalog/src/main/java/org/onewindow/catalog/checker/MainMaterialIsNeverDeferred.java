package org.onewindow.catalog.checker;

import org.onewindow.catalog.item.ItemFile;
import org.onewindow.core.definition.DefinitionSet;
import org.onewindow.core.definition.FindingSink;
import org.onewindow.spi.item.Necessity;

/** A main material (主审要件) must be there at acceptance. */
final class MainMaterialIsNeverDeferred implements ItemRule {
    @Override
    public void check(ItemFile item, DefinitionSet all, FindingSink findings) {
        item.materials().stream()
                .filter(material -> material.main() && material.necessity() == Necessity.DEFERRABLE)
                .forEach(material -> findings.error(
                        "OW-CAT-1201",
                        item.document(),
                        material.pointer() + "/necessity",
                        material.name().zh()));
    }
}
