package org.onewindow.core.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.onewindow.core.application.Cases.APPLICANT;
import static org.onewindow.core.application.Cases.CLERK;
import static org.onewindow.core.application.Cases.DIRECTOR;
import static org.onewindow.core.application.Cases.DOSSIER;
import static org.onewindow.core.application.Cases.HALL;
import static org.onewindow.core.application.Cases.ISSUER;
import static org.onewindow.core.application.Cases.PLANNER;
import static org.onewindow.core.application.Cases.by;
import static org.onewindow.core.application.Cases.point;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.onewindow.core.act.Caller;
import org.onewindow.core.time.Suspension;
import org.onewindow.spi.application.ActName;
import org.onewindow.spi.application.ApplicationState;
import org.onewindow.spi.application.DecisionKind;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.identity.Role;
import org.onewindow.spi.identity.StaffId;
import org.onewindow.spi.item.ServiceItem;
import org.onewindow.spi.notification.NoticeKind;
import org.onewindow.spi.time.SpecialProcedureKind;

class ApplicationTest {
    private static final Finding REPORT_MISSING = Finding.error(ApplicationCodes.MATERIAL_MISSING, "report", "项目申请报告");
    private static final Finding ENERGY_MISSING = Finding.error(ApplicationCodes.MATERIAL_MISSING, "energy", "节能报告");

    @Test
    void submission_gives_a_number_and_five_working_days_to_answer() {
        Application application = Cases.submitted("2026-09-28");

        assertThat(application.state()).isEqualTo(ApplicationState.SUBMITTED);
        assertThat(application.number()).contains(Cases.NUMBER);
        assertThat(application.clock().answerDueOn()).contains(LocalDate.parse("2026-10-10"));
    }

    @Test
    void the_guide_of_the_day_of_handing_in_is_kept_and_goes_on_record() {
        Application draft = Cases.draft(Cases.projectApproval());
        assertThat(draft.guide()).isEmpty();

        Application application = Cases.submitted("2026-03-02");

        assertThat(application.facts())
                .containsEntry("guide", Cases.projectApproval().ref() + " " + "9".repeat(64));
    }

    @Test
    void acceptance_waits_and_nothing_changes_while_a_required_material_is_missing() {
        Application application = Cases.submitted("2026-09-14");
        SortedMap<String, String> before = application.facts();

        Decided<Acceptance> decided =
                application.intake(by(CLERK, ActName.ACCEPT, "2026-09-15")).accept(List.of(REPORT_MISSING));

        assertThat(decided).isEqualTo(Decided.invalid(List.of(REPORT_MISSING)));
        assertThat(application.facts()).isEqualTo(before);
    }

    @Test
    void acceptance_starts_both_limits_and_writes_the_notice() {
        Handling handling = by(CLERK, ActName.ACCEPT, "2026-02-10");
        Application application = Cases.submitted("2026-02-10");

        Acceptance acceptance = done(application.intake(handling).accept(List.of()));

        assertThat(acceptance.acceptedOn()).isEqualTo("2026-02-10");
        assertThat(acceptance.statutoryDueOn()).contains(LocalDate.parse("2026-03-16"));
        assertThat(acceptance.mode()).isEqualTo(AcceptanceMode.ORDINARY);
        assertThat(written(handling)).containsExactly(NoticeKind.ACCEPTANCE_NOTICE);
    }

    @Test
    void silence_of_five_working_days_accepts_as_of_the_day_of_receipt() {
        Application application = Cases.submitted("2026-06-15");

        Decided<Acceptance> tooEarly = application
                .intake(by(HALL, ActName.DEEM_ACCEPTED, "2026-06-23"))
                .deemAccepted();
        Acceptance acceptance = done(application
                .intake(by(HALL, ActName.DEEM_ACCEPTED, "2026-06-24"))
                .deemAccepted());

        assertThat(codes(tooEarly)).containsExactly(ApplicationCodes.NOT_DUE_YET);
        assertThat(acceptance.mode()).isEqualTo(AcceptanceMode.DEEMED);
        assertThat(acceptance.acceptedOn()).isEqualTo("2026-06-15");
        assertThat(acceptance.statutoryDueOn()).contains(LocalDate.parse("2026-07-14"));
    }

