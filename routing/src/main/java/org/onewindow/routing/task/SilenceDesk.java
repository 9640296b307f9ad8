package org.onewindow.routing.task;

import static org.onewindow.routing.task.TaskActs.examined;
import static org.onewindow.routing.task.TaskActs.unless;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.onewindow.core.act.Act;
import org.onewindow.core.act.Outcome;
import org.onewindow.routing.chain.Move;
import org.onewindow.spi.application.ActName;
import org.onewindow.spi.application.OpinionKind;
import org.onewindow.spi.identity.Role;

/**
 * 逾期视为同意: where a rule says that a department which does not answer within the step's limit counts as agreeing. Acts for the hall
 * itself, never for a person; only where the chain names the rule.
 */
@ApplicationScoped
public class SilenceDesk {
    private final TaskActs acts;
    private final TaskFlow flow;
    private final TaskRules rules;

    @Inject
    SilenceDesk(TaskActs acts, TaskFlow flow, TaskRules rules) {
        this.acts = acts;
        this.flow = flow;
        this.rules = rules;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected SilenceDesk() {
        this(null, null, null);
    }

    /** Takes the silence of a department as its consent; the rule is kept as the grounds of the opinion. */
    @Act(name = ActName.CONSENT_BY_SILENCE, roles = Role.SYSTEM)
    public Outcome<TaskAnswered> consent(TaskCommands.On command) {
        return acts.inHall(
                command.task(),
                asked -> unless(rules.toConsenting(asked), () -> {
                    String rule = asked.step().terms().silence().orElseThrow().zh();
                    Move move = flow.next(asked, Optional.of(OpinionKind.AGREE));
                    return examined(
                            asked.application(),
                            asked.handling(),
                            OpinionRecord.of(asked.step().id(), OpinionKind.AGREE, rule),
                            TaskAnswered.of(command.task(), move),
                            () -> {
                                asked.task().answer(OpinionKind.AGREE, rule, asked.answerer(), asked.at());
                                flow.follow(move, asked);
                            });
                }));
    }
}
