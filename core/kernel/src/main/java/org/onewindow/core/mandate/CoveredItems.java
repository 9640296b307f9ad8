package org.onewindow.core.mandate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.onewindow.core.application.ItemCatalogue;
import org.onewindow.core.bundle.BundleCatalogue;

/** What a mandate can cover: the items and bundles that are offered. */
@ApplicationScoped
class CoveredItems {
    private final ItemCatalogue items;
    private final Instance<BundleCatalogue> bundles;

    @Inject
    CoveredItems(ItemCatalogue items, Instance<BundleCatalogue> bundles) {
        this.items = items;
        this.bundles = bundles;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected CoveredItems() {
        this(null, null);
    }

    boolean isOffered(String id) {
        return items.inForce(id).isPresent()
                || (bundles.isResolvable() && bundles.get().inForce(id).isPresent());
    }
}
