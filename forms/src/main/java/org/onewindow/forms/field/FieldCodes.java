package org.onewindow.forms.field;

/** Codes of what can be wrong with a field's value. The first argument of each is the field's label. */
final class FieldCodes {
    /** Arguments: the key; nothing of the value. */
    static final String UNKNOWN_FIELD = "OW-FRM-1001";

    static final String MISSING = "OW-FRM-1002";
    /** Second argument: {@link FieldType.Name} of what is expected. */
    static final String WRONG_TYPE = "OW-FRM-1003";
    /** Second argument: the codes there are. */
    static final String UNKNOWN_CODE = "OW-FRM-1004";
    /** Arguments: label, least, length given. */
    static final String TOO_SHORT = "OW-FRM-1005";
    /** Arguments: label, most, length given. */
    static final String TOO_LONG = "OW-FRM-1006";
    /** Second argument: what the pattern asks for, in words. */
    static final String WRONG_FORM = "OW-FRM-1007";

    static final String FORBIDDEN_CHARACTER = "OW-FRM-1008";
    static final String TOO_SMALL = "OW-FRM-1009";
    static final String NOT_ABOVE = "OW-FRM-1010";
    static final String TOO_LARGE = "OW-FRM-1011";
    static final String NOT_BELOW = "OW-FRM-1012";
    static final String NOT_MULTIPLE = "OW-FRM-1013";
    static final String NOT_WHOLE = "OW-FRM-1014";
    /** Arguments: label, most digits before the point, most after it. */
    static final String TOO_MANY_DIGITS = "OW-FRM-1015";

    static final String NO_DATE = "OW-FRM-1016";
    static final String TOO_EARLY = "OW-FRM-1017";
    static final String TOO_LATE = "OW-FRM-1018";
    static final String NO_CITIZEN_ID = "OW-FRM-1019";
    static final String CITIZEN_ID_DOES_NOT_CHECK = "OW-FRM-1020";
    static final String NO_CREDIT_CODE = "OW-FRM-1021";
    /** A warning: early batches of codes carry a wrong check character. */
    static final String CREDIT_CODE_DOES_NOT_CHECK = "OW-FRM-1022";

    static final String TOO_FEW_ENTRIES = "OW-FRM-1023";
    static final String TOO_MANY_ENTRIES = "OW-FRM-1024";
    static final String SAME_ENTRY_TWICE = "OW-FRM-1025";

    /** A declaration was answered with no. */
    static final String NOT_DECLARED = "OW-FRM-1028";

    /** It does not apply to what else was filled in. */
    static final String NOT_ASKED_FOR = "OW-FRM-1029";
    /** Second argument: what is computed. */
    static final String COMPUTED_OTHERWISE = "OW-FRM-1030";
    /** Second argument: labels of the fields that it follows from. */
    static final String NOT_COMPUTED_YET = "OW-FRM-1031";

    private FieldCodes() {}
}
