package org.onewindow.core.definition;

import java.util.Optional;
import org.onewindow.spi.item.DefinitionRef;

/**
 * Turns the ids by which one definition names others into the versions it is published with.
 *
 * <p>Files name each other by id only. Publishing pins each name to a version and stores the pins beside the content, so a
 * published version means the same for ever, and gets a successor when a definition it names gets one.
 */
public interface Pins {
    /**
     * The version of a definition that this one names.
     *
     * @param kind kind of the definition named
     * @param id its id
     * @param pointer where the reference stands in this document; an id that no file has becomes finding OW-DEF-2001 there
     * @return empty if there is no such definition
     */
    Optional<DefinitionRef> ref(String kind, String id, String pointer);
}
