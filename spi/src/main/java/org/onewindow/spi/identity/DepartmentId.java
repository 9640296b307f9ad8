package org.onewindow.spi.identity;

import java.util.Optional;
import java.util.regex.Pattern;
import org.onewindow.spi.PluginApi;

/**
 * Short name of a department (部门) within one hall, as {@code hall.yaml} gives it.
 *
 * @param value {@code [a-z][a-z0-9-]*}, at most 40 characters
 */
@PluginApi(role = PluginApi.Role.USE, status = PluginApi.Status.PREVIEW)
public record DepartmentId(String value) {
    /** What an id looks like. */
    public static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    public DepartmentId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not a department id: " + value);
        }
    }

    /** The id in {@code text}, or nothing if its shape is wrong. */
    public static Optional<DepartmentId> parse(String text) {
        String candidate = text.strip();
        return SHAPE.matcher(candidate).matches() ? Optional.of(new DepartmentId(candidate)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
