package org.onewindow.spi.item;

import java.util.regex.Pattern;
import org.onewindow.spi.PluginApi;

/**
 * One version of one definition: an item, a form, a chain. A published version never changes.
 *
 * @param id {@code [a-z][a-z0-9-]*}, at most 60 characters, unique among definitions of its kind
 * @param version 1 or greater; counted up by publishing
 */
@PluginApi(role = PluginApi.Role.USE, status = PluginApi.Status.PREVIEW)
public record DefinitionRef(String id, int version) {
    private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9-]{0,59}");

    public DefinitionRef {
        if (!SHAPE.matcher(id).matches()) {
            throw new IllegalArgumentException("not a definition id: " + id);
        }
        if (version < 1) {
            throw new IllegalArgumentException("versions start at 1: " + version);
        }
    }

    @Override
    public String toString() {
        return id + "@" + version;
    }
}
