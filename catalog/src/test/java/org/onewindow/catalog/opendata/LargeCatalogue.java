package org.onewindow.catalog.opendata;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.onewindow.catalog.item.ImplementationEntry;
import org.onewindow.spi.item.DefinitionRef;
import org.onewindow.spi.item.ServiceItem;

/** Many items that are one item but for their names, as a hall's definitions hold them in memory. */
final class LargeCatalogue {
    private LargeCatalogue() {}

    static List<ImplementationEntry> of(ImplementationEntry pattern, int items) {
        List<ImplementationEntry> all = new ArrayList<>(items);
        for (int i = 0; i < items; i++) {
            all.add(copy(pattern, String.format(Locale.ROOT, "i-%06d", i)));
        }
        return all;
    }

    /** The same item under another id. */
    static ImplementationEntry copy(ImplementationEntry entry, String id) {
        ServiceItem item = entry.item();
        return new ImplementationEntry(
                new ServiceItem(
                        new DefinitionRef(id, 1),
                        item.name(),
                        item.type(),
                        item.kind(),
                        item.department(),
                        item.targets(),
                        item.limits(),
                        item.form(),
                        item.chain(),
                        item.scenarios(),
                        item.materials(),
                        item.output(),
                        item.guide(),
                        item.legalBasis()),
                entry.state(),
                entry.dialogue(),
                entry.conditions(),
                entry.elements(),
                entry.materialElements(),
                entry.perScenario(),
                entry.training());
    }
}
