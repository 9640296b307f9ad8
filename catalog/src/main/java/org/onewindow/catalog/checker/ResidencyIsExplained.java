package org.onewindow.catalog.checker;

import org.onewindow.core.definition.DefinitionDocument;
import org.onewindow.core.definition.FindingSink;
import org.onewindow.core.hall.Hall;
import org.onewindow.core.hall.Hall.Counter;
import org.onewindow.core.hall.Hall.Department;

/** 部门进驻: a department that is not resident says why and how it is reached, and has no counter. */
record ResidencyIsExplained(Hall hall, DefinitionDocument document, FindingSink findings) {
    void check() {
        for (int i = 0; i < hall.departments().size(); i++) {
            Department department = hall.departments().get(i);
            if (!department.residency().resident()
                    && (department.residency().reason().isEmpty()
                            || department.residency().reachedBy().isEmpty())) {
                findings.error(
                        "OW-CAT-1913",
                        document,
                        "/departments/" + i,
                        department.name().asArgument());
            }
        }
        for (int i = 0; i < hall.counters().size(); i++) {
            Counter counter = hall.counters().get(i);
            String pointer = "/counters/" + i + "/department";
            counter.department()
                    .flatMap(hall::department)
                    .filter(department -> !department.residency().resident())
                    .ifPresent(department -> findings.error(
                            "OW-CAT-1914",
                            document,
                            pointer,
                            counter.name().asArgument(),
                            department.name().asArgument()));
        }
    }
}
