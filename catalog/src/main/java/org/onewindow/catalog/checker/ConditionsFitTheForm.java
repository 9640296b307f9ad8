package org.onewindow.catalog.checker;

import org.onewindow.catalog.item.ItemFile;
import org.onewindow.catalog.item.ItemFile.MaterialEntry;
import org.onewindow.core.condition.Conditions;
import org.onewindow.core.condition.FormShape;
import org.onewindow.core.definition.DefinitionSet;
import org.onewindow.core.definition.FindingSink;

/** What a material's condition asks about is in the item's form, with the type it is compared with. */
final class ConditionsFitTheForm implements ItemRule {
    private final Conditions conditions;

    ConditionsFitTheForm(Conditions conditions) {
        this.conditions = conditions;
    }

    @Override
    public void check(ItemFile item, DefinitionSet all, FindingSink findings) {
        all.find("form", item.form()).ifPresent(form -> {
            FormShape shape = FormShape.of(form.tree());
            item.materials().forEach(material -> check(material, shape, item, findings));
        });
    }

    private void check(MaterialEntry material, FormShape shape, ItemFile item, FindingSink findings) {
        String pointer = material.pointer() + "/condition";
        material.condition()
                .ifPresent(text -> conditions.compile(
                        text,
                        shape,
                        fault -> findings.errorWithin(
                                fault.code(),
                                item.document(),
                                pointer,
                                fault.offset(),
                                fault.arguments().toArray(String[]::new))));
    }
}
