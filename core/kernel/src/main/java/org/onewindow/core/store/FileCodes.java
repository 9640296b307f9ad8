package org.onewindow.core.store;

/** Codes of findings about files; texts in two languages lie in the kernel's bundle. None names the file. */
public final class FileCodes {
    /** The name cannot be a file's name. */
    public static final String BAD_NAME = "OW-STO-1001";
    /** Files of this kind are not taken in: ending, endings taken. */
    public static final String UNKNOWN_TYPE = "OW-STO-1002";
    /** The file has no bytes. */
    public static final String EMPTY = "OW-STO-1003";
    /** The file is too long: limit in MB. */
    public static final String TOO_LONG = "OW-STO-1004";
    /** The bytes are not those of the kind: kind. */
    public static final String OTHER_CONTENT = "OW-STO-1005";
    /** The end of the file is missing: kind. */
    public static final String INCOMPLETE = "OW-STO-1006";
    /** The archive inside is not in order: problem. */
    public static final String BAD_ARCHIVE = "OW-STO-1007";
    /** The text holds characters that no text has. */
    public static final String NO_TEXT = "OW-STO-1008";
    /** The transfer was broken off. */
    public static final String BROKEN_OFF = "OW-STO-1009";
    /** Files cannot be kept at this moment. */
    public static final String CANNOT_KEEP = "OW-STO-1010";
    /** A material refers to a file that was not taken in for this applicant, or not kept. */
    public static final String UNKNOWN_FILE = "OW-STO-1011";
    /** The virus scanner found something: threat. */
    public static final String INFECTED = "OW-STO-1012";
    /** The virus scanner cannot be reached, so no file is taken in. */
    public static final String CANNOT_SCAN = "OW-STO-1013";
    /** No upload of that name is under way for this person. */
    public static final String NO_UPLOAD = "OW-STO-1014";
    /** A piece does not follow on what has arrived: its position, where the next one begins. */
    public static final String PIECE_OUT_OF_PLACE = "OW-STO-1015";
    /** Too many uploads are under way: most. */
    public static final String TOO_MANY_UPLOADS = "OW-STO-1016";
    /** A piece is empty, longer than a piece may be, or goes beyond the announced end: most bytes. */
    public static final String BAD_PIECE = "OW-STO-1017";
    /** Not all has arrived: bytes there, bytes announced. */
    public static final String NOT_ALL_THERE = "OW-STO-1018";
    /** An upload announces its length, greater than zero. */
    public static final String NO_LENGTH = "OW-STO-1019";

    private FileCodes() {}

    /** A size for people: megabytes, rounded down, with one place if below ten. */
    static String megabytes(long bytes) {
        long tenths = bytes * 10 / (1 << 20);
        return tenths >= 100 || tenths % 10 == 0 ? Long.toString(tenths / 10) : tenths / 10 + "." + tenths % 10;
    }
}
