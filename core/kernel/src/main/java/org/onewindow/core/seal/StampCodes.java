package org.onewindow.core.seal;

/** Codes of what can stand against an act on a stamp. */
final class StampCodes {
    /** Nothing is sealed with it now. */
    static final String BLOCKED = "OW-DOC-2005";

    static final String UNKNOWN = "OW-DOC-2007";
    static final String NOT_THE_CUSTODIAN = "OW-DOC-2008";
    static final String NOT_STAFF = "OW-DOC-2009";
    static final String NOT_OFFERED = "OW-DOC-2010";
    static final String NOT_IN_THAT_STATE = "OW-DOC-2011";
    static final String REASON_MISSING = "OW-DOC-2014";

    private StampCodes() {}
}
