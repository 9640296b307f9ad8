package org.onewindow.examples.investment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
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
import org.onewindow.core.application.ApplicationCodes;
import org.onewindow.core.application.CaseDesk;
import org.onewindow.core.application.CaseFile;
import org.onewindow.core.application.CaseReading;
import org.onewindow.core.application.CheckResult;
import org.onewindow.core.application.Commands;
import org.onewindow.core.application.CommitmentDesk;
import org.onewindow.core.application.Filing;
import org.onewindow.core.application.HallSupplies;
import org.onewindow.core.application.IssuingDesk;
import org.onewindow.core.application.ReceptionDesk;
import org.onewindow.core.application.Submission;
import org.onewindow.core.application.VariantKind;
import org.onewindow.core.certificate.CertificateCodes;
import org.onewindow.core.certificate.CertificateCommands;
import org.onewindow.core.certificate.CertificateDesk;
import org.onewindow.core.certificate.CertificateFacts;
import org.onewindow.core.certificate.CertificateRegister;
import org.onewindow.core.certificate.CertificateStatus;
import org.onewindow.core.certificate.CertificateView;
import org.onewindow.core.certificate.LicenceEnding;
import org.onewindow.core.certificate.PaperState;
import org.onewindow.core.document.NoticeSheet;
import org.onewindow.core.document.NoticeSheets;
import org.onewindow.core.document.ResultsToHandOver;
import org.onewindow.core.integrity.InvariantChecker;
import org.onewindow.core.ledger.Ledger;
import org.onewindow.core.privacy.Subjects;
import org.onewindow.core.seal.StampCommands;
import org.onewindow.core.seal.StampDesk;
import org.onewindow.core.time.HallTime;
import org.onewindow.core.work.Work;
import org.onewindow.core.work.WorkHandler;
import org.onewindow.core.work.WorkQueue;
import org.onewindow.core.work.WorkResult;
import org.onewindow.core.work.Workers;
import org.onewindow.examples.investment.story.FilledIn;
import org.onewindow.spi.application.ActName;
import org.onewindow.spi.application.Applicant;
import org.onewindow.spi.application.DecisionKind;
import org.onewindow.spi.application.PaperDates;
import org.onewindow.spi.application.SubmittedMaterial;
import org.onewindow.spi.application.Supply;
import org.onewindow.spi.facts.Fact;
import org.onewindow.spi.facts.FactSource;
import org.onewindow.spi.facts.SubjectNumber;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.identity.CitizenIdNumber;
import org.onewindow.spi.identity.DepartmentId;
import org.onewindow.spi.identity.Role;
import org.onewindow.spi.identity.StaffId;
import org.onewindow.spi.notification.Notice;
import org.onewindow.spi.notification.NoticeKind;
import org.onewindow.spi.seal.SealOrder;
import org.onewindow.spi.seal.StampKind;

