package org.onewindow.core.application;

import static org.onewindow.core.application.Cases.DOSSIER;
import static org.onewindow.core.application.Cases.NUMBER;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.onewindow.core.act.Caller;
import org.onewindow.core.time.Suspension;
import org.onewindow.spi.application.ActName;
import org.onewindow.spi.application.ApplicationState;
import org.onewindow.spi.application.DecisionKind;
import org.onewindow.spi.application.SubmittedMaterial;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.item.ServiceItem;
import org.onewindow.spi.notification.NoticeKind;
import org.onewindow.spi.time.SpecialProcedureKind;

/** An application to which people do whatever comes into their heads: mostly what its state allows, in any order, at any time. */
final class RandomLife {
    private static final LocalDate FIRST_DAY = LocalDate.parse("2025-09-01");
    private static final List<Caller> PEOPLE =
            List.of(Cases.CLERK, Cases.LEAD, Cases.PLANNER, Cases.DIRECTOR, Cases.ISSUER, Cases.HALL, Cases.APPLICANT);
    private static final List<String> MATERIALS = List.of("report", "energy");
    /** Done more seldom than the rest, so that lives last. */
    private static final Set<ActName> ENDS =
            EnumSet.of(ActName.WITHDRAW, ActName.TERMINATE, ActName.VOID, ActName.NOT_ACCEPT);

    private static final List<ActName> SURPRISES = Stream.of(ActName.values())
            .filter(act -> ApplicationLife.TABLE.stream().anyMatch(move -> move.act() == act))
            .toList();

    /**
     * One thing that somebody tries.
     *
     * @param choice which of the acts that are possible now; a negative one takes any act at all
     * @param person who tries
     * @param days how many days after the one before
     * @param variant how; even numbers do it as it should be done
     */
    record Step(int choice, int person, int days, int variant) {}

    /**
     * What came of a step.
     *
     * @param before facts before it
     * @param after facts after it
     * @param written documents that it wrote
     * @param told what stands in them
     */
    record Happened(
            ActName act,
            Caller who,
            LocalDate on,
            Decided<?> decided,
            ApplicationState from,
            SortedMap<String, String> before,
            SortedMap<String, String> after,
            List<NoticeKind> written,
            Map<String, String> told) {
        boolean done() {
            return decided instanceof Decided.Done;
        }

        /** Facts whose name begins so, after the step. */
        List<String> factsAbout(String prefix) {
            return after.entrySet().stream()
                    .filter(fact -> fact.getKey().startsWith(prefix))
                    .map(Map.Entry::getValue)
                    .toList();
        }
    }

    private final Application application;
    private final ServiceItem item;
    private final List<Happened> happened = new ArrayList<>();

    private RandomLife(ServiceItem item) {
        this.item = item;
        application = Cases.draft(item);
    }

