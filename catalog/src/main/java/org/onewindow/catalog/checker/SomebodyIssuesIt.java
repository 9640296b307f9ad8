package org.onewindow.catalog.checker;

import java.util.List;
import java.util.Optional;
import org.onewindow.catalog.item.ItemFile;
import org.onewindow.catalog.item.ItemFile.MaterialEntry;
import org.onewindow.catalog.item.ItemKind;
import org.onewindow.core.definition.DefinitionSet;
import org.onewindow.core.definition.FindingSink;
import org.onewindow.core.hall.Hall;
import org.onewindow.spi.identity.DepartmentId;

/** A paper that comes from a department of the hall is the result of one of its items, or people are told where else to get it. */
record SomebodyIssuesIt(DefinitionSet all, HallResults results, FindingSink findings) {
    void check(List<ItemFile> items) {
        all.hall()
                .ifPresent(hall -> items.forEach(item -> item.materials()
                        .forEach(material -> material.elements()
                                .department()
                                .ifPresent(department -> check(department, material, item, hall)))));
    }

    private void check(DepartmentId id, MaterialEntry material, ItemFile item, Hall hall) {
        Optional<Hall.Department> department = hall.department(id);
        if (department.isEmpty()) {
            findings.error("OW-DEF-2104", item.document(), material.pointer() + "/department", id.value());
        } else if (all.isWhole(ItemKind.NAME)
                && results.issuerOf(material, item).isEmpty()
                && material.elements().whereToGet().isEmpty()) {
            findings.warning(
                    "OW-CAT-1508",
                    item.document(),
                    material.pointer() + "/department",
                    material.name().asArgument(),
                    department.get().name().asArgument());
        }
    }
}
