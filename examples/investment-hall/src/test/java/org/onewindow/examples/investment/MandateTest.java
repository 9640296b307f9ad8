package org.onewindow.examples.investment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onewindow.adapters.testkit.hall.HallFixture;
import org.onewindow.adapters.testkit.hall.OnBothDatabases;
import org.onewindow.adapters.verifier.Heads;
import org.onewindow.adapters.verifier.LedgerSource;
import org.onewindow.adapters.verifier.LedgerVerifier;
import org.onewindow.catalog.publishing.FolderInForce;
import org.onewindow.core.act.Caller;
import org.onewindow.core.act.IdempotencyKey;
import org.onewindow.core.act.Outcome;
import org.onewindow.core.act.Reading;
import org.onewindow.core.act.Scope;
import org.onewindow.core.application.ApplicantDesk;
import org.onewindow.core.application.CaseReading;
import org.onewindow.core.application.Commands;
import org.onewindow.core.application.Filing;
import org.onewindow.core.application.Submission;
import org.onewindow.core.integrity.InvariantChecker;
import org.onewindow.core.ledger.Ledger;
import org.onewindow.core.mandate.MandateCodes;
import org.onewindow.core.mandate.MandateCommands;
import org.onewindow.core.mandate.MandateDesk;
import org.onewindow.core.mandate.MandatePower;
import org.onewindow.core.mandate.MandateStatus;
import org.onewindow.core.mandate.MandateTerms;
import org.onewindow.core.mandate.Mandates;
import org.onewindow.core.people.Accounts;
import org.onewindow.core.people.GuessAnswer;
import org.onewindow.core.people.LoginName;
import org.onewindow.core.people.Passwords;
import org.onewindow.core.people.SignIn;
import org.onewindow.core.people.SignedIn;
import org.onewindow.core.privacy.Subjects;
import org.onewindow.core.time.HallTime;
import org.onewindow.examples.investment.story.FilledIn;
import org.onewindow.spi.application.Applicant;
import org.onewindow.spi.application.ApplicationState;
import org.onewindow.spi.facts.SubjectNumber;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.identity.CitizenIdNumber;
import org.onewindow.spi.identity.Role;
import org.onewindow.spi.identity.StaffId;
import org.onewindow.spi.identity.SubjectId;

/** 委托 (R3.1, G26): who acts for somebody does so within the mandate, both are named, and its end is felt with the next request. */
@OnBothDatabases
class MandateTest {
    private static final String PASSWORD = "correct horse";
    private static final Caller CLERK =
            new Caller.Staff(new StaffId("lin.yue"), EnumSet.of(Role.RECEPTION_CLERK), Optional.empty());
    private static final Applicant.AuthorisedRepresentative LI =
            new Applicant.AuthorisedRepresentative("李代", new CitizenIdNumber("440524198001010013"), "13900000002");

    private final HallFixture hall;
    private final MandateDesk desk;
    private final Mandates mandates;
    private final SignIn signIn;
    private final Applicant.Organisation company =
            SampleFilings.enterprise(Math.floorMod(UUID.randomUUID().hashCode(), 9000));
    private String token = "";

    MandateTest(HallFixture hall) {
        this.hall = hall;
        desk = hall.get(MandateDesk.class);
        mandates = hall.get(Mandates.class);
        signIn = hall.get(SignIn.class);
        assertThat(hall.get(FolderInForce.class).bring(HallFolder.source())).isInstanceOf(FolderInForce.InForce.class);
        hall.get(Accounts.class)
                .openForApplicant(
                        new LoginName("li.dai"),
                        new Applicant.Person(LI.name(), LI.idNumber(), LI.mobile(), Optional.empty()),
                        hall.get(Passwords.class).hash(PASSWORD));
    }

    @BeforeEach
    void the_representative_signs_in() {
        GuessAnswer<SignIn.Fresh> answer =
                signIn.signIn("li.dai", PASSWORD, UUID.randomUUID().toString());
        token = ((GuessAnswer.Right<SignIn.Fresh>) answer).value().token();
    }

    @AfterEach
    void all_invariants_hold() {
        assertThat(hall.get(InvariantChecker.class).violations()).isEmpty();
        assertThat(LedgerVerifier.verify(LedgerSource.of(hall.database()::connect), Heads.none())
                        .violations())
                .isEmpty();
    }

    @Test
    void who_acts_under_a_mandate_hands_in_for_the_principal_and_the_record_names_both() {
        String mandate = granted(Set.of(), EnumSet.of(MandatePower.HANDLE));
        SignedIn acting = signIn.actUnder(token, Optional.of(mandate)).orElseThrow();
        assertThat(acting.name().zh()).contains("李**").contains(company.name());
        Applicant represented = hall.get(Accounts.class).applicantOf(acting).orElseThrow();
        assertThat(represented.name()).isEqualTo(company.name());
        assertThat(represented.representative().map(Applicant.AuthorisedRepresentative::name))
                .contains("李代");

        String id = done(submit(acting.caller(), represented)).application();

        String actor = hall.get(Reading.class)
                .read(entities -> hall.get(Ledger.class).chain(id).get(0).actor());
        assertThat(actor)
                .contains("subject:" + subjectOf(company))
                .contains("by:" + subjectOf(new Applicant.Person(LI.name(), LI.idNumber(), "", Optional.empty())));
        assertThat(hall.get(CaseReading.class).sees(id, Scope.of(acting.caller())))
                .isTrue();
        assertThat(hall.get(CaseReading.class).sees(id, new Scope.OfSubject(subjectOf(company))))
                .as("it is the principal's own")
                .isTrue();
    }

