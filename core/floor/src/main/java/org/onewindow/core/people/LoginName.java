package org.onewindow.core.people;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The name by which somebody signs in; never an identity number.
 *
 * @param value {@code [a-z][a-z0-9.-]*}, 3 to 40 characters
 */
public record LoginName(String value) {
    private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9.-]{2,39}");

    public LoginName {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not a login name");
        }
    }

    /** The name in {@code text}, blanks around it and case aside. */
    public static Optional<LoginName> parse(String text) {
        String candidate = text.strip().toLowerCase(Locale.ROOT);
        return SHAPE.matcher(candidate).matches() ? Optional.of(new LoginName(candidate)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
