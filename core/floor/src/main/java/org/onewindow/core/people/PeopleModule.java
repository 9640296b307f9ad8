package org.onewindow.core.people;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.onewindow.core.act.PersistentModule;

/** What the floor keeps in the database. */
@ApplicationScoped
class PeopleModule implements PersistentModule {
    @Override
    public String name() {
        return "floor";
    }

    @Override
    public List<Class<?>> classes() {
        return List.of(Account.class, SignInSession.class, TryCount.class);
    }
}
