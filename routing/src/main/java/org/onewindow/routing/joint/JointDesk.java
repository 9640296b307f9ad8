package org.onewindow.routing.joint;

import static org.onewindow.routing.joint.Called.department;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.onewindow.core.act.Act;
import org.onewindow.core.act.Caller;
import org.onewindow.core.act.Outcome;
import org.onewindow.core.act.Refusal;
import org.onewindow.core.application.Application;
import org.onewindow.core.application.ApplicationActs;
import org.onewindow.core.application.Decided;
import org.onewindow.core.application.Handling;
import org.onewindow.core.privacy.RandomIds;
import org.onewindow.routing.chain.Absence;
import org.onewindow.routing.chain.Chain;
import org.onewindow.routing.chain.JointTerms;
import org.onewindow.routing.supervision.Escalations;
import org.onewindow.routing.supervision.Wording;
import org.onewindow.routing.task.Chains;
import org.onewindow.spi.application.ActName;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.identity.Role;
import org.onewindow.spi.notification.NoticeKind;

/**
 * 联合踏勘、联审会议、联合验收: called, held and concluded by the lead department; each department that was called says what it thinks.
 * Everything goes on the application's ledger; no clock stops.
 */
@ApplicationScoped
public class JointDesk {
    private static final int REMIND_BEFORE = 2;

    private final ApplicationActs acts;
    private final JointStore store;
    private final JointRules rules;
    private final JointSheets sheets;
    private final Escalations escalations;
    private final Chains chains;
    private final RandomIds ids;