    /** Steps of any kind, so many that most lives come to an end. */
    static Arbitrary<List<Step>> steps() {
        return Combinators.combine(
                        Arbitraries.integers().between(-1, 15),
                        Arbitraries.integers().between(0, PEOPLE.size() - 1),
                        Arbitraries.frequency(Tuple.of(8, 0), Tuple.of(4, 1), Tuple.of(2, 4), Tuple.of(1, 15)),
                        Arbitraries.integers().between(0, 11))
                .as(Step::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(30);
    }

    /** What comes of {@code steps}, one after the other, for an application for {@code item}. */
    static List<Happened> of(ServiceItem item, List<Step> steps) {
        RandomLife life = new RandomLife(item);
        LocalDate day = FIRST_DAY;
        for (Step step : steps) {
            day = day.plusDays(step.days());
            life.take(step, day);
        }
        return life.happened;
    }

    private void take(Step step, LocalDate day) {
        List<ActName> possible = step.choice() < 0
                ? SURPRISES
                : ApplicationLife.possibleIn(application.state()).stream()
                        .filter(act -> step.variant() > 9 || !ENDS.contains(act))
                        .sorted()
                        .toList();
        if (possible.isEmpty()) {
            return;
        }
        ActName act = possible.get(Math.floorMod(step.choice() + step.variant(), possible.size()));
        Caller who = PEOPLE.get(step.person());
        Handling handling = Cases.by(who, act, day.toString(), item);
        ApplicationState from = application.state();
        SortedMap<String, String> before = application.facts();
        Decided<?> decided = attempt(act, handling, step.variant());
        if (decided instanceof Decided.Done) {
            application.planNextDeadline(handling.time());
        }
        Cases.DocumentsOnPaper paper = (Cases.DocumentsOnPaper) handling.documents();
        happened.add(
                new Happened(act, who, day, decided, from, before, application.facts(), paper.written(), paper.told()));
    }

    private Decided<?> attempt(ActName act, Handling handling, int variant) {
        boolean asItShouldBe = variant % 2 == 0;
        String reasons = asItShouldBe ? "理由" : " ";
        List<Finding> open = variant % 3 == 1
                ? List.of(Finding.error(
                        ApplicationCodes.MATERIAL_MISSING, MATERIALS.get(variant % MATERIALS.size()), "材料"))
                : List.of();
        DecisionKind kind = variant % 4 < 2 ? DecisionKind.GRANTED : DecisionKind.REFUSED;
        return switch (act) {
            case SAVE_DRAFT -> application.saveDraft(handling, DOSSIER);
            case SUBMIT -> application.intake(handling).submit(DOSSIER, promises(variant), NUMBER, open);
            case TAKE_IN_AND_ACCEPT ->
                application.intake(handling).takeInAndAccept(DOSSIER, promises(variant), NUMBER, open);
            case ACCEPT -> application.intake(handling).accept(open);
            case ACCEPT_WITH_DEFERRED_MATERIALS ->
                application.intake(handling).acceptWithDeferred(Deferral.of(List.of("energy"), asItShouldBe), open);
            case ACCEPT_AND_DECIDE -> application.intake(handling).acceptAndDecide(kind, reasons, open);
            case DEEM_ACCEPTED -> application.intake(handling).deemAccepted();
            case REQUEST_CORRECTION ->
                application
                        .intake(handling)
                        .requestCorrection(MATERIALS.stream()
                                .filter(material -> variant < 4 || material.equals(MATERIALS.get(variant % 2)))
                                .map(Cases::point)
                                .toList());
            case SUPPLEMENT -> application.intake(handling).supplement(DOSSIER, promises(variant), open);
            case NOT_ACCEPT -> application.intake(handling).notAccept(reasons);
            case SUPPLY_DEFERRED_MATERIAL ->
                application.intake(handling).supplyDeferred(DOSSIER, Set.of(MATERIALS.get((variant + 1) % 2)), open);
            case CLAIM_TASK,
                    RELEASE_TASK,
                    GIVE_OPINION,
                    SEND_BACK,
                    ASK_AS_WELL,
                    CONCLUDE_ROUND,
                    CONSENT_BY_SILENCE,
                    REASSIGN_TASK,
                    EXPEDITE -> application.examination(handling).examine("", "");
            case SUSPEND -> suspend(handling, variant);
            case RESUME -> application.examination(handling).resume();
            case ASK_FOR_EXTENSION -> application.examination(handling).askFor(ActName.EXTEND, reasons);
            case EXTEND -> application.examination(handling).extend();
            case FORWARD_UP -> application.examination(handling).forwardUp(reasons);
            case DECIDE -> application.examination(handling).decide(kind, reasons);
            case ISSUE -> application.issue(handling);
            case MOVE_TO_VERSION -> application.moveTo(handling, item, () -> open, () -> DOSSIER, reasons);
            case REPAIR_CREDIT -> application.repairCredit(handling, reasons);
            case DECIDE_CERTIFICATE_END ->
                application.decideAfterwards(handling, NoticeKind.REVOCATION_DECISION, Map.of("reasons", reasons));
            case CHECK_COMMITMENT ->
                application
                        .afterChecks(handling)
                        .check(List.of(CheckResult.values()).get(variant % 3), variant == 11 ? " " : "现场核查");
            case REVOKE_DECISION -> application.afterChecks(handling).revoke();
            case PUBLISH_RESULT ->
                application
                        .publicity(handling)
                        .publishAgain(asItShouldBe ? Optional.of("digest" + variant) : Optional.empty());
            case WITHDRAW_PUBLICATION -> application.publicity(handling).withdraw(reasons);
            case RECEIVE_PAPERS ->
                application
                        .paperCounter(handling)
                        .take(Cases.brought(MATERIALS.get(variant % 2), asItShouldBe ? 1 : 0), () -> open);
            case RECORD_DISPATCH, SEND_AGAIN, SETTLE_REPLY ->
                application.recordDispatch(handling, "planning site " + variant, "");
            case DELIVER -> application.deliver(handling, reasons);
            case WITHDRAW -> application.withdraw(handling, "");
            case RETURN -> application.returnForLack(handling);
            case TERMINATE -> application.terminate(handling, reasons);
            case ASK_FOR_VOIDING -> application.examination(handling).askFor(ActName.VOID, reasons);
            case VOID -> application.voidOnRequest(handling);
            case RECORD_DEADLINE -> application.recordMissedLimits(handling);
            case REMIND_DEPARTMENT,
                    CALL_JOINT_ACT,
                    CALL_OFF_JOINT_ACT,
                    RECORD_JOINT_ACT,
                    GIVE_JOINT_OPINION,
                    CONCLUDE_JOINT_ACT,
                    REPORT_FOLLOW_UP,
                    CHECK_FOLLOW_UP,
                    REMIND_OF_FOLLOW_UP,
                    ISSUE_ORDER,
                    QUERY_CASE,
                    OPEN_MATTER,
                    ANSWER_INQUIRY,
                    CLOSE_INQUIRY,
                    ASK_SPECIALIST,
                    ANSWER_SPECIALIST,
                    HAND_ON,
                    TAKE_OVER_CONTACT -> application.putOnRecord(handling, "inquiry " + variant, "");
            case RECORD_WARNING -> application.recordYellow(handling);
            case RECOUNT_TIME -> application.recount(handling, "calendar", !asItShouldBe);
            case ARCHIVE -> application.archive(handling);
            default -> throw new IllegalArgumentException("no act on one application: " + act);
        };
    }

    /** Every third promises the report. */
    private List<SubmittedMaterial> promises(int variant) {
        return variant % 3 == 0
                ? List.of(HallSupplies.promise(item.material("report").orElseThrow()))
                : List.of();
    }

    /** Begun today, some days ago, or in the future; with an expected end, a reason why there is none, or neither. */
    private Decided<DueDates> suspend(Handling handling, int variant) {
        LocalDate from = handling.today().plusDays(new int[] {0, -3, 0, -20, 0, 2}[variant % 6]);
        ExpectedEnd end = switch (variant % 4) {
            case 0 -> ExpectedEnd.on(handling.today().plusDays(variant));
            case 1 -> ExpectedEnd.unknown("尚未确定");
            case 2 -> ExpectedEnd.on(from.plusDays(30));
            default -> ExpectedEnd.unknown("");
        };
        SpecialProcedureKind kind = variant < 6 ? SpecialProcedureKind.HEARING : SpecialProcedureKind.PUBLIC_NOTICE;
        return application
                .examination(handling)
                .suspend(new Suspension(kind, from, null, variant < 6 ? "" : "江苏省规定"), end);
    }
}
