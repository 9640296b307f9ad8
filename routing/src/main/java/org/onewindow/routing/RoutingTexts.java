package org.onewindow.routing;

import jakarta.enterprise.context.ApplicationScoped;
import org.onewindow.core.text.TextBundle;

/** The texts of routing's findings. */
@ApplicationScoped
public class RoutingTexts implements TextBundle {
    @Override
    public String baseName() {
        return "org/onewindow/routing/findings";
    }
}
