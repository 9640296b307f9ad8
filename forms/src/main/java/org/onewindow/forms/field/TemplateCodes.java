package org.onewindow.forms.field;

/** Codes of what can be wrong with the fields of a template. */
final class TemplateCodes {
    /** Arguments: key of the field. */
    static final String NO_LABEL = "OW-FRM-2001";

    static final String NO_TYPE = "OW-FRM-2002";
    /** Arguments: the keyword, the {@link FieldType.Name} it says nothing about. */
    static final String IDLE_KEYWORD = "OW-FRM-2003";
    /** Arguments: the reference. */
    static final String NO_SUCH_DEFINITION = "OW-FRM-2004";
    /** Arguments: the reference. */
    static final String REFERENCES_IN_A_CIRCLE = "OW-FRM-2005";
    /** Arguments: how deep fields may nest. */
    static final String NESTED_TOO_DEEP = "OW-FRM-2006";
    /** Arguments: the key. */
    static final String REQUIRES_UNKNOWN_FIELD = "OW-FRM-2007";
    /** Arguments: why, the part of the pattern. */
    static final String UNUSABLE_PATTERN = "OW-FRM-2008";

    static final String PATTERN_WITHOUT_WORDS = "OW-FRM-2009";
    /** Arguments: the lower bound, the upper one. */
    static final String NOTHING_FITS = "OW-FRM-2010";
    /** Arguments: the code. */
    static final String SAME_CODE_TWICE = "OW-FRM-2011";
    /** Arguments: the widget, the {@link FieldType.Name}. */
    static final String WIDGET_DOES_NOT_FIT = "OW-FRM-2012";

    static final String CITIZEN_ID_NOT_SENSITIVE = "OW-FRM-2013";
    /** Arguments: what stands there. */
    static final String NO_SUCH_DAY = "OW-FRM-2014";

    static final String FACT_INSIDE = "OW-FRM-2015";
    /** A warning. Arguments: the fact, the facts there are. */
    static final String UNKNOWN_FACT = "OW-FRM-2016";
    /** A warning. Arguments: the source, the fact. */
    static final String SOURCE_DOES_NOT_KNOW = "OW-FRM-2017";

    static final String DIVIDED_TEXT = "OW-FRM-2018";
    static final String LIST_OF_LISTS = "OW-FRM-2019";
    /** Arguments: most digits before the point, most after it. */
    static final String TOO_MANY_DIGITS = "OW-FRM-2020";

    /** Arguments: the key. */
    static final String PUBLIC_AND_SENSITIVE = "OW-FRM-2021";

    static final String PUBLIC_INSIDE = "OW-FRM-2022";

    /** Arguments: keys of the fields, from the first to the first again. */
    static final String ASKED_IN_A_CIRCLE = "OW-FRM-2023";
    /** Arguments: the {@link FieldType.Name}. */
    static final String COMPUTED_NO_NUMBER = "OW-FRM-2024";
    /** Arguments: the key of the sensitive field. */
    static final String COMPUTED_FROM_SENSITIVE = "OW-FRM-2025";
    /** A warning. Arguments: the keyword. */
    static final String CONDITION_ALWAYS_HOLDS = "OW-FRM-2026";
    /** A warning. Arguments: the keyword. */
    static final String CONDITION_NEVER_HOLDS = "OW-FRM-2027";
    /** Arguments: the keyword that says nothing about a computed field. */
    static final String IDLE_WHEN_COMPUTED = "OW-FRM-2028";

    static final String PRINTED_INSIDE = "OW-FRM-2029";

    /** Arguments: the key. */
    static final String HIDES_THE_FORM = "OW-FRM-4001";

    private TemplateCodes() {}
}
