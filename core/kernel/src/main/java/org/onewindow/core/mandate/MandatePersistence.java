package org.onewindow.core.mandate;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.onewindow.core.act.PersistentModule;

/** What the register of mandates keeps in the database. */
@ApplicationScoped
class MandatePersistence implements PersistentModule {
    @Override
    public String name() {
        return "kernel";
    }

    @Override
    public List<Class<?>> classes() {
        return List.of(Mandate.class);
    }
}
