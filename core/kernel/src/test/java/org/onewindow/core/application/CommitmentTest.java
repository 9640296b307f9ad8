package org.onewindow.core.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onewindow.core.application.Cases.APPLICANT;
import static org.onewindow.core.application.Cases.CLERK;
import static org.onewindow.core.application.Cases.DIRECTOR;
import static org.onewindow.core.application.Cases.DOSSIER;
import static org.onewindow.core.application.Cases.NUMBER;
import static org.onewindow.core.application.Cases.PLANNER;
import static org.onewindow.core.application.Cases.by;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.onewindow.core.act.Caller;
import org.onewindow.spi.application.ActName;
import org.onewindow.spi.application.ApplicationState;
import org.onewindow.spi.application.DecisionKind;
import org.onewindow.spi.application.SubmittedMaterial;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.notification.NoticeKind;

/** 告知承诺: the material does not come at all, the result does not wait, the check follows, and a false commitment has consequences. */
class CommitmentTest {
    private static final SubmittedMaterial PROMISE =
            HallSupplies.promise(Cases.projectApproval().material("report").orElseThrow());

    @Test
    void what_is_promised_is_accepted_and_decided_at_once_and_checked_within_the_time_that_was_told() {
        Application application = Cases.draft(Cases.projectApproval());
        Handling handingIn = by(APPLICANT, ActName.SUBMIT, "2026-02-10");
        done(application.intake(handingIn).submit(DOSSIER, List.of(PROMISE), NUMBER, List.of()));
        assertThat(((Cases.DocumentsOnPaper) handingIn.documents()).written())
                .containsExactly(NoticeKind.INTAKE_RECEIPT, NoticeKind.COMMITMENT);

        done(application
                .intake(by(CLERK, ActName.ACCEPT_AND_DECIDE, "2026-02-10"))
                .acceptAndDecide(DecisionKind.GRANTED, "符合承诺条件", List.of()));

        assertThat(application.state()).isEqualTo(ApplicationState.DECIDED);
        assertThat(application.commitment().flatMap(Commitment::checkDueOn))
                .as("thirty working days after the decision")
                .contains(LocalDate.parse("2026-03-30"));
    }

    @Test
    void who_hands_the_material_in_after_all_has_promised_nothing() {
        Application application = promised();
        done(application
                .intake(by(CLERK, ActName.REQUEST_CORRECTION, "2026-02-10"))
                .requestCorrection(List.of(Cases.point("energy"))));

        SubmittedMaterial paper = new SubmittedMaterial("report", "报告", 1, 0, Optional.empty());
        done(application
                .intake(by(APPLICANT, ActName.SUPPLEMENT, "2026-02-11"))
                .supplement(DOSSIER, List.of(paper), List.of()));

        assertThat(application.commitment()).isEmpty();
        assertThat(codes(application
                        .intake(by(CLERK, ActName.ACCEPT_AND_DECIDE, "2026-02-11"))
                        .acceptAndDecide(DecisionKind.GRANTED, "符合条件", List.of())))
                .as("the ordinary way is not decided at once")
                .containsExactly(ApplicationCodes.NOT_IMMEDIATE);
    }

    @Test
    void what_is_refused_need_not_be_checked() {
        Application application = promised();
        done(application
                .intake(by(CLERK, ActName.ACCEPT_AND_DECIDE, "2026-02-10"))
                .acceptAndDecide(DecisionKind.REFUSED, "不属于承诺范围", List.of()));

        assertThat(codes(application.afterChecks(checking("2026-02-12")).check(CheckResult.KEPT, "属实")))
                .containsExactly(ApplicationCodes.NO_CHECK_OPEN);
    }

    @Test
    void a_commitment_that_was_kept_is_checked_once() {
        Application application = granted();
        assertThat(codes(application.afterChecks(checking("2026-02-12")).check(CheckResult.KEPT, " ")))
                .containsExactly(ApplicationCodes.GROUNDS_MISSING);

        AfterCheck check = done(application.afterChecks(checking("2026-02-12")).check(CheckResult.KEPT, "现场核对属实"));

        assertThat(check.document()).isPresent();
        assertThat(application.commitment().flatMap(Commitment::brokenOn)).isEmpty();
        assertThat(codes(application.afterChecks(checking("2026-02-13")).check(CheckResult.KEPT, "属实")))
                .containsExactly(ApplicationCodes.NO_CHECK_OPEN);
    }

