package org.onewindow.core.integrity;

import jakarta.persistence.EntityManager;
import java.util.function.Consumer;

/**
 * Something that is true of the data between any two acts. One CDI bean per invariant, in the module whose data it is about.
 *
 * <p><b>Demanded.</b> Changes nothing; reports each violation by the ids concerned, without personal data.
 */
public interface Invariant {
    /** What is claimed, as a sentence. */
    String claim();

    /** Looks at all data and reports what contradicts the claim. */
    void check(EntityManager entities, Consumer<String> violations);
}
