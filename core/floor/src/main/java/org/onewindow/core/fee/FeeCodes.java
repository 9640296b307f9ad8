package org.onewindow.core.fee;

/** Codes of what can stand against an act on fees. */
final class FeeCodes {
    static final String NOT_FOUND = "OW-FEE-1001";
    static final String NOTHING_OPEN = "OW-FEE-1002";
    static final String OTHER_PAYER = "OW-FEE-1003";
    static final String OTHER_AMOUNT = "OW-FEE-1004";
    static final String COUNTER_CLOSED = "OW-FEE-1005";
    static final String NO_GATEWAY = "OW-FEE-1006";
    static final String NO_REDUCTION = "OW-FEE-1007";
    static final String REDUCED_ALREADY = "OW-FEE-1008";
    static final String NOTHING_OWED_BACK = "OW-FEE-1009";
    static final String NOT_ENOUGH_CASH = "OW-FEE-1010";
    static final String COUNT_DIFFERS = "OW-FEE-1011";
    static final String NOT_AN_AMOUNT = "OW-FEE-1012";
    static final String STILL_OPEN = "OW-FEE-1013";
    static final String UNEXPLAINED = "OW-FEE-1014";
    static final String DAY_TO_COME = "OW-FEE-1015";
    static final String FORGED = "OW-FEE-1016";
    static final String MALFORMED = "OW-FEE-1017";
    static final String GATEWAY_AWAY = "OW-FEE-1018";
    static final String NONE_CHOSEN = "OW-FEE-1019";
    static final String NOT_OF_THE_HALL = "OW-FEE-1020";

    private FeeCodes() {}
}
