package org.onewindow.spi.identity;

import java.util.regex.Pattern;
import org.onewindow.spi.PluginApi;

/**
 * The hall's own, meaningless number of an applicant; stands in rows and the ledger where an identity number must not.
 *
 * @param value 32 lower-case hexadecimal digits (128 random bits)
 */
@PluginApi(role = PluginApi.Role.USE, status = PluginApi.Status.PREVIEW)
public record SubjectId(String value) {
    private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{32}");

    public SubjectId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not a subject id");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
