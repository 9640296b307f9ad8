package org.onewindow.spi.item;

import java.util.Objects;
import java.util.Optional;
import org.onewindow.spi.LocalizedText;
import org.onewindow.spi.PluginApi;

/**
 * 情形: a variant of an item that fixes its materials, copies and route.
 *
 * @param id {@code [a-z][a-z0-9-]*}, unique within the item
 * @param name what people choose
 * @param copiesEach how many sets of the whole dossier are handed in (一式三份 = 3), 1 or more
 * @param chain the approval chain of this scenario, if it differs from the item's
 */
@PluginApi(role = PluginApi.Role.USE, status = PluginApi.Status.PREVIEW)
public record Scenario(String id, LocalizedText name, int copiesEach, Optional<DefinitionRef> chain) {
    public Scenario {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(chain, "chain");
        if (copiesEach < 1) {
            throw new IllegalArgumentException("at least one set of papers");
        }
    }
}
