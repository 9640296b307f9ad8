package org.onewindow.routing.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.onewindow.core.act.PersistentModule;

/** What dispatching keeps: dispatches, the replies to them, and what is wrong with either. */
@ApplicationScoped
class DispatchPersistence implements PersistentModule {
    @Override
    public String name() {
        return "dispatch";
    }

    @Override
    public List<Class<?>> classes() {
        return List.of(
                DispatchRecord.class,
                ReplyRecord.class,
                ComparisonRecord.class,
                DifferenceRecord.class,
                StrayRecord.class);
    }
}
