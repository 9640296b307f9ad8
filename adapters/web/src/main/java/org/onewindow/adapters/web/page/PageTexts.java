package org.onewindow.adapters.web.page;

import jakarta.enterprise.context.ApplicationScoped;
import org.onewindow.core.text.TextBundle;

/** The texts of the pages. */
@ApplicationScoped
class PageTexts implements TextBundle {
    @Override
    public String baseName() {
        return "org/onewindow/adapters/web/pages";
    }
}