    @Inject
    JointDesk(
            ApplicationActs acts,
            JointStore store,
            JointRules rules,
            JointSheets sheets,
            Escalations escalations,
            Chains chains,
            RandomIds ids) {
        this.acts = acts;
        this.store = store;
        this.rules = rules;
        this.sheets = sheets;
        this.escalations = escalations;
        this.chains = chains;
        this.ids = ids;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected JointDesk() {
        this(null, null, null, null, null, null, null);
    }

    /**
     * Calls a joint act, with its notice to whoever is called; by the lead department, or by who watches on its behalf. Answers its
     * identifier.
     */
    @Act(
            name = ActName.CALL_JOINT_ACT,
            roles = {Role.DEPARTMENT_APPROVER, Role.SUPERVISOR})
    public Outcome<String> call(JointCommands.Call command) {
        return acts.on(command.application(), command.seen(), (application, handling) -> {
            Optional<Chain> chain = chains.of(handling.item(), application.scenario());
            Optional<JointTerms> terms = chain.flatMap(known -> known.besides().joint(command.act()));
            if (chain.isEmpty() || terms.isEmpty()) {
                return Decided.invalid(List.of(Finding.error(JointCodes.NOT_PROVIDED_FOR, "/act", offered(chain))));
            }
            Optional<Finding> notLead = notLed(chain.get(), handling.act().caller(), true);
            if (notLead.isPresent()) {
                return forbidden(notLead.get());
            }
            List<Finding> objections = rules.toCalling(application, handling, terms.get(), command);
            if (!objections.isEmpty()) {
                return Decided.invalid(objections);
            }
            String id = ids.next();
            return then(
                    application.putOnRecord(
                            handling, record(id, terms.get().id(), command.at().toString()), id),
                    () -> announce(application, handling, chain.get(), terms.get(), id, command));
        });
    }

    private void announce(
            Application application,
            Handling handling,
            Chain chain,
            JointTerms terms,
            String id,
            JointCommands.Call command) {
        JointAct joint =
                JointAct.called(id, application.id(), terms, command, JointRules.moment(command.at()), handling.act());
        List<JointInvitee> invited = terms.invites().stream()
                .map(department -> JointInvitee.called(ids.next(), joint, department))
                .toList();
        Called called = new Called(application, handling, chain, terms, joint, invited);
        joint.announcedAs(handling.documents()
                .write(application, handling, JointSheets.notice(terms.kind()), sheets.notice(called)));
        store.keep(joint);
        invited.forEach(store::keep);
    }

    /** Calls it off before it was held; an applicant that was called is told. */
    @Act(name = ActName.CALL_OFF_JOINT_ACT, roles = Role.DEPARTMENT_APPROVER)
    public Outcome<JointState> callOff(JointCommands.CallOff command) {
        return asLead(command.application(), command.seen(), command.joint(), JointState.CALLED, called -> {
            Optional<Finding> wording = Wording.objection(command.reasons(), "/reasons");
            if (wording.isPresent()) {
                return Decided.invalid(List.of(wording.get()));
            }
            return then(onRecord(called, JointState.CALLED_OFF.name(), JointState.CALLED_OFF), () -> {
                called.joint().calledOff(command.reasons(), called.handling().act());
                if (called.terms().applicant()) {
                    write(called, NoticeKind.JOINT_ACT_CALLED_OFF, JointSheets.calledOff(called, command.reasons()));
                }
            });
        });
    }

    /** Records who came and what was found; where absence escalates, supervision orders go out to those who did not come. */
    @Act(name = ActName.RECORD_JOINT_ACT, roles = Role.DEPARTMENT_APPROVER)
    public Outcome<JointState> recordAttendance(JointCommands.Attendance command) {
        return asLead(command.application(), command.seen(), command.joint(), JointState.CALLED, called -> {
            List<Finding> objections = rules.toRecording(called, command);
            if (!objections.isEmpty()) {
                return Decided.invalid(objections);
            }
            List<JointInvitee> missing = called.invited().stream()
                    .filter(each -> !command.present().contains(each.department()))
                    .toList();
            List<Escalations.Escalation> orders = called.terms().absence() == Absence.ESCALATES
                    ? missing.stream()
                            .map(each -> escalations.prepare(
                                    each.department(),
                                    "未参加“" + called.terms().name().zh() + "”，请于限期内提出书面意见"))
                            .toList()
                    : List.of();
            String grounds = JointState.HELD
                    + orders.stream().map(order -> "\n" + order.grounds()).collect(Collectors.joining());
            return then(onRecord(called, grounds, JointState.HELD), () -> {
                called.joint()
                        .held(
                                JointRules.moment(command.until()),
                                command,
                                called.handling().act());
                called.invited().forEach(each -> each.came(command.present().contains(each.department())));
                for (int i = 0; i < orders.size(); i++) {
                    escalations.issue(orders.get(i), called.application(), called.handling());
                    missing.get(i).escalatedBy(orders.get(i).id());
                }
            });
        });
    }

    /** One department's own opinion, there or in writing, until the lead concludes. */
    @Act(name = ActName.GIVE_JOINT_OPINION, roles = Role.DEPARTMENT_APPROVER)
    public Outcome<String> giveOpinion(JointCommands.Opinion command) {
        return on(command.application(), command.seen(), command.joint(), called -> {
            Optional<JointInvitee> own = called.ofCaller();
            if (own.isEmpty()) {
                return forbidden(Finding.error(
                        JointCodes.NOT_CALLED,
                        "",
                        department(called.handling().act().caller())
                                .map(each -> each.value())
                                .orElse("")));
            }
            if (!called.joint().isOpen()) {
                return notNow(called.joint());
            }
            List<Finding> objections = rules.toOpinion(called, command);
            if (!objections.isEmpty()) {
                return Decided.invalid(objections);
            }
            return then(
                    onRecord(
                            called,
                            own.get().department().value() + " " + command.kind(),
                            called.joint().id()),
                    () -> own.get()
                            .says(
                                    command.kind(),
                                    command.words(),
                                    called.handling().act()));
        });
    }

    /** Says what it came to and what is left to do; the record or the minutes are written with every opinion. */
    @Act(name = ActName.CONCLUDE_JOINT_ACT, roles = Role.DEPARTMENT_APPROVER)
    public Outcome<JointResult> conclude(JointCommands.Conclude command) {
        return asLead(command.application(), command.seen(), command.joint(), JointState.HELD, called -> {
            List<Finding> objections = rules.toConcluding(called, command);
            if (!objections.isEmpty()) {
                return Decided.invalid(objections);
            }
            return then(onRecord(called, command.result().name(), command.result()), () -> settle(called, command));
        });
    }

    private void settle(Called called, JointCommands.Conclude command) {
        Instant now = called.handling().act().at();
        called.terms()
                .rule()
                .ifPresent(rule -> called.invited().stream()
                        .filter(each -> each.isAbsent() && each.opinion().isEmpty())
                        .forEach(each -> each.consentsBy(rule.zh(), now)));
        String record = write(called, JointSheets.record(called.terms().kind()), sheets.record(called, command));
        called.joint().concluded(command, record, called.handling().act());
        command.followUps()
                .forEach(todo -> store.keep(FollowUp.ofJointAct(
                        ids.next(), called.joint(), todo.owner(), todo.what(), time(called.handling(), todo.dueOn()))));
    }

    private static FollowUp.Time time(Handling handling, LocalDate dueOn) {
        return FollowUpTimes.until(handling.time(), handling.act().at(), dueOn, REMIND_BEFORE);
    }

    // ---- The way of every act on one joint act

    private <R> Outcome<R> asLead(
            String application,
            Optional<Long> seen,
            String id,
            JointState wanted,
            Function<Called, Decided<R>> deciding) {
        return on(application, seen, id, called -> {
            Optional<Finding> notLead =
                    notLed(called.chain(), called.handling().act().caller(), false);
            if (notLead.isPresent()) {
                return forbidden(notLead.get());
            }
            return called.joint().state() == wanted ? deciding.apply(called) : notNow(called.joint());
        });
    }

    private <R> Outcome<R> on(
            String applicationId, Optional<Long> seen, String id, Function<Called, Decided<R>> deciding) {
        return acts.on(
                applicationId,
                seen,
                (application, handling) -> called(application, handling, id)
                        .map(deciding)
                        .orElseGet(() -> new Decided.Refused<>(
                                Refusal.Kind.NOT_FOUND, List.of(Finding.error(JointCodes.NO_SUCH_JOINT_ACT, "")))));
    }

    private Optional<Called> called(Application application, Handling handling, String id) {
        return chains.of(handling.item(), application.scenario())
                .flatMap(chain -> store.joint(id, application.id())
                        .flatMap(joint -> chain.besides()
                                .joint(joint.act())
                                .map(terms -> new Called(
                                        application, handling, chain, terms, joint, store.invited(joint.id())))));
    }

    private static Optional<Finding> notLed(Chain chain, Caller caller, boolean watchersToo) {
        boolean may = department(caller).filter(chain.lead()::equals).isPresent()
                || (watchersToo && caller.has(Role.SUPERVISOR));
        return may
                ? Optional.empty()
                : Optional.of(
                        Finding.error(JointCodes.NOT_THE_LEAD, "", chain.lead().value()));
    }

    private static String offered(Optional<Chain> chain) {
        return chain.stream()
                .flatMap(known -> known.besides().joint().stream())
                .map(JointTerms::id)
                .collect(Collectors.joining(", "));
    }

    private static String write(Called called, NoticeKind kind, Map<String, String> sheet) {
        return called.handling().documents().write(called.application(), called.handling(), kind, sheet);
    }

    private static String record(String id, String... words) {
        return id + " " + String.join(" ", words);
    }

    private static <R> Decided<R> onRecord(Called called, String words, R answer) {
        return called.application()
                .putOnRecord(called.handling(), record(called.joint().id(), words), answer);
    }

    private static <R> Decided<R> then(Decided<R> decided, Runnable change) {
        if (decided instanceof Decided.Done) {
            change.run();
        }
        return decided;
    }

    private static <R> Decided<R> forbidden(Finding finding) {
        return new Decided.Refused<>(Refusal.Kind.FORBIDDEN, List.of(finding));
    }

    private static <R> Decided<R> notNow(JointAct joint) {
        return Decided.notPossible(
                Finding.error(JointCodes.NOT_NOW, "", joint.state().name()));
    }
}
