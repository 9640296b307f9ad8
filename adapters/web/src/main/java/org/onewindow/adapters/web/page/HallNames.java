package org.onewindow.adapters.web.page;

import org.onewindow.core.definition.PublishedDefinitions;
import org.onewindow.spi.LocalizedText;
import org.onewindow.spi.identity.DepartmentId;
import org.onewindow.spi.identity.StaffId;

/** What people call those who work in the hall. */
final class HallNames {
    private final PublishedDefinitions definitions;

    HallNames(PublishedDefinitions definitions) {
        this.definitions = definitions;
    }

    /** The person's name, or the id of somebody who has left. */
    LocalizedText of(StaffId id) {
        return definitions
                .hall()
                .flatMap(hall -> hall.member(id))
                .map(member -> member.name())
                .orElseGet(() -> LocalizedText.chinese(id.value()));
    }

    /** The department's name, or the id of one that is no more. */
    LocalizedText of(DepartmentId id) {
        return definitions
                .hall()
                .flatMap(hall -> hall.department(id))
                .map(department -> department.name())
                .orElseGet(() -> LocalizedText.chinese(id.value()));
    }
}
