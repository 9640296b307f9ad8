package org.onewindow.catalog.planted;

import org.onewindow.routing.chain.Chain;

/** Planted. */
public interface CatalogReachingIntoRouting {
    /** Planted. */
    Chain reach();
}
