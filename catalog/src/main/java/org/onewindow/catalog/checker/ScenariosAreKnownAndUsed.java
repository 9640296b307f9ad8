package org.onewindow.catalog.checker;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.onewindow.catalog.item.ItemFile;
import org.onewindow.catalog.item.ItemFile.MaterialEntry;
import org.onewindow.catalog.item.ItemFile.ScenarioEntry;
import org.onewindow.core.definition.DefinitionSet;
import org.onewindow.core.definition.FindingSink;

/** Materials and answers of the dialogue name scenarios that the item has; each scenario makes some difference to materials, sets or chain. */
final class ScenariosAreKnownAndUsed implements ItemRule {
    @Override
    public void check(ItemFile item, DefinitionSet all, FindingSink findings) {
        Set<String> known =
                item.scenarios().stream().map(ScenarioEntry::id).collect(Collectors.toCollection(TreeSet::new));
        item.materials()
                .forEach(material -> checkNames(material.pointer(), material.scenarios(), known, item, findings));
        item.dialogue().questions().stream()
                .flatMap(question -> question.answers().stream())
                .forEach(answer -> checkNames(answer.pointer(), answer.scenarios(), known, item, findings));
        item.materials().stream()
                .flatMap(material -> material.perScenario().entrySet().stream())
                .filter(different -> !known.contains(different.getKey()))
                .forEach(different -> findings.error(
                        "OW-CAT-1204",
                        item.document(),
                        different.getValue().pointer(),
                        different.getKey(),
                        String.join(", ", known)));
        for (ScenarioEntry scenario : item.scenarios()) {
            item.scenarios().stream()
                    .takeWhile(earlier -> !earlier.equals(scenario))
                    .filter(earlier -> !differ(earlier, scenario, item))
                    .findFirst()
                    .ifPresent(earlier -> findings.warning(
                            "OW-CAT-1205", item.document(), scenario.pointer(), scenario.id(), earlier.id()));
        }
    }

    private static void checkNames(
            String owner, Set<String> named, Set<String> known, ItemFile item, FindingSink findings) {
        int index = 0;
        for (String scenario : named) {
            if (!known.contains(scenario)) {
                String pointer = owner + "/scenarios/" + index;
                findings.error("OW-CAT-1204", item.document(), pointer, scenario, String.join(", ", known));
            }
            index++;
        }
    }

    private static boolean differ(ScenarioEntry one, ScenarioEntry other, ItemFile item) {
        return one.sets() != other.sets()
                || !one.chain().equals(other.chain())
                || item.materials().stream()
                        .anyMatch(material -> material.belongsTo(one.id())
                                ? !material.belongsTo(other.id()) || differs(material, one.id(), other.id())
                                : material.belongsTo(other.id()));
    }

    private static boolean differs(MaterialEntry material, String one, String other) {
        return !material.copiesIn(one).equals(material.copiesIn(other))
                || material.sourceIn(one) != material.sourceIn(other)
                || !material.issuerIn(one).equals(material.issuerIn(other));
    }
}
