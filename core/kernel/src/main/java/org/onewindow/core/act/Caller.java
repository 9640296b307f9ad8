package org.onewindow.core.act;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
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

    /** An applicant, or the person who acts for one: {@code subject} is the one applied for. */
    record Subject(SubjectId subject) implements Caller {
        @Override
        public Set<Role> roles() {
            return Set.of(Role.APPLICANT);
        }

        @Override
        public String ledgerName() {
            return "subject:" + subject;
        }
    }

    /**
     * 部门业务系统: a department's own system, which answers what it was dispatched for one of its people.
     *
     * @param department whose system it is
     * @param officer how the department names its person, {@link #OFFICER}; never a citizen's number
     */
    record DepartmentSystem(DepartmentId department, String officer) implements Caller {
        /** Letters, digits, dots, hyphens and underscores, 1 to 28. */
        public static final Pattern OFFICER = Pattern.compile("[A-Za-z0-9._-]{1,28}");

        public DepartmentSystem {
            if (!OFFICER.matcher(officer).matches()) {
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
