package org.onewindow.catalog.checker;

import java.util.HashSet;
import java.util.Set;
import org.onewindow.catalog.item.ItemFile;
import org.onewindow.core.definition.DefinitionSet;
import org.onewindow.core.definition.FindingSink;

/** Within an item, an id names one material and one scenario only. */
final class IdsAreUnique implements ItemRule {
    @Override
    public void check(ItemFile item, DefinitionSet all, FindingSink findings) {
        Set<String> materials = new HashSet<>();
        item.materials().stream()
                .filter(each -> !materials.add(each.id()))
                .forEach(each -> findings.error("OW-CAT-1202", item.document(), each.pointer() + "/id", each.id()));
        Set<String> scenarios = new HashSet<>();
        item.scenarios().stream()
                .filter(each -> !scenarios.add(each.id()))
                .forEach(each -> findings.error("OW-CAT-1203", item.document(), each.pointer() + "/id", each.id()));
    }
}
