package org.onewindow.adapters.persistence.content;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.onewindow.core.act.PersistentModule;

/** The table of files in the database; no class is mapped to it. */
@ApplicationScoped
class ContentPersistence implements PersistentModule {
    @Override
    public String name() {
        return "content";
    }

    @Override
    public List<Class<?>> classes() {
        return List.of();
    }
}
