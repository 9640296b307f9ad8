package org.onewindow.core.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.onewindow.core.act.PersistentModule;

/** The rows of persons' keys. */
@ApplicationScoped
class PrivacyPersistence implements PersistentModule {
    @Override
    public String name() {
        return "kernel";
    }

    @Override
    public List<Class<?>> classes() {
        return List.of(PersonKey.class, MasterKeyCheck.class);
    }
}
