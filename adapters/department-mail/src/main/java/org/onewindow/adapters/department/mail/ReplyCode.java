package org.onewindow.adapters.department.mail;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.onewindow.spi.identity.DepartmentId;

/**
 * The code in a letter: whom it goes to, the dispatch's key, and what only the hall can compute from both. Whoever gives it back has read the
 * letter. It proves no more than that, and so a letter goes to an office's address and to nobody else.
 *
 * @param department to whom the letter claims to have gone
 * @param dispatch key of the dispatch that it claims to answer
 * @param proof what proves both
 */
record ReplyCode(DepartmentId department, String dispatch, String proof) {
    private static final int DIGITS = 20;
    private static final Pattern SHAPE =
            Pattern.compile("\\[OW\\s+([a-z][a-z0-9-]{0,39})\\s+([0-9a-f]{32})-([0-9a-f]{20})]");

    /** The code for the letter of a dispatch. */
    static ReplyCode of(DepartmentId department, String dispatch, byte[] secret) {
        return new ReplyCode(department, dispatch, proofOf(department, dispatch, secret));
    }

    /** The first code in {@code text}, genuine or not. */
    static Optional<ReplyCode> in(String text) {
        Matcher code = SHAPE.matcher(text);
        return code.find()
                ? Optional.of(new ReplyCode(new DepartmentId(code.group(1)), code.group(2), code.group(3)))
                : Optional.empty();
    }

    boolean isGenuine(byte[] secret) {
        return MessageDigest.isEqual(
                proof.getBytes(StandardCharsets.US_ASCII),
                proofOf(department, dispatch, secret).getBytes(StandardCharsets.US_ASCII));
    }

    private static String proofOf(DepartmentId department, String dispatch, byte[] secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            byte[] proof = mac.doFinal(("mail " + department + " " + dispatch).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(proof).substring(0, DIGITS);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HMAC-SHA256", e);
        }
    }

    @Override
    public String toString() {
        return "[OW " + department + " " + dispatch + "-" + proof + "]";
    }
}
