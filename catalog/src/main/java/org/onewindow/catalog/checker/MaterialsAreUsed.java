package org.onewindow.catalog.checker;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.onewindow.catalog.item.ItemFile;
import org.onewindow.catalog.item.ItemFile.MaterialEntry;
import org.onewindow.catalog.item.ItemFile.ScenarioEntry;
import org.onewindow.catalog.item.ScenarioDialogue.Ending;
import org.onewindow.core.definition.DefinitionSet;
import org.onewindow.core.definition.FindingSink;

/** Every material is somebody's: some applicant comes to a scenario that asks for it, and to each scenario in which it differs. */
final class MaterialsAreUsed implements ItemRule {
    @Override
    public void check(ItemFile item, DefinitionSet all, FindingSink findings) {
        Set<String> known = item.scenarios().stream().map(ScenarioEntry::id).collect(Collectors.toSet());
        Set<String> reached = reached(item, known);
        for (MaterialEntry material : item.materials()) {
            if (!material.scenarios().isEmpty()
                    && known.containsAll(material.scenarios())
                    && material.scenarios().stream().noneMatch(reached::contains)) {
                findings.warning(
                        "OW-CAT-1916",
                        item.document(),
                        material.pointer(),
                        material.name().asArgument());
            }
            material.perScenario().forEach((scenario, difference) -> {
                if (known.contains(scenario) && !material.belongsTo(scenario)) {
                    findings.warning(
                            "OW-CAT-1917",
                            item.document(),
                            difference.pointer(),
                            material.name().asArgument(),
                            scenario);
                }
            });
        }
    }

    /** Where the dialogue leads; without one, or where that was not decided, everywhere. */
    private static Set<String> reached(ItemFile item, Set<String> known) {
        return item.dialogue()
                .endings()
                .filter(endings -> item.dialogue().asks())
                .<Set<String>>map(endings -> endings.stream()
                        .map(Ending::scenarios)
                        .flatMap(scenarios -> scenarios.stream())
                        .collect(Collectors.toCollection(HashSet::new)))
                .orElse(known);
    }
}
