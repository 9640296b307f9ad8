package org.onewindow.adapters.web.apply;

/** Codes of what only a page can object to: the way it was filled in. */
final class PageCodes {
    /** A number of papers is none. Arguments: the material. */
    static final String NO_COUNT = "OW-WEB-4101";
    /** The box under the summary is not ticked. */
    static final String NOT_SIGNED = "OW-WEB-4102";
    /** What was typed as a date is none. */
    static final String NO_DATE = "OW-WEB-4105";

    private PageCodes() {}
}
