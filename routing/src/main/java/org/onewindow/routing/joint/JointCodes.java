package org.onewindow.routing.joint;

/** The finding codes of joint acts and follow-ups; texts in two languages lie in routing's bundle. */
public final class JointCodes {
    /** The chain has no such joint act: which it has. */
    public static final String NOT_PROVIDED_FOR = "OW-RTE-1311";
    /** Somebody else leads: the department that does. */
    public static final String NOT_THE_LEAD = "OW-RTE-1312";
    /** The day is too early: earliest day, working days of notice. */
    public static final String TOO_SOON = "OW-RTE-1313";
    /** It is called already: its day. */
    public static final String CALLED_ALREADY = "OW-RTE-1314";
    /** It is not in the state for it: which state it is in. */
    public static final String NOT_NOW = "OW-RTE-1315";
    /** It has not begun: when it does. */
    public static final String NOT_BEGUN = "OW-RTE-1316";
    /** It cannot have ended then. */
    public static final String WRONG_END = "OW-RTE-1317";
    /** Fewer than two officials went to the site. */
    public static final String TWO_OFFICIALS = "OW-RTE-1318";
    /** The department was not called: its id. */
    public static final String NOT_CALLED = "OW-RTE-1319";
    /** The department has given its opinion. */
    public static final String OPINION_GIVEN = "OW-RTE-1320";
    /** Departments owe their opinion: which. */
    public static final String OPINIONS_OWED = "OW-RTE-1321";
    /** The step waits for a joint act: its name. */
    public static final String STEP_WAITS = "OW-RTE-1322";
    /** A follow-up is for nobody who takes part: the department. */
    public static final String OWNER_HAS_NO_PART = "OW-RTE-1323";
    /** The day of a follow-up is past. */
    public static final String DAY_PAST = "OW-RTE-1324";
    /** There is no such follow-up in that state. */
    public static final String NO_SUCH_FOLLOW_UP = "OW-RTE-1325";
    /** Somebody else owes it. */
    public static final String OWED_BY_ANOTHER = "OW-RTE-1326";
    /** Too many follow-ups: most. */
    public static final String TOO_MANY_FOLLOW_UPS = "OW-RTE-1327";

    /** The application has no such joint act. */
    public static final String NO_SUCH_JOINT_ACT = "OW-RTE-1328";

    private JointCodes() {}
}
