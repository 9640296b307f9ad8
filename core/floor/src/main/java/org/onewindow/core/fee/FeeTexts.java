package org.onewindow.core.fee;

import jakarta.enterprise.context.ApplicationScoped;
import org.onewindow.core.text.TextBundle;

/** The texts about fees. */
@ApplicationScoped
public class FeeTexts implements TextBundle {
    @Override
    public String baseName() {
        return "org/onewindow/core/fee/findings";
    }
}
