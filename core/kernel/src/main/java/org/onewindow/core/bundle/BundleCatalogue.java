package org.onewindow.core.bundle;

import java.util.List;
import java.util.Optional;
import org.onewindow.spi.item.DefinitionRef;

/**
 * What the kernel and the faces ask about bundles. Answers come from memory: no statement is spent on definitions during an act.
 *
 * <p><b>Threads.</b> Safe for use by several threads; a published version never changes.
 */
public interface BundleCatalogue {
    /** The bundles offered now, by id: those in force whose items are all offered. */
    List<BundlePlan> inForce();

    /** The one of that id, if it is offered now. */
    Optional<BundlePlan> inForce(String id);

    /** That very version, in force or not; every published version stays readable. */
    Optional<BundlePlan> version(DefinitionRef ref);
}