    @Test
    void what_is_ordered_to_be_put_right_is_on_the_credit_record_and_checked_again_and_ordered_once() {
        Application application = granted();
        done(application.afterChecks(checking("2026-02-12")).check(CheckResult.RECTIFICATION_ORDERED, "缺少一项"));

        Commitment commitment = application.commitment().orElseThrow();
        assertThat(commitment.brokenOn()).contains(LocalDate.parse("2026-02-12"));
        assertThat(commitment.checkDueOn())
                .as("ten working days, the Spring Festival between")
                .contains(LocalDate.parse("2026-03-04"));
        assertThat(codes(application
                        .afterChecks(checking("2026-03-02"))
                        .check(CheckResult.RECTIFICATION_ORDERED, "仍未改正")))
                .containsExactly(ApplicationCodes.RECTIFIED_ONCE);
        done(application.afterChecks(checking("2026-03-02")).check(CheckResult.KEPT, "已经改正"));
        assertThat(application.commitment().orElseThrow().checks()).hasSize(2);
    }

    @Test
    void one_asks_for_revocation_and_another_revokes_and_nothing_is_handed_over_any_more() {
        Application application = granted();
        assertThat(codes(revoked(application, DIRECTOR))).containsExactly(ApplicationCodes.NOBODY_ASKED);
        done(application.afterChecks(checking("2026-02-12")).check(CheckResult.REVOCATION_ASKED, "承诺不实"));
        assertThat(codes(revoked(application, PLANNER))).containsExactly(ApplicationCodes.NEEDS_ANOTHER_PERSON);

        done(revoked(application, DIRECTOR));

        assertThat(application.state()).isEqualTo(ApplicationState.TERMINATED);
        assertThat(application.documentsOf(NoticeKind.REVOCATION_DECISION)).isEqualTo(1);
        assertThat(application.commitment().orElseThrow().brokenOn()).contains(LocalDate.parse("2026-02-13"));
        assertThat(application.commitment().orElseThrow().checkDueOn()).isEmpty();
    }

    @Test
    void a_false_commitment_counts_until_it_is_repaired_and_again_if_the_decision_is_revoked_after_all() {
        Application application = granted();
        done(application.afterChecks(checking("2026-02-12")).check(CheckResult.RECTIFICATION_ORDERED, "缺少一项"));
        assertThat(application.commitment())
                .hasValueSatisfying(
                        given -> assertThat(given.countsAgainstApplicant()).isTrue());

        done(application.repairCredit(by(DIRECTOR, ActName.REPAIR_CREDIT, "2026-02-13"), "已经改正"));
        assertThat(application.commitment())
                .hasValueSatisfying(
                        given -> assertThat(given.countsAgainstApplicant()).isFalse());
        assertThat(codes(application.repairCredit(by(DIRECTOR, ActName.REPAIR_CREDIT, "2026-02-13"), "再次修复")))
                .containsExactly(ApplicationCodes.NOTHING_TO_REPAIR);

        done(application.afterChecks(checking("2026-02-13")).check(CheckResult.REVOCATION_ASKED, "仍未改正"));
        done(revoked(application, DIRECTOR));
        assertThat(application.commitment())
                .hasValueSatisfying(
                        given -> assertThat(given.countsAgainstApplicant()).isTrue());
    }

    @Test
    void a_colleague_who_finds_otherwise_takes_the_request_for_revocation_back() {
        Application application = granted();
        done(application.afterChecks(checking("2026-02-12")).check(CheckResult.REVOCATION_ASKED, "承诺不实"));

        done(application
                .afterChecks(by(DIRECTOR, ActName.CHECK_COMMITMENT, "2026-02-13"))
                .check(CheckResult.KEPT, "复核属实"));

        assertThat(application.requests()).isEmpty();
        assertThat(application.commitment().flatMap(Commitment::brokenOn)).isEmpty();
    }

    private static Decided<String> revoked(Application application, Caller who) {
        return application
                .afterChecks(by(who, ActName.REVOKE_DECISION, "2026-02-13"))
                .revoke();
    }

    private static Handling checking(String day) {
        return by(PLANNER, ActName.CHECK_COMMITMENT, day);
    }

    private static Application promised() {
        Application application = Cases.draft(Cases.projectApproval());
        done(application
                .intake(by(APPLICANT, ActName.SUBMIT, "2026-02-10"))
                .submit(DOSSIER, List.of(PROMISE), NUMBER, List.of()));
        return application;
    }

    private static Application granted() {
        Application application = promised();
        done(application
                .intake(by(CLERK, ActName.ACCEPT_AND_DECIDE, "2026-02-10"))
                .acceptAndDecide(DecisionKind.GRANTED, "符合承诺条件", List.of()));
        return application;
    }

    private static <R> R done(Decided<R> decided) {
        assertThat(decided).isInstanceOf(Decided.Done.class);
        return ((Decided.Done<R>) decided).result();
    }

    private static List<String> codes(Decided<?> decided) {
        return ((Decided.Refused<?>) decided)
                .findings().stream().map(Finding::code).toList();
    }
}