    @Test
    void a_revoked_mandate_ends_with_the_next_request() {
        String mandate = granted(Set.of(), EnumSet.of(MandatePower.HANDLE));
        assertThat(signIn.actUnder(token, Optional.of(mandate))).isPresent();
        Caller before = signIn.of(token).orElseThrow().caller();
        String id = done(submit(before, company)).application();

        done(hall.as(own(company), () -> desk.revoke(revocation(mandate))));

        Caller after = signIn.of(token).orElseThrow().caller();
        assertThat(after).isEqualTo(own(new Applicant.Person(LI.name(), LI.idNumber(), "", Optional.empty())));
        assertThat(hall.get(CaseReading.class).sees(id, Scope.of(after)))
                .as("formerly represented")
                .isFalse();
        assertThat(hall.get(CaseReading.class).list(List.of(ApplicationState.values()), Scope.of(after)))
                .extracting(line -> line.id())
                .doesNotContain(id);
        assertThat(signIn.actUnder(token, Optional.of(mandate))).isEmpty();
        assertThat(codes(hall.as(own(company), () -> desk.revoke(revocation(mandate)))))
                .containsExactly(MandateCodes.ENDED_ALREADY);
    }

    @Test
    void a_mandate_that_has_run_out_ends_with_the_next_request() {
        String mandate = granted(Set.of(), EnumSet.of(MandatePower.HANDLE));
        SubjectId li = subjectOf(new Applicant.Person(LI.name(), LI.idNumber(), "", Optional.empty()));
        assertThat(mandates.acting(mandate, li)).isPresent();

        hall.clock().set(hall.clock().instant().plus(Duration.ofDays(400)));

        assertThat(mandates.acting(mandate, li)).isEmpty();
        assertThat(mandates.givenBy(subjectOf(company)).get(0).status()).isEqualTo(MandateStatus.EXPIRED);
    }

    @Test
    void a_mandate_for_one_item_opens_no_other() {
        String other = done(submit(own(company), company)).application();
        String mandate = granted(Set.of("enterprise-approval"), EnumSet.of(MandatePower.HANDLE));
        Caller acting =
                signIn.actUnder(token, Optional.of(mandate)).orElseThrow().caller();

        assertThat(hall.get(CaseReading.class).sees(other, Scope.of(acting))).isFalse();
        assertThat(hall.get(CaseReading.class).list(List.of(ApplicationState.values()), Scope.of(acting)))
                .isEmpty();
        assertThat(codes(submit(acting, company))).containsExactly(MandateCodes.ITEM_NOT_COVERED);
    }

    @Test
    void a_mandate_to_collect_lets_look_and_do_nothing_and_is_shown_at_the_issuing_counter() {
        String id = done(submit(own(company), company)).application();
        String mandate = granted(Set.of(), EnumSet.of(MandatePower.COLLECT));
        Caller acting =
                signIn.actUnder(token, Optional.of(mandate)).orElseThrow().caller();

        assertThat(hall.get(CaseReading.class).sees(id, Scope.of(acting))).isTrue();
        assertThat(codes(submit(acting, company))).containsExactly(MandateCodes.ACT_NOT_COVERED);
        assertThat(mandates.collectorsOf(id, new Scope.WholeHall()))
                .singleElement()
                .satisfies(collector -> {
                    assertThat(collector.name()).isEqualTo("李代");
                    assertThat(collector.number()).doesNotContain("19800101");
                });
        assertThat(mandates.collectorsOf(id, Scope.of(acting))).isEmpty();
    }

    @Test
    void nobody_passes_a_mandate_on_or_revokes_for_the_principal() {
        String mandate = granted(Set.of(), EnumSet.allOf(MandatePower.class));
        Caller acting =
                signIn.actUnder(token, Optional.of(mandate)).orElseThrow().caller();

        assertThat(codes(hall.as(acting, () -> desk.grant(new MandateCommands.Grant(key(), terms(Set.of()))))))
                .containsExactly(MandateCodes.ACT_NOT_COVERED);
        assertThat(codes(hall.as(acting, () -> desk.revoke(revocation(mandate)))))
                .containsExactly(MandateCodes.ACT_NOT_COVERED);
    }

