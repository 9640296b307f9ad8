package org.onewindow.core.material;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.onewindow.core.act.PersistentModule;

/** The rows of comparisons. */
@ApplicationScoped
class MaterialPersistence implements PersistentModule {
    @Override
    public String name() {
        return "kernel";
    }

    @Override
    public List<Class<?>> classes() {
        return List.of(KeptComparison.class, EarlierComparison.class, EarlierComparison.Key.class);
    }
}
