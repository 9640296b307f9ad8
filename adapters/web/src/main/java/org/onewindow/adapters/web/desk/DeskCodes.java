package org.onewindow.adapters.web.desk;

/** Codes of what desks' pages find wrong with a form before an act is tried. */
final class DeskCodes {
    /** No application of that number is there for the visitor. */
    static final String NO_SUCH_NUMBER = "OW-WEB-4103";
    /** Nothing, or nothing that exists, was chosen. */
    static final String NOT_CHOSEN = "OW-WEB-4104";
    /** The text is no day of the calendar. */
    static final String NO_DAY = "OW-WEB-4105";

    private DeskCodes() {}
}
