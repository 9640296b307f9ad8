package org.onewindow.examples.investment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.onewindow.adapters.testkit.hall.HallFixture;
import org.onewindow.adapters.testkit.hall.OnBothDatabases;
import org.onewindow.catalog.publishing.FolderInForce;
import org.onewindow.core.act.Caller;
import org.onewindow.core.act.IdempotencyKey;
import org.onewindow.core.act.Outcome;
import org.onewindow.core.act.Refusal;
import org.onewindow.core.act.Scope;
import org.onewindow.core.application.Acceptance;
import org.onewindow.core.application.ApplicantDesk;
import org.onewindow.core.application.ApplicationCodes;
import org.onewindow.core.application.CaseLine;
import org.onewindow.core.application.CaseReading;
import org.onewindow.core.application.Commands;
import org.onewindow.core.application.Filing;
import org.onewindow.core.application.ReceptionDesk;
import org.onewindow.core.definition.DefinitionSource;
import org.onewindow.core.integrity.InvariantChecker;
import org.onewindow.examples.investment.story.FilledIn;
import org.onewindow.spi.application.Applicant;
import org.onewindow.spi.application.ApplicationState;
import org.onewindow.spi.application.DecisionKind;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.identity.DepartmentId;
import org.onewindow.spi.identity.Role;
import org.onewindow.spi.identity.StaffId;

/** 前后台权限 (R4.3): how far the front desk goes with an item is what the layout says, and a refusal says who may. */
@OnBothDatabases
class FrontDeskTest {
    private static final Caller CLERK =
            new Caller.Staff(new StaffId("lin.yue"), Set.of(Role.RECEPTION_CLERK), Optional.empty());
    private static final Caller APPROVER = approver("song.lan", "development-reform");
    private static final Caller ELSEWHERE = approver("xu.qing", "planning");
    private static final Applicant.Organisation COMPANY = SampleFilings.enterprise(9);
    private final HallFixture hall;
    private final ReceptionDesk reception;

    FrontDeskTest(HallFixture hall) {
        this.hall = hall;
        reception = hall.get(ReceptionDesk.class);
    }

    @AfterEach
    void all_invariants_hold() {
        assertThat(hall.get(InvariantChecker.class).violations()).isEmpty();
    }

