package org.onewindow.catalog.item;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.onewindow.core.application.HallSupplies;
import org.onewindow.core.definition.DefinitionSet;
import org.onewindow.core.definition.PromisedFacts;

/** What the certificates of the items that are being checked will say of their holders. */
@ApplicationScoped
class PromisedByCertificates implements PromisedFacts {
    @Override
    public Map<String, Set<String>> bySource(DefinitionSet together) {
        Set<String> facts = new TreeSet<>();
        together.all(ItemKind.NAME)
                .forEach(item ->
                        item.tree().path("output").path("facts").fieldNames().forEachRemaining(facts::add));
        return facts.isEmpty() ? Map.of() : Map.of(HallSupplies.CERTIFICATES, facts);
    }
}