    @Test
    void after_a_correction_the_date_of_acceptance_is_the_day_everything_was_in() {
        Application application = Cases.submitted("2026-04-27");
        application
                .intake(by(CLERK, ActName.REQUEST_CORRECTION, "2026-04-29"))
                .requestCorrection(List.of(point("report")));
        application.intake(by(APPLICANT, ActName.SUPPLEMENT, "2026-05-11")).supplement(DOSSIER, List.of(), List.of());

        Acceptance acceptance =
                done(application.intake(by(CLERK, ActName.ACCEPT, "2026-05-13")).accept(List.of()));

        assertThat(acceptance.mode()).isEqualTo(AcceptanceMode.AFTER_CORRECTION);
        assertThat(acceptance.acceptedOn()).isEqualTo("2026-05-11");
        assertThat(acceptance.statutoryDueOn()).contains(LocalDate.parse("2026-06-08"));
    }

    @Test
    void a_second_notice_with_a_new_demand_is_refused_and_goes_on_record() {
        Application application = supplementedAfterNoticeAbout("report");
        SortedMap<String, String> before = application.facts();

        Decided<CorrectionNotice> second = application
                .intake(by(CLERK, ActName.REQUEST_CORRECTION, "2026-09-22"))
                .requestCorrection(List.of(point("report"), point("energy")));

        assertThat(second).isInstanceOf(Decided.RefusedOnRecord.class);
        assertThat(((Decided.RefusedOnRecord<CorrectionNotice>) second).findings())
                .extracting(Finding::code, Finding::subject)
                .containsExactly(tuple(ApplicationCodes.NEW_DEMAND, "energy"));
        assertThat(application.facts()).isEqualTo(before);
    }

    @Test
    void a_point_of_the_first_notice_that_is_still_open_may_be_asked_for_again() {
        Application application = supplementedAfterNoticeAbout("report");

        CorrectionNotice again = done(application
                .intake(by(CLERK, ActName.REQUEST_CORRECTION, "2026-09-22"))
                .requestCorrection(List.of(point("report"))));

        assertThat(application.state()).isEqualTo(ApplicationState.CORRECTION_REQUESTED);
        assertThat(again.documentNumber()).isEqualTo("CORRECTION_NOTICE-1");
    }

    @Test
    void a_notice_that_repeats_one_point_leaves_met_what_the_other_asked_for() {
        Application application = supplementedAfterNoticeAbout("report", "energy");
        Handling handling = by(CLERK, ActName.REQUEST_CORRECTION, "2026-09-22");

        CorrectionNotice again = done(application.intake(handling).requestCorrection(List.of(point("energy"))));

        assertThat(again.points()).extracting(CorrectionNotice.Point::subject).containsExactly("energy");
        assertThat(application.facts()).containsEntry("correctionPoints", "1");
        assertThat(told(handling))
                .containsEntry("repeats", "CORRECTION_NOTICE-1")
                .containsEntry("point.1.subject", "energy")
                .doesNotContainKey("point.2.subject");

        application.intake(by(APPLICANT, ActName.SUPPLEMENT, "2026-09-23")).supplement(DOSSIER, List.of(), List.of());
        Decided<CorrectionNotice> backAgain = application
                .intake(by(CLERK, ActName.REQUEST_CORRECTION, "2026-09-24"))
                .requestCorrection(List.of(point("report"), point("energy")));
        assertThat(((Decided.RefusedOnRecord<CorrectionNotice>) backAgain).findings())
                .extracting(Finding::code, Finding::subject)
                .containsExactly(tuple(ApplicationCodes.NEW_DEMAND, "report"));
    }

    @Test
    void corrections_that_never_come_return_the_application_after_their_last_day() {
        Application application = Cases.in(ApplicationState.CORRECTION_REQUESTED);

        assertThat(codes(application.returnForLack(by(HALL, ActName.RETURN, "2026-09-20"))))
                .containsExactly(ApplicationCodes.NOT_DUE_YET);
        assertThat(done(application.returnForLack(by(HALL, ActName.RETURN, "2026-10-09")))
                        .state())
                .isEqualTo(ApplicationState.RETURNED);
    }

