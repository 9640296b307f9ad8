package org.onewindow.core.document;

/** Codes of what keeps a document from being sealed, as the work tells it. */
final class SealCodes {
    static final String BLOCKED = "OW-DOC-2005";
    static final String UNAVAILABLE = "OW-DOC-2012";
    static final String NOT_VALID = "OW-DOC-2013";

    private SealCodes() {}
}
