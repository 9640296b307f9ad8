package org.onewindow.routing.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.onewindow.core.application.Application;
import org.onewindow.core.definition.PublishedDefinitions;
import org.onewindow.core.hall.Hall;
import org.onewindow.core.work.NewWork;
import org.onewindow.core.work.WorkQueue;
import org.onewindow.routing.task.TaskClosed;
import org.onewindow.routing.task.TaskId;
import org.onewindow.routing.task.TaskOpened;
import org.onewindow.spi.department.Dispatch;
import org.onewindow.spi.identity.DepartmentId;

/**
 * A task of a department that works in a system of its own becomes a dispatch, in the act that opens it; when its answer is not
 * needed any more, the dispatch is called off in the act that closes it. Both are work of one lane for each application and
 * department, so that they arrive in the order in which they came about.
 */
@ApplicationScoped
class DispatchFlow {
    private final Dispatches dispatches;
    private final PublishedDefinitions published;
    private final WorkQueue queue;

    @Inject
    DispatchFlow(Dispatches dispatches, PublishedDefinitions published, WorkQueue queue) {
        this.dispatches = dispatches;
        this.published = published;
        this.queue = queue;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected DispatchFlow() {
        this(null, null, null);
    }

    void opened(@Observes TaskOpened event) {
        if (hasOwnSystem(event.step().department())) {
            DispatchRecord dispatch = new DispatchRecord(keyOf(event.task()), event);
            dispatches.add(dispatch);
            queue.add(work(event.application(), dispatch, Dispatch.Purpose.ASK));
        }
    }

    void closed(@Observes TaskClosed event) {
        if (event.answeredBySystem() || !hasOwnSystem(event.department())) {
            return;
        }
        dispatches
                .of(event.task())
                .filter(dispatch ->
                        dispatch.state() == DispatchState.WAITING || dispatch.state() == DispatchState.TAKEN)
                .ifPresent(dispatch -> queue.add(work(event.application(), dispatch, Dispatch.Purpose.CALL_OFF)));
    }

    /** The work of handing {@code dispatch} over, behind whatever else of this application the department was sent before. */
    static NewWork work(Application application, DispatchRecord dispatch, Dispatch.Purpose purpose) {
        String department = dispatch.department().value();
        return NewWork.of(
                        DispatchWork.KIND, workKey(dispatch, purpose), new DispatchWork.Order(dispatch.key(), purpose))
                .inLane(DispatchWork.KIND + " " + application.id() + " " + department, application.version())
                .inPool(department);
    }

    static String workKey(DispatchRecord dispatch, Dispatch.Purpose purpose) {
        return DispatchWork.KIND + "-" + dispatch.key() + "-" + purpose + "-" + dispatch.sent();
    }

    private boolean hasOwnSystem(DepartmentId department) {
        return published
                .hall()
                .flatMap(hall -> hall.department(department))
                .flatMap(Hall.Department::binding)
                .isPresent();
    }

    /** The same for all retries, and no way to guess another one from it. */
    private static String keyOf(TaskId task) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(("dispatch " + task).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
