package org.onewindow.core.certificate;

/** The finding codes about certificates; texts in two languages lie in the kernel's bundle. */
public final class CertificateCodes {
    /** There is no such certificate, or the caller may not know of it. */
    public static final String NOT_FOUND = "OW-CRT-1001";
    /** The certificate changed since the caller looked. */
    public static final String CHANGED_SINCE_SEEN = "OW-CRT-1002";
    /** The certificate has ended already: number, status. */
    public static final String ENDED_ALREADY = "OW-CRT-1003";
    /** This way of ending is decided by one person alone, or takes two: the ending. */
    public static final String OTHER_WAY_OF_ENDING = "OW-CRT-1004";
    /** Nobody has asked for the certificate's end. */
    public static final String NOBODY_ASKED = "OW-CRT-1005";
    /** Who asked does not also decide. */
    public static final String NEEDS_ANOTHER_PERSON = "OW-CRT-1006";
    /** The old certificate must be handed in, or declared lost, first: number. */
    public static final String OLD_ONE_NOT_HANDED_IN = "OW-CRT-1007";
    /** The paper is not to be handed in: number. */
    public static final String NOTHING_TO_HAND_IN = "OW-CRT-1008";
    /** It is not yet time to remind, or no longer: number. */
    public static final String NOT_TO_BE_REMINDED = "OW-CRT-1010";

    /** What was typed is neither a citizen identity number nor a unified social credit code. */
    public static final String NO_SUCH_NUMBER = "OW-CRT-1011";

    private CertificateCodes() {}
}
