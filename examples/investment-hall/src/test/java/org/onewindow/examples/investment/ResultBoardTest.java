package org.onewindow.examples.investment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.EnumSet;
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
import org.onewindow.core.application.CaseReading;
import org.onewindow.core.application.Commands;
import org.onewindow.core.application.IssuingDesk;
import org.onewindow.core.application.PublicField;
import org.onewindow.core.application.PublicationState;
import org.onewindow.core.application.PublishedResult;
import org.onewindow.core.application.PublishedResults;
import org.onewindow.core.application.ReceptionDesk;
import org.onewindow.core.application.ResultBoard;
import org.onewindow.core.integrity.InvariantChecker;
import org.onewindow.examples.investment.story.FilledIn;
import org.onewindow.spi.application.ActName;
import org.onewindow.spi.application.Applicant;
import org.onewindow.spi.application.DecisionKind;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.identity.CitizenIdNumber;
import org.onewindow.spi.identity.DepartmentId;
import org.onewindow.spi.identity.Role;
import org.onewindow.spi.identity.StaffId;

/** 结果公开 (R13.2): what was decided is public once it lies ready, masked, and can be taken back only with a trace. */
@OnBothDatabases
class ResultBoardTest {
    private static final Scope ANYBODY = new Scope.Nothing();
    private static final Scope STAFF = new Scope.WholeHall();
    private static final Caller CLERK = staff("lin.yue", Role.RECEPTION_CLERK);
    private static final Caller ISSUER = staff("tang.li", Role.ISSUER, Role.SUPERVISOR);
    private static final Caller SUPERVISOR = staff("du.jian", Role.SUPERVISOR);
    private static final Caller LEAD = staff("ye.lan", Role.COUNTER_LEAD);
    private static final Applicant COMPANY = SampleFilings.enterprise(7);
    private static final Applicant FOUNDER =
            new Applicant.Person("欧阳三", new CitizenIdNumber("990101199001010019"), "13900000001", Optional.empty());

    private final HallFixture hall;
    private final ResultBoard board;

