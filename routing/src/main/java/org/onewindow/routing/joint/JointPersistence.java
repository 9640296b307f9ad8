package org.onewindow.routing.joint;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.onewindow.core.act.PersistentModule;

/** What joint acts keep: the acts, who was called, and what is left to do. */
@ApplicationScoped
class JointPersistence implements PersistentModule {
    @Override
    public String name() {
        return "routing";
    }

    @Override
    public List<Class<?>> classes() {
        return List.of(JointAct.class, JointInvitee.class, FollowUp.class);
    }
}