    @Test
    void an_immediate_item_is_accepted_and_decided_in_one_act_without_an_acceptance_notice() {
        ServiceItem filing = Cases.filing();
        Application application = Cases.draft(filing);
        application
                .intake(by(APPLICANT, ActName.SUBMIT, "2026-09-14", filing))
                .submit(DOSSIER, List.of(), Cases.NUMBER, List.of());
        Handling handling = by(CLERK, ActName.ACCEPT_AND_DECIDE, "2026-09-14", filing);

        DecisionGiven decision =
                done(application.intake(handling).acceptAndDecide(DecisionKind.GRANTED, "材料齐全,准予备案", List.of()));

        assertThat(decision.kind()).isEqualTo(DecisionKind.GRANTED);
        assertThat(application.state()).isEqualTo(ApplicationState.DECIDED);
        assertThat(application.clock().acceptedOn()).contains(LocalDate.parse("2026-09-14"));
        assertThat(written(handling)).containsExactly(NoticeKind.GRANT_DECISION);
    }

    @Test
    void an_ordinary_item_cannot_be_decided_at_the_counter() {
        Application application = Cases.submitted("2026-09-14");

        assertThat(codes(application
                        .intake(by(CLERK, ActName.ACCEPT_AND_DECIDE, "2026-09-14"))
                        .acceptAndDecide(DecisionKind.GRANTED, "好", List.of())))
                .containsExactly(ApplicationCodes.NOT_IMMEDIATE);
    }

    @Test
    void at_the_counter_papers_are_taken_in_although_some_are_missing_and_the_notice_names_them() {
        Application application = Cases.draft(Cases.projectApproval());
        Handling atCounter = by(CLERK, ActName.SUBMIT, "2026-09-14");

        done(application.intake(atCounter).submit(DOSSIER, List.of(), Cases.NUMBER, List.of(REPORT_MISSING)));

        assertThat(codes(application
                        .intake(by(CLERK, ActName.ACCEPT, "2026-09-14"))
                        .accept(List.of(REPORT_MISSING))))
                .containsExactly(ApplicationCodes.MATERIAL_MISSING);
    }

    @Test
    void a_material_that_may_follow_later_does_not_keep_the_rest_from_being_handed_in() {
        Application application = Cases.draft(Cases.projectApproval());
        Handling handling = by(APPLICANT, ActName.SUBMIT, "2026-09-14");

        assertThat(codes(application
                        .intake(handling)
                        .submit(DOSSIER, List.of(), Cases.NUMBER, List.of(REPORT_MISSING, ENERGY_MISSING))))
                .contains(ApplicationCodes.MATERIAL_MISSING);
        done(application.intake(handling).submit(DOSSIER, List.of(), Cases.NUMBER, List.of(ENERGY_MISSING)));
        assertThat(codes(application
                        .intake(by(CLERK, ActName.ACCEPT, "2026-09-14"))
                        .accept(List.of(ENERGY_MISSING))))
                .containsExactly(ApplicationCodes.MATERIAL_MISSING);
        done(application
                .intake(by(CLERK, ActName.ACCEPT_WITH_DEFERRED_MATERIALS, "2026-09-14"))
                .acceptWithDeferred(Deferral.of(List.of("energy"), true), List.of(ENERGY_MISSING)));
    }

    @Test
    void only_deferrable_materials_follow_later_and_only_on_an_undertaking() {
        Application application = Cases.submitted("2026-09-14");

        Decided<Acceptance> refused = application
                .intake(by(CLERK, ActName.ACCEPT_WITH_DEFERRED_MATERIALS, "2026-09-14"))
                .acceptWithDeferred(Deferral.of(List.of("report"), false), List.of(REPORT_MISSING, ENERGY_MISSING));

        assertThat(codes(refused))
                .containsExactly(
                        ApplicationCodes.NOT_DEFERRABLE,
                        ApplicationCodes.UNDERTAKING_MISSING,
                        ApplicationCodes.MATERIAL_MISSING);
    }

    @Test
    void what_follows_on_credit_needs_the_credit_looked_up_and_nothing_follows_after_a_broken_undertaking() {
        Application application = Cases.submitted("2026-09-14");
        Intake intake = application.intake(by(CLERK, ActName.ACCEPT_WITH_DEFERRED_MATERIALS, "2026-09-14"));
        BrokenUndertaking broken = new BrokenUndertaking(
                "SL1",
                LocalDate.parse("2026-03-02"),
                LocalDate.parse("2027-03-02"),
                ApplicationCodes.UNDERTAKING_BROKEN);

        assertThat(codes(intake.acceptWithDeferred(onCredit(" ", Optional.empty()), List.of(ENERGY_MISSING))))
                .containsExactly(ApplicationCodes.CREDIT_NOT_CHECKED);
        assertThat(codes(intake.acceptWithDeferred(onCredit("查".repeat(501), Optional.of(broken)), List.of())))
                .containsExactly(ApplicationCodes.CREDIT_CHECK_TOO_LONG, ApplicationCodes.UNDERTAKING_BROKEN);
        done(intake.acceptWithDeferred(onCredit("信用中国，无失信记录", Optional.empty()), List.of(ENERGY_MISSING)));

        assertThat(application.deferredMaterials()).allMatch(DeferredMaterial::onCredit);
    }

