package org.onewindow.catalog.checker;

import jakarta.enterprise.context.ApplicationScoped;
import org.onewindow.core.text.TextBundle;

/** The texts of the catalogue's findings. */
@ApplicationScoped
public class CatalogueTexts implements TextBundle {
    @Override
    public String baseName() {
        return "org/onewindow/catalog/findings";
    }
}
