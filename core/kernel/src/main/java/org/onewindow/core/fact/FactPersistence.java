package org.onewindow.core.fact;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.onewindow.core.act.PersistentModule;

/** The rows of what registers said, and of who asked them. */
@ApplicationScoped
class FactPersistence implements PersistentModule {
    @Override
    public String name() {
        return "kernel";
    }

    @Override
    public List<Class<?>> classes() {
        return List.of(StoredFactAnswer.class, StoredFactAccess.class, StoredSharedMaterial.class);
    }
}
