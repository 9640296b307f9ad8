package org.onewindow.catalog.checker;

import org.onewindow.catalog.item.ItemFile;
import org.onewindow.core.definition.DefinitionSet;
import org.onewindow.core.definition.FindingSink;
import org.onewindow.spi.item.Necessity;

/** Materials that may follow later (容缺后补) have a day by which they must; without such materials there is no such day. */
final class DeferralHasLimit implements ItemRule {
    @Override
    public void check(ItemFile item, DefinitionSet all, FindingSink findings) {
        boolean limited = item.limits().deferral().isPresent();
        boolean deferrable = false;
        for (ItemFile.MaterialEntry material : item.materials()) {
            if (material.necessity() == Necessity.DEFERRABLE) {
                deferrable = true;
                if (!limited) {
                    String name = material.name().zh();
                    findings.error("OW-CAT-1107", item.document(), material.pointer() + "/necessity", name);
                }
            }
        }
        if (limited && !deferrable) {
            findings.warning("OW-CAT-1108", item.document(), "/limits/deferral");
        }
    }
}
