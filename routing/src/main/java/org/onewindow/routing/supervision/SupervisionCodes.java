package org.onewindow.routing.supervision;

/** The finding codes of supervision; texts in two languages lie in routing's bundle. */
public final class SupervisionCodes {
    /** Nothing was written. */
    public static final String TEXT_MISSING = "OW-SUP-1001";
    /** More was written than there is room for: most characters. */
    public static final String TEXT_TOO_LONG = "OW-SUP-1002";
    /** The limit of an answer is not within bounds: fewest and most working days. */
    public static final String LIMIT_OUT_OF_BOUNDS = "OW-SUP-1003";
    /** The department has had no part in the application: its id. */
    public static final String HAS_NO_PART = "OW-SUP-1004";
    /** There is no such order, query, matter or question that is open. */
    public static final String NO_SUCH_INQUIRY = "OW-SUP-1005";
    /** Another department, or the front desk, was asked. */
    public static final String ASKED_SOMEBODY_ELSE = "OW-SUP-1006";
    /** It was answered before. */
    public static final String ANSWERED_BEFORE = "OW-SUP-1007";
    /** It has not been answered. */
    public static final String NOT_ANSWERED = "OW-SUP-1008";
    /** Only a supervising body closes a matter. */
    public static final String MATTER_OF_THE_BODY = "OW-SUP-1009";
    /** No specialist of the department is known: its id. */
    public static final String NO_SPECIALIST = "OW-SUP-1010";
    /** Somebody else is responsible for the applicant: who. */
    public static final String NOT_RESPONSIBLE = "OW-SUP-1011";
    /** Nobody of the front desk has that short name: the name. */
    public static final String NO_SUCH_COLLEAGUE = "OW-SUP-1012";
    /** Nothing was offered to the caller. */
    public static final String NOT_OFFERED = "OW-SUP-1013";

    /** Another department leads: which. */
    public static final String NOT_THE_LEAD = "OW-SUP-1014";

    private SupervisionCodes() {}
}
