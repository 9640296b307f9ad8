package org.onewindow.routing.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.onewindow.core.act.Reading;
import org.onewindow.core.act.Scope;
import org.onewindow.core.application.Application;
import org.onewindow.core.application.CaseReading;
import org.onewindow.core.application.CaseStanding;
import org.onewindow.core.application.Progress;
import org.onewindow.core.time.HallTime;
import org.onewindow.routing.chain.Chain;
import org.onewindow.routing.chain.Position;
import org.onewindow.routing.chain.Step;
import org.onewindow.routing.chain.StepState;
import org.onewindow.routing.task.StepProgress.Standing;
import org.onewindow.spi.application.ApplicationState;
import org.onewindow.spi.identity.DepartmentId;

/**
 * Reading tasks and progress, apart from acting on them. Every query takes the scope of who asks.
 *
 * <p><b>Threads.</b> Safe; each call is a reading of its own.
 */
@ApplicationScoped
public class ReviewReading {
    /** The longest page of an inbox. */
    public static final int LONGEST_PAGE = 200;

    private final Reading reading;
    private final CaseReading cases;
    private final Tasks tasks;
    private final Chains chains;
    private final Inbox inbox;
    private final Lanes lanes;
    private final StepClock clock;
    private final HallTime time;

    @Inject
    ReviewReading(
            Reading reading,
            CaseReading cases,
            Tasks tasks,
            Chains chains,
            Inbox inbox,
            Lanes lanes,
            StepClock clock,
            HallTime time) {
        this.reading = reading;
        this.cases = cases;
        this.tasks = tasks;
        this.chains = chains;
        this.inbox = inbox;
        this.lanes = lanes;
        this.clock = clock;
        this.time = time;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected ReviewReading() {
        this(null, null, null, null, null, null, null, null);
    }

    /**
     * 待办: what {@code department} has been asked and has not answered: what is expedited first, then the task due first.
     *
     * @param after the {@link InboxLine#place()} of the last line of the page before; absent for the first page
     * @param most lines of the page, 1 to {@value #LONGEST_PAGE}
     * @return empty if the scope is neither the department's nor the whole hall's
     */
    public List<InboxLine> inbox(DepartmentId department, Scope scope, Optional<InboxPlace> after, int most) {
        if (most < 1 || most > LONGEST_PAGE) {
            throw new IllegalArgumentException("a page has 1 to " + LONGEST_PAGE + " lines, not " + most);
        }
        return sees(scope, department)
                ? reading.read(entities -> inbox.lines(entities, department, after, most))
                : List.of();
    }

    /** Whose turn it is in {@code department} before what is expedited; empty while that may go first, or if the scope sees none of it. */
    public Optional<Turn> turn(DepartmentId department, Scope scope) {
        return sees(scope, department) ? reading.read(entities -> lanes.turn(entities, department)) : Optional.empty();
    }

    private static boolean sees(Scope scope, DepartmentId department) {
        return scope instanceof Scope.WholeHall || scope.equals(new Scope.OfDepartment(department));
    }

    /**
     * Every task of the application with its opinion, in the order of opening, for those who handle it.
     *
     * @return empty if it is not in {@code scope}, or the scope is the applicant's own
     */
    public List<TaskLine> tasks(String application, Scope scope) {
        return scope instanceof Scope.OfSubject
                ? List.of()
                : reading.read(entities -> cases.standing(application, scope)
                        .flatMap(this::chainOf)
                        .map(chain -> lines(chain.with(tasks.of(application).guests()), application))
                        .orElseGet(List::of));
    }

    /** The way of the application through the departments, as far as it is known; empty if it is not in {@code scope}. */
    public List<StepProgress> progress(String application, Scope scope) {
        return reading.read(entities -> cases.standing(application, scope)
                .flatMap(standing -> chainOf(standing)
                        .map(chain -> progress(chain, tasks.of(application), isOver(standing.state()))))
                .orElseGet(List::of));
    }

    /** The chain of the application as it runs; empty if it has none or is not in {@code scope}. */
    public Optional<RunningChain> running(String application, Scope scope) {
        return reading.read(entities -> cases.standing(application, scope)
                .flatMap(standing -> chainOf(standing).map(chain -> running(chain, standing, application))));
    }

    private RunningChain running(Chain definition, CaseStanding standing, String application) {
        ApplicationTasks all = tasks.of(application);
        return new RunningChain(
                definition.with(all.guests()),
                chains.item(standing.item()),
                progress(definition, all, isOver(standing.state())));
    }

    /** The same for a progress page that number and lookup code have opened. */
    public List<StepProgress> progress(Progress opened) {
        return progress(opened.id(), new Scope.WholeHall());
    }

    /**
     * How the last day of each step that was opened comes about, day by day, in the order of opening; none if the application is not in
     * {@code scope}.
     */
    public List<StepDueDate> dueDates(String application, Scope scope) {
        return reading.read(entities -> cases.standing(application, scope)
                .flatMap(this::chainOf)
                .map(chain -> tasks.of(application).all().stream()
                        .flatMap(task -> chain.step(task.step()).stream()
                                .map(step -> new StepDueDate(
                                        step.id(),
                                        step.name(),
                                        step.department(),
                                        clock.running(task, step, entities.find(Application.class, application))
                                                .due())))
                        .toList())
                .orElseGet(List::of));
    }

    private Optional<Chain> chainOf(CaseStanding standing) {
        return chains.of(standing.item(), standing.scenario());
    }

    private List<TaskLine> lines(Chain chain, String application) {
        return tasks.of(application).all().stream()
                .map(task -> line(task, chain.step(task.step()).orElseThrow()))
                .toList();
    }

    private TaskLine line(Task task, Step step) {
        return new TaskLine(
                task.id(),
                step.id(),
                step.name(),
                step.kind(),
                task.department(),
                task.state(),
                task.openedAt(),
                task.dueAt(),
                LastDay.of(task.dueAt(), time),
                task.claim(),
                task.opinion(),
                task.answeredBy(),
                task.closedAt(),
                task.remark(),
                task.expedition());
    }

    private List<StepProgress> progress(Chain definition, ApplicationTasks all, boolean over) {
        Chain chain = definition.with(all.guests());
        Position position = all.position();
        Set<String> ahead =
                over ? Set.of() : chain.ahead(position).stream().map(Step::id).collect(Collectors.toSet());
        return chain.steps().stream()
                .map(step -> progress(step, all.atStep(step.id()), ahead.contains(step.id())))
                .toList();
    }

    private StepProgress progress(Step step, Optional<Task> task, boolean ahead) {
        return new StepProgress(
                step.id(),
                step.name(),
                step.department(),
                task.map(opened -> standing(opened.state())).orElse(ahead ? Standing.AHEAD : Standing.SKIPPED),
                task.map(opened -> LastDay.of(opened.dueAt(), time)),
                task.flatMap(Task::closedAt));
    }

    private static Standing standing(StepState state) {
        return switch (state) {
            case OPEN -> Standing.OPEN;
            case DONE -> Standing.DONE;
            case CANCELLED, SET_ASIDE -> Standing.CANCELLED;
        };
    }

    private static boolean isOver(ApplicationState state) {
        return switch (state) {
            case DRAFT, SUBMITTED, CORRECTION_REQUESTED, ACCEPTED, IN_EXAMINATION, SUSPENDED -> false;
            case NOT_ACCEPTED,
                    FORWARDED_UP,
                    DECIDED,
                    ISSUED,
                    DELIVERED,
                    WITHDRAWN,
                    RETURNED,
                    TERMINATED,
                    VOIDED,
                    ARCHIVED -> true;
        };
    }
}