/** 证照 (R17.1, R1.4, R1.5): what is granted becomes a certificate that the hall knows from then on, until something ends it. */
@OnBothDatabases
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CertificateTest {
    /** First, while the hall has not yet to print what the others leave waiting. */
    private static final int PRINTS = 1;

    private static final Scope STAFF = new Scope.WholeHall();
    private static final Caller CLERK = staff("lin.yue", Optional.empty(), Role.RECEPTION_CLERK);
    private static final Caller ISSUER = staff("tang.li", Optional.empty(), Role.ISSUER);
    private static final Caller CHEN = staff("chen.guo", Optional.of("development-reform"), Role.DEPARTMENT_APPROVER);
    private static final Caller SONG = staff("song.lan", Optional.of("development-reform"), Role.DEPARTMENT_APPROVER);
    private static final Caller PLANNER = staff("xu.qing", Optional.of("planning"), Role.DEPARTMENT_APPROVER);
    private static final Caller LEAD = staff("zhou.an", Optional.empty(), Role.COUNTER_LEAD);
    private static final Caller ADMINISTRATION = staff("he.qi", Optional.empty(), Role.HALL_ADMINISTRATION);
    private static final Caller SUPERVISOR = staff("du.jian", Optional.empty(), Role.SUPERVISOR);
    private static final Applicant FOUNDER =
            new Applicant.Person("欧阳三", new CitizenIdNumber("990101199001010019"), "13900000001", Optional.empty());

    private final HallFixture hall;
    private final CertificateDesk desk;
    private final CertificateRegister register;
    /** Another company for each test, so that none sees the certificates of another test. */
    private final Applicant company =
            SampleFilings.enterprise(Math.floorMod(UUID.randomUUID().hashCode(), 9000));

    CertificateTest(HallFixture hall) {
        this.hall = hall;
        desk = hall.get(CertificateDesk.class);
        register = hall.get(CertificateRegister.class);
        assertThat(hall.get(FolderInForce.class).bring(HallFolder.source())).isInstanceOf(FolderInForce.InForce.class);
    }

    @AfterEach
    void all_invariants_hold() {
        assertThat(hall.get(InvariantChecker.class).violations()).isEmpty();
        assertThat(LedgerVerifier.verify(LedgerSource.of(hall.database()::connect), Heads.none())
                        .violations())
                .isEmpty();
    }

    @Test
    void a_granted_filing_becomes_a_certificate_with_number_holder_and_validity_once_it_lies_ready() {
        String id = decided(company, DecisionKind.GRANTED);
        assertThat(register.ofApplication(id, STAFF)).isEmpty();

        issue(id);

        CertificateView certificate = of(id);
        LocalDate today = today();
        assertThat(certificate.number()).matches("昆发改备证〔\\d{4}〕\\d+号");
        assertThat(certificate.type()).isEqualTo("投资项目备案证");
        assertThat(certificate.identifier().orElseThrow())
                .matches(
                        "1\\.2\\.156\\.3005\\.2\\.11320583014135205W001\\.11320583014135205W\\.\\d{10}\\.001\\.[0-9A-Z]");
        assertThat(certificate.holder()).isEqualTo(company.name());
        assertThat(certificate.status()).isEqualTo(CertificateStatus.VALID);
        assertThat(certificate.validity().from()).isEqualTo(today);
        assertThat(certificate.validity().until()).contains(today.plusYears(2).minusDays(1));
        assertThat(chain(certificate.id())).containsExactly(ActName.ISSUE_CERTIFICATE.name());
    }

    @Test
    void a_refusal_makes_no_certificate() {
        String id = decided(company, DecisionKind.REFUSED);

        issue(id);

        assertThat(register.ofApplication(id, STAFF)).isEmpty();
    }

    @Test
    void it_is_seen_by_its_holder_by_its_department_and_by_the_whole_hall_and_by_nobody_else() {
        CertificateView certificate = issued(company);

        assertThat(register.byId(certificate.id(), ownScope(company))).isPresent();
        assertThat(register.byId(certificate.id(), new Scope.OfDepartment(new DepartmentId("development-reform"))))
                .isPresent();
        assertThat(register.byId(certificate.id(), STAFF)).isPresent();
        assertThat(register.byId(certificate.id(), new Scope.OfDepartment(new DepartmentId("planning"))))
                .isEmpty();
        assertThat(register.byId(certificate.id(), ownScope(FOUNDER))).isEmpty();
        assertThat(register.byId(certificate.id(), new Scope.Nothing())).isEmpty();
        assertThat(register.page(CertificateRegister.Question.ALL, 1, new Scope.Nothing())
                        .total())
                .isZero();
    }

    @Test
    void the_register_finds_by_number_holder_kind_and_status() {
        CertificateView certificate = issued(company);
        Optional<String> none = Optional.empty();

        assertThat(found(new CertificateRegister.Question(
                        Optional.of(certificate.number()), Optional.empty(), none, Optional.empty(), Optional.empty())))
                .containsExactly(certificate.number());
        assertThat(found(new CertificateRegister.Question(
                        none,
                        Optional.of(SubjectNumber.of(company)),
                        Optional.of("投资项目备案证"),
                        Optional.of(CertificateStatus.VALID),
                        Optional.empty())))
                .containsExactly(certificate.number());
        assertThat(found(new CertificateRegister.Question(
                        none,
                        Optional.of(SubjectNumber.of(company)),
                        none,
                        Optional.of(CertificateStatus.EXPIRED),
                        Optional.empty())))
                .isEmpty();
        assertThat(found(new CertificateRegister.Question(
                        none,
                        Optional.of(new SubjectNumber.OfPerson(new CitizenIdNumber("110101199003074450"))),
                        none,
                        Optional.empty(),
                        Optional.empty())))
                .as("of whom the hall has never heard, and is not made to hear now")
                .isEmpty();
    }

    @Test
    void everybody_may_check_an_organisations_certificate_by_its_number_and_a_persons_only_with_its_code() {
        CertificateView ofCompany = issued(company);
        CertificateView ofPerson = issued(FOUNDER);

        assertThat(register.check(ofCompany.number(), "")).get().satisfies(found -> {
            assertThat(found.holder()).isEqualTo(company.name());
            assertThat(found.status()).isEqualTo(CertificateStatus.VALID);
        });
        assertThat(register.check(ofPerson.number(), "")).isEmpty();
        assertThat(register.check(ofPerson.number(), "AAAAAAAA")).isEmpty();
        assertThat(register.check(ofPerson.number(), ofPerson.checkCode()))
                .get()
                .satisfies(found -> assertThat(found.holder()).isEqualTo("欧**"));
    }

    @Test
    void nobody_brings_a_certificate_that_this_hall_has_issued_and_the_new_one_takes_its_place() {
        CertificateView old = issued(company);

        String id = changed(company);

        assertThat(hall.get(CaseReading.class)
                        .file(id, STAFF)
                        .orElseThrow()
                        .view()
                        .materials())
                .filteredOn(material -> material.requirement().equals("old-certificate"))
                .singleElement()
                .satisfies(material -> {
                    assertThat(material.title()).contains(old.number()).contains("有效期至");
                    assertThat(material.supply().map(Supply::source)).contains(HallSupplies.CERTIFICATES);
                });
        issue(id);
        CertificateView successor = of(id);
        assertThat(successor.replaces()).contains(old.number());
        assertThat(successor.validity().until())
                .as("a change leaves the last day")
                .isEqualTo(old.validity().until());
        assertThat(again(old).status()).isEqualTo(CertificateStatus.REPLACED);
        assertThat(again(old).replacedBy()).contains(successor.number());
    }

    @ParameterizedTest
    @EnumSource(
            value = VariantKind.class,
            names = {"CHANGE", "RENEWAL", "REISSUE"})
    void what_is_applied_for_with_a_certificate_decides_how_long_the_new_one_is_valid_and_what_the_decision_is(
            VariantKind wanted) {
        CertificateView old = issued(company);
        LocalDate lastDay = old.validity().until().orElseThrow();
        if (wanted == VariantKind.RENEWAL) {
            hall.clock().set(lastDay.minusDays(30).atStartOfDay(HallTime.ZONE).toInstant());
        }

        String id = done(submit(itemFor(wanted), company, List.of())).application();
        decide(id, DecisionKind.GRANTED);
        CaseFile.Document decision = documents(id).get(decisionOn(wanted));
        issue(id);

        CertificateView successor = of(id);
        assertThat(decision.fields())
                .containsEntry("certificateNumber", old.number())
                .containsEntry(
                        "validUntil", successor.validity().until().orElseThrow().toString());
        assertThat(successor.replaces()).contains(old.number());
        assertThat(successor.validity().until())
                .contains(wanted == VariantKind.RENEWAL ? lastDay.plusYears(2) : lastDay);
        NoticeSheet sheet = hall.get(NoticeSheets.class)
                .of(
                        hall.get(CaseReading.class).file(id, STAFF).orElseThrow(),
                        documents(id).get(NoticeKind.CERTIFICATE),
                        Locale.SIMPLIFIED_CHINESE);
        assertThat(sheet.facts())
                .as("the certificate says what it is for")
                .contains(new NoticeSheet.Fact("建设地点", "张浦镇俱进路 18 号"));
    }

    @Test
    void a_change_that_is_refused_ends_no_certificate_and_asks_for_none_back() {
        CertificateView old = issued(company);

        String id = done(submitChange(company, List.of())).application();
        decide(id, DecisionKind.REFUSED);
        issue(id);

        NoticeSheet sheet = hall.get(NoticeSheets.class)
                .of(
                        hall.get(CaseReading.class).file(id, STAFF).orElseThrow(),
                        documents(id).get(NoticeKind.CHANGE_DECISION),
                        Locale.SIMPLIFIED_CHINESE);
        assertThat(sheet.body().get(0)).contains("不予变更");
        assertThat(sheet.closing()).noneMatch(text -> text.contains("交回")).anyMatch(text -> text.contains("行政复议"));
        assertThat(again(old).status()).isEqualTo(CertificateStatus.VALID);
    }

    @Test
    void the_decision_on_a_change_says_what_stood_on_the_certificate_and_what_stands_there_now() {
        issued(company);

        String id = changed(company);

        NoticeSheet sheet = hall.get(NoticeSheets.class)
                .of(
                        hall.get(CaseReading.class).file(id, STAFF).orElseThrow(),
                        documents(id).get(NoticeKind.CHANGE_DECISION),
                        Locale.SIMPLIFIED_CHINESE);
        assertThat(sheet.points()).anySatisfy(point -> {
            assertThat(point.what()).contains("总投资");
            assertThat(point.more()).hasSize(2);
            assertThat(point.more().get(0)).startsWith("变更前：").contains("1600");
            assertThat(point.more().get(1)).startsWith("变更后：").contains("1800");
        });
    }

    @Test
    void what_is_promised_is_granted_without_the_proof_and_a_false_promise_takes_decision_and_certificate_back() {
        String id = done(submitPromised()).application();
        assertThat(documents(id)).containsKey(NoticeKind.COMMITMENT);
        assertThat(hall.get(CaseReading.class).file(id, STAFF).orElseThrow().openFindings())
                .noneMatch(Finding::stops);
        decide(id, DecisionKind.GRANTED);
        issue(id);
        assertThat(of(id).status()).isEqualTo(CertificateStatus.VALID);

        CommitmentDesk checks = hall.get(CommitmentDesk.class);
        Scope department = new Scope.OfDepartment(new DepartmentId("development-reform"));
        assertThat(hall.get(CaseReading.class).checksDue(department))
                .anyMatch(due -> due.application().id().equals(id));
        assertThat(hall.get(CaseReading.class).checksDue(new Scope.OfDepartment(new DepartmentId("planning"))))
                .noneMatch(due -> due.application().id().equals(id));
        Commands.CheckCommitment broken = new Commands.CheckCommitment(
                key(), id, Optional.empty(), CheckResult.REVOCATION_ASKED, "现场核查：没有取得所承诺的许可");
        assertThat(codes(hall.as(PLANNER, () -> checks.check(broken))))
                .as("another department has nothing to do with it")
                .containsExactly(ApplicationCodes.NOT_FOUND);
        done(hall.as(CHEN, () -> checks.check(broken)));
        CaseFile within = hall.get(CaseReading.class).file(id, department).orElseThrow();
        assertThat(within.commitment().orElseThrow().checks()).hasSize(1);
        assertThat(within.requests()).hasSize(1);
        CaseFile own = hall.get(CaseReading.class).file(id, ownScope(company)).orElseThrow();
        assertThat(own.commitment().orElseThrow().checks())
                .as("that one official asks another is not told before it is decided")
                .isEmpty();
        assertThat(own.requests()).isEmpty();
        assertThat(codes(hall.as(CHEN, () -> checks.revoke(new Commands.On(key(), id, Optional.empty())))))
                .containsExactly(ApplicationCodes.NEEDS_ANOTHER_PERSON);
        done(hall.as(SONG, () -> checks.revoke(new Commands.On(key(), id, Optional.empty()))));

        assertThat(of(id).status()).isEqualTo(CertificateStatus.REVOKED);
        assertThat(documents(id)).containsKey(NoticeKind.REVOCATION_DECISION);
        assertThat(codes(deliver(id))).containsExactly(ApplicationCodes.NOT_POSSIBLE_NOW);
        assertThat(hall.get(CaseReading.class).checksDue(department))
                .noneMatch(due -> due.application().id().equals(id));
        assertThat(codes(submitPromised()))
                .as("whoever made a false promise makes none before the record is repaired")
                .contains(ApplicationCodes.COMMITMENT_BROKEN);
    }

    /** A filing that needs the opinion of the industry's department, which is promised. */
    private Outcome<Submission> submitPromised() {
        Map<String, Object> typed = typed(company);
        typed.put("licensedProduction", true);
        typed.put("licenceKind", "食品生产许可，市场监督管理部门");
        Filing filled = hall.get(FilledIn.class)
                .form("enterprise-filing", "standard", company, typed)
                .filing();
        List<SubmittedMaterial> materials = new java.util.ArrayList<>(filled.materials());
        materials.removeIf(material -> material.requirement().equals("industry-opinion"));
        materials.add(SubmittedMaterial.supplied(
                "industry-opinion",
                "初审意见",
                PaperDates.UNKNOWN,
                new Supply(HallSupplies.COMMITMENT, "", Optional.empty())));
        return hall.as(
                new Caller.Subject(hall.get(Subjects.class).of(SubjectNumber.of(company))),
                () -> hall.get(ApplicantDesk.class)
                        .submit(new Commands.Submit(
                                key(),
                                Optional.empty(),
                                new Filing(filled.item(), filled.scenario(), company, filled.formData(), materials))));
    }

    /** The documents of a case by kind, as staff see them. */
    private Map<NoticeKind, CaseFile.Document> documents(String id) {
        return documents(id, STAFF);
    }

    private Map<NoticeKind, CaseFile.Document> documents(String id, Scope scope) {
        return hall.get(CaseReading.class).file(id, scope).orElseThrow().documents().stream()
                .collect(Collectors.toMap(CaseFile.Document::kind, document -> document));
    }

    private static NoticeKind decisionOn(VariantKind wanted) {
        return switch (wanted) {
            case CHANGE -> NoticeKind.CHANGE_DECISION;
            case RENEWAL -> NoticeKind.RENEWAL_DECISION;
            default -> NoticeKind.GRANT_DECISION;
        };
    }

    private static String itemFor(VariantKind wanted) {
        return "enterprise-filing-" + wanted.name().toLowerCase(Locale.ROOT);
    }

    @Test
    @Order(PRINTS)
    void the_new_certificate_is_handed_over_only_against_the_old_one() {
        CertificateView old = issued(company);
        String id = changed(company);
        issue(id);
        hall.get(Workers.class).runDue();

        assertThat(codes(deliver(id))).containsExactly(CertificateCodes.OLD_ONE_NOT_HANDED_IN);

        done(hall.as(
                ISSUER,
                () -> desk.takeBack(new CertificateCommands.TakeBack(
                        key(), old.id(), Optional.empty(), PaperState.DECLARED_LOST))));
        done(deliver(id));
        assertThat(codes(hall.as(
                        ISSUER,
                        () -> desk.takeBack(new CertificateCommands.TakeBack(
                                key(), old.id(), Optional.empty(), PaperState.HANDED_IN)))))
                .containsExactly(CertificateCodes.NOTHING_TO_HAND_IN);
    }

    @Test
    @Order(PRINTS)
    void a_result_is_handed_over_only_once_its_documents_are_made_and_sealed() {
        String id = decided(company, DecisionKind.GRANTED);
        issue(id);

        assertThat(codes(deliver(id)))
                .as("the decision and the certificate, each by its number")
                .containsExactly(ResultsToHandOver.NOT_MADE, ResultsToHandOver.NOT_MADE);
        assertThat(results(id))
                .extracting(ResultsToHandOver.Standing::kind)
                .containsExactlyInAnyOrder(NoticeKind.GRANT_DECISION, NoticeKind.CERTIFICATE);

        hall.get(Workers.class).runDue();

        assertThat(results(id)).allSatisfy(document -> {
            assertThat(document.obstacles()).isEmpty();
            assertThat(document.sealedBy())
                    .get(InstanceOfAssertFactories.STRING)
                    .contains("发展和改革");
        });
        done(deliver(id));
    }

    @Test
    @Order(PRINTS)
    void while_its_stamp_is_blocked_a_result_waits_and_says_what_for() {
        String stamp = SealOrder.stampId(new DepartmentId("development-reform"), StampKind.ORGAN);
        StampDesk stamps = hall.get(StampDesk.class);
        String id = decided(company, DecisionKind.GRANTED);
        issue(id);
        done(hall.as(ADMINISTRATION, () -> stamps.block(new StampCommands.Settle(key(), stamp, "核对印模"))));
        try {
            hall.get(Workers.class).runDue();

            assertThat(codes(deliver(id))).containsExactly(ResultsToHandOver.NOT_MADE, "OW-DOC-2005");
        } finally {
            done(hall.as(ADMINISTRATION, () -> stamps.release(new StampCommands.Settle(key(), stamp, "印模无误"))));
        }
        hall.clock().set(hall.clock().instant().plus(Duration.ofHours(2)));
        hall.get(Workers.class).runDue();

        done(deliver(id));
    }

    private List<ResultsToHandOver.Standing> results(String application) {
        return hall.get(ResultsToHandOver.class).of(application);
    }

    @Test
    void who_holds_several_names_the_one_that_is_meant() {
        issued(company);
        CertificateView second = issued(company);

        Outcome<?> unnamed = submitChange(company, List.of());
        assertThat(codes(unnamed)).contains(ApplicationCodes.MATERIAL_MISSING);
        assertThat(codes(submitChange(company, List.of(named("昆发改备证〔1999〕1号")))))
                .contains(ApplicationCodes.NO_SUCH_CERTIFICATE);

        String id = done(submitChange(company, List.of(named(second.number())))).application();
        decide(id, DecisionKind.GRANTED);
        issue(id);

        assertThat(of(id).replaces()).contains(second.number());
    }

    @Test
    void nobody_uses_anothers_certificate() {
        CertificateView foreign = issued(company);

        assertThat(codes(submitChange(FOUNDER, List.of(named(foreign.number())))))
                .contains(ApplicationCodes.NO_SUCH_CERTIFICATE);
    }

    @Test
    void what_a_valid_certificate_says_is_known_to_forms() {
        CertificateView certificate = issued(company);
        FactSource source = hall.get(CertificateFacts.class);
        assertThat(source.knows()).contains("filing.number", "filing.projectName");

        List<Fact> facts = source.lookUp(
                SubjectNumber.of(company),
                Set.of("filing.number", "filing.totalInvestment"),
                new FactSource.Purpose("enterprise-filing-change", "test"));

        assertThat(facts)
                .extracting(Fact::name, Fact::value)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("filing.number", certificate.number()),
                        org.assertj.core.groups.Tuple.tuple("filing.totalInvestment", new BigDecimal("1600")));
        assertThat(hall.get(FilledIn.class)
                        .form("enterprise-filing-change", "standard", company, Map.of())
                        .filing()
                        .formData())
                .containsEntry("filingNumber", certificate.number());
    }

    @Test
    void a_revocation_takes_two_persons_of_the_department() {
        CertificateView certificate = issued(company);
        CertificateCommands.End revocation = end(certificate, LicenceEnding.REVOCATION, "以欺骗手段取得，依行政许可法第六十九条");

        assertThat(codes(hall.as(CHEN, () -> desk.end(on(certificate)))))
                .containsExactly(CertificateCodes.NOBODY_ASKED);
        assertThat(codes(hall.as(PLANNER, () -> desk.askForEnd(revocation))))
                .containsExactly(CertificateCodes.NOT_FOUND);
        done(hall.as(CHEN, () -> desk.askForEnd(end(certificate, LicenceEnding.REVOCATION, revocation.reasons()))));
        assertThat(codes(hall.as(CHEN, () -> desk.end(on(certificate)))))
                .containsExactly(CertificateCodes.NEEDS_ANOTHER_PERSON);
        done(hall.as(SONG, () -> desk.end(on(certificate))));

        assertThat(again(certificate).status()).isEqualTo(CertificateStatus.REVOKED);
        assertThat(documents(certificate.application(), ownScope(company))
                        .get(NoticeKind.REVOCATION_DECISION)
                        .fields())
                .as("the holder is told, on the file that the certificate came of")
                .containsEntry("certificateNumber", certificate.number())
                .containsEntry("effectiveOn", today().toString())
                .containsEntry("reasons", revocation.reasons());
        assertThat(again(certificate).ended().orElseThrow().because()).contains("第六十九条");
        assertThat(codes(hall.as(SONG, () -> desk.deregister(end(certificate, LicenceEnding.DEREGISTRATION, "企业已注销")))))
                .containsExactly(CertificateCodes.ENDED_ALREADY);
        assertThat(codes(submitChange(company, List.of())))
                .as("it is not taken over any more")
                .contains(ApplicationCodes.MATERIAL_MISSING);
    }

    @Test
    void a_deregistration_is_put_on_record_by_one_person_with_reasons() {
        CertificateView certificate = issued(company);

        assertThat(codes(hall.as(CHEN, () -> desk.deregister(end(certificate, LicenceEnding.REVOCATION, "")))))
                .containsExactlyInAnyOrder(CertificateCodes.OTHER_WAY_OF_ENDING, ApplicationCodes.GROUNDS_MISSING);
        done(hall.as(CHEN, () -> desk.deregister(end(certificate, LicenceEnding.DEREGISTRATION, "项目已放弃建设"))));

        assertThat(again(certificate).status()).isEqualTo(CertificateStatus.DEREGISTERED);
        assertThat(documents(certificate.application())).containsKey(NoticeKind.CANCELLATION_DECISION);
    }

    @Test
    void its_holder_is_reminded_once_when_the_renewal_window_opens_and_it_expires_by_itself() throws Exception {
        CertificateView certificate = issued(company);
        LocalDate last = certificate.validity().until().orElseThrow();
        WorkHandler reminders = handler("certificate-reminder");
        Work work = new Work(
                "certificate-reminder",
                "certificate-reminder-" + certificate.id(),
                "{\"certificate\":\"" + certificate.id() + "\"}",
                1,
                1);
        Duration untilWindow = Duration.ofDays(java.time.temporal.ChronoUnit.DAYS.between(today(), last.minusDays(60)));

        hall.clock().set(hall.clock().instant().plus(untilWindow));
        assertThat(again(certificate).renewableToday()).isTrue();
        for (int times = 0; times < 3; times++) {
            assertThat(hall.as(new Caller.Hall(), () -> run(reminders, work))).isEqualTo(WorkResult.done());
        }

        assertThat(chain(certificate.id()))
                .containsExactly(ActName.ISSUE_CERTIFICATE.name(), ActName.REMIND_OF_EXPIRY.name());
        assertThat(again(certificate).remindedAt()).isPresent();
        assertThat(remindersOf(certificate))
                .as("told by no channel within the act")
                .isEmpty();
        WorkHandler notices = handler("certificate-notice");
        Work telling = new Work(
                "certificate-notice",
                "certificate-notice-" + certificate.id() + "-short-messages",
                "{\"certificate\":\"" + certificate.id() + "\",\"channel\":\"short-messages\"}",
                1,
                1);
        assertThat(hall.get(WorkQueue.class).open(List.of(telling.key()))).hasSize(1);
        assertThat(run(notices, telling)).isEqualTo(WorkResult.done());
        assertThat(remindersOf(certificate)).singleElement().satisfies(notice -> {
            assertThat(notice.documentNumber()).as("a mere reminder").isEmpty();
            assertThat(notice.address()).isNotEmpty();
            assertThat(notice.fields())
                    .containsEntry("certificateNumber", certificate.number())
                    .containsEntry("validUntil", last.toString());
        });
        hall.clock().set(hall.clock().instant().plus(Duration.ofDays(61)));
        assertThat(again(certificate).status()).isEqualTo(CertificateStatus.EXPIRED);
        assertThat(register.check(certificate.number(), "").orElseThrow().status())
                .isEqualTo(CertificateStatus.EXPIRED);
    }

    @Test
    void an_application_that_is_voided_takes_its_certificate_with_it() {
        String id = decided(company, DecisionKind.GRANTED);
        issue(id);

        done(hall.as(
                LEAD,
                () -> hall.get(CaseDesk.class)
                        .askForVoiding(new Commands.OnWithReasons(key(), id, Optional.empty(), "录入错误"))));
        done(hall.as(
                SUPERVISOR,
                () -> hall.get(CaseDesk.class).voidOnRequest(new Commands.On(key(), id, Optional.empty()))));

        assertThat(of(id).status()).isEqualTo(CertificateStatus.VOIDED);
    }

    // ---- What the tests say

    private WorkHandler handler(String kind) {
        return hall.all(WorkHandler.class).stream()
                .filter(handler -> handler.kind().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private List<Notice> remindersOf(CertificateView certificate) {
        return hall.get(ShortMessages.class).told().stream()
                .filter(notice -> notice.key().equals(certificate.id()))
                .toList();
    }

    private static WorkResult run(WorkHandler handler, Work work) {
        try {
            return handler.run(work);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> chain(String id) {
        return hall.get(Reading.class)
                .read(entities -> hall.get(Ledger.class).chain(id).stream()
                        .map(entry -> entry.act())
                        .toList());
    }

    private List<String> found(CertificateRegister.Question question) {
        return register.page(question, 1, STAFF).certificates().stream()
                .map(CertificateView::number)
                .toList();
    }

    private Scope ownScope(Applicant applicant) {
        return new Scope.OfSubject(hall.get(Subjects.class).of(SubjectNumber.of(applicant)));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(hall.clock().instant(), org.onewindow.core.time.HallTime.ZONE);
    }

    private CertificateView of(String application) {
        return register.ofApplication(application, STAFF).orElseThrow();
    }

    private CertificateView again(CertificateView certificate) {
        return register.byId(certificate.id(), STAFF).orElseThrow();
    }

    private CertificateView issued(Applicant applicant) {
        String id = decided(applicant, DecisionKind.GRANTED);
        issue(id);
        return of(id);
    }

    private String decided(Applicant applicant, DecisionKind kind) {
        FilledIn.Form form =
                hall.get(FilledIn.class).form("enterprise-filing", "standard", applicant, typed(applicant));
        String id = done(hall.as(
                        CLERK,
                        () -> hall.get(ApplicantDesk.class)
                                .submit(new Commands.Submit(key(), Optional.empty(), form.filing()))))
                .application();
        decide(id, kind);
        return id;
    }

    private String changed(Applicant applicant) {
        String id = done(submitChange(applicant, List.of())).application();
        decide(id, DecisionKind.GRANTED);
        return id;
    }

    /** With everything but the old certificate, and {@code added}. */
    private Outcome<Submission> submitChange(Applicant applicant, List<SubmittedMaterial> added) {
        return submit(itemFor(VariantKind.CHANGE), applicant, added);
    }

    private Outcome<Submission> submit(String item, Applicant applicant, List<SubmittedMaterial> added) {
        Map<String, Object> typed = new HashMap<>();
        typed.put("enterpriseName", applicant.name());
        typed.put("creditCode", creditCode());
        typed.put("filingNumber", "昆发改备证");
        typed.put("projectName", "样例项目一期（变更） " + UUID.randomUUID());
        typed.put("siteAddress", "张浦镇俱进路 18 号");
        typed.put("totalInvestment", new BigDecimal("1800"));
        typed.put(
                switch (item) {
                    case "enterprise-filing-renewal" -> "renewalReason";
                    case "enterprise-filing-reissue" -> "lossReason";
                    default -> "changeReason";
                },
                "总投资增加");
        typed.put("truthDeclared", true);
        Filing filled = hall.get(FilledIn.class)
                .form(item, "standard", applicant, typed)
                .filing();
        List<SubmittedMaterial> materials = new java.util.ArrayList<>(filled.materials());
        materials.removeIf(material -> material.requirement().equals("old-certificate"));
        materials.addAll(added);
        Filing filing = new Filing(filled.item(), filled.scenario(), applicant, filled.formData(), materials);
        return hall.as(
                new Caller.Subject(hall.get(Subjects.class).of(SubjectNumber.of(applicant))),
                () -> hall.get(ApplicantDesk.class).submit(new Commands.Submit(key(), Optional.empty(), filing)));
    }

    private String creditCode() {
        return ((Applicant.Organisation) company).creditCode().value();
    }

    private static SubmittedMaterial named(String number) {
        return SubmittedMaterial.supplied(
                "old-certificate",
                "原备案证",
                PaperDates.UNKNOWN,
                new Supply(HallSupplies.CERTIFICATES, number, Optional.empty()));
    }

    private void decide(String id, DecisionKind kind) {
        done(hall.as(
                CLERK,
                () -> hall.get(ReceptionDesk.class)
                        .acceptAndDecide(new Commands.Decide(key(), id, Optional.empty(), kind, "依法作出决定"))));
    }

    private void issue(String id) {
        done(hall.as(ISSUER, () -> hall.get(IssuingDesk.class).issue(new Commands.On(key(), id, Optional.empty()))));
    }

    private Outcome<?> deliver(String id) {
        return hall.as(
                ISSUER,
                () -> hall.get(IssuingDesk.class).deliver(new Commands.Deliver(key(), id, Optional.empty(), "核验身份证")));
    }

    private static CertificateCommands.On on(CertificateView certificate) {
        return new CertificateCommands.On(key(), certificate.id(), Optional.empty());
    }

    private static CertificateCommands.End end(CertificateView certificate, LicenceEnding ending, String reasons) {
        return new CertificateCommands.End(key(), certificate.id(), Optional.empty(), ending, reasons);
    }

    private Map<String, Object> typed(Applicant applicant) {
        Map<String, Object> form = new HashMap<>();
        form.put("enterpriseName", applicant.name());
        form.put("creditCode", creditCode());
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
        return form;
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

    private static Caller staff(String id, Optional<String> department, Role... roles) {
        return new Caller.Staff(new StaffId(id), EnumSet.copyOf(Set.of(roles)), department.map(DepartmentId::new));
    }
}
