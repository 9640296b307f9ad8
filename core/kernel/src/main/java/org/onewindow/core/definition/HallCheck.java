package org.onewindow.core.definition;

import org.onewindow.core.hall.Hall;

/**
 * A rule of another module about {@code hall.yaml}: whatever is a bean of this type is asked whenever a hall's definitions are checked.
 * Finds everything at once.
 */
public interface HallCheck {
    /** Reports what is wrong with {@code hall}, which {@code document} says. */
    void check(Hall hall, DefinitionDocument document, FindingSink findings);
}
