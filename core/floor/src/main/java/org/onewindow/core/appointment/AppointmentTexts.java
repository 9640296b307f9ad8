package org.onewindow.core.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import org.onewindow.core.text.TextBundle;

/** The texts about appointments. */
@ApplicationScoped
public class AppointmentTexts implements TextBundle {
    @Override
    public String baseName() {
        return "org/onewindow/core/appointment/findings";
    }
}
