package org.onewindow.routing.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.onewindow.core.act.Act;
import org.onewindow.core.act.Caller;
import org.onewindow.core.act.Outcome;
import org.onewindow.core.application.Application;
import org.onewindow.core.application.ApplicationActs;
import org.onewindow.core.application.Decided;
import org.onewindow.core.application.DecisionGiven;
import org.onewindow.core.application.Handling;
import org.onewindow.routing.chain.Move;
import org.onewindow.routing.chain.Step;
import org.onewindow.spi.application.ActName;
import org.onewindow.spi.identity.DepartmentId;
import org.onewindow.spi.identity.Role;

/**
 * 部门审批: where departments take up what they have been asked, give their opinions, and one of them decides.
 *
 * <p>A task may be claimed, so that colleagues see who is at it; an unclaimed one may be answered at once. Of any number of people
 * who answer the same task the first one does, and the others are told who and what: the row of the application is locked while
 * one of them is served. A department that works in a system of its own answers through that, by the same rules.
 */
@ApplicationScoped
public class ReviewDesk {
    private final ApplicationActs acts;
    private final Tasks tasks;
    private final Chains chains;
    private final TaskFlow flow;
    private final TaskRules rules;

    @Inject
    ReviewDesk(ApplicationActs acts, Tasks tasks, Chains chains, TaskFlow flow, TaskRules rules) {
        this.acts = acts;
        this.tasks = tasks;
        this.chains = chains;
        this.flow = flow;
        this.rules = rules;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected ReviewDesk() {
        this(null, null, null, null, null);
    }

    /** Takes a task up; until it is put back nobody else may answer it. */
    @Act(
            name = ActName.CLAIM_TASK,
            roles = {Role.DEPARTMENT_APPROVER, Role.MIDDLE_OFFICE_SPECIALIST, Role.COUNTER_LEAD})
    public Outcome<Claim> claim(TaskCommands.On command) {
        return on(
                command.task(),
                asked -> unless(rules.toClaiming(asked), () -> {
                    Claim claim = new Claim(asked.answerer().staff().orElseThrow(), asked.at());
                    return examined(
                            asked, asked.step().id(), claim, () -> asked.task().claim(claim));
                }));
    }

    /** Puts a claimed task back, for any colleague to take up. */
    @Act(
            name = ActName.RELEASE_TASK,
            roles = {Role.DEPARTMENT_APPROVER, Role.MIDDLE_OFFICE_SPECIALIST, Role.COUNTER_LEAD})
    public Outcome<TaskId> release(TaskCommands.On command) {
        return on(
                command.task(),
                asked -> unless(
                        rules.toReleasing(asked),
                        () -> examined(asked, asked.step().id(), command.task(), asked.task()::release)));
    }

    /** Gives the department's opinion (办理意见); the chain goes on. */
    @Act(
            name = ActName.GIVE_OPINION,
            roles = {Role.DEPARTMENT_APPROVER, Role.MIDDLE_OFFICE_SPECIALIST, Role.COUNTER_LEAD})
    public Outcome<TaskAnswered> giveOpinion(TaskCommands.GiveOpinion command) {
        return on(
                command.task(),
                asked -> unless(rules.toOpinion(asked, command.kind(), command.grounds()), () -> {
                    Move move = flow.next(asked);
                    return examined(
                            asked,
                            OpinionRecord.of(asked.step().id(), command.kind(), command.grounds()),
                            TaskAnswered.of(command.task(), move),
                            () -> {
                                asked.task().answer(command.kind(), command.grounds(), asked.answerer(), asked.at());
                                flow.follow(move, asked);
                            });
                }));
    }

    /** Grants or refuses (决定): the last step of the chain, by somebody who has answered none of the others. */
    @Act(name = ActName.DECIDE, roles = Role.DEPARTMENT_APPROVER)
    public Outcome<DecisionGiven> decide(TaskCommands.Decide command) {
        return on(
                command.task(),
                asked -> unless(
                        rules.toDeciding(asked),
                        () -> then(
                                asked.application()
                                        .examination(asked.handling())
                                        .decide(command.kind(), command.grounds()),
                                () -> {
                                    asked.task().decide(asked.answerer(), asked.at());
                                    flow.answered(asked);
                                })));
    }

    private <R> Outcome<R> on(TaskId id, Function<Asked, Decided<R>> deciding) {
        return acts.on(
                id.application(),
                Optional.empty(),
                (application, handling) -> asked(id, application, handling)
                        .map(deciding)
                        .orElseGet(() -> TaskRules.noSuchTask().refused()));
    }

    private Optional<Asked> asked(TaskId id, Application application, Handling handling) {
        Caller who = handling.act().caller();
        ApplicationTasks all = tasks.of(application.id());
        return all.numbered(id.number())
                .filter(task ->
                        departmentOf(who).filter(task.department()::equals).isPresent())
                .flatMap(task -> chains.of(handling.item(), application.scenario())
                        .flatMap(chain -> {
                            Optional<Step> step = chain.step(task.step());
                            return step.map(known -> new Asked(who, application, handling, all, task, chain, known));
                        }));
    }

    private static Optional<DepartmentId> departmentOf(Caller who) {
        if (who instanceof Caller.DepartmentSystem system) {
            return Optional.of(system.department());
        }
        return who instanceof Caller.Staff staff ? staff.department() : Optional.empty();
    }

    private static <R> Decided<R> unless(Optional<Objection> objection, Supplier<Decided<R>> act) {
        return objection.isPresent() ? objection.get().refused() : act.get();
    }

    /** The application enters examination, or refuses; only if it has, the task changes. */
    private static <R> Decided<R> examined(Asked asked, String record, R answer, Runnable change) {
        return then(asked.application().examination(asked.handling()).examine(record, answer), change);
    }

    private static <R> Decided<R> then(Decided<R> decided, Runnable change) {
        if (decided instanceof Decided.Done) {
            change.run();
        }
        return decided;
    }
}
