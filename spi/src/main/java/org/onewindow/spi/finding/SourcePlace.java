package org.onewindow.spi.finding;

import java.util.Objects;
import org.onewindow.spi.PluginApi;

/**
 * A place in a definition file.
 *
 * @param file path relative to the definitions' folder, with {@code /} between the parts
 * @param line 1 or greater
 * @param column 1 or greater, counted in code points
 */
@PluginApi(role = PluginApi.Role.USE, status = PluginApi.Status.PREVIEW)
public record SourcePlace(String file, int line, int column) {
    public SourcePlace {
        Objects.requireNonNull(file, "file");
        if (line < 1 || column < 1) {
            throw new IllegalArgumentException("line and column start at 1");
        }
    }

    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
