package org.onewindow.core.time;

import jakarta.enterprise.context.ApplicationScoped;
import org.onewindow.core.text.TextBundle;

/** The words in which limits and due dates are explained. */
@ApplicationScoped
public class TimeTexts implements TextBundle {
    @Override
    public String baseName() {
        return "org/onewindow/core/time/texts";
    }
}
