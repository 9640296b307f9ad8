package org.onewindow.forms.planted;

import org.onewindow.catalog.publishing.CatalogueDesk;

/** Planted. */
public interface FormsReachingIntoCatalog {
    /** Planted. */
    CatalogueDesk reach();
}
