package org.onewindow.catalog.adjustment;

import java.util.List;
import org.onewindow.core.definition.Publication.What;
import org.onewindow.spi.item.DefinitionRef;

/**
 * One adjustment with everything a second person needs to judge it.
 *
 * @param line who, when, why
 * @param changes each definition that gets a new version or is withdrawn, by kind and id
 */
public record AdjustmentFile(AdjustmentLine line, List<Changed> changes) {
    public AdjustmentFile {
        changes = List.copyOf(changes);
    }

    /**
     * What becomes of one definition.
     *
     * @param kind name of its kind
     * @param ref the version that comes into force, or the one withdrawn
     * @param what new, changed or withdrawn
     * @param differences value by value; empty for new and withdrawn definitions, and where only something referred to changes
     * @param openApplications how many open applications of earlier versions there are, for an item; they stay on their versions
     */
    public record Changed(
            String kind, DefinitionRef ref, What what, List<Difference> differences, long openApplications) {
        public Changed {
            differences = List.copyOf(differences);
        }
    }
}
