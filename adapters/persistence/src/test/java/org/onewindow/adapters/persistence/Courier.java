package org.onewindow.adapters.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.onewindow.core.work.Work;
import org.onewindow.core.work.WorkHandler;
import org.onewindow.core.work.WorkResult;

/** Carries things, and does with each what the test says. */
@ApplicationScoped
class Courier implements WorkHandler {
    static final String KIND = "errand";

    private final List<Work> carried = new CopyOnWriteArrayList<>();
    private Errand errand = work -> WorkResult.done();

    /** What to do with the next things. */
    interface Errand {
        WorkResult run(Work work) throws Exception;
    }

    void does(Errand what) {
        carried.clear();
        errand = what;
    }

    /** Every attempt so far. */
    List<Work> carried() {
        return carried;
    }

    List<String> keys() {
        return carried.stream().map(Work::key).toList();
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public WorkResult run(Work work) throws Exception {
        carried.add(work);
        return errand.run(work);
    }
}
