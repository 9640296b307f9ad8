package org.onewindow.catalog.adjustment;

/** Codes of what can stand against an adjustment. */
public final class AdjustmentCodes {
    static final String NOTHING_CHANGES = "OW-CAT-2001";
    static final String REASON_MISSING = "OW-CAT-2002";
    static final String DAY_NOT_AHEAD = "OW-CAT-2003";
    static final String SAME_DAY = "OW-CAT-2004";
    /** There is no such adjustment, or not for the caller. */
    public static final String UNKNOWN = "OW-CAT-2005";

    static final String NOT_IN_THAT_STATE = "OW-CAT-2006";
    static final String SAME_PERSON = "OW-CAT-2007";
    static final String OUTDATED = "OW-CAT-2008";
    static final String ANOTHER_WAITS = "OW-CAT-2009";
    static final String NOT_THE_AUTHOR = "OW-CAT-2010";
    static final String REASON_TOO_LONG = "OW-CAT-2011";
    static final String NOT_DUE = "OW-CAT-2012";

    private AdjustmentCodes() {}
}
