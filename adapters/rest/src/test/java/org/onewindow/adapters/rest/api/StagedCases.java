package org.onewindow.adapters.rest.api;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.onewindow.core.application.DeadlineWatch;
import org.onewindow.spi.application.ApplicationState;

/** Applications of Zhang San for the approval, brought over the interface into every state an application can be in. */
final class StagedCases {
    private final SmallHall hall;
    private final Map<ApplicationState, StagedCase> cases = new ConcurrentHashMap<>();
    private final Desk owner;
    private final Desk clerk;
    private final Desk lead;
    private final Desk issuer;
    private final Desk planning;
    private final Desk reform;
    private int count;

    /**
     * One application.
     *
     * @param mark stands in its form and nowhere else in the hall
     * @param asked departments whose tasks it has, the first task's first
     */
    record StagedCase(String id, String mark, List<String> asked) {
        /** The same length as one that is there. */
        static final StagedCase ABSENT = new StagedCase("0".repeat(32), "", List.of());

        boolean isThere() {
            return !equals(ABSENT);
        }
    }

    private StagedCases(SmallHall hall) throws Exception {
        this.hall = hall;
        this.owner = new Desk(hall, "zhang.san");
        this.clerk = new Desk(hall, "wang.fang");
        this.lead = new Desk(hall, "sun.hao");
        this.issuer = new Desk(hall, "zhao.min");
        this.planning = new Desk(hall, "xu.qing");
        this.reform = new Desk(hall, "chen.guo");
    }

    /** One in every state. The clock is moved first, for the one that was returned because nobody answered. */
    static StagedCases in(SmallHall hall) throws Exception {
        StagedCase returned = new StagedCases(hall).returned();
        StagedCases staged = new StagedCases(hall);
        staged.cases.put(ApplicationState.RETURNED, returned);
        for (ApplicationState state : ApplicationState.values()) {
            if (state != ApplicationState.RETURNED) {
                staged.stageAnew(state);
            }
        }
        return staged;
    }

    Map<ApplicationState, StagedCase> all() {
        return cases;
    }

    /** Another application takes the place of the one in {@code state}, since somebody has acted on it. */
    synchronized void stageAnew(ApplicationState state) throws Exception {
        cases.put(state, stage(state));
    }

    private StagedCase stage(ApplicationState state) throws Exception {
        return switch (state) {
            case DRAFT -> begun("/applications/drafts");
            case SUBMITTED -> begun("/applications/submissions");
            case CORRECTION_REQUESTED -> correctionRequested();
            case ACCEPTED -> accepted();
            case IN_EXAMINATION -> examined();
            case SUSPENDED ->
                then(
                        accepted(),
                        planning,
                        "suspension",
                        "{'kind': 'EXPERT_REVIEW', 'from': '" + hall.today() + "', 'unknownBecause': '专家组尚未组成'}");
            case FORWARDED_UP -> then(accepted(), planning, "forwarding", "{'reasons': '超出权限,报省发改委'}");
            case NOT_ACCEPTED ->
                then(begun("/applications/submissions"), clerk, "non-acceptance", "{'reasons': '不属于本机关职权'}");
            case DECIDED -> decided();
            case ISSUED -> then(decided(), issuer, "issue", "");
            case DELIVERED -> delivered();
            case ARCHIVED -> then(delivered(), issuer, "archiving", "");
            case WITHDRAWN -> then(accepted(), owner, "withdrawal", "{'reasons': '计划有变'}");
            case TERMINATED -> then(accepted(), lead, "termination", "{'reasons': '申请人已注销'}");
            case VOIDED -> then(then(accepted(), clerk, "voiding-request", "{'reasons': '重复录入'}"), lead, "voiding", "");
            case RETURNED -> throw new IllegalArgumentException("time returns an application, nobody else");
        };
    }

    private StagedCase begun(String how) throws Exception {
        String mark = "暗记" + ++count;
        return new StagedCase(
                owner.does(how, Filings.complete(mark)).path("application").textValue(), mark, List.of());
    }

    private StagedCase correctionRequested() throws Exception {
        String mark = "暗记" + ++count;
        String id = clerk.does("/applications/submissions", Filings.byZhangAtTheCounter(Filings.withoutMaterials(mark)))
                .path("application")
                .textValue();
        return then(new StagedCase(id, mark, List.of()), clerk, "correction-notice", "{'points': []}");
    }

    private StagedCase returned() throws Exception {
        count = 1_000;
        StagedCase waiting = correctionRequested();
        hall.hall.clock().advance(Duration.ofDays(120));
        hall.hall.get(DeadlineWatch.class).actOnWhatIsDue();
        return waiting;
    }

    private StagedCase accepted() throws Exception {
        StagedCase handedIn = begun("/applications/submissions");
        then(handedIn, clerk, "acceptance", "");
        return new StagedCase(handedIn.id(), handedIn.mark(), List.of("planning"));
    }

    /** Planning has answered; the decision is taken up by one of two colleagues. */
    private StagedCase examined() throws Exception {
        StagedCase accepted = accepted();
        planning.does("/tasks/" + accepted.id() + "-1/opinion", "{'kind': 'AGREE', 'grounds': '符合规划'}");
        reform.does("/tasks/" + accepted.id() + "-2/claim", "");
        return new StagedCase(accepted.id(), accepted.mark(), List.of("planning", "reform"));
    }

    private StagedCase decided() throws Exception {
        StagedCase examined = examined();
        reform.does("/tasks/" + examined.id() + "-2/decision", "{'kind': 'GRANTED', 'grounds': '符合条例'}");
        return examined;
    }

    private StagedCase delivered() throws Exception {
        StagedCase issued = then(decided(), issuer, "issue", "");
        return then(issued, issuer, "delivery", "{'collector': '核对身份证原件'}");
    }

    private static StagedCase then(StagedCase staged, Desk who, String act, String body) throws Exception {
        who.does("/applications/" + staged.id() + "/" + act, body);
        return staged;
    }
}
