package org.onewindow.catalog.checker;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.stream.Collectors;
import org.onewindow.catalog.item.ItemFile;
import org.onewindow.catalog.item.ItemFile.MaterialEntry;
import org.onewindow.core.definition.DefinitionSet;
import org.onewindow.core.definition.FindingSink;

/** What an applicant may promise in writing instead of proving it (告知承诺) is a material that the item asks for. */
final class PromisedMaterialsExist implements ItemRule {
    private static final String PROMISED = "/specification/commitment/materials";

    @Override
    public void check(ItemFile item, DefinitionSet all, FindingSink findings) {
        Set<String> known = item.materials().stream().map(MaterialEntry::id).collect(Collectors.toSet());
        JsonNode promised = item.document().tree().at(PROMISED);
        for (int i = 0; i < promised.size(); i++) {
            String material = promised.path(i).asText();
            if (!known.contains(material)) {
                findings.error("OW-CAT-1918", item.document(), PROMISED + "/" + i, material);
            }
        }
    }
}
