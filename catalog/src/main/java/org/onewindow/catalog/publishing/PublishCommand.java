package org.onewindow.catalog.publishing;

import org.onewindow.core.act.ActCommand;
import org.onewindow.core.act.IdempotencyKey;
import org.onewindow.core.definition.DefinitionSource;

/**
 * Bring a folder into force.
 *
 * @param source its files; written as their digest
 * @param grounds why, at most 2,000 characters, or the empty string; goes on record
 */
public record PublishCommand(IdempotencyKey key, DefinitionSource source, String grounds) implements ActCommand {
    public PublishCommand {
        if (grounds.length() > 2000) {
            throw new IllegalArgumentException("grounds have at most 2,000 characters");
        }
    }
}
