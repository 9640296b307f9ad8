package org.onewindow.spi.identity;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.onewindow.spi.PluginApi;

/**
 * 统一社会信用代码: the 18-character unified social credit code of an organisation.
 *
 * <p><b>Shape.</b> Registering authority (1), class (1), area (6 digits), body identifier (9), check character (1), over the
 * alphabet {@code 0-9A-HJ-NPQRTUWXY}.
 * <p><b>Errors.</b> Early batches exist whose check character is wrong. The constructor therefore checks the shape only;
 * {@link #checkCharacterFits()} tells the rest, and a failing check is a warning that a clerk may override with a reason.
 * <p><b>Source.</b> GB 32100-2015.
 *
 * @param value the code in upper case
 */
@PluginApi(role = PluginApi.Role.USE, status = PluginApi.Status.PREVIEW)
public record SocialCreditCode(String value) {
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final Pattern SHAPE = Pattern.compile("[0-9A-HJ-NPQRTUWXY]{2}\\d{6}[0-9A-HJ-NPQRTUWXY]{10}");

    public SocialCreditCode {
        value = value.toUpperCase(Locale.ROOT);
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not a unified social credit code: " + value);
        }
    }

    /** The code in {@code text}, or nothing if its shape is wrong; the check character is not looked at. */
    public static Optional<SocialCreditCode> parse(String text) {
        String candidate = text.strip().toUpperCase(Locale.ROOT);
        return SHAPE.matcher(candidate).matches() ? Optional.of(new SocialCreditCode(candidate)) : Optional.empty();
    }

    /** Whether the last character is the one that GB 32100-2015 computes from the others. */
    public boolean checkCharacterFits() {
        return ALPHABET.charAt(checkValue()) == value.charAt(17);
    }

    private int checkValue() {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < 17; i++) {
            sum += ALPHABET.indexOf(value.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return (31 - sum % 31) % 31;
    }

    @Override
    public String toString() {
        return value;
    }
}
