package org.onewindow.routing.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.onewindow.core.act.PersistentModule;

/** What supervision keeps: orders, queries, matters and questions, and who handed on what to whom. */
@ApplicationScoped
class SupervisionPersistence implements PersistentModule {
    @Override
    public String name() {
        return "routing";
    }

    @Override
    public List<Class<?>> classes() {
        return List.of(Inquiry.class, HandOn.class);
    }
}
