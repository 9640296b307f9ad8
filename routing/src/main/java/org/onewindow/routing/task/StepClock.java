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
import org.onewindow.spi.time.TimeLimit;

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
    RunningLimit started(Step step, Instant at, boolean expedited) {
        TimeLimit limit = step.terms().expedited().filter(shorter -> expedited).orElse(step.limit());
        return time.running(at, limit, TimeFacts.NONE);
    }

    /**
     * The limit of a step that opened before, with what has stopped the clock since. Where the application is expedited the shorter limit
     * counts from then, so that nobody is late the moment somebody else is in a hurry; it never ends later than the other one.
     */
    RunningLimit running(Task task, Step step, Application application) {
        TimeFacts facts = application.clock().facts();
        RunningLimit ordinary = running(task.openedAt(), step.limit(), facts);
        return task.expedition()
                .flatMap(expedition -> step.terms()
                        .expedited()
                        .map(shorter -> running(later(task.openedAt(), expedition.at()), shorter, facts)))
                .filter(expedited -> end(expedited).isBefore(end(ordinary)))
                .orElse(ordinary);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }

    private static Instant end(RunningLimit limit) {
        return limit.due().moment().orElse(Instant.MAX); // it stands still
    }

    private RunningLimit running(Instant openedAt, TimeLimit limit, TimeFacts facts) {
        LocalDate opened = time.dayOf(openedAt);
        TimeFacts since = new TimeFacts(
                facts.suspensions().stream()
                        .filter(suspension -> !suspension.start().isBefore(opened))
                        .toList(),
                List.of());
        return time.running(openedAt, limit, since);
    }
}