    private static Deferral onCredit(String checked, Optional<BrokenUndertaking> broken) {
        return new Deferral(List.of("energy"), Set.of("energy"), true, checked, broken);
    }

    @Test
    void the_record_of_a_broken_undertaking_is_repaired_once_with_reasons_and_stays_on_file() {
        Application kept = Cases.accepted("2026-09-14");
        Application broken = Cases.acceptedWithoutEnergyReport("2026-09-14");
        done(broken.returnForLack(by(HALL, ActName.RETURN, "2026-12-01")));
        done(kept.terminate(by(DIRECTOR, ActName.TERMINATE, "2026-09-15"), "企业已注销"));
        Handling repair = by(DIRECTOR, ActName.REPAIR_CREDIT, "2026-12-02");
        assertThat(broken.deferredMaterials()).allMatch(DeferredMaterial::countsAgainstApplicant);

        assertThat(codes(Cases.accepted("2026-09-14").repairCredit(repair, "已补齐")))
                .containsExactly(ApplicationCodes.NOT_POSSIBLE_NOW);
        assertThat(codes(kept.repairCredit(repair, "已补齐"))).containsExactly(ApplicationCodes.NOTHING_TO_REPAIR);
        assertThat(codes(broken.repairCredit(repair, " "))).containsExactly(ApplicationCodes.GROUNDS_MISSING);
        done(broken.repairCredit(repair, "材料已补齐，当事人已书面说明"));

        assertThat(broken.deferredMaterials())
                .noneMatch(DeferredMaterial::countsAgainstApplicant)
                .allMatch(material -> material.brokenOn().isPresent());
        assertThat(broken.facts()).containsEntry("deferred.energy", "repaired");
        assertThat(codes(broken.repairCredit(repair, "再次"))).containsExactly(ApplicationCodes.NOTHING_TO_REPAIR);
    }

    @Test
    void the_result_is_not_issued_before_deferred_materials_are_in() {
        Application application = Cases.acceptedWithoutEnergyReport("2026-09-14");
        application.examination(by(DIRECTOR, ActName.DECIDE, "2026-09-15")).decide(DecisionKind.GRANTED, "符合规划");

        assertThat(codes(application.issue(by(ISSUER, ActName.ISSUE, "2026-09-16"))))
                .containsExactly(ApplicationCodes.DEFERRED_STILL_OPEN);
        done(application
                .intake(by(APPLICANT, ActName.SUPPLY_DEFERRED_MATERIAL, "2026-09-17"))
                .supplyDeferred(DOSSIER, Set.of("energy"), List.of()));
        done(application.issue(by(ISSUER, ActName.ISSUE, "2026-09-18")));
        assertThat(application.state()).isEqualTo(ApplicationState.ISSUED);
    }

    @Test
    void a_deferred_material_that_comes_in_the_wrong_form_is_not_supplied() {
        Application application = Cases.acceptedWithoutEnergyReport("2026-09-14");
        Finding tooFew = Finding.error(ApplicationCodes.TOO_FEW_COPIES, "energy", "节能报告", "2", "1");
        SortedMap<String, String> before = application.facts();

        assertThat(codes(application
                        .intake(by(APPLICANT, ActName.SUPPLY_DEFERRED_MATERIAL, "2026-09-17"))
                        .supplyDeferred(DOSSIER, Set.of("energy"), List.of(tooFew))))
                .containsExactly(ApplicationCodes.TOO_FEW_COPIES);
        assertThat(application.facts()).isEqualTo(before);
    }

