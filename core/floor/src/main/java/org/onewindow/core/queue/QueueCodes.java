package org.onewindow.core.queue;

/** Codes of what can stand against an act of the queue, and of what a queue's definition can have wrong. */
final class QueueCodes {
    static final String NO_QUEUE = "OW-QUE-1001";
    static final String UNKNOWN_QUEUE = "OW-QUE-1002";
    static final String DAY_HAS_ENDED = "OW-QUE-1003";
    static final String UNKNOWN_COUNTER = "OW-QUE-1004";
    static final String COUNTER_IS_KEPT = "OW-QUE-1005";
    static final String SITS_ELSEWHERE = "OW-QUE-1006";
    static final String NO_OPEN_COUNTER = "OW-QUE-1007";
    static final String NOBODY_WAITS = "OW-QUE-1008";
    static final String HAS_A_TICKET = "OW-QUE-1009";
    static final String STILL_AT_COUNTER = "OW-QUE-1010";
    static final String NOBODY_AT_COUNTER = "OW-QUE-1011";
    static final String NOT_IN_THAT_STATE = "OW-QUE-1012";
    static final String UNKNOWN_TICKET = "OW-QUE-1013";
    static final String CALLED_TOO_SELDOM = "OW-QUE-1014";
    static final String GROUND_AT_GUIDANCE = "OW-QUE-1015";
    static final String COUNTERS_STILL_SERVE = "OW-QUE-1016";
    static final String SAME_QUEUE = "OW-QUE-1017";
    static final String NOT_OF_THE_HALL = "OW-QUE-1018";
    static final String CHECKS_IN = "OW-QUE-1019";

    static final String ID_TWICE = "OW-QUE-2001";
    static final String LETTER_TWICE = "OW-QUE-2002";
    static final String NO_SUCH_COUNTER = "OW-QUE-2003";
    static final String COUNTER_WITHOUT_QUEUE = "OW-QUE-2004";

    private QueueCodes() {}
}
