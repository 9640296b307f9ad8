package org.onewindow.catalog.checker;

import java.util.List;
import org.onewindow.catalog.item.ItemFile;
import org.onewindow.catalog.item.ItemFile.MaterialEntry;
import org.onewindow.core.definition.FindingSink;
import org.onewindow.spi.item.Acquisition;

/** The hall does not ask people to bring what it issues itself (State Council Decree 716, Art. 7). */
record NoNeedlessProof(HallResults results, FindingSink findings) {
    void check(List<ItemFile> items) {
        for (ItemFile item : items) {
            for (MaterialEntry material : item.materials()) {
                results.issuerOf(material, item)
                        .filter(issuer -> material.acquisition() == Acquisition.HANDED_IN)
                        .ifPresent(issuer -> findings.warning(
                                "OW-CAT-1505",
                                item.document(),
                                material.pointer() + "/name/zh",
                                material.name().zh(),
                                issuer.name().zh()));
            }
        }
    }
}
