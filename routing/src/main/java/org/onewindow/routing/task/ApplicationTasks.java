package org.onewindow.routing.task;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.onewindow.core.time.RunningLimit;
import org.onewindow.routing.chain.Position;
import org.onewindow.routing.chain.Step;
import org.onewindow.routing.chain.StepState;
import org.onewindow.spi.identity.DepartmentId;

/** Every task of one application, in the order of opening. Belongs to one act or reading, and to its thread. */
final class ApplicationTasks {
    private final String applicationId;
    private final List<Task> tasks;
    private final Consumer<Task> keep;

    ApplicationTasks(String applicationId, List<Task> tasks, Consumer<Task> keep) {
        this.applicationId = applicationId;
        this.tasks = new ArrayList<>(tasks);
        this.keep = keep;
    }

    List<Task> all() {
        return List.copyOf(tasks);
    }

    Optional<Task> numbered(int number) {
        return tasks.stream().filter(task -> task.number() == number).findFirst();
    }

    Optional<Task> atStep(String step) {
        return tasks.stream().filter(task -> task.step().equals(step)).findFirst();
    }

    /** Where the chain stands: the states of the tasks say it all. */
    Position position() {
        Map<String, StepState> states = new HashMap<>();
        tasks.forEach(task -> states.put(task.step(), task.state()));
        return new Position(states);
    }

    boolean involve(DepartmentId department) {
        return tasks.stream().anyMatch(task -> task.department().equals(department));
    }

    Task open(Step step, Instant at, RunningLimit limit) {
        Task task = new Task(applicationId, tasks.size() + 1, step, at, limit);
        tasks.add(task);
        keep.accept(task);
        return task;
    }

    /** Cancels the open tasks of {@code steps}, and answers which they were. */
    List<Task> cancel(List<Step> steps, Instant at) {
        return cancelAll(
                open().stream()
                        .filter(task ->
                                steps.stream().anyMatch(step -> step.id().equals(task.step())))
                        .toList(),
                at);
    }

    /** Cancels every open task, and answers which they were. */
    List<Task> cancelOpen(Instant at) {
        return cancelAll(open(), at);
    }

    private static List<Task> cancelAll(Collection<Task> open, Instant at) {
        open.forEach(task -> task.cancel(at));
        return List.copyOf(open);
    }

    List<Task> open() {
        return tasks.stream().filter(Task::isOpen).toList();
    }
}
