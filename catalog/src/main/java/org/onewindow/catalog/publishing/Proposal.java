package org.onewindow.catalog.publishing;

import java.util.List;
import org.onewindow.core.definition.CheckedDefinitions;
import org.onewindow.core.definition.Publication;
import org.onewindow.spi.finding.Finding;

/**
 * What publishing a folder would do.
 *
 * @param checked the folder, with what is wrong with it
 * @param objections what stands against it beside the files themselves
 * @param changes what would change; empty if something stands against it
 */
public record Proposal(CheckedDefinitions checked, List<Finding> objections, Publication changes) {
    public Proposal {
        objections = List.copyOf(objections);
    }

    /** Whether it could be published. */
    public boolean publishable() {
        return checked.sound() && objections.isEmpty();
    }

    /** Whether the folder says what is in force already. */
    public boolean inForce() {
        return publishable() && changes.changesNothing();
    }
}
