package org.onewindow.catalog.checker;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.onewindow.catalog.item.ItemFile;
import org.onewindow.catalog.item.ItemKind;
import org.onewindow.core.definition.DefinitionSet;
import org.onewindow.core.definition.FindingSink;

/** Every form and chain belongs to some item, to a form that extends it, or to base data; one that does not is forgotten, or misspelt somewhere. */
record NothingIsIdle(DefinitionSet all, FindingSink findings) {
    void check(List<ItemFile> items) {
        if (!all.isWhole(ItemKind.NAME)) {
            // An item that cannot be read may use what the others do not.
            return;
        }
        Set<String> forms = new HashSet<>();
        Set<String> chains = new HashSet<>();
        for (ItemFile item : items) {
            forms.add(item.form());
            item.chain().ifPresent(chains::add);
            item.scenarios().forEach(scenario -> scenario.chain().ifPresent(chains::add));
        }
        all.all("form").forEach(form -> forms.add(form.tree().path("extends").asText()));
        if (all.isWhole("form")) {
            all.all("form").stream()
                    .filter(form -> !forms.contains(form.id()) && !form.tree().has("sheet"))
                    .forEach(form -> findings.warning("OW-CAT-1401", form, "", form.id()));
        }
        all.all("chain").stream()
                .filter(chain -> !chains.contains(chain.id()))
                .forEach(chain -> findings.warning("OW-CAT-1402", chain, "", chain.id()));
    }
}