    @Test
    void what_is_handed_over_the_department_accepts_and_the_front_desk_is_told_so() {
        frontDesk("HANDS_OVER");
        String id = handedIn(approval());

        Outcome<Acceptance> clerks = hall.as(CLERK, () -> reception.accept(on(id)));
        assertThat(findings(clerks)).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(ApplicationCodes.DEPARTMENT_ANSWERS);
            assertThat(finding.arguments().toString()).contains("发展");
        });
        assertThat(codes(hall.as(CLERK, () -> reception.notAccept(reasons(id)))))
                .containsExactly(ApplicationCodes.DEPARTMENT_ANSWERS);
        assertThat(codes(hall.as(CLERK, () -> reception.takeInAndAccept(new Commands.TakeIn(key(), approval())))))
                .containsExactly(ApplicationCodes.DEPARTMENT_ANSWERS);

        assertThat(waitingAt("development-reform")).contains(id);
        assertThat(waitingAt("planning")).doesNotContain(id);
        assertThat(kind(hall.as(ELSEWHERE, () -> reception.accept(on(id)))))
                .as("of another department's not even that it exists")
                .isEqualTo(Refusal.Kind.NOT_FOUND);

        hall.as(APPROVER, () -> reception.accept(on(id))).orElseThrow();

        assertThat(hall.get(CaseReading.class)
                        .file(id, Scope.of(APPROVER))
                        .orElseThrow()
                        .view()
                        .state())
                .isEqualTo(ApplicationState.ACCEPTED);
        assertThat(waitingAt("development-reform")).doesNotContain(id);
    }

    @Test
    void the_department_may_also_say_no_or_ask_for_corrections_and_still_sees_what_became_of_it() {
        frontDesk("HANDS_OVER");
        String id = handedIn(approval());

        hall.as(APPROVER, () -> reception.notAccept(reasons(id))).orElseThrow();

        assertThat(hall.get(CaseReading.class).sees(id, Scope.of(APPROVER))).isTrue();
        assertThat(hall.get(CaseReading.class).sees(id, Scope.of(ELSEWHERE))).isFalse();
    }

    @Test
    void what_the_front_desk_accepts_or_decides_is_not_the_departments_to_answer() {
        frontDesk("HANDS_OVER");
        String id = handedIn(filing());

        assertThat(kind(hall.as(APPROVER, () -> reception.acceptAndDecide(decision(id)))))
                .isEqualTo(Refusal.Kind.NOT_FOUND);
        hall.as(CLERK, () -> reception.acceptAndDecide(decision(id))).orElseThrow();
    }

    @Test
    void where_the_front_desk_accepts_the_clerk_answers_and_no_department_waits_for_it() {
        frontDesk("ACCEPTS");
        String id = handedIn(approval());

        assertThat(waitingAt("development-reform")).doesNotContain(id);
        hall.as(CLERK, () -> reception.accept(on(id))).orElseThrow();
    }

    /** The hall as it comes, whose layout lets the front desk go as far as {@code authority} with approvals. */
    private void frontDesk(String authority) {
        Map<String, String> files = new HashMap<>(HallFolder.source().texts());
        files.computeIfPresent(
                "hall.yaml",
                (file, text) -> text.replace(
                        "item: enterprise-approval, theme: investment, frontDesk: ACCEPTS",
                        "item: enterprise-approval, theme: investment, frontDesk: " + authority));
        assertThat(hall.get(FolderInForce.class).bring(DefinitionSource.of(files)))
                .isInstanceOf(FolderInForce.InForce.class);
    }

    private List<String> waitingAt(String department) {
        return hall.get(CaseReading.class).handedOver(new Scope.OfDepartment(new DepartmentId(department))).stream()
                .map(CaseLine::id)
                .toList();
    }

    private Filing approval() {
        Map<String, Object> form =
                new HashMap<>(SampleFilings.approval(COMPANY, "样例项目", List.of()).formData());
        form.put("siteAddress", "张浦镇俱进路 " + UUID.randomUUID());
        return hall.get(FilledIn.class)
                .form("enterprise-approval", "standard", COMPANY, form)
                .filing();
    }

    private Filing filing() {
        Map<String, Object> form =
                new HashMap<>(SampleFilings.approval(COMPANY, "样例项目", List.of()).formData());
        form.keySet()
                .removeAll(Set.of("projectCode", "fixedAssets", "bankLoans", "buildingArea", "energyUse", "waterUse"));
        form.putAll(Map.of("licensedProduction", false, "truthDeclared", true));
        return hall.get(FilledIn.class)
                .form("enterprise-filing", "standard", COMPANY, form)
                .filing();
    }

    private String handedIn(Filing filing) {
        return hall.as(
                        CLERK,
                        () -> hall.get(ApplicantDesk.class)
                                .submit(new Commands.Submit(key(), Optional.empty(), filing)))
                .orElseThrow()
                .application();
    }

    private static Commands.Decide decision(String id) {
        return new Commands.Decide(key(), id, Optional.empty(), DecisionKind.GRANTED, "材料齐全");
    }

    private static Commands.On on(String id) {
        return new Commands.On(key(), id, Optional.empty());
    }

    private static Commands.OnWithReasons reasons(String id) {
        return new Commands.OnWithReasons(key(), id, Optional.empty(), "不属于本机关职权范围");
    }

    private static IdempotencyKey key() {
        return new IdempotencyKey(UUID.randomUUID().toString());
    }

    private static List<String> codes(Outcome<?> outcome) {
        return findings(outcome).stream().map(Finding::code).toList();
    }

    private static List<Finding> findings(Outcome<?> outcome) {
        return refusal(outcome).findings();
    }

    private static Refusal.Kind kind(Outcome<?> outcome) {
        return refusal(outcome).kind();
    }

    private static Refusal refusal(Outcome<?> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused<?>) outcome).refusal();
    }

    private static Caller approver(String id, String department) {
        return new Caller.Staff(
                new StaffId(id), Set.of(Role.DEPARTMENT_APPROVER), Optional.of(new DepartmentId(department)));
    }
}
