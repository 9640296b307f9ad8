package org.onewindow.adapters.rest.answer;

import jakarta.enterprise.context.ApplicationScoped;
import org.onewindow.core.text.TextBundle;

/** The texts of the hall's faces. */
@ApplicationScoped
public class FaceTexts implements TextBundle {
    @Override
    public String baseName() {
        return "org/onewindow/adapters/rest/findings";
    }
}
