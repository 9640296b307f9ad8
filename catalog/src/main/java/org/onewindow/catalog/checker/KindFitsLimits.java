package org.onewindow.catalog.checker;

import org.onewindow.catalog.item.ItemFile;
import org.onewindow.core.definition.DefinitionSet;
import org.onewindow.core.definition.FindingSink;
import org.onewindow.spi.item.ApplicationKind;

/** An immediate item (即办件) promises nothing but "at once", a promised one (承诺件) some time. */
final class KindFitsLimits implements ItemRule {
    @Override
    public void check(ItemFile item, DefinitionSet all, FindingSink findings) {
        boolean atOnce = item.limits().promised().atOnce();
        if (item.kind() == ApplicationKind.IMMEDIATE && !atOnce) {
            String promised = Integer.toString(item.limits().promised().amount());
            findings.error("OW-CAT-1103", item.document(), "/limits/promised", promised);
        }
        if (item.kind() == ApplicationKind.PROMISED && atOnce) {
            findings.error("OW-CAT-1104", item.document(), "/limits/promised");
        }
    }
}