    @Test
    void deferred_materials_that_never_come_return_the_application_after_their_day() {
        Application application = Cases.acceptedWithoutEnergyReport("2026-09-14");

        assertThat(application.deferredMaterials())
                .containsExactly(DeferredMaterial.due("energy", LocalDate.parse("2026-09-20"), false));
        assertThat(done(application.returnForLack(by(HALL, ActName.RETURN, "2026-09-21")))
                        .state())
                .isEqualTo(ApplicationState.RETURNED);
    }

    @Test
    void a_special_procedure_stops_both_clocks_and_its_days_are_added() {
        Application application = Cases.accepted("2026-08-31");
        application
                .examination(by(PLANNER, ActName.SUSPEND, "2026-09-08"))
                .suspend(
                        Suspension.since(SpecialProcedureKind.EXPERT_REVIEW, LocalDate.parse("2026-09-08")),
                        ExpectedEnd.on(LocalDate.parse("2026-09-18")));
        assertThat(application.clock().statutoryDueOn()).isEmpty();

        DueDates dates = done(application
                .examination(by(PLANNER, ActName.RESUME, "2026-09-18"))
                .resume());

        assertThat(dates.statutory()).contains(LocalDate.parse("2026-10-14"));
        assertThat(application.state()).isEqualTo(ApplicationState.IN_EXAMINATION);
    }

    @Test
    void a_special_procedure_begins_between_acceptance_and_today_and_the_notice_says_how_long_it_takes() {
        Application application = Cases.inExamination("2026-09-14");

        assertThat(codes(suspended(application, "2026-09-13", endsOn("2026-09-30"))))
                .containsExactly(ApplicationCodes.SUSPENSION_NOT_WITHIN);
        assertThat(codes(suspended(application, "2026-09-16", endsOn("2026-09-14"))))
                .containsExactly(ApplicationCodes.SUSPENSION_NOT_WITHIN, ApplicationCodes.PROCEDURE_END_UNFIT);
        assertThat(codes(suspended(application, "2026-09-15", endsOn("2036-09-15"))))
                .containsExactly(ApplicationCodes.PROCEDURE_END_UNFIT);
        done(suspended(application, "2026-09-14", endsOn("2026-09-30")));
    }

    @Test
    void whose_end_is_not_known_yet_is_told_why_and_silence_about_it_is_refused() {
        Application application = Cases.inExamination("2026-09-14");
        SortedMap<String, String> before = application.facts();

        assertThat(codes(suspended(application, "2026-09-15", ExpectedEnd.unknown(" "))))
                .containsExactly(ApplicationCodes.PROCEDURE_END_UNKNOWN);
        assertThat(codes(suspended(
                        application,
                        "2026-09-15",
                        new ExpectedEnd(Optional.of(LocalDate.parse("2026-09-30")), "专家未定"))))
                .containsExactly(ApplicationCodes.PROCEDURE_END_UNKNOWN);
        assertThat(codes(suspended(application, "2026-09-15", ExpectedEnd.unknown("长".repeat(501)))))
                .containsExactly(ApplicationCodes.GROUNDS_TOO_LONG);
        assertThat(codes(suspended(application, "2026-09-15", ExpectedEnd.unknown("专家\u202E未定"))))
                .containsExactly(ApplicationCodes.GROUNDS_HIDDEN);
        assertThat(application.facts()).isEqualTo(before);

        Handling handling = by(PLANNER, ActName.SUSPEND, "2026-09-15");
        done(application
                .examination(handling)
                .suspend(
                        Suspension.since(SpecialProcedureKind.HEARING, LocalDate.parse("2026-09-15")),
                        ExpectedEnd.unknown("听证日期由申请人选定")));
        assertThat(written(handling)).containsExactly(NoticeKind.SPECIAL_PROCEDURE_NOTICE);
        assertThat(told(handling))
                .containsEntry("endUnknownBecause", "听证日期由申请人选定")
                .containsEntry("from", "2026-09-15")
                .doesNotContainKey("expectedUntil");
    }

    private static ExpectedEnd endsOn(String day) {
        return ExpectedEnd.on(LocalDate.parse(day));
    }

    private static Decided<DueDates> suspended(Application application, String from, ExpectedEnd end) {
        return application
                .examination(by(PLANNER, ActName.SUSPEND, "2026-09-15"))
                .suspend(Suspension.since(SpecialProcedureKind.HEARING, LocalDate.parse(from)), end);
    }

