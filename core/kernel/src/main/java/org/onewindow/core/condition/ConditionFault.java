package org.onewindow.core.condition;

import java.util.List;

/**
 * What is wrong with the text of a condition, and where in it.
 *
 * @param code {@code OW-CND-nnnn}
 * @param line of the text, 1 or greater
 * @param column 1 or greater, counted in code points
 * @param offset code points of the text before the spot, 0 or more
 * @param arguments values for the message
 */
public record ConditionFault(String code, int line, int column, int offset, List<String> arguments) {
    /** The text is blank. */
    public static final String BLANK = "OW-CND-0001";
    /** The text is not CEL. Argument: what stands at the spot. */
    public static final String SYNTAX = "OW-CND-0002";
    /** Arguments: the name; the names there are. */
    public static final String UNKNOWN_FIELD = "OW-CND-0003";
    /** Arguments: the name; the functions there are. */
    public static final String UNKNOWN_FUNCTION = "OW-CND-0004";
    /** Arguments: operator or function; what it was given. */
    public static final String TYPES_DO_NOT_FIT = "OW-CND-0005";
    /** Argument: what the condition answers instead of yes or no. */
    public static final String NOT_A_QUESTION = "OW-CND-0006";
    /** Arguments: the code; the codes the field has. */
    public static final String UNKNOWN_CODE = "OW-CND-0007";
    /** Argument: what was written instead of a day. */
    public static final String NOT_A_DAY = "OW-CND-0008";
    /** Too long or too complicated. Arguments: longest text in characters; most parts. */
    public static final String TOO_BIG = "OW-CND-0009";
    /** {@code exists} or {@code all} inside another. */
    public static final String NESTED_LIST_QUESTION = "OW-CND-0010";
    /** {@code has} was not given a field. */
    public static final String HAS_WITHOUT_FIELD = "OW-CND-0011";
    /** Argument: what the calculation answers instead of a number. */
    public static final String NOT_A_NUMBER = "OW-CND-0012";
    /** {@code sum} was not given a name for the entries. */
    public static final String SUM_WITHOUT_NAME = "OW-CND-0013";

    public ConditionFault {
        arguments = List.copyOf(arguments);
    }
}
