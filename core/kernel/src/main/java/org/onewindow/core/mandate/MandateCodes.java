package org.onewindow.core.mandate;

/** The finding codes about mandates; texts in two languages lie in the kernel's bundle. */
public final class MandateCodes {
    /** There is no such mandate, or the caller may not know of it. */
    public static final String NOT_FOUND = "OW-MND-1001";
    /** The mandate changed since the caller looked. */
    public static final String CHANGED_SINCE_SEEN = "OW-MND-1002";
    /** The mandate has ended already. */
    public static final String ENDED_ALREADY = "OW-MND-1003";
    /** The period does not begin today or later, does not end after it begins, or is too long: most years. */
    public static final String UNFIT_PERIOD = "OW-MND-1004";
    /** No such item or bundle is offered: id. */
    public static final String UNKNOWN_ITEM = "OW-MND-1005";
    /** Nobody needs a mandate of oneself. */
    public static final String OF_ONESELF = "OW-MND-1006";
    /** The evidence is missing or too long: most characters. */
    public static final String EVIDENCE_MISSING = "OW-MND-1007";
    /** The mandate does not cover the act: act. */
    public static final String ACT_NOT_COVERED = "OW-MND-1008";
    /** The mandate does not cover the item: item. */
    public static final String ITEM_NOT_COVERED = "OW-MND-1009";
    /** The mandate gives no power. */
    public static final String NO_POWER = "OW-MND-1010";
    /** Nobody grants a mandate in another's name. */
    public static final String NOT_THE_PRINCIPAL = "OW-MND-1011";

    private MandateCodes() {}
}
