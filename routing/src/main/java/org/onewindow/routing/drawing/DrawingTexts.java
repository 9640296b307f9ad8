package org.onewindow.routing.drawing;

import jakarta.enterprise.context.ApplicationScoped;
import org.onewindow.core.text.TextBundle;

/** The texts of drawings. */
@ApplicationScoped
public class DrawingTexts implements TextBundle {
    @Override
    public String baseName() {
        return "org/onewindow/routing/drawing";
    }
}