    ResultBoardTest(HallFixture hall) {
        this.hall = hall;
        board = hall.get(ResultBoard.class);
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
    void a_granted_filing_of_an_enterprise_is_public_once_it_lies_ready_and_not_before() {
        String id = decided(COMPANY, DecisionKind.GRANTED);
        assertThat(publicOf(id)).isEmpty();

        issue(id);

        PublishedResult result = publicOf(id).orElseThrow();
        assertThat(result.number()).startsWith("昆发改备");
        assertThat(result.kind()).isEqualTo(DecisionKind.GRANTED);
        assertThat(result.department()).isEqualTo(new DepartmentId("development-reform"));
        assertThat(result.applicant()).isEqualTo(COMPANY.name());
        assertThat(result.creditCode())
                .contains(((Applicant.Organisation) COMPANY).creditCode().value());
        assertThat(result.staffView()).as("nothing of staff's for the public").isEmpty();
        assertThat(result.fields())
                .extracting(PublicField::key)
                .containsExactly("legalRepresentative", "projectName", "constructionKind", "town", "totalInvestment");
        assertThat(result.fields())
                .extracting(field -> field.value().zh())
                .contains("顾**", "样例项目一期", "新建", "1600 万元")
                .doesNotContain("0512 5555 0188");
        assertThat(hall.get(CaseReading.class).history(id, STAFF))
                .as("part of the act that lays it ready")
                .last()
                .satisfies(line -> assertThat(line.act()).isEqualTo(ActName.ISSUE));
    }

    @Test
    void of_a_person_the_public_reads_the_family_name_alone() {
        String id = decided(FOUNDER, DecisionKind.GRANTED);
        issue(id);

        PublishedResult result = publicOf(id).orElseThrow();
        assertThat(result.applicant()).isEqualTo("欧**");
        assertThat(result.creditCode()).isEmpty();
        assertThat(result.toString()).doesNotContain("阳三", "990101199001010019", "13900000001");
    }

    @Test
    void a_refusal_is_not_published_where_the_item_publishes_what_was_granted() {
        String id = decided(COMPANY, DecisionKind.REFUSED);
        issue(id);

        assertThat(publicOf(id)).isEmpty();
        assertThat(codes(as(SUPERVISOR, board, id))).containsExactly(ApplicationCodes.NOT_FOR_THE_PUBLIC);
    }

    @Test
    void a_withdrawn_result_is_gone_for_the_public_and_staff_see_who_withdrew_it_and_why() {
        String id = decided(COMPANY, DecisionKind.GRANTED);
        issue(id);

        done(withdraw(SUPERVISOR, id, "权利人主张商业秘密，待核实"));

        assertThat(publicOf(id)).isEmpty();
        PublishedResult.StaffView seen = hall.get(PublishedResults.class)
                .ofApplication(id, STAFF)
                .orElseThrow()
                .staffView()
                .orElseThrow();
        assertThat(seen.state()).isEqualTo(PublicationState.WITHDRAWN);
        assertThat(seen.unpublished().orElseThrow().by()).isEqualTo("staff:du.jian");
        assertThat(seen.unpublished().orElseThrow().reasons()).isEqualTo("权利人主张商业秘密，待核实");
        assertThat(hall.get(CaseReading.class).history(id, STAFF)).last().satisfies(line -> {
            assertThat(line.act()).isEqualTo(ActName.WITHDRAW_PUBLICATION);
            assertThat(line.grounds()).isEqualTo("权利人主张商业秘密，待核实");
        });
        assertThat(codes(withdraw(SUPERVISOR, id, "再撤一次"))).containsExactly(ApplicationCodes.NOT_PUBLIC);

        done(as(SUPERVISOR, board, id));

        assertThat(publicOf(id)).isPresent();
        assertThat(codes(as(SUPERVISOR, board, id))).containsExactly(ApplicationCodes.PUBLIC_ALREADY);
    }

    @Test
    void nobody_withdraws_without_reasons_nor_a_result_of_ones_own_making() {
        String id = decided(COMPANY, DecisionKind.GRANTED);
        issue(id);

        assertThat(codes(withdraw(SUPERVISOR, id, " "))).containsExactly(ApplicationCodes.GROUNDS_MISSING);
        assertThat(codes(withdraw(ISSUER, id, "理由"))).containsExactly(ApplicationCodes.MADE_THE_RESULT);
        assertThat(publicOf(id)).isPresent();
    }

    @Test
    void what_was_a_technical_error_is_public_no_longer_and_never_again() {
        String id = decided(COMPANY, DecisionKind.GRANTED);
        issue(id);

        CaseDesk desk = hall.get(CaseDesk.class);
        done(hall.as(CLERK, () -> desk.askForVoiding(reasons(id, "重复录入"))));
        done(hall.as(LEAD, () -> desk.voidOnRequest(on(id))));

        assertThat(publicOf(id)).isEmpty();
        done(hall.as(ISSUER, () -> hall.get(IssuingDesk.class).archive(on(id))));
        assertThat(codes(as(SUPERVISOR, board, id))).containsExactly(ApplicationCodes.NOT_FOR_THE_PUBLIC);
    }

    @Test
    void results_are_found_by_item_department_and_day_of_the_decision() {
        String id = decided(COMPANY, DecisionKind.GRANTED);
        issue(id);
        PublishedResult result = publicOf(id).orElseThrow();

        assertThat(found(Optional.of("enterprise-filing"), Optional.of("development-reform"), 0))
                .contains(result);
        assertThat(found(Optional.of("enterprise-approval"), Optional.empty(), 0))
                .isEmpty();
        assertThat(found(Optional.empty(), Optional.of("planning"), 0)).isEmpty();
        assertThat(found(Optional.empty(), Optional.empty(), 1))
                .as("from tomorrow on")
                .isEmpty();
    }

    @Test
    void a_result_that_is_not_what_was_published_is_a_violation() {
        String id = decided(COMPANY, DecisionKind.GRANTED);
        issue(id);

        List<String> found = hall.get(Reading.class).read(entities -> {
            // Undone with the reading, so the invariants of the next test stand.
            entities.createNativeQuery("update public_result set applicant = 'x' where application_id = '" + id + "'")
                    .executeUpdate();
            return hall.get(InvariantChecker.class).violations().stream()
                    .map(Object::toString)
                    .toList();
        });

        assertThat(found).singleElement().asString().contains(id, "not what was published");
    }

    private List<PublishedResult> found(Optional<String> item, Optional<String> department, int daysLater) {
        PublishedResults results = hall.get(PublishedResults.class);
        PublishedResults.Question all = PublishedResults.Question.ALL;
        return results.page(
                        new PublishedResults.Question(
                                item,
                                department.map(DepartmentId::new),
                                results.page(all, 1, ANYBODY).results().stream()
                                        .findFirst()
                                        .map(result -> result.decidedOn().plusDays(daysLater)),
                                Optional.empty()),
                        1,
                        ANYBODY)
                .results();
    }

    private Optional<PublishedResult> publicOf(String id) {
        return hall.get(PublishedResults.class).ofApplication(id, ANYBODY);
    }

    /** Handed in at the counter and decided on the spot. */
    private String decided(Applicant applicant, DecisionKind kind) {
        FilledIn.Form form =
                hall.get(FilledIn.class).form("enterprise-filing", "standard", applicant, typed(applicant));
        String id = done(hall.as(
                        CLERK,
                        () -> hall.get(ApplicantDesk.class)
                                .submit(new Commands.Submit(key(), Optional.empty(), form.filing()))))
                .application();
        done(hall.as(
                CLERK,
                () -> hall.get(ReceptionDesk.class)
                        .acceptAndDecide(new Commands.Decide(key(), id, Optional.empty(), kind, "依法作出决定"))));
        return id;
    }

    private void issue(String id) {
        done(hall.as(ISSUER, () -> hall.get(IssuingDesk.class).issue(on(id))));
    }

    private Outcome<String> withdraw(Caller who, String id, String why) {
        return hall.as(who, () -> board.withdraw(reasons(id, why)));
    }

    private Outcome<String> as(Caller who, ResultBoard desk, String id) {
        return hall.as(who, () -> desk.publishAgain(on(id)));
    }

    private static Map<String, Object> typed(Applicant applicant) {
        Map<String, Object> form = new HashMap<>();
        form.put("enterpriseName", applicant.name());
        form.put("creditCode", ((Applicant.Organisation) COMPANY).creditCode().value());
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

    private static Commands.On on(String id) {
        return new Commands.On(key(), id, Optional.empty());
    }

    private static Commands.OnWithReasons reasons(String id, String why) {
        return new Commands.OnWithReasons(key(), id, Optional.empty(), why);
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

    private static Caller staff(String id, Role... roles) {
        return new Caller.Staff(new StaffId(id), EnumSet.copyOf(Set.of(roles)), Optional.empty());
    }
}
