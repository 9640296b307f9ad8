package org.onewindow.core.definition;

import java.util.Set;

/**
 * One definition as read for a check.
 *
 * @param document the file
 * @param value what it means
 * @param references kind and id of every definition it names, as {@code kind/id}
 */
public record DefinitionReading<T>(DefinitionDocument document, T value, Set<String> references) {
    public DefinitionReading {
        references = Set.copyOf(references);
    }
}
