package org.onewindow.core.people;

import jakarta.enterprise.context.ApplicationScoped;
import org.onewindow.core.text.TextBundle;

/** The texts about people and their accounts. */
@ApplicationScoped
public class PeopleTexts implements TextBundle {
    @Override
    public String baseName() {
        return "org/onewindow/core/people/findings";
    }
}
