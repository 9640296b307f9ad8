package org.onewindow.catalog.checker;

import org.onewindow.catalog.element.Handling;
import org.onewindow.catalog.element.HandlingForm;
import org.onewindow.catalog.item.ItemFile;
import org.onewindow.core.definition.DefinitionSet;
import org.onewindow.core.definition.FindingSink;

/** Who has to come is told why; where nobody has to come the item can be applied for from afar. */
final class VisitsAreExplained implements ItemRule {
    @Override
    public void check(ItemFile item, DefinitionSet all, FindingSink findings) {
        Handling handling = item.elements().handling();
        handling.visits().ifPresent(visits -> {
            boolean fromAfar = handling.online() || handling.forms().contains(HandlingForm.COURIER);
            if (visits > 0 && handling.visitsReason().isEmpty()) {
                findings.warning("OW-CAT-1305", item.document(), "/handling/visits", Integer.toString(visits));
            } else if (visits == 0 && !fromAfar) {
                findings.warning("OW-CAT-1306", item.document(), "/handling/visits");
            }
        });
    }
}
