package org.onewindow.adapters.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import org.onewindow.core.text.TextBundle;

/** What stands against starting on a database, in both languages. */
@ApplicationScoped
public class PersistenceTexts implements TextBundle {
    @Override
    public String baseName() {
        return "org/onewindow/adapters/persistence/findings";
    }
}
