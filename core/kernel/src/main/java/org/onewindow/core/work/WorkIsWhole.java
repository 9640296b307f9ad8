package org.onewindow.core.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.function.Consumer;
import org.onewindow.core.integrity.Invariant;

/** Work is in a handler's hands, waits, or is closed, and its row says nothing else; a lane is done from its beginning. */
@ApplicationScoped
class WorkIsWhole implements Invariant {
    @Override
    public String claim() {
        return "each item of work is held under a lease exactly while it runs, closed exactly when done or parked, and in the order of"
                + " its lane";
    }

    @Override
    public void check(EntityManager entities, Consumer<String> violations) {
        entities.createQuery("select w from WorkItem w order by w.key", WorkItem.class)
                .getResultStream()
                .filter(item -> !item.isWhole())
                .forEach(item -> violations.accept(item + " contradicts itself"));
        entities.createQuery(
                        "select distinct later.key from WorkItem earlier, WorkItem later where earlier.lane = later.lane"
                                + " and earlier.lanePosition < later.lanePosition"
                                + " and earlier.state <> :done and later.state in (:done, :running) order by later.key",
                        String.class)
                .setParameter("done", WorkState.DONE)
                .setParameter("running", WorkState.RUNNING)
                .getResultStream()
                .forEach(key ->
                        violations.accept("work " + key + " was taken up before what stands before it in its lane"));
    }
}
