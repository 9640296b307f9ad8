package org.onewindow.spi.identity;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.onewindow.spi.PluginApi;

/**
 * 公民身份号码: the 18-character citizen identity number.
 *
 * <p><b>Shape.</b> 6 digits area, 8 digits date of birth (from 1900-01-01), 3 digits sequence (odd male, even female), one
 * check character {@code 0-9} or {@code X}. A lower-case x is taken and stored as X.
 * <p><b>Privacy.</b> {@link #toString()} is masked; only {@link #value()} gives the number away.
 * <p><b>Source.</b> GB 11643-1999.
 *
 * @param value the number, with upper-case X
 */
@PluginApi(role = PluginApi.Role.USE, status = PluginApi.Status.PREVIEW)
public record CitizenIdNumber(String value) {
    private static final Pattern SHAPE = Pattern.compile("\\d{17}[0-9X]");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";
    private static final DateTimeFormatter BIRTH =
            DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    public CitizenIdNumber {
        value = value.toUpperCase(Locale.ROOT);
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a citizen identity number");
        }
    }

    /** The number in {@code text}, or nothing if shape, date of birth or check character are wrong. */
    public static Optional<CitizenIdNumber> parse(String text) {
        String candidate = text.strip().toUpperCase(Locale.ROOT);
        return isValid(candidate) ? Optional.of(new CitizenIdNumber(candidate)) : Optional.empty();
    }

    /** The date of birth, 1900-01-01 or later. */
    public LocalDate dateOfBirth() {
        return LocalDate.parse(value.substring(6, 14), BIRTH);
    }

    /** The number with date of birth and sequence hidden, for screens and slips. */
    public String masked() {
        return value.substring(0, 6) + "********" + value.substring(14);
    }

    @Override
    public String toString() {
        return masked();
    }

    private static boolean isValid(String value) {
        return SHAPE.matcher(value).matches()
                && hasBirthDate(value)
                && CHECKS.charAt(sum(value) % 11) == value.charAt(17);
    }

    private static boolean hasBirthDate(String value) {
        try {
            return !LocalDate.parse(value.substring(6, 14), BIRTH).isBefore(EARLIEST);
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static int sum(String value) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (value.charAt(i) - '0') * WEIGHTS[i];
        }
        return sum;
    }
}
