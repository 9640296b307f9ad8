package org.onewindow.core.definition;

import jakarta.enterprise.context.ApplicationScoped;
import org.onewindow.core.text.TextBundle;

/** The texts of the findings about definition files. */
@ApplicationScoped
public class DefinitionTexts implements TextBundle {
    @Override
    public String baseName() {
        return "org/onewindow/core/definition/findings";
    }
}
