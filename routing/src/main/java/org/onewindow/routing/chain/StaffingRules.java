package org.onewindow.routing.chain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.onewindow.core.definition.DefinitionDocument;
import org.onewindow.core.definition.FindingSink;
import org.onewindow.core.hall.Hall;
import org.onewindow.spi.identity.DepartmentId;
import org.onewindow.spi.identity.Role;

/** Whether the hall has the departments of a chain, and people there who can answer its steps. */
final class StaffingRules {
    private final DefinitionDocument document;
    private final Chain chain;
    private final Map<String, String> places;
    private final Hall hall;
    private final FindingSink findings;

    StaffingRules(
            DefinitionDocument document, Chain chain, Map<String, String> places, Hall hall, FindingSink findings) {
        this.document = document;
        this.chain = chain;
        this.places = places;
        this.hall = hall;
        this.findings = findings;
    }

    void check() {
        if (isUnknown(chain.lead())) {
            findings.error("OW-RTE-1006", document, "/lead", chain.lead().value(), known());
        }
        chain.steps().forEach(this::check);
        chain.steps().forEach(step -> check(step.id(), step.terms().signers(), "signers"));
        chain.parallels().forEach(parallel -> check(parallel.id(), parallel.guests(), "guests"));
        chain.steps().stream().map(Step::department).distinct().forEach(this::checkPersons);
    }

    /** Who may be asked as well must be there to answer. */
    private void check(String at, Guests guests, String word) {
        for (int i = 0; i < guests.departments().size(); i++) {
            DepartmentId department = guests.departments().get(i);
            String place = besides(at) + "/" + word + "/departments/" + i;
            if (isUnknown(department)) {
                findings.error("OW-RTE-1006", document, place, department.value(), known());
            } else if (!hasOwnSystem(department)
                    && hall.holders(Role.DEPARTMENT_APPROVER, Optional.of(department))
                            .isEmpty()) {
                findings.error("OW-RTE-1007", document, place, department.value(), Role.DEPARTMENT_APPROVER.name());
            }
        }
    }

    private void check(Step step) {
        if (isUnknown(step.department())) {
            if (!step.department().equals(chain.lead())) {
                findings.error(
                        "OW-RTE-1006",
                        document,
                        departmentOf(step),
                        step.department().value(),
                        known());
            }
        } else if (!hasOwnSystem(step.department()) && holders(step) == 0) {
            findings.error(
                    "OW-RTE-1007",
                    document,
                    departmentOf(step),
                    step.department().value(),
                    step.role().name());
        }
    }

    /** Reviews and the decision each take a person who has answered no other step. */
    private void checkPersons(DepartmentId department) {
        List<Step> steps = chain.steps().stream()
                .filter(step -> step.department().equals(department))
                .toList();
        long opinions =
                steps.stream().filter(step -> step.kind() == StepKind.OPINION).count();
        long needed = Math.min(1, opinions) + steps.size() - opinions;
        long there = steps.stream().mapToLong(this::holders).max().orElse(0);
        if (there > 0 && there < needed) {
            findings.warning(
                    "OW-RTE-1015",
                    document,
                    departmentOf(steps.get(steps.size() - 1)),
                    department.value(),
                    Long.toString(needed),
                    Long.toString(there));
        }
    }

    private long holders(Step step) {
        return hall.holders(step.role(), Optional.of(step.department())).size();
    }

    /** A department that works in a system of its own has its people there. */
    private boolean hasOwnSystem(DepartmentId department) {
        return hall.department(department).flatMap(Hall.Department::binding).isPresent();
    }

    private boolean isUnknown(DepartmentId department) {
        return hall.department(department).isEmpty();
    }

    private String known() {
        return String.join(
                ", ",
                hall.departments().stream()
                        .map(each -> each.id().value())
                        .sorted()
                        .toList());
    }

    private String departmentOf(Step step) {
        return besides(step.id()) + "/department";
    }

    private String besides(String id) {
        String place = places.getOrDefault(id, "/steps/step");
        return place.substring(0, place.lastIndexOf('/'));
    }
}
