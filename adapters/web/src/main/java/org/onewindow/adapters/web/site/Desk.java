package org.onewindow.adapters.web.site;

import org.onewindow.spi.identity.Role;

/** Where people of each role begin their day. */
enum Desk {
    RECEPTION(Role.RECEPTION_CLERK, "/desk/reception"),
    REVIEW(Role.DEPARTMENT_APPROVER, "/desk/review"),
    ISSUING(Role.ISSUER, "/desk/issuing"),
    SUPERVISION(Role.SUPERVISOR, "/desk/supervision"),
    SUPERVISING_BODY(Role.SUPERVISING_BODY, "/desk/supervision"),
    MIDDLE_OFFICE(Role.MIDDLE_OFFICE_SPECIALIST, "/desk/middle-office"),
    ADMINISTRATION(Role.HALL_ADMINISTRATION, "/desk/administration"),
    APPLICANT(Role.APPLICANT, "/mine");

    private final Role role;
    private final String path;

    Desk(Role role, String path) {
        this.role = role;
        this.path = path;
    }

    Role role() {
        return role;
    }

    String path() {
        return path;
    }
}
