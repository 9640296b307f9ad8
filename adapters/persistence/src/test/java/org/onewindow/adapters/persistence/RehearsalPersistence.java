package org.onewindow.adapters.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.onewindow.core.act.PersistentModule;

/** What the tests of this module keep. */
@ApplicationScoped
class RehearsalPersistence implements PersistentModule {
    @Override
    public String name() {
        return "rehearsal";
    }

    @Override
    public List<Class<?>> classes() {
        return List.of(Counter.class, DiaryEntry.class, Keepsake.class);
    }
}
