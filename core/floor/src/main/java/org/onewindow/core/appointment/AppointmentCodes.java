package org.onewindow.core.appointment;

/** Codes of what can stand against an appointment, and of what a definition of appointments can have wrong. */
final class AppointmentCodes {
    static final String NO_APPOINTMENTS = "OW-APT-1001";
    static final String UNKNOWN_QUEUE = "OW-APT-1002";
    static final String ITEM_ELSEWHERE = "OW-APT-1003";
    static final String NO_SUCH_SLOT = "OW-APT-1004";
    static final String TOO_LATE_TO_BOOK = "OW-APT-1005";
    static final String TOO_FAR_AHEAD = "OW-APT-1006";
    static final String SLOT_IS_FULL = "OW-APT-1007";
    static final String HAS_ONE_THEN = "OW-APT-1008";
    static final String TOO_MANY_OPEN = "OW-APT-1009";
    static final String PAUSED = "OW-APT-1010";
    static final String NOT_A_TELEPHONE = "OW-APT-1011";
    static final String UNKNOWN_APPOINTMENT = "OW-APT-1012";
    static final String NOT_OPEN = "OW-APT-1013";
    static final String TOO_EARLY = "OW-APT-1014";
    static final String TOO_LATE = "OW-APT-1015";
    static final String LOST_ITS_SLOT = "OW-APT-1016";
    static final String DAY_IS_PAST = "OW-APT-1017";
    static final String REASON_NEEDED = "OW-APT-1018";
    static final String NOT_OF_THE_HALL = "OW-APT-1019";

    static final String HOURS_TOO_SHORT = "OW-APT-2001";
    static final String HOURS_OVERLAP = "OW-APT-2002";
    static final String QUEUE_TWICE = "OW-APT-2003";
    static final String NO_SUCH_QUEUE = "OW-APT-2004";
    static final String MORE_THAN_SERVED = "OW-APT-2005";
    static final String REST_NOT_OFFERED = "OW-APT-2006";
    static final String CLOSED_TWICE = "OW-APT-2007";
    static final String NO_SUCH_DAY = "OW-APT-2008";

    private AppointmentCodes() {}
}
