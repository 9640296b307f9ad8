package org.onewindow.catalog.checker;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.onewindow.catalog.item.ItemFile;
import org.onewindow.catalog.item.ItemFile.MaterialEntry;
import org.onewindow.catalog.item.ItemState;
import org.onewindow.catalog.item.PaperName;
import org.onewindow.spi.item.MaterialSource;

/**
 * Which item of the hall issues the result that a material is, by its {@linkplain PaperName name}. A result that several items issue is
 * nobody's in particular.
 */
final class HallResults {
    private final Map<String, ItemFile> issuers = new HashMap<>();

    HallResults(List<ItemFile> items) {
        Set<String> shared = new HashSet<>();
        for (ItemFile item : items) {
            if (item.state() == ItemState.IN_USE) {
                String name = PaperName.bare(item.output().name().zh());
                if (issuers.putIfAbsent(name, item) != null) {
                    shared.add(name);
                }
            }
        }
        issuers.keySet().removeAll(shared);
    }

    /**
     * The other item whose result {@code material} of {@code item} is; empty for papers that the applicant writes, for results of other
     * places, and for the item's own result: an old certificate that is handed in against the new one.
     */
    Optional<ItemFile> issuerOf(MaterialEntry material, ItemFile item) {
        if (material.source() != MaterialSource.GOVERNMENT) {
            return Optional.empty();
        }
        return Optional.ofNullable(issuers.get(PaperName.bare(material.name().zh())))
                .filter(issuer -> !issuer.id().equals(item.id()));
    }
}
