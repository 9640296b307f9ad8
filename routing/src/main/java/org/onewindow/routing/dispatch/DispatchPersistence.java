package org.onewindow.routing.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.onewindow.core.act.PersistentModule;

/** What dispatching keeps: dispatches, and the replies to them. */
@ApplicationScoped
class DispatchPersistence implements PersistentModule {
    @Override
    public String name() {
        return "dispatch";
    }

    @Override
    public List<Class<?>> classes() {
        return List.of(DispatchRecord.class, ReplyRecord.class);
    }
}
