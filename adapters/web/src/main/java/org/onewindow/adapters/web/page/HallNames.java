package org.onewindow.adapters.web.page;

import java.util.Optional;
import org.onewindow.core.definition.PublishedDefinitions;
import org.onewindow.spi.LocalizedText;
import org.onewindow.spi.identity.DepartmentId;
import org.onewindow.spi.identity.StaffId;

/** What people call those who work in the hall. */
public final class HallNames {
    private static final String STAFF = "staff:";

    private final PublishedDefinitions definitions;

    HallNames(PublishedDefinitions definitions) {
        this.definitions = definitions;
    }

    /** The one of the staff whom the ledger names so; nobody if it names somebody else. */
    public static Optional<StaffId> staffOf(String ledgerName) {
        return ledgerName.startsWith(STAFF) ? StaffId.parse(ledgerName.substring(STAFF.length())) : Optional.empty();
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
