package org.onewindow.adapters.web.planted;

import jakarta.persistence.EntityManager;

/** Planted. */
public interface PageWithAnEntityManager {
    /** Planted. */
    EntityManager reach();
}
