package org.onewindow.core.definition;

import java.util.Map;
import java.util.Set;

/**
 * Facts that a source of the hall will know once the definitions that are being checked are in force, such as what the certificates of an
 * item say; forms that bind to them are not told that nobody knows them. Every bean of this type is asked.
 */
@FunctionalInterface
public interface PromisedFacts {
    /** Names of facts by the kind of the source that will know them. A pure function of the documents. */
    Map<String, Set<String>> bySource(DefinitionSet together);
}