    @Test
    void a_decision_without_grounds_that_can_be_read_is_none() {
        Application application = Cases.inExamination("2026-09-14");

        assertThat(codes(application
                        .examination(by(DIRECTOR, ActName.DECIDE, "2026-09-15"))
                        .decide(DecisionKind.REFUSED, " ")))
                .containsExactly(ApplicationCodes.GROUNDS_MISSING);
        assertThat(codes(application
                        .examination(by(DIRECTOR, ActName.DECIDE, "2026-09-15"))
                        .decide(DecisionKind.REFUSED, "不\u202E予许可")))
                .containsExactly(ApplicationCodes.GROUNDS_HIDDEN);
    }

    @Test
    void each_missed_limit_goes_on_record_once() {
        Application application = Cases.accepted("2026-09-14");

        assertThat(done(application.recordMissedLimits(by(HALL, ActName.RECORD_DEADLINE, "2026-09-29"))))
                .containsExactly(LegalClock.Limit.PROMISED);
        assertThat(codes(application.recordMissedLimits(by(HALL, ActName.RECORD_DEADLINE, "2026-09-30"))))
                .containsExactly(ApplicationCodes.NOT_DUE_YET);
        assertThat(done(application.recordMissedLimits(by(HALL, ActName.RECORD_DEADLINE, "2026-11-02"))))
                .containsExactly(LegalClock.Limit.STATUTORY);
    }

    static Stream<Arguments> every_act_in_every_state() {
        return Stream.of(ApplicationState.values())
                .flatMap(state -> Stream.of(ActName.values()).map(act -> Arguments.of(state, act)));
    }

    @ParameterizedTest(name = "{1} in {0}")
    @MethodSource("every_act_in_every_state")
    void what_the_table_does_not_name_is_refused_and_changes_nothing(ApplicationState state, ActName act) {
        Application application = Cases.in(state);
        assertThat(application.state()).isEqualTo(state);
        if (ApplicationLife.after(state, act).isPresent()) {
            assertThat(ApplicationLife.possibleIn(state)).contains(act);
            return;
        }
        SortedMap<String, String> before = application.facts();

        Optional<Decided<?>> decided = perform(application, act);

        decided.ifPresent(refused -> assertThat(codes(refused)).containsExactly(ApplicationCodes.NOT_POSSIBLE_NOW));
        assertThat(application.facts()).isEqualTo(before);
    }

