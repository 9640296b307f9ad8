package org.onewindow.core.voice;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.onewindow.core.act.PersistentModule;

/** What voices keep in the database. */
@ApplicationScoped
class VoiceModule implements PersistentModule {
    @Override
    public String name() {
        return "floor";
    }

    @Override
    public List<Class<?>> classes() {
        return List.of(Rating.class, Voice.class);
    }
}
