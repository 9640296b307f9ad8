package org.onewindow.core.act;

import java.util.Set;
import org.onewindow.spi.identity.DepartmentId;
import org.onewindow.spi.identity.Role;
import org.onewindow.spi.identity.SubjectId;

/**
 * What a caller may see. Every repository and query takes one; there is no unscoped way to an application.
 */
public sealed interface Scope {
    /** The whole hall: front desk, issuing, supervision, and the hall itself. */
    record WholeHall() implements Scope {}

    /** What one department has been asked about. */
    record OfDepartment(DepartmentId department) implements Scope {}

    /**
     * What one subject applied for.
     *
     * @param items ids of the items and bundles that are covered by the mandate under which somebody looks; empty for all
     */
    record OfSubject(SubjectId subject, Set<String> items) implements Scope {
        public OfSubject {
            items = Set.copyOf(items);
        }

        /** Everything that it applied for. */
        public OfSubject(SubjectId subject) {
            this(subject, Set.of());
        }

        /** Whether the item or bundle of that id is among it. */
        public boolean covers(String item) {
            return items.isEmpty() || items.contains(item);
        }
    }

    /** Nothing. */
    record Nothing() implements Scope {}

    /** The scope that {@code caller}'s roles give; administrators of system, security and audit see no application. */
    static Scope of(Caller caller) {
        if (caller instanceof Caller.Hall) {
            return new WholeHall();
        }
        if (caller instanceof Caller.Subject subject) {
            return new OfSubject(
                    subject.subject(),
                    subject.acting().map(Caller.Acting::items).orElse(Set.of()));
        }
        if (caller instanceof Caller.Staff staff) {
            if (staff.roles().stream().anyMatch(SEES_ALL::contains)) {
                return new WholeHall();
            }
            return staff.department().<Scope>map(OfDepartment::new).orElseGet(Nothing::new);
        }
        if (caller instanceof Caller.DepartmentSystem system) {
            return new OfDepartment(system.department());
        }
        return new Nothing();
    }

    /** Roles that see every application of the hall. */
    Set<Role> SEES_ALL = Set.of(
            Role.RECEPTION_CLERK,
            Role.ISSUER,
            Role.COUNTER_LEAD,
            Role.SUPERVISOR,
            Role.SUPERVISING_BODY,
            Role.MIDDLE_OFFICE_SPECIALIST,
            Role.TRANSFER_CLERK,
            Role.CASHIER);
}
