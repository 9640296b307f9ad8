package org.onewindow.core.material;

/** Codes of findings about looking into materials; texts in two languages lie in the kernel's bundle. */
public final class MaterialCodes {
    /** Files of this kind cannot be shown on a page. */
    public static final String NOT_SHOWN = "OW-MAT-1001";
    /** The file is protected by a password. */
    public static final String ENCRYPTED = "OW-MAT-1002";
    /** The file is damaged. */
    public static final String DAMAGED = "OW-MAT-1003";
    /** Looking into the file takes too much time, memory or pixels. */
    public static final String TOO_LARGE = "OW-MAT-1004";
    /** The file has no such page: page, pages. */
    public static final String NO_SUCH_PAGE = "OW-MAT-1005";
    /** Files cannot be looked into right now. */
    public static final String NOT_NOW = "OW-MAT-1006";
    /** A material says something else than the form: field, material. */
    public static final String DIFFERS_FROM_MATERIAL = "OW-MAT-1011";
    /** A register knows something else than the form says: field, register. */
    public static final String DIFFERS_FROM_REGISTER = "OW-MAT-1012";

    private MaterialCodes() {}
}