    @Test
    void nobody_uses_or_sees_a_mandate_of_others() {
        String mandate = granted(Set.of(), EnumSet.of(MandatePower.HANDLE));
        Applicant stranger =
                new Applicant.Person("欧阳三", new CitizenIdNumber("990101199001010019"), "", Optional.empty());

        assertThat(mandates.acting(mandate, subjectOf(stranger))).isEmpty();
        assertThat(codes(hall.as(own(stranger), () -> desk.revoke(revocation(mandate)))))
                .containsExactly(MandateCodes.NOT_FOUND);
        assertThat(codes(hall.as(own(stranger), () -> desk.grant(new MandateCommands.Grant(key(), terms(Set.of()))))))
                .containsExactly(MandateCodes.NOT_THE_PRINCIPAL);
        assertThat(mandates.givenBy(SubjectNumber.of(company), new Scope.OfSubject(subjectOf(stranger))))
                .isEmpty();
    }

    @Test
    void the_front_desk_records_a_mandate_with_what_was_shown() {
        MandateTerms terms = terms(Set.of());

        assertThat(codes(hall.as(CLERK, () -> desk.record(new MandateCommands.PutOnRecord(key(), terms, " ")))))
                .containsExactly(MandateCodes.EVIDENCE_MISSING);
        String mandate = done(
                hall.as(CLERK, () -> desk.record(new MandateCommands.PutOnRecord(key(), terms, "授权委托书原件，经办人身份证"))));

        assertThat(mandates.givenBy(SubjectNumber.of(company), new Scope.WholeHall()))
                .singleElement()
                .satisfies(view -> {
                    assertThat(view.id()).isEqualTo(mandate);
                    assertThat(view.atCounter()).isTrue();
                    assertThat(view.evidence()).contains("授权委托书");
                });
        assertThat(signIn.actUnder(token, Optional.of(mandate))).isPresent();
    }

    @Test
    void everything_that_is_wrong_with_a_mandate_is_told_at_once() {
        Applicant li = new Applicant.Person(LI.name(), LI.idNumber(), "", Optional.empty());
        MandateTerms wrong =
                new MandateTerms(li, LI, Set.of("no-such-item"), Set.of(), today().minusDays(1), today().plusYears(9));

        assertThat(codes(hall.as(own(li), () -> desk.grant(new MandateCommands.Grant(key(), wrong)))))
                .containsExactlyInAnyOrder(
                        MandateCodes.UNFIT_PERIOD,
                        MandateCodes.NO_POWER,
                        MandateCodes.UNKNOWN_ITEM,
                        MandateCodes.OF_ONESELF);
    }

    // ---- What the tests say

    private String granted(Set<String> items, Set<MandatePower> powers) {
        MandateTerms terms = new MandateTerms(company, LI, items, powers, today(), today().plusDays(364));
        return done(hall.as(own(company), () -> desk.grant(new MandateCommands.Grant(key(), terms))));
    }

    private MandateTerms terms(Set<String> items) {
        return new MandateTerms(company, LI, items, EnumSet.allOf(MandatePower.class), today(), today().plusDays(364));
    }

    private LocalDate today() {
        return hall.get(HallTime.class).today();
    }

    private SubjectId subjectOf(Applicant applicant) {
        return hall.get(Subjects.class).of(SubjectNumber.of(applicant));
    }

    private Caller own(Applicant applicant) {
        return new Caller.Subject(subjectOf(applicant));
    }

    private static MandateCommands.Revoke revocation(String mandate) {
        return new MandateCommands.Revoke(key(), mandate, Optional.empty(), "");
    }

    private Outcome<Submission> submit(Caller who, Applicant applicant) {
        Map<String, Object> form = new HashMap<>();
        form.put("enterpriseName", company.name());
        form.put("creditCode", company.creditCode().value());
        form.put("legalRepresentative", "顾样例");
        form.put("contactPerson", "陆一鸣");
        form.put("contactPhone", "0512 5555 0188");
        form.put("projectName", "样例项目一期");
        form.put("constructionKind", "NEW");
        form.put("industry", "SERVICES");
        form.put("town", "ZHANGPU");
        form.put("siteAddress", "张浦镇俱进路 18 号 " + UUID.randomUUID());
        form.put("projectContent", "建设员工培训中心一幢，配套室外工程和停车场地。");
        form.put("totalInvestment", new BigDecimal("1600"));
        form.put("licensedProduction", false);
        form.put("truthDeclared", true);
        Filing filled = hall.get(FilledIn.class)
                .form("enterprise-filing", "standard", company, form)
                .filing();
        Filing filing = new Filing(filled.item(), filled.scenario(), applicant, filled.formData(), filled.materials());
        return hall.as(
                who, () -> hall.get(ApplicantDesk.class).submit(new Commands.Submit(key(), Optional.empty(), filing)));
    }

    private static IdempotencyKey key() {
        return new IdempotencyKey(UUID.randomUUID().toString());
    }

    private static <T> T done(Outcome<T> outcome) {
        return outcome.orElseThrow();
    }

    private static List<String> codes(Outcome<?> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return outcome.fold(
                done -> List.of(),
                refusal -> refusal.findings().stream().map(Finding::code).toList());
    }
}
