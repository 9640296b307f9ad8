package org.onewindow.catalog.checker;

import org.onewindow.catalog.item.ItemFile;
import org.onewindow.catalog.item.ItemFile.ScenarioEntry;
import org.onewindow.core.definition.DefinitionSet;
import org.onewindow.core.definition.FindingSink;
import org.onewindow.spi.item.ApplicationKind;

/** An immediate item is decided at the counter and has no chain; every scenario of another one has a chain to go through. */
final class KindFitsChain implements ItemRule {
    @Override
    public void check(ItemFile item, DefinitionSet all, FindingSink findings) {
        if (item.kind() == ApplicationKind.IMMEDIATE) {
            item.chain().ifPresent(chain -> findings.errorAtKey("OW-CAT-1105", item.document(), "/chain", chain));
        } else if (item.chain().isEmpty()) {
            for (ScenarioEntry scenario : item.scenarios()) {
                if (scenario.chain().isEmpty()) {
                    findings.error("OW-CAT-1106", item.document(), scenario.pointer(), scenario.id());
                }
            }
        }
    }
}
