package org.onewindow.core.chain;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.onewindow.core.act.PersistentModule;

/** What monthly chains keep in the database. */
@ApplicationScoped
class ChainModule implements PersistentModule {
    @Override
    public String name() {
        return "floor";
    }

    @Override
    public List<Class<?>> classes() {
        return List.of(MonthlyChain.class);
    }
}
