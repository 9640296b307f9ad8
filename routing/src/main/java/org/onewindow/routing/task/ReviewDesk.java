package org.onewindow.routing.task;

import static org.onewindow.routing.task.TaskActs.then;
import static org.onewindow.routing.task.TaskActs.unless;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.onewindow.core.act.Act;
import org.onewindow.core.act.Outcome;
import org.onewindow.core.application.Decided;
import org.onewindow.core.application.DecisionGiven;
import org.onewindow.routing.chain.Move;
import org.onewindow.spi.application.ActName;
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
    private final TaskActs acts;
    private final TaskFlow flow;
    private final TaskRules rules;
    private final Lanes lanes;

    @Inject
    ReviewDesk(TaskActs acts, TaskFlow flow, TaskRules rules, Lanes lanes) {
        this.acts = acts;
        this.flow = flow;
        this.rules = rules;
        this.lanes = lanes;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected ReviewDesk() {
        this(null, null, null, null);
    }

    /** Takes a task up; until it is put back nobody else may answer it. */
    @Act(
            name = ActName.CLAIM_TASK,
            roles = {Role.DEPARTMENT_APPROVER, Role.MIDDLE_OFFICE_SPECIALIST, Role.COUNTER_LEAD})
    public Outcome<Claim> claim(TaskCommands.On command) {
        return acts.on(
                command.task(),
                asked -> unless(rules.toClaiming(asked), () -> {
                    Claim claim = new Claim(asked.answerer().staff().orElseThrow(), asked.at());
                    return examined(asked, asked.step().id(), claim, () -> {
                        lanes.take(asked);
                        asked.task().claim(claim);
                    });
                }));
    }

    /** Puts a claimed task back, for any colleague to take up. */
    @Act(
            name = ActName.RELEASE_TASK,
            roles = {Role.DEPARTMENT_APPROVER, Role.MIDDLE_OFFICE_SPECIALIST, Role.COUNTER_LEAD})
    public Outcome<TaskId> release(TaskCommands.On command) {
        return acts.on(
                command.task(),
                asked -> unless(
                        rules.toReleasing(asked),
                        () -> examined(
                                asked,
                                asked.step().id(),
                                command.task(),
                                () -> asked.task().release(asked.at()))));
    }

    /** Gives the department's opinion (办理意见); the chain goes on. */
    @Act(
            name = ActName.GIVE_OPINION,
            roles = {Role.DEPARTMENT_APPROVER, Role.MIDDLE_OFFICE_SPECIALIST, Role.COUNTER_LEAD})
    public Outcome<TaskAnswered> giveOpinion(TaskCommands.GiveOpinion command) {
        return acts.on(
                command.task(),
                asked -> unless(rules.toOpinion(asked, command.kind(), command.grounds()), () -> {
                    Move move = flow.next(asked, Optional.of(command.kind()));
                    return examined(
                            asked,
                            OpinionRecord.of(asked.step().id(), command.kind(), command.grounds()),
                            TaskAnswered.of(command.task(), move),
                            () -> {
                                lanes.take(asked);
                                asked.task().answer(command.kind(), command.grounds(), asked.answerer(), asked.at());
                                flow.follow(move, asked);
                            });
                }));
    }

    /** Grants or refuses (决定): the last step of the chain, by somebody who has answered none of the others. */
    @Act(name = ActName.DECIDE, roles = Role.DEPARTMENT_APPROVER)
    public Outcome<DecisionGiven> decide(TaskCommands.Decide command) {
        return acts.on(
                command.task(),
                asked -> unless(
                        rules.toDeciding(asked),
                        () -> then(
                                asked.application()
                                        .examination(asked.handling())
                                        .decide(command.kind(), command.grounds(), asked.examined()),
                                () -> {
                                    lanes.take(asked);
                                    asked.task().decide(asked.answerer(), asked.at());
                                    flow.answered(asked);
                                })));
    }

    /** The application enters examination, or refuses; only if it has, the task changes. */
    private static <R> Decided<R> examined(Asked asked, String record, R answer, Runnable change) {
        return TaskActs.examined(asked.application(), asked.handling(), record, answer, change);
    }
}
