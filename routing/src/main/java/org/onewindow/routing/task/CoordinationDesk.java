package org.onewindow.routing.task;

import static org.onewindow.routing.task.TaskActs.examined;
import static org.onewindow.routing.task.TaskActs.unless;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.onewindow.core.act.Act;
import org.onewindow.core.act.Outcome;
import org.onewindow.core.application.Decided;
import org.onewindow.routing.chain.Guest;
import org.onewindow.routing.chain.Move;
import org.onewindow.spi.application.ActName;
import org.onewindow.spi.identity.Role;

/**
 * 牵头协调: where the way of one application is changed while it runs, as far as its chain allows: sent back to an earlier step, one more
 * department asked, a round of opinions ended, a task handed to a colleague, the whole expedited. Whoever does it says why, and the ledger keeps who and when.
 */
@ApplicationScoped
public class CoordinationDesk {
    private final TaskActs acts;
    private final TaskFlow flow;
    private final CoordinationRules rules;
    private final Lanes lanes;

    @Inject
    CoordinationDesk(TaskActs acts, TaskFlow flow, CoordinationRules rules, Lanes lanes) {
        this.acts = acts;
        this.flow = flow;
        this.rules = rules;
        this.lanes = lanes;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected CoordinationDesk() {
        this(null, null, null, null);
    }

    /**
     * 退回: sends the application back from an open task to an earlier step, which is asked anew. What came after that step counts no more;
     * the sister branches of a parallel block stand or begin anew, as the chain says.
     */
    @Act(
            name = ActName.SEND_BACK,
            roles = {Role.DEPARTMENT_APPROVER, Role.MIDDLE_OFFICE_SPECIALIST, Role.COUNTER_LEAD})
    public Outcome<WayChanged> sendBack(TaskCommands.SendBack command) {
        return acts.on(
                command.task(),
                asked -> unless(rules.toSendingBack(asked, command.to(), command.reasons()), () -> {
                    Move move = flow.sentBack(asked, command.to());
                    return examined(
                            asked.application(),
                            asked.handling(),
                            Changes.sentBack(asked.step().id(), command.to(), command.reasons()),
                            WayChanged.of(move),
                            () -> {
                                lanes.take(asked);
                                asked.task()
                                        .remark(new Remark(
                                                Remark.Kind.SENT_BACK,
                                                command.to(),
                                                asked.answerer().value(),
                                                command.reasons()));
                                flow.go(asked.going(move));
                            });
                }));
    }

    /** 加签: asks another department beside an open task; the chain goes on once both are through. */
    @Act(
            name = ActName.ASK_AS_WELL,
            roles = {Role.DEPARTMENT_APPROVER, Role.MIDDLE_OFFICE_SPECIALIST, Role.COUNTER_LEAD})
    public Outcome<WayChanged> addSigner(TaskCommands.AddSigner command) {
        return acts.on(
                command.task(),
                asked -> unless(rules.toAddingSigner(asked, command.department(), command.question()), () -> {
                    Guest guest = new Guest(asked.step().id(), command.department());
                    return asked(asked.led(), guest, asked.answerer(), command.question());
                }));
    }

    /** 追加协办: the lead asks one more department in a parallel block that is open. */
    @Act(name = ActName.ASK_AS_WELL, roles = Role.DEPARTMENT_APPROVER)
    public Outcome<WayChanged> invite(TaskCommands.Invite command) {
        return acts.asLead(
                command.application(),
                command.seen(),
                led -> unless(
                        rules.toInviting(led, command.round(), command.department(), command.question()),
                        () -> asked(
                                led,
                                new Guest(command.round(), command.department()),
                                Answerer.of(led.who()),
                                command.question())));
    }

    private Decided<WayChanged> asked(Led led, Guest guest, Answerer by, String question) {
        Move move = led.chain().invite(led.all().position(), guest);
        return examined(led.application(), led.handling(), Changes.asked(guest, question), WayChanged.of(move), () -> {
            flow.go(led.going(move));
            led.all()
                    .atStep(guest.step())
                    .ifPresent(task -> task.remark(new Remark(Remark.Kind.ASKED, guest.at(), by.value(), question)));
        });
    }

    /** 结束征求意见: the lead goes on with the opinions that are there; whoever has not answered is not asked any more. */
    @Act(name = ActName.CONCLUDE_ROUND, roles = Role.DEPARTMENT_APPROVER)
    public Outcome<WayChanged> conclude(TaskCommands.Conclude command) {
        return acts.asLead(
                command.application(),
                command.seen(),
                led -> unless(rules.toConcluding(led, command.round(), command.reasons()), () -> {
                    Move move = flow.concluded(led, command.round());
                    return examined(
                            led.application(),
                            led.handling(),
                            Changes.concluded(command.round(), command.reasons()),
                            WayChanged.of(move),
                            () -> {
                                move.cancelled().stream()
                                        .flatMap(step -> led.all().atStep(step.id()).stream())
                                        .forEach(task -> task.remark(new Remark(
                                                Remark.Kind.ENDED,
                                                command.round(),
                                                Answerer.of(led.who()).value(),
                                                command.reasons())));
                                flow.go(led.going(move));
                            });
                }));
    }

    /**
     * 改派、代办: hands a task to a colleague of the same department, or takes over what an absent colleague has claimed.
     *
     * @return who has it now
     */
    @Act(
            name = ActName.REASSIGN_TASK,
            roles = {Role.DEPARTMENT_APPROVER, Role.MIDDLE_OFFICE_SPECIALIST, Role.COUNTER_LEAD})
    public Outcome<Claim> reassign(TaskCommands.Reassign command) {
        return acts.on(
                command.task(),
                asked -> unless(rules.toReassigning(asked, command.to(), command.reasons()), () -> {
                    Claim claim = new Claim(command.to(), asked.at());
                    return examined(
                            asked.application(),
                            asked.handling(),
                            Changes.reassigned(asked.step().id(), command.to(), command.reasons()),
                            claim,
                            () -> {
                                lanes.take(asked);
                                asked.task().claim(claim);
                                asked.task()
                                        .remark(new Remark(
                                                Remark.Kind.HANDED_ON,
                                                command.to().value(),
                                                asked.answerer().value(),
                                                command.reasons()));
                            });
                }));
    }

    /**
     * 加急: the lead department lets the application go before others, where its chain has an expedited lane: first in the work lists, with the
     * shorter limits of its steps, and never past the bound that the chain sets for those it passes.
     *
     * @return since when, by whom and why
     */
    @Act(name = ActName.EXPEDITE, roles = Role.DEPARTMENT_APPROVER)
    public Outcome<Expedition> expedite(TaskCommands.Expedite command) {
        return acts.asLead(
                command.application(),
                command.seen(),
                led -> unless(rules.toExpediting(led, command.reasons()), () -> {
                    Expedition expedition =
                            new Expedition(led.at(), Answerer.of(led.who()).value(), command.reasons());
                    return examined(
                            led.application(),
                            led.handling(),
                            Changes.expedited(command.reasons()),
                            expedition,
                            () -> flow.expedite(led, expedition));
                }));
    }
}
