package org.onewindow.routing.task;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.onewindow.core.act.PersistentModule;

/** What routing keeps: tasks. */
@ApplicationScoped
class RoutingPersistence implements PersistentModule {
    @Override
    public String name() {
        return "routing";
    }

    @Override
    public List<Class<?>> classes() {
        return List.of(Task.class);
    }
}
