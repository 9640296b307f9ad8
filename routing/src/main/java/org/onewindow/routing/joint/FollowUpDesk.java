package org.onewindow.routing.joint;

import static org.onewindow.routing.joint.Called.department;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.onewindow.core.act.Act;
import org.onewindow.core.act.Caller;
import org.onewindow.core.act.Outcome;
import org.onewindow.core.act.Refusal;
import org.onewindow.core.application.Application;
import org.onewindow.core.application.ApplicationActs;
import org.onewindow.core.application.ApplicationCodes;
import org.onewindow.core.application.ApplicationEvent;
import org.onewindow.core.application.Decided;
import org.onewindow.core.application.Handling;
import org.onewindow.core.privacy.RandomIds;
import org.onewindow.core.time.DueDate;
import org.onewindow.core.time.HallTime;
import org.onewindow.core.time.TimeFacts;
import org.onewindow.routing.chain.Chain;
import org.onewindow.routing.chain.Milestone;
import org.onewindow.routing.supervision.Wording;
import org.onewindow.routing.task.Chains;
import org.onewindow.spi.application.ActName;
import org.onewindow.spi.application.DecisionKind;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.identity.Role;
import org.onewindow.spi.notification.NoticeKind;

/**
 * 跟踪管理: what is left to do after a joint act, and the milestones of what was granted: reported by whoever owes it, looked at by the lead
 * department, reminded of by the hall.
 */
@ApplicationScoped
public class FollowUpDesk {
    private final ApplicationActs acts;
    private final JointStore store;
    private final JointRules rules;
    private final Chains chains;
    private final HallTime time;
    private final RandomIds ids;

    @Inject
    FollowUpDesk(
            ApplicationActs acts, JointStore store, JointRules rules, Chains chains, HallTime time, RandomIds ids) {
        this.acts = acts;
        this.store = store;
        this.rules = rules;
        this.chains = chains;
        this.time = time;
        this.ids = ids;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected FollowUpDesk() {
        this(null, null, null, null, null, null);
    }

    /** Whoever owes it says what was done; the lead department may for the applicant, who brought it on paper. */
    @Act(
            name = ActName.REPORT_FOLLOW_UP,
            roles = {Role.APPLICANT, Role.DEPARTMENT_APPROVER})
    public Outcome<FollowUpState> report(JointCommands.Report command) {
        return on(command.application(), command.seen(), command.followUp(), (followUp, at) -> {
            Caller caller = at.handling().act().caller();
            Optional<Finding> notOwn =
                    rules.toReporting(followUp, department(caller), caller instanceof Caller.Subject, at.leads());
            if (notOwn.isPresent()) {
                return new Decided.Refused<>(Refusal.Kind.FORBIDDEN, List.of(notOwn.get()));
            }
            return settle(
                    followUp,
                    at,
                    FollowUpState.OPEN,
                    FollowUpState.REPORTED,
                    command.report(),
                    "/report",
                    () -> followUp.reported(command.report(), at.handling().act()));
        });
    }

    /** The lead department looks at what was reported: it does, or it is still owed. */
    @Act(name = ActName.CHECK_FOLLOW_UP, roles = Role.DEPARTMENT_APPROVER)
    public Outcome<FollowUpState> check(JointCommands.Check command) {
        return on(command.application(), command.seen(), command.followUp(), (followUp, at) -> {
            if (!at.leads()) {
                return new Decided.Refused<>(
                        Refusal.Kind.FORBIDDEN,
                        List.of(Finding.error(
                                JointCodes.NOT_THE_LEAD, "", at.chain().lead().value())));
            }
            FollowUpState next = command.accepted() ? FollowUpState.CLOSED : FollowUpState.OPEN;
            return settle(
                    followUp,
                    at,
                    FollowUpState.REPORTED,
                    next,
                    command.words(),
                    "/words",
                    () -> followUp.checked(
                            command.accepted(), command.words(), at.handling().act()));
        });
    }

    /** The hall reminds whoever owes it: before the last day, and when it has passed; an applicant by a document. */
    @Act(name = ActName.REMIND_OF_FOLLOW_UP, roles = Role.SYSTEM)
    public Outcome<FollowUpState> remind(JointCommands.Remind command) {
        return on(command.application(), Optional.empty(), command.followUp(), (followUp, at) -> {
            Handling handling = at.handling();
            if (!followUp.isToBeRemindedAt(handling.act().at())) {
                return Decided.notPossible(Finding.error(ApplicationCodes.NOT_DUE_YET, ""));
            }
            return then(at.application().putOnRecord(handling, followUp.id() + " REMINDED", followUp.state()), () -> {
                followUp.reminded(handling.act().at());
                if (followUp.owner().isEmpty()) {
                    handling.documents()
                            .write(
                                    at.application(),
                                    handling,
                                    NoticeKind.FOLLOW_UP_REMINDER,
                                    Map.of(
                                            "followUp",
                                            followUp.what(),
                                            "dueOn",
                                            followUp.dueOn().toString()));
                }
            });
        });
    }

    /** What was granted is followed up from the day of the decision. */
    void decided(@Observes ApplicationEvent.DecisionMade event) {
        if (event.kind() == DecisionKind.GRANTED) {
            Application application = event.application();
            chains.ofVersion(application.item(), application.scenario())
                    .ifPresent(chain -> chain.besides()
                            .milestones()
                            .forEach(milestone -> store.keep(followUp(application, milestone, event))));
        }
    }

    private FollowUp followUp(Application application, Milestone milestone, ApplicationEvent event) {
        DueDate due = time.dueDate(time.dayOf(event.act().at()), milestone.limit(), TimeFacts.NONE);
        return FollowUp.ofMilestone(
                ids.next(),
                application.id(),
                milestone.id(),
                milestone.owner(),
                milestone.name().zh(),
                FollowUpTimes.until(time, event.act().at(), due.date().orElseThrow(), milestone.remind()));
    }

    private record At(Application application, Handling handling, Chain chain) {
        boolean leads() {
            return department(handling.act().caller())
                    .filter(chain.lead()::equals)
                    .isPresent();
        }
    }

    private <R> Outcome<R> on(
            String applicationId, Optional<Long> seen, String id, BiFunction<FollowUp, At, Decided<R>> deciding) {
        return acts.on(
                applicationId,
                seen,
                (application, handling) -> chains.of(handling.item(), application.scenario())
                        .flatMap(chain -> store.followUp(id, application.id())
                                .map(found -> deciding.apply(found, new At(application, handling, chain))))
                        .orElseGet(() -> new Decided.Refused<>(
                                Refusal.Kind.NOT_FOUND, List.of(Finding.error(JointCodes.NO_SUCH_FOLLOW_UP, "")))));
    }

    private static Decided<FollowUpState> settle(
            FollowUp followUp,
            At at,
            FollowUpState from,
            FollowUpState to,
            String words,
            String pointer,
            Runnable change) {
        if (followUp.state() != from) {
            return Decided.notPossible(Finding.error(JointCodes.NO_SUCH_FOLLOW_UP, ""));
        }
        Optional<Finding> wording = Wording.objection(words, pointer);
        if (wording.isPresent()) {
            return Decided.invalid(List.of(wording.get()));
        }
        return then(at.application().putOnRecord(at.handling(), followUp.id() + " " + to, to), change);
    }

    private static <R> Decided<R> then(Decided<R> decided, Runnable change) {
        if (decided instanceof Decided.Done) {
            change.run();
        }
        return decided;
    }
}
