package org.onewindow.core.application;

import java.util.Optional;
import org.onewindow.spi.item.DefinitionRef;
import org.onewindow.spi.item.ServiceItem;

/**
 * What the kernel asks of the catalogue. Answers come from memory: no statement is spent on definitions during an act.
 *
 * <p><b>Threads.</b> Safe for use by several threads; a published version never changes.
 */
public interface ItemCatalogue {
    /** The version of the item in force now, if the item is offered now; withdrawn items have none. */
    Optional<ServiceItem> inForce(String itemId);

    /** That very version, in force or not; every published version stays readable. */
    Optional<ServiceItem> version(DefinitionRef ref);
}