    /** Performs {@code act} as well as it can be performed; nothing for acts that concern no single application. */
    private static Optional<Decided<?>> perform(Application application, ActName act) {
        String late = "2027-03-01";
        Caller other = new Caller.Staff(new StaffId("he.jing"), Set.of(Role.DEPARTMENT_APPROVER), Optional.empty());
        Handling handling = by(other, act, late);
        return switch (act) {
            case SAVE_DRAFT -> Optional.of(application.saveDraft(handling, DOSSIER));
            case SUBMIT ->
                Optional.of(application.intake(handling).submit(DOSSIER, List.of(), Cases.NUMBER, List.of()));
            case TAKE_IN_AND_ACCEPT ->
                Optional.of(application.intake(handling).takeInAndAccept(DOSSIER, List.of(), Cases.NUMBER, List.of()));
            case ACCEPT -> Optional.of(application.intake(handling).accept(List.of()));
            case ACCEPT_WITH_DEFERRED_MATERIALS ->
                Optional.of(application
                        .intake(handling)
                        .acceptWithDeferred(Deferral.of(List.of("energy"), true), List.of()));
            case ACCEPT_AND_DECIDE ->
                Optional.of(application.intake(handling).acceptAndDecide(DecisionKind.GRANTED, "好", List.of()));
            case DEEM_ACCEPTED -> Optional.of(application.intake(handling).deemAccepted());
            case REQUEST_CORRECTION ->
                Optional.of(application.intake(handling).requestCorrection(List.of(point("report"))));
            case SUPPLEMENT -> Optional.of(application.intake(handling).supplement(DOSSIER, List.of(), List.of()));
            case NOT_ACCEPT -> Optional.of(application.intake(handling).notAccept("不属于职权范围"));
            case SUPPLY_DEFERRED_MATERIAL ->
                Optional.of(application.intake(handling).supplyDeferred(DOSSIER, Set.of("energy"), List.of()));
            case CLAIM_TASK,
                    RELEASE_TASK,
                    GIVE_OPINION,
                    SEND_BACK,
                    ASK_AS_WELL,
                    CONCLUDE_ROUND,
                    CONSENT_BY_SILENCE,
                    REASSIGN_TASK,
                    EXPEDITE -> Optional.of(application.examination(handling).examine("", ""));
            case SUSPEND ->
                Optional.of(application
                        .examination(handling)
                        .suspend(Suspension.since(SpecialProcedureKind.HEARING, LocalDate.parse(late)), endsOn(late)));
            case RESUME -> Optional.of(application.examination(handling).resume());
            case ASK_FOR_EXTENSION ->
                Optional.of(application.examination(handling).askFor(ActName.EXTEND, "情况复杂"));
            case EXTEND -> Optional.of(application.examination(handling).extend());
            case FORWARD_UP -> Optional.of(application.examination(handling).forwardUp("苏州"));
            case DECIDE -> Optional.of(application.examination(handling).decide(DecisionKind.GRANTED, "符合规划"));
            case ISSUE -> Optional.of(application.issue(handling));
            case MOVE_TO_VERSION ->
                Optional.of(application.moveTo(handling, handling.item(), List::of, () -> Cases.DOSSIER, "新版更有利于申请人"));
            case REPAIR_CREDIT -> Optional.of(application.repairCredit(handling, "材料已补齐"));
            case DECIDE_CERTIFICATE_END ->
                Optional.of(application.decideAfterwards(
                        handling, NoticeKind.REVOCATION_DECISION, Map.of("reasons", "以欺骗手段取得")));
            case CHECK_COMMITMENT ->
                Optional.of(application.afterChecks(handling).check(CheckResult.KEPT, "现场核查"));
            case REVOKE_DECISION ->
                Optional.of(application.afterChecks(handling).revoke());
            case PUBLISH_RESULT -> Optional.of(application.publicity(handling).publishAgain(Optional.of("digest")));
            case WITHDRAW_PUBLICATION ->
                Optional.of(application.publicity(handling).withdraw("权利人申请不公开"));
            case RECEIVE_PAPERS ->
                Optional.of(application.paperCounter(handling).take(Cases.brought("energy", 1), List::of));
            case RECORD_DISPATCH, SEND_AGAIN, SETTLE_REPLY ->
                Optional.of(application.recordDispatch(handling, "planning site TAKEN", ""));
            case DELIVER -> Optional.of(application.deliver(handling, "本人"));
            case WITHDRAW -> Optional.of(application.withdraw(handling, ""));
            case RETURN -> Optional.of(application.returnForLack(handling));
            case TERMINATE -> Optional.of(application.terminate(handling, "企业已注销"));
            case ASK_FOR_VOIDING ->
                Optional.of(application.examination(handling).askFor(ActName.VOID, "重复录入"));
            case VOID -> Optional.of(application.voidOnRequest(handling));
            case RECORD_DEADLINE -> Optional.of(application.recordMissedLimits(handling));
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
                    TAKE_OVER_CONTACT -> Optional.of(application.putOnRecord(handling, "inquiry", ""));
            case RECORD_WARNING -> Optional.of(application.recordYellow(handling));
            case RECOUNT_TIME -> Optional.of(application.recount(handling, "calendar", true));
            case ARCHIVE -> Optional.of(application.archive(handling));
            default -> Optional.empty();
        };
    }

    private static Application supplementedAfterNoticeAbout(String... subjects) {
        Application application = Cases.submitted("2026-09-14");
        application
                .intake(by(CLERK, ActName.REQUEST_CORRECTION, "2026-09-15"))
                .requestCorrection(Stream.of(subjects).map(Cases::point).toList());
        application.intake(by(APPLICANT, ActName.SUPPLEMENT, "2026-09-21")).supplement(DOSSIER, List.of(), List.of());
        return application;
    }

    private static List<NoticeKind> written(Handling handling) {
        return ((Cases.DocumentsOnPaper) handling.documents()).written();
    }

    private static Map<String, String> told(Handling handling) {
        return ((Cases.DocumentsOnPaper) handling.documents()).told();
    }

    private static <R> R done(Decided<R> decided) {
        assertThat(decided).isInstanceOf(Decided.Done.class);
        return ((Decided.Done<R>) decided).result();
    }

    private static List<String> codes(Decided<?> decided) {
        assertThat(decided).isInstanceOf(Decided.Refused.class);
        return ((Decided.Refused<?>) decided)
                .findings().stream().map(Finding::code).toList();
    }
}
