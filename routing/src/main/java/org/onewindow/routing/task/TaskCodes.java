package org.onewindow.routing.task;

/** The finding codes of tasks; texts in two languages lie in routing's bundle. */
public final class TaskCodes {
    /** Somebody has answered: who, when, opinion. */
    public static final String ANSWERED = "OW-RTE-2001";
    /** Somebody has decided: who, when, decision. */
    public static final String DECIDED = "OW-RTE-2002";
    /** Nobody needs the answer any more: since when. */
    public static final String CANCELLED = "OW-RTE-2003";
    /** Somebody else has claimed the task: who, since when. */
    public static final String CLAIMED = "OW-RTE-2004";
    /** The step is for another role: role. */
    public static final String OTHER_ROLE = "OW-RTE-2005";
    /** The step asks for a decision, not for an opinion: step. */
    public static final String ASKS_FOR_DECISION = "OW-RTE-2006";
    /** The step asks for an opinion, not for a decision: step. */
    public static final String ASKS_FOR_OPINION = "OW-RTE-2007";
    /** The caller has answered another step: that step. */
    public static final String SECOND_PERSON_NEEDED = "OW-RTE-2008";
    /** Nobody has claimed the task. */
    public static final String NOT_CLAIMED = "OW-RTE-2009";
    /** There is no such task, or it is not the caller's department's. */
    public static final String NO_SUCH_TASK = "OW-RTE-2010";
    /** Grounds are missing. */
    public static final String GROUNDS_MISSING = "OW-RTE-2011";
    /** Grounds are too long: limit. */
    public static final String GROUNDS_TOO_LONG = "OW-RTE-2012";

    /** The step does not send back to that one: step, those possible now. */
    public static final String NOT_BACK_TO = "OW-RTE-1111";
    /** That department is not to be asked here: department, those possible now. */
    public static final String NOT_TO_BE_ASKED = "OW-RTE-1112";
    /** The round cannot be ended now: round. */
    public static final String ROUND_NOT_TO_BE_ENDED = "OW-RTE-1113";
    /** Nobody of that name may have the task: person. */
    public static final String NOT_TO_BE_HANDED_TO = "OW-RTE-1114";
    /** A colleague has it, who alone may hand it on; others may take it over: who, since when. */
    public static final String ONLY_TAKE_OVER = "OW-RTE-1115";

    /** The chain has no expedited lane. */
    public static final String NO_LANE = "OW-RTE-1211";
    /** It is expedited already: since when, by whom. */
    public static final String EXPEDITED_ALREADY = "OW-RTE-1212";
    /** An ordinary one has been passed as often as it may be: its number, how often, the bound. */
    public static final String OTHERS_FIRST = "OW-RTE-1213";

    private TaskCodes() {}
}
