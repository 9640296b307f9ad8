package org.onewindow.forms.template;

import jakarta.enterprise.context.ApplicationScoped;
import org.onewindow.core.text.TextBundle;

/** The texts of the findings about forms. */
@ApplicationScoped
public class FormTexts implements TextBundle {
    @Override
    public String baseName() {
        return "org/onewindow/forms/findings";
    }
}
