package org.onewindow.core.seal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.onewindow.core.act.PersistentModule;

/** The rows of the register of stamps. */
@ApplicationScoped
class SealPersistence implements PersistentModule {
    @Override
    public String name() {
        return "kernel";
    }

    @Override
    public List<Class<?>> classes() {
        return List.of(Stamp.class, StampUse.class);
    }
}
