package org.onewindow.core.act;

import java.util.regex.Pattern;

/**
 * The client's own name for one request: repeating a request with its key gives the first answer again.
 *
 * @param value 8 to 64 characters of {@code [A-Za-z0-9._:-]}
 */
public record IdempotencyKey(String value) {
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9._:-]{8,64}");

    public IdempotencyKey {
        if (!isValid(value)) {
            throw new IllegalArgumentException("an idempotency key has 8 to 64 characters of A-Z a-z 0-9 . _ : -");
        }
    }

    /** Whether {@code text} can be a key. */
    public static boolean isValid(String text) {
        return SHAPE.matcher(text).matches();
    }
}
