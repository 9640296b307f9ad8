package org.onewindow.catalog.checker;

import org.onewindow.catalog.item.ItemFile;
import org.onewindow.catalog.item.ItemFile.MaterialEntry;
import org.onewindow.core.condition.Condition;
import org.onewindow.core.condition.Conditions;
import org.onewindow.core.condition.FormShape;
import org.onewindow.core.definition.DefinitionDocument;
import org.onewindow.core.definition.DefinitionSet;
import org.onewindow.core.definition.FindingSink;

/**
 * A material's condition holds for some applicants and not for others; what cannot be decided is said.
 *
 * <p>Faults of the condition itself are told by {@link ConditionsFitTheForm}.
 */
final class ConditionsMakeADifference implements ItemRule {
    private final Conditions conditions;

    ConditionsMakeADifference(Conditions conditions) {
        this.conditions = conditions;
    }

    @Override
    public void check(ItemFile item, DefinitionSet all, FindingSink findings) {
        all.find("form", item.form()).ifPresent(form -> {
            FormShape shape = FormShape.of(form.tree());
            for (MaterialEntry material : item.materials()) {
                material.condition()
                        .flatMap(text -> conditions.compile(text, shape, fault -> {}))
                        .ifPresent(condition -> judge(condition, material, form, item, findings));
            }
        });
    }

    private static void judge(
            Condition condition, MaterialEntry material, DefinitionDocument form, ItemFile item, FindingSink findings) {
        String pointer = material.pointer() + "/condition";
        String name = material.name().zh();
        switch (condition.verdict(form.tree())) {
            case NEVER -> findings.error("OW-CAT-1501", item.document(), pointer, name, condition.text());
            case ALWAYS -> findings.warning("OW-CAT-1502", item.document(), pointer, name, condition.text());
            case UNDECIDED -> findings.warning("OW-CAT-1503", item.document(), pointer, name);
            case DEPENDS -> {
                // as it should be
            }
        }
    }
}
