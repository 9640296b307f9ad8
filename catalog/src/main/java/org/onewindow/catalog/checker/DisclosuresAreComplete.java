package org.onewindow.catalog.checker;

import java.util.Optional;
import org.onewindow.catalog.disclosure.DisclosedWords;
import org.onewindow.catalog.disclosure.Responsible;
import org.onewindow.catalog.element.Upkeep;
import org.onewindow.catalog.item.ItemFile;
import org.onewindow.core.definition.DefinitionSet;
import org.onewindow.core.definition.FindingSink;
import org.onewindow.spi.identity.StaffId;

/**
 * 六公开: content, procedure, materials, limit, fees and result are told to everybody. That the keys are there the schema sees to; a text
 * that only sends the reader elsewhere tells nothing. Who has to write it is named with the finding.
 */
final class DisclosuresAreComplete implements ItemRule {
    @Override
    public void check(ItemFile item, DefinitionSet all, FindingSink findings) {
        Upkeep upkeep = item.elements().upkeep();
        Responsible responsible = Responsible.of(all.hall(), upkeep, item.department());
        Optional<StaffId> named = upkeep.responsible();
        if (named.isPresent() && all.hall().isPresent() && responsible.person().isEmpty()) {
            findings.error(
                    "OW-CAT-1602",
                    item.document(),
                    "/upkeep/responsible",
                    named.get().value());
        }
        DisclosedWords.of(
                        item.name(),
                        item.guide(),
                        item.output(),
                        item.elements().fees())
                .stream()
                .filter(DisclosedWords::tellNothing)
                .forEach(words -> findings.error(
                        "OW-CAT-1601",
                        item.document(),
                        words.pointer(),
                        words.text().zh().strip(),
                        responsible.name().asArgument()));
    }
}
