package org.onewindow.routing.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.onewindow.core.application.Application;
import org.onewindow.core.time.HallTime;
import org.onewindow.core.time.RunningLimit;
import org.onewindow.core.time.TimeFacts;
import org.onewindow.routing.chain.Step;

/**
 * 环节时限: how the limit of a step runs, in whatever unit its chain gives it. It stands still with the application's clock; an
 * extension of the whole is none of the step.
 */
@ApplicationScoped
class StepClock {
    private final HallTime time;

    @Inject
    StepClock(HallTime time) {
        this.time = time;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected StepClock() {
        this(null);
    }

    /** The limit of a step that opens at {@code at}. */
    RunningLimit started(Step step, Instant at) {
        return time.running(at, step.limit(), TimeFacts.NONE);
    }

    /** The limit of a step that opened before, with what has stopped the clock since. */
    RunningLimit running(Task task, Step step, Application application) {
        return running(task.openedAt(), step, application.clock().facts());
    }

    /** The same, from what moved the due dates of its application. */
    RunningLimit running(Instant openedAt, Step step, TimeFacts facts) {
        LocalDate opened = time.dayOf(openedAt);
        TimeFacts since = new TimeFacts(
                facts.suspensions().stream()
                        .filter(suspension -> !suspension.start().isBefore(opened))
                        .toList(),
                List.of());
        return time.running(openedAt, step.limit(), since);
    }
}
