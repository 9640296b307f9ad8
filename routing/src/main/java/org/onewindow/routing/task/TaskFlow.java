package org.onewindow.routing.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.onewindow.core.act.Json;
import org.onewindow.core.application.Application;
import org.onewindow.core.application.ApplicationEvent;
import org.onewindow.core.condition.Condition;
import org.onewindow.core.time.HallTime;
import org.onewindow.core.time.TimeFacts;
import org.onewindow.routing.chain.Move;
import org.onewindow.routing.chain.Step;
import org.onewindow.spi.application.ActName;
import org.onewindow.spi.application.ApplicationState;
import org.onewindow.spi.time.TimeLimit;

/**
 * Moves applications through their chains: acceptance opens the first tasks, an answer the next ones, an end cancels what is open.
 * Always within the act that brought it about.
 */
@ApplicationScoped
class TaskFlow {
    private final Tasks tasks;
    private final Chains chains;
    private final HallTime time;
    private final Json json;
    private final Event<TaskOpened> opened;
    private final Event<TaskClosed> closed;

    @Inject
    TaskFlow(Tasks tasks, Chains chains, HallTime time, Json json, Event<TaskOpened> opened, Event<TaskClosed> closed) {
        this.tasks = tasks;
        this.chains = chains;
        this.time = time;
        this.json = json;
        this.opened = opened;
        this.closed = closed;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected TaskFlow() {
        this(null, null, null, null, null, null);
    }

    void accepted(@Observes ApplicationEvent.Accepted event) {
        Application application = event.application();
        chains.of(application.item(), application.scenario())
                .ifPresent(chain -> open(
                        application,
                        tasks.ofFresh(application.id()),
                        chain.start(answersOf(application)).opened(),
                        event.act().at()));
    }

    /** After the decision nobody is asked any more; it may have come from above, past the chain. */
    void decided(@Observes ApplicationEvent.DecisionMade event) {
        if (chains.of(event.application().item(), event.application().scenario())
                .isPresent()) {
            cancelOpen(event);
        }
    }

    void forwardedUp(@Observes ApplicationEvent.ForwardedUp event) {
        cancelOpen(event);
    }

    void closed(@Observes ApplicationEvent.Closed event) {
        boolean everOpened = event.application().clock().acceptedOn().isPresent();
        if (everOpened && event.application().state() != ApplicationState.DELIVERED) {
            cancelOpen(event);
        }
    }

    /** The time of a special procedure counts neither for the application nor for the steps that wait (Art. 45). */
    void timeChanged(@Observes ApplicationEvent.TimeChanged event) {
        Application application = event.application();
        if (event.act().name() != ActName.RESUME) {
            return;
        }
        chains.of(application.item(), application.scenario())
                .ifPresent(chain -> tasks.of(application.id())
                        .open()
                        .forEach(task -> chain.step(task.step())
                                .ifPresent(step -> task.moveDue(due(task.openedAt(), step.limit(), application)))));
    }

    /** What an answer would bring about; changes nothing. */
    Move next(Asked asked) {
        return asked.chain().answer(asked.all().position(), asked.step().id(), answersOf(asked.application()));
    }

    /** Makes it so. */
    void follow(Move move, Asked asked) {
        answered(asked);
        asked.all()
                .cancel(move.cancelled(), asked.at())
                .forEach(task -> tellClosed(asked.application(), task, false, asked.at()));
        open(asked.application(), asked.all(), move.opened(), asked.at());
    }

    /** The task has its answer. */
    void answered(Asked asked) {
        tellClosed(asked.application(), asked.task(), asked.answerer().officer().isPresent(), asked.at());
    }

    private void open(Application application, ApplicationTasks all, List<Step> steps, Instant at) {
        steps.forEach(step -> {
            Instant dueAt =
                    time.dueDate(at, step.limit(), TimeFacts.NONE).moment().orElseThrow();
            Task task = all.open(step, at, dueAt);
            opened.fire(new TaskOpened(application, task.id(), step, at, dueAt));
        });
    }

    private void tellClosed(Application application, Task task, boolean bySystem, Instant at) {
        closed.fire(new TaskClosed(application, task.id(), task.department(), bySystem, at));
    }

    /** Only what has stopped the clock since the step opened; an extension of the whole is none of the step. */
    private Instant due(Instant openedAt, TimeLimit limit, Application application) {
        LocalDate opened = time.dayOf(openedAt);
        TimeFacts since = new TimeFacts(
                application.clock().facts().suspensions().stream()
                        .filter(suspension -> !suspension.start().isBefore(opened))
                        .toList(),
                List.of());
        return time.dueDate(openedAt, limit, since).moment().orElseThrow();
    }

    private void cancelOpen(ApplicationEvent event) {
        Instant at = event.act().at();
        tasks.of(event.application().id())
                .cancelOpen(at)
                .forEach(task -> tellClosed(event.application(), task, false, at));
    }

    /** Answers conditions from the form's plain fields, which are read only if a condition is asked. */
    Predicate<Condition> answersOf(Application application) {
        Map<String, Object> data = new HashMap<>();
        return condition -> {
            if (data.isEmpty()) {
                data.putAll(json.fields(application.dossier().plain()));
            }
            return condition.holds(data);
        };
    }
}
