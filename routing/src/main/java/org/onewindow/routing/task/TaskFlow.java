package org.onewindow.routing.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.onewindow.core.act.Json;
import org.onewindow.core.application.Application;
import org.onewindow.core.application.ApplicationEvent;
import org.onewindow.core.application.StepClocks;
import org.onewindow.core.condition.Condition;
import org.onewindow.routing.chain.Move;
import org.onewindow.routing.chain.Step;
import org.onewindow.spi.application.ApplicationState;
import org.onewindow.spi.application.OpinionKind;

/**
 * Moves applications through their chains: acceptance opens the first tasks, an answer the next ones, an end cancels what is open.
 * Always within the act that brought it about.
 */
@ApplicationScoped
class TaskFlow implements StepClocks {
    private final Tasks tasks;
    private final Chains chains;
    private final StepClock clock;
    private final Json json;
    private final Event<TaskOpened> opened;
    private final Event<TaskClosed> closed;

    @Inject
    TaskFlow(
            Tasks tasks,
            Chains chains,
            StepClock clock,
            Json json,
            Event<TaskOpened> opened,
            Event<TaskClosed> closed) {
        this.tasks = tasks;
        this.chains = chains;
        this.clock = clock;
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
                .ifPresent(chain -> go(new Going(
                        application,
                        tasks.ofFresh(application.id()),
                        chain.lead(),
                        chain.start(answersOf(application)),
                        event.act().at())));
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
        switch (event.act().name()) {
            case SUSPEND -> tasks.of(event.application().id()).open().forEach(Task::stop);
            case RESUME -> {
                runAgain(event.application());
                tasks.of(event.application().id())
                        .open()
                        .forEach(task -> task.waitAgain(event.act().at()));
            }
            case RECOUNT_TIME -> runAgain(event.application());
            default -> {
                // an extension of the whole is none of its steps
            }
        }
    }

    private void runAgain(Application application) {
        openSteps(application).forEach((task, step) -> task.runUntil(clock.running(task, step, application)));
    }

    /** From now on it goes before others; what is asked already has the shorter limit from now. */
    void expedite(Led led, Expedition expedition) {
        led.all().open().forEach(task -> {
            task.expedite(expedition);
            led.chain()
                    .step(task.step())
                    .ifPresent(step -> task.runUntil(clock.running(task, step, led.application())));
        });
    }

    @Override
    public boolean outOfDate(Application application) {
        return application.state() != ApplicationState.SUSPENDED
                && openSteps(application).entrySet().stream()
                        .anyMatch(each -> !clock.running(each.getKey(), each.getValue(), application)
                                .due()
                                .moment()
                                .equals(Optional.of(each.getKey().dueAt())));
    }

    private Map<Task, Step> openSteps(Application application) {
        Map<Task, Step> open = new LinkedHashMap<>();
        chains.of(application.item(), application.scenario())
                .ifPresent(chain -> tasks.of(application.id())
                        .open()
                        .forEach(task -> chain.with(tasks.of(application.id()).guests())
                                .step(task.step())
                                .ifPresent(step -> open.put(task, step))));
        return open;
    }

    /** What an answer would bring about; changes nothing. */
    Move next(Asked asked, Optional<OpinionKind> opinion) {
        return asked.chain().answer(asked.all().position(), asked.step().id(), opinion, answersOf(asked.application()));
    }

    /** What sending back would bring about; changes nothing. */
    Move sentBack(Asked asked, String to) {
        return asked.chain().sendBack(asked.all().position(), asked.step().id(), to, answersOf(asked.application()));
    }

    /** What ending a round would bring about; changes nothing. */
    Move concluded(Led led, String round) {
        return led.chain().conclude(led.all().position(), round, answersOf(led.application()));
    }

    /** Makes it so. */
    void follow(Move move, Asked asked) {
        answered(asked);
        go(asked.going(move));
    }

    /** Closes what is not asked any more, and opens what is asked next. */
    void go(Going going) {
        Stream.concat(
                        going.all().cancel(going.move().cancelled(), going.at()).stream(),
                        going.all().setAside(going.move().setAside(), going.at()).stream())
                .forEach(task -> tellClosed(going.application(), task, false, going.at()));
        going.move().opened().forEach(step -> open(step, going));
        nowAsked(going);
    }

    /** The task has its answer. */
    void answered(Asked asked) {
        tellClosed(asked.application(), asked.task(), asked.answerer().officer().isPresent(), asked.at());
    }

    private void open(Step step, Going going) {
        Task task = going.all()
                .open(
                        step,
                        going.lead(),
                        going.at(),
                        clock.started(step, going.at(), going.all().expedition().isPresent()));
        opened.fire(new TaskOpened(going.application(), task.id(), step, going.at(), task.dueAt()));
    }

    /** Whom the application waits for is a fact of its own, so that its ledger tells whose time it was. */
    private static void nowAsked(Going going) {
        going.application()
                .asks(going.all().open().stream().map(Task::department).toList());
    }

    private void tellClosed(Application application, Task task, boolean bySystem, Instant at) {
        closed.fire(new TaskClosed(application, task.id(), task.department(), bySystem, at));
    }

    private void cancelOpen(ApplicationEvent event) {
        Instant at = event.act().at();
        tasks.of(event.application().id())
                .cancelOpen(at)
                .forEach(task -> tellClosed(event.application(), task, false, at));
        event.application().asks(List.of());
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
