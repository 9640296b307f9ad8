package org.onewindow.spi.application;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.onewindow.spi.PluginApi;

/**
 * 办件编号: the number people use; it opens nothing by itself.
 *
 * <p><b>Shape.</b> area (6 digits), date (8 digits), item short code (4 upper-case letters or digits), serial (5 digits), one
 * check character by ISO 7064 MOD 37,36; 24 characters without separators. Never reused.
 *
 * @param value the number in upper case
 */
@PluginApi(role = PluginApi.Role.USE, status = PluginApi.Status.PREVIEW)
public record ApplicationNumber(String value) {
    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final Pattern SHAPE = Pattern.compile("\\d{14}[0-9A-Z]{4}\\d{5}[0-9A-Z]");

    public ApplicationNumber {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not an application number: " + value);
        }
    }

    /** The number in {@code text}, spaces and case aside, or nothing if shape or check character are wrong. */
    public static Optional<ApplicationNumber> parse(String text) {
        String candidate = text.replace(" ", "").replace("-", "").toUpperCase(Locale.ROOT);
        return isValid(candidate) ? Optional.of(new ApplicationNumber(candidate)) : Optional.empty();
    }

    /** Completes area, date, item code and serial (23 characters) with the check character. */
    public static ApplicationNumber of(String withoutCheck) {
        return new ApplicationNumber(withoutCheck + check(withoutCheck));
    }

    private static boolean isValid(String value) {
        return SHAPE.matcher(value).matches() && check(value.substring(0, 23)) == value.charAt(23);
    }

    private static char check(String digits) {
        int p = 36;
        for (int i = 0; i < digits.length(); i++) {
            int sum = (p + ALPHABET.indexOf(digits.charAt(i))) % 36;
            p = (sum == 0 ? 36 : sum) * 2 % 37;
        }
        return ALPHABET.charAt((37 - p) % 36);
    }

    @Override
    public String toString() {
        return value;
    }
}
