package org.onewindow.forms.template;

import java.util.Map;
import java.util.Set;
import org.onewindow.core.definition.DefinitionSet;

/** Which facts there are to bind fields to. */
@FunctionalInterface
public interface KnownFacts {
    /** Names of the facts that each fact source knows, by the source's kind. */
    Map<String, Set<String>> bySource();

    /** Whether these are all sources: not so where a folder is checked without its hall, whose plug-ins are elsewhere. */
    default boolean areAll() {
        return true;
    }

    /** The same, with what sources will know once {@code together} are in force. */
    default Map<String, Set<String>> bySource(DefinitionSet together) {
        return bySource();
    }
}
