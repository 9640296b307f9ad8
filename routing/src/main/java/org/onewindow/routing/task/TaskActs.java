package org.onewindow.routing.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.onewindow.core.act.Caller;
import org.onewindow.core.act.Outcome;
import org.onewindow.core.application.Application;
import org.onewindow.core.application.ApplicationActs;
import org.onewindow.core.application.Decided;
import org.onewindow.core.application.Handling;
import org.onewindow.spi.identity.DepartmentId;

/** The way every act on a task, or on a round of tasks, goes: find it for the department of whoever acts, and let it decide. */
@ApplicationScoped
class TaskActs {
    private final ApplicationActs acts;
    private final Tasks tasks;
    private final Chains chains;

    @Inject
    TaskActs(ApplicationActs acts, Tasks tasks, Chains chains) {
        this.acts = acts;
        this.tasks = tasks;
        this.chains = chains;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected TaskActs() {
        this(null, null, null);
    }

    /** Acts on a task of the caller's department. */
    <R> Outcome<R> on(TaskId id, Function<Asked, Decided<R>> deciding) {
        return acts.on(
                id.application(),
                Optional.empty(),
                (application, handling) -> asked(id, application, handling)
                        .map(deciding)
                        .orElseGet(() -> TaskRules.noSuchTask().refused()));
    }

    /** Acts on a task as the hall itself, whosever it is. */
    <R> Outcome<R> inHall(TaskId id, Function<Asked, Decided<R>> deciding) {
        return acts.on(
                id.application(),
                Optional.empty(),
                (application, handling) -> led(application, handling)
                        .flatMap(led -> led.all().numbered(id.number()).flatMap(led::asked))
                        .map(deciding)
                        .orElseGet(() -> TaskRules.noSuchTask().refused()));
    }

    /** Acts on the chain of an application whose lead is the caller's department. */
    <R> Outcome<R> asLead(String applicationId, Optional<Long> seen, Function<Led, Decided<R>> deciding) {
        return acts.on(
                applicationId,
                seen,
                (application, handling) -> led(application, handling)
                        .filter(led -> departmentOf(led.who())
                                .filter(led.chain().lead()::equals)
                                .isPresent())
                        .map(deciding)
                        .orElseGet(() -> TaskRules.noSuchTask().refused()));
    }

    private Optional<Asked> asked(TaskId id, Application application, Handling handling) {
        return led(application, handling)
                .flatMap(led -> led.all()
                        .numbered(id.number())
                        .filter(task -> departmentOf(led.who())
                                .filter(task.department()::equals)
                                .isPresent())
                        .flatMap(led::asked));
    }

    private Optional<Led> led(Application application, Handling handling) {
        ApplicationTasks all = tasks.of(application.id());
        return chains.of(handling.item(), application.scenario())
                .map(chain -> new Led(handling.act().caller(), application, handling, all, chain.with(all.guests())));
    }

    private static Optional<DepartmentId> departmentOf(Caller who) {
        if (who instanceof Caller.DepartmentSystem system) {
            return Optional.of(system.department());
        }
        return who instanceof Caller.Staff staff ? staff.department() : Optional.empty();
    }

    static <R> Decided<R> unless(Optional<Objection> objection, Supplier<Decided<R>> act) {
        return objection.isPresent() ? objection.get().refused() : act.get();
    }

    /** The application enters examination, or refuses; only if it has, the tasks change. */
    static <R> Decided<R> examined(
            Application application, Handling handling, String record, R answer, Runnable change) {
        return then(application.examination(handling).examine(record, answer), change);
    }

    static <R> Decided<R> then(Decided<R> decided, Runnable change) {
        if (decided instanceof Decided.Done) {
            change.run();
        }
        return decided;
    }
}
