package org.onewindow.catalog.disclosure;

import java.util.Optional;
import org.onewindow.catalog.element.Upkeep;
import org.onewindow.core.hall.Hall;
import org.onewindow.spi.LocalizedText;
import org.onewindow.spi.identity.DepartmentId;
import org.onewindow.spi.identity.StaffId;

/**
 * 公开责任人: who answers for what an item discloses.
 *
 * @param person the person named in the item's file, if that person works in the hall
 * @param department the department that decides on the item
 * @param name what people call the person, or the department where no person is named
 */
public record Responsible(Optional<StaffId> person, DepartmentId department, LocalizedText name) {
    /** Who answers for an item of {@code department} with that {@code upkeep}; a department unknown to the hall is named by its id. */
    public static Responsible of(Optional<Hall> hall, Upkeep upkeep, DepartmentId department) {
        Optional<Hall.StaffMember> member = upkeep.responsible().flatMap(id -> hall.flatMap(known -> known.member(id)));
        LocalizedText name = member.map(Hall.StaffMember::name)
                .or(() -> hall.flatMap(known -> known.department(department)).map(Hall.Department::name))
                .orElseGet(() -> LocalizedText.chinese(department.value()));
        return new Responsible(member.map(Hall.StaffMember::id), department, name);
    }
}
