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
import org.onewindow.routing.chain.Guest;
import org.onewindow.routing.chain.Position;
import org.onewindow.routing.chain.Step;
import org.onewindow.routing.chain.StepState;
import org.onewindow.spi.application.OpinionKind;
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
        return tasks.stream()
                .filter(task -> task.step().equals(step))
                .filter(Task::counts)
                .findFirst();
    }

    /** Where the chain stands: the states of the tasks say it all. */
    Position position() {
        Map<String, StepState> states = new HashMap<>();
        Map<String, OpinionKind> opinions = new HashMap<>();
        tasks.stream().filter(Task::counts).forEach(task -> {
            states.put(task.step(), task.state());
            task.opinion().ifPresent(opinion -> opinions.put(task.step(), opinion.kind()));
        });
        return new Position(states, opinions);
    }

    /** Who was asked as well while the application ran, in the order of asking. */
    List<Guest> guests() {
        return tasks.stream()
                .flatMap(task -> Guest.of(task.step()).stream())
                .distinct()
                .toList();
    }

    /** Sets aside what counts of {@code steps}, and answers which of them were open. */
    List<Task> setAside(List<Step> steps, Instant at) {
        List<Task> past = tasks.stream()
                .filter(Task::counts)
                .filter(task -> steps.stream().anyMatch(step -> step.id().equals(task.step())))
                .toList();
        List<Task> open = past.stream().filter(Task::isOpen).toList();
        past.forEach(task -> task.setAside(at));
        return open;
    }

    /** Whoever was asked, and the lead department, which answers for the whole. */
    boolean involve(DepartmentId department) {
        return tasks.stream().anyMatch(task -> task.involves(department));
    }

    Task open(Step step, DepartmentId lead, Instant at, RunningLimit limit) {
        Task task = new Task(applicationId, tasks.size() + 1, step, lead, at, limit);
        expedition().ifPresent(task::expedite);
        tasks.add(task);
        keep.accept(task);
        return task;
    }

    /** Since when, by whom and why the application goes before others, if it does. */
    Optional<Expedition> expedition() {
        return tasks.stream().flatMap(task -> task.expedition().stream()).findFirst();
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
