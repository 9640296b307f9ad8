package org.onewindow.forms.template;

import java.util.Map;
import java.util.Set;

/** Which facts there are to bind fields to. */
@FunctionalInterface
public interface KnownFacts {
    /** Names of the facts that each fact source knows, by the source's kind. */
    Map<String, Set<String>> bySource();
}
