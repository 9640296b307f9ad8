package org.onewindow.spi.identity;

import java.util.Optional;
import java.util.regex.Pattern;
import org.onewindow.spi.PluginApi;

/**
 * Short name of a staff member within one hall; appears in the ledger, so it is never a personal identity number.
 *
 * @param value {@code [a-z][a-z0-9.-]*}, at most 40 characters
 */
@PluginApi(role = PluginApi.Role.USE, status = PluginApi.Status.PREVIEW)
public record StaffId(String value) {
    private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9.-]{0,39}");

    public StaffId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not a staff id: " + value);
        }
    }

    /** The id in {@code text}, or nothing if its shape is wrong. */
    public static Optional<StaffId> parse(String text) {
        String candidate = text.strip();
        return SHAPE.matcher(candidate).matches() ? Optional.of(new StaffId(candidate)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
