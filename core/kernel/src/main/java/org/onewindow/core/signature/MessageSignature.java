package org.onewindow.core.signature;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs and verifies a request with HMAC-SHA256 over its method, path and {@code Content-Digest} (RFC 9421, label {@code ow}). Who knows
 * the secret can make such a request; a request older or newer than {@link #TOLERANCE} is refused, and within that time the keys of
 * dispatches and replies make a repetition harmless.
 *
 * <p><b>Threads.</b> Without state.
 */
public final class MessageSignature {
    /** How far the clocks of the two sides may be apart. */
    public static final Duration TOLERANCE = Duration.ofMinutes(5);
    /** The header that says what was signed. */
    public static final String INPUT = "Signature-Input";
    /** The header that carries the signature. */
    public static final String SIGNATURE = "Signature";

    private static final String COVERED = "(\"@method\" \"@path\" \"content-digest\")";
    private static final Pattern INPUT_SHAPE = Pattern.compile(
            "ow=(\\(\"@method\" \"@path\" \"content-digest\"\\);created=(\\d{1,12});keyid=\"([a-z][a-z0-9-]{0,39})\";alg=\"hmac-sha256\")");
    private static final Pattern SIGNATURE_SHAPE = Pattern.compile("ow=:([A-Za-z0-9+/]{43}=):");
    private static final int LONGEST_HEADER = 300;

    private MessageSignature() {}

    /**
     * What is signed of a request.
     *
     * @param method such as {@code POST}
     * @param path from the first slash, without the query
     * @param contentDigest value of the header {@link ContentDigest#HEADER}
     */
    public record Message(String method, String path, String contentDigest) {}

    /**
     * The two headers of a signed request.
     *
     * @param input value of {@link #INPUT}
     * @param signature value of {@link #SIGNATURE}
     */
    public record Headers(String input, String signature) {}

    /** Signs {@code message} for the holder of {@code keyId}. */
    public static Headers sign(Message message, String keyId, byte[] secret, Instant now) {
        String parameters =
                COVERED + ";created=" + now.getEpochSecond() + ";keyid=\"" + keyId + "\";alg=\"hmac-sha256\"";
        String signature = Base64.getEncoder().encodeToString(mac(message, parameters, secret));
        return new Headers("ow=" + parameters, "ow=:" + signature + ":");
    }

    /** Who claims to have signed; empty if the header does not have this signature's shape. Proves nothing. */
    public static Optional<String> keyIdOf(Headers headers) {
        Matcher input = matcher(INPUT_SHAPE, headers.input());
        return input.matches() ? Optional.of(input.group(3)) : Optional.empty();
    }

    /** Whether {@code headers} sign {@code message} with {@code secret}, and did so just now. */
    public static boolean verifies(Headers headers, Message message, byte[] secret, Instant now) {
        Matcher input = matcher(INPUT_SHAPE, headers.input());
        Matcher signature = matcher(SIGNATURE_SHAPE, headers.signature());
        if (!input.matches() || !signature.matches()) {
            return false;
        }
        Instant created = Instant.ofEpochSecond(Long.parseLong(input.group(2)));
        boolean fresh = Duration.between(created, now).abs().compareTo(TOLERANCE) <= 0;
        byte[] given = Base64.getDecoder().decode(signature.group(1));
        return MessageDigest.isEqual(given, mac(message, input.group(1), secret)) && fresh;
    }

    private static Matcher matcher(Pattern shape, String header) {
        return shape.matcher(header.length() > LONGEST_HEADER ? "" : header);
    }

    private static byte[] mac(Message message, String parameters, byte[] secret) {
        String base = "\"@method\": " + message.method() + "\n\"@path\": " + message.path() + "\n\"content-digest\": "
                + message.contentDigest() + "\n\"@signature-params\": " + parameters;
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return mac.doFinal(base.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HMAC-SHA256", e);
        }
    }
}
