package org.onewindow.core.text;

import jakarta.enterprise.context.ApplicationScoped;

/** What people call the states, acts, roles and other named values of the doors' vocabulary. */
@ApplicationScoped
public class GlossaryTexts implements TextBundle {
    @Override
    public String baseName() {
        return "org/onewindow/core/text/glossary";
    }
}
