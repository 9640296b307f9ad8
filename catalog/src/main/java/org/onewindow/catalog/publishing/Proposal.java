package org.onewindow.catalog.publishing;

import org.onewindow.core.definition.CheckedDefinitions;
import org.onewindow.core.definition.Publication;

/**
 * What publishing a folder would do.
 *
 * @param checked the folder, with everything that stands against publishing it
 * @param changes what would change; nothing if something stands against it
 */
public record Proposal(CheckedDefinitions checked, Publication changes) {
    /** Whether it could be published. */
    public boolean publishable() {
        return checked.sound();
    }

    /** Whether the folder says what is in force already. */
    public boolean inForce() {
        return publishable() && changes.changesNothing();
    }
}
