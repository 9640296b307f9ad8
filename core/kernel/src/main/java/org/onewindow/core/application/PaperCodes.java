package org.onewindow.core.application;

/** Codes of findings about papers that are brought to the counter; their texts are in the kernel's bundles. */
public final class PaperCodes {
    /** Nothing was entered that was seen or taken. */
    public static final String NO_PAPERS = "OW-MAT-1101";
    /** The material is asked for as a file only. */
    public static final String NOT_ON_PAPER = "OW-MAT-1102";
    /** A number of papers is below 0 or too large. */
    public static final String NO_NUMBER_OF_PAPERS = "OW-MAT-1103";

    private PaperCodes() {}
}
