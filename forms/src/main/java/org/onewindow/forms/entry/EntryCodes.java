package org.onewindow.forms.entry;

/** Codes of what can be wrong with what was pasted or dropped. */
final class EntryCodes {
    static final String NOTHING_FOUND = "OW-SMT-1001";
    static final String UNKNOWN_FILE = "OW-SMT-1002";
    /** Arguments: the limit. */
    static final String TOO_LONG = "OW-SMT-1003";

    static final String UNPACKS_TOO_LARGE = "OW-SMT-1004";
    static final String DAMAGED = "OW-SMT-1005";
    /** Arguments: most pixels in millions. */
    static final String TOO_MANY_PIXELS = "OW-SMT-1006";

    static final String NO_CODE_IN_PICTURE = "OW-SMT-1007";
    /** Arguments: the cells. */
    static final String FORMULA = "OW-SMT-1008";
    /** Arguments: the field's label. */
    static final String CONTRADICTS_ITSELF = "OW-SMT-1009";
    /** Arguments: the field's label, the place. */
    static final String DOES_NOT_FIT = "OW-SMT-1010";

    static final String OLD_SPREADSHEET = "OW-SMT-1011";
    /** Arguments: most rows. */
    static final String TOO_MANY_ROWS = "OW-SMT-1012";

    private EntryCodes() {}
}
