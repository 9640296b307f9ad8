package org.onewindow.adapters.events;

import jakarta.enterprise.context.ApplicationScoped;
import org.onewindow.core.text.TextBundle;

/** The texts of this module's findings. */
@ApplicationScoped
public class EventTexts implements TextBundle {
    @Override
    public String baseName() {
        return "org/onewindow/adapters/events/findings";
    }
}
