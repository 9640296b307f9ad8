package org.onewindow.routing.dispatch;

/** The finding codes of dispatches and replies; texts in two languages lie in routing's bundle. */
public final class DispatchCodes {
    /** There is no such dispatch. */
    public static final String NO_SUCH_DISPATCH = "OW-RTE-2101";
    /** The dispatch is on its way or with the department: its state. */
    public static final String NOT_STUCK = "OW-RTE-2102";
    /** A reply to a dispatch that the department never got. */
    public static final String UNKNOWN_DISPATCH = "OW-RTE-2103";
    /** A reply came a second time under the same key and said something else. */
    public static final String CONTRADICTS_ITSELF = "OW-RTE-2104";
    /** A department's own number of a matter is missing or too long. */
    public static final String NUMBER_UNUSABLE = "OW-RTE-2105";
    /** There is no such reply, or it needs no settling. */
    public static final String NO_SUCH_REPLY = "OW-RTE-2106";

    private DispatchCodes() {}
}
