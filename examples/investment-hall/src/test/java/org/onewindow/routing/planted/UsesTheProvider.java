package org.onewindow.routing.planted;

import org.flywaydb.core.Flyway;

/** Planted. */
public interface UsesTheProvider {
    /** Planted. */
    Flyway reach();
}
