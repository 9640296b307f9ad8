package org.onewindow.catalog.checker;

import java.util.List;
import org.onewindow.catalog.item.ItemFile;
import org.onewindow.catalog.item.ItemFile.MaterialEntry;
import org.onewindow.core.definition.DefinitionSet;
import org.onewindow.core.definition.FindingSink;

/** A group of which one material is enough has at least two, all equally necessary. */
final class AlternativesAreReal implements ItemRule {
    @Override
    public void check(ItemFile item, DefinitionSet all, FindingSink findings) {
        item.materials().stream()
                .flatMap(material -> material.oneOf().stream())
                .distinct()
                .forEach(group -> check(group, item, findings));
    }

    private static void check(String group, ItemFile item, FindingSink findings) {
        List<MaterialEntry> members = item.alternatives(group);
        MaterialEntry first = members.get(0);
        if (members.size() == 1) {
            findings.error("OW-CAT-1206", item.document(), first.pointer() + "/oneOf", group);
        }
        members.stream()
                .filter(each -> each.necessity() != first.necessity() || each.main() != first.main())
                .forEach(each ->
                        findings.error("OW-CAT-1207", item.document(), each.pointer() + "/oneOf", group, first.id()));
    }
}
