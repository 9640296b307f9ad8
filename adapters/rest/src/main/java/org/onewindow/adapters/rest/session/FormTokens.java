package org.onewindow.adapters.rest.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import java.util.random.RandomGenerator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The proof that a form was filled on the hall's own page. Every form of a page carries {@link #token} in the field
 * {@value #FIELD} (or a script sends it in the header {@value #HEADER}); a changing request without it never reaches its servlet.
 *
 * <p>The token is an HMAC under a secret that only this browser has and no script can read: the sign-in's token, or for somebody
 * not signed in a random cookie. So nothing is stored, and a token ends with the sign-in.
 *
 * <p><b>Threads.</b> Safe for use by several threads.
 */
@ApplicationScoped
public class FormTokens {
    /** Name of the hidden field. */
    public static final String FIELD = "csrf";

    /** Name of the header, for scripts. */
    public static final String HEADER = "X-CSRF-Token";

    private static final String HMAC = "HmacSHA256";
    private static final int SECRET_BYTES = 16;
    private static final String FRESH_SECRET = FormTokens.class.getName();

    private final HallCookies cookies;
    private final RandomGenerator chance;

    @Inject
    FormTokens(HallCookies cookies, RandomGenerator chance) {
        this.cookies = cookies;
        this.chance = chance;
    }

    /** The token for the forms of the page that answers {@code request}; call it before the page is written. */
    public String token(HttpServletRequest request, HttpServletResponse response) {
        return mac(secret(request).orElseGet(() -> newSecret(request, response)));
    }

    /** Whether {@code shown} is the token that this browser's forms carry. */
    boolean fits(HttpServletRequest request, String shown) {
        return secret(request)
                .map(secret -> MessageDigest.isEqual(
                        mac(secret).getBytes(StandardCharsets.UTF_8), shown.getBytes(StandardCharsets.UTF_8)))
                .orElse(false);
    }

    private Optional<String> secret(HttpServletRequest request) {
        return Optional.ofNullable((String) request.getAttribute(FRESH_SECRET))
                .or(() -> Visitor.of(request).flatMap(who -> cookies.read(request, cookies.session())))
                .or(() -> cookies.read(request, cookies.visitor()));
    }

    /** From now on the forms that answer {@code request} belong to the sign-in of that token. */
    static void useSession(HttpServletRequest request, String token) {
        request.setAttribute(FRESH_SECRET, token);
    }

    private String newSecret(HttpServletRequest request, HttpServletResponse response) {
        byte[] random = new byte[SECRET_BYTES];
        chance.nextBytes(random);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        cookies.write(response, cookies.visitor(), secret);
        request.setAttribute(FRESH_SECRET, secret);
        return secret;
    }

    private static String mac(String secret) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), HMAC));
            byte[] value = mac.doFinal("form".getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(value);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HMAC-SHA-256", e);
        }
    }
}
