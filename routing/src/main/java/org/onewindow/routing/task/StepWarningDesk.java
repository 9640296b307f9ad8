package org.onewindow.routing.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.onewindow.core.act.Act;
import org.onewindow.core.act.Outcome;
import org.onewindow.core.application.Application;
import org.onewindow.core.application.ApplicationActs;
import org.onewindow.core.application.ApplicationCodes;
import org.onewindow.core.application.Commands;
import org.onewindow.core.application.Decided;
import org.onewindow.core.application.Handling;
import org.onewindow.core.time.HallTime;
import org.onewindow.core.time.Warning;
import org.onewindow.spi.application.ActName;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.identity.Role;

/** Where the hall itself warns of steps whose limits are nearly over, or over: yellow and red, each once for each last day. */
@ApplicationScoped
public class StepWarningDesk {
    private final ApplicationActs acts;
    private final Tasks tasks;
    private final HallTime time;

    @Inject
    StepWarningDesk(ApplicationActs acts, Tasks tasks, HallTime time) {
        this.acts = acts;
        this.tasks = tasks;
        this.time = time;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected StepWarningDesk() {
        this(null, null, null);
    }

    /** Puts on record every card that a step of the application has earned by now. */
    @Act(name = ActName.RECORD_WARNING, roles = Role.SYSTEM)
    public Outcome<List<Warning>> warn(Commands.On command) {
        return acts.on(command.application(), command.seen(), this::warn);
    }

    /** Only if the application takes it the tasks change: a refusal must have changed nothing. */
    private Decided<List<Warning>> warn(Application application, Handling handling) {
        Instant at = handling.act().at();
        List<Task> earned = tasks.of(application.id()).open().stream()
                .filter(task -> task.earnsAt(at).isPresent())
                .toList();
        if (earned.isEmpty()) {
            return Decided.notPossible(Finding.error(ApplicationCodes.NOT_DUE_YET, ""));
        }
        Decided<List<Warning>> decided = application.recordWarnings(
                handling, earned.stream().map(task -> warning(task, at)).toList());
        if (decided instanceof Decided.Done) {
            earned.forEach(task -> task.turn(at));
        }
        return decided;
    }

    private Warning warning(Task task, Instant at) {
        return new Warning(task.earnsAt(at).orElseThrow(), task.step(), LastDay.of(task.dueAt(), time));
    }
}
