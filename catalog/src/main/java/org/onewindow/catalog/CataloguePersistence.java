package org.onewindow.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.onewindow.catalog.adjustment.CatalogueAdjustment;
import org.onewindow.catalog.publishing.FolderAtStart;
import org.onewindow.core.act.PersistentModule;

/** What the catalogue keeps beside the kernel's definitions: adjustments, and which folder the hall last started with. */
@ApplicationScoped
public class CataloguePersistence implements PersistentModule {
    @Override
    public String name() {
        return "catalog";
    }

    @Override
    public List<Class<?>> classes() {
        return List.of(CatalogueAdjustment.class, FolderAtStart.class);
    }
}
