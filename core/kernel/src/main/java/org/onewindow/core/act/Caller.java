package org.onewindow.core.act;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.onewindow.spi.application.ActName;
import org.onewindow.spi.department.DepartmentReply;
import org.onewindow.spi.identity.DepartmentId;
import org.onewindow.spi.identity.Role;
import org.onewindow.spi.identity.StaffId;
import org.onewindow.spi.identity.SubjectId;

/**
 * Who asks: a staff member, an applicant, a department's own system, or the hall itself. Never trusted from outside; faces build it from a session.
 */
public sealed interface Caller {
    /** The roles held. */
    Set<Role> roles();

    /** How the ledger names the caller; no personal data. */
    String ledgerName();

    /** Whether the caller holds {@code role}. */
    default boolean has(Role role) {
        return roles().contains(role);
    }

    /** Whether the caller may do {@code act} at all, roles aside: whoever acts under a mandate does no more than that covers. */
    default boolean may(ActName act) {
        return true;
    }

    /**
     * A staff member.
     *
     * @param id short name
     * @param roles at least one, never APPLICANT or SYSTEM
     * @param department whose tasks the person sees, if it belongs to one
     */
    record Staff(StaffId id, Set<Role> roles, Optional<DepartmentId> department) implements Caller {
        public Staff {
            roles = Set.copyOf(EnumSet.copyOf(roles));
            if (roles.contains(Role.APPLICANT) || roles.contains(Role.SYSTEM)) {
                throw new IllegalArgumentException("staff hold staff roles only");
            }
        }

        @Override
        public String ledgerName() {
            return "staff:" + id;
        }
    }

    /**
     * An applicant, or the person who acts for one under a mandate.
     *
     * @param subject the one applied for
     * @param acting who acts for it, if not the subject itself
     */
    record Subject(SubjectId subject, Optional<Acting> acting) implements Caller {
        /** The acts that a mandate can cover: applying and everything that belongs to it, never a mandate of a mandate. */
        private static final Set<ActName> CAN_BE_COVERED = Set.copyOf(EnumSet.of(
                ActName.SAVE_DRAFT,
                ActName.SUBMIT,
                ActName.SUPPLEMENT,
                ActName.SUPPLY_DEFERRED_MATERIAL,
                ActName.WITHDRAW,
                ActName.SUBMIT_BUNDLE,
                ActName.START_PAYMENT,
                ActName.TAKE_TICKET,
                ActName.GIVE_UP_TICKET,
                ActName.BOOK_APPOINTMENT,
                ActName.MOVE_APPOINTMENT,
                ActName.CANCEL_APPOINTMENT));

        /** Somebody who acts for himself or herself. */
        public Subject(SubjectId subject) {
            this(subject, Optional.empty());
        }

        @Override
        public boolean may(ActName act) {
            return acting.map(mandate -> mandate.handles() && CAN_BE_COVERED.contains(act))
                    .orElse(true);
        }

        /** Whether the item, or bundle, of that id is covered, if a mandate limits them. */
        public boolean mayFor(String item) {
            return acting.map(mandate -> mandate.covers(item)).orElse(true);
        }

        @Override
        public Set<Role> roles() {
            return Set.of(Role.APPLICANT);
        }

        @Override
        public String ledgerName() {
            return "subject:" + subject
                    + acting.map(mandate -> " by:" + mandate.person()).orElse("");
        }
    }

    /**
     * 代理: acting under a mandate.
     *
     * @param mandate outside identifier of the mandate
     * @param person who acts
     * @param items ids of the items and bundles that are covered; empty for all
     * @param handles whether the person may do more than look
     * @param commits whether the person may promise in the principal's name (告知承诺), which needs special authority
     */
    record Acting(String mandate, SubjectId person, Set<String> items, boolean handles, boolean commits) {
        public Acting {
            items = Set.copyOf(items);
        }

        /** Whether it covers that item or bundle. */
        public boolean covers(String item) {
            return items.isEmpty() || items.contains(item);
        }
    }

    /**
     * 部门业务系统: a department's own system, which answers what it was dispatched for one of its people.
     *
     * @param department whose system it is
     * @param officer how the department names its person, {@link DepartmentReply#OFFICER}; never a citizen's number
     */
    record DepartmentSystem(DepartmentId department, String officer) implements Caller {
        public DepartmentSystem {
            if (!DepartmentReply.OFFICER.matcher(officer).matches()) {
                throw new IllegalArgumentException("not an officer's name");
            }
        }

        @Override
        public Set<Role> roles() {
            return Set.of(Role.DEPARTMENT_APPROVER);
        }

        @Override
        public String ledgerName() {
            return "department:" + department + "/" + officer;
        }
    }

    /** The hall itself: time limits and the law act without a person. */
    record Hall() implements Caller {
        @Override
        public Set<Role> roles() {
            return Set.of(Role.SYSTEM);
        }

        @Override
        public String ledgerName() {
            return "hall";
        }
    }

    /** Nobody is signed in. */
    record Anonymous() implements Caller {
        @Override
        public Set<Role> roles() {
            return Set.of();
        }

        @Override
        public String ledgerName() {
            return "anonymous";
        }
    }
}
