package org.onewindow.examples.investment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onewindow.adapters.testkit.hall.HallFixture;
import org.onewindow.adapters.testkit.hall.OnBothDatabases;
import org.onewindow.adapters.verifier.Heads;
import org.onewindow.adapters.verifier.LedgerSource;
import org.onewindow.adapters.verifier.LedgerVerifier;
import org.onewindow.catalog.adjustment.VersionDifferences;
import org.onewindow.catalog.publishing.FolderInForce;
import org.onewindow.core.act.Caller;
import org.onewindow.core.act.IdempotencyKey;
import org.onewindow.core.act.Outcome;
import org.onewindow.core.act.Reading;
import org.onewindow.core.act.Scope;
import org.onewindow.core.application.ApplicantDesk;
import org.onewindow.core.application.ApplicationCodes;
import org.onewindow.core.application.CaseFile;
import org.onewindow.core.application.CaseLine;
import org.onewindow.core.application.CaseReading;
import org.onewindow.core.application.Commands;
import org.onewindow.core.application.ItemCatalogue;
import org.onewindow.core.application.ReceptionDesk;
import org.onewindow.core.application.VersionDesk;
import org.onewindow.core.application.VersionReading;
import org.onewindow.core.definition.DefinitionSource;
import org.onewindow.core.integrity.InvariantChecker;
import org.onewindow.examples.investment.story.FilledIn;
import org.onewindow.spi.application.ActName;
import org.onewindow.spi.application.Applicant;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.identity.Role;
import org.onewindow.spi.identity.StaffId;
import org.onewindow.spi.item.DefinitionRef;

/** 变更适用版本 (R14.7): an application keeps its version unless a supervisor moves it, and never to the applicant's disadvantage. */
@OnBothDatabases
class VersionMoveTest {
    private static final Scope HALL = new Scope.WholeHall();
    private static final Caller CLERK =
            new Caller.Staff(new StaffId("lin.yue"), Set.of(Role.RECEPTION_CLERK), Optional.empty());
    private static final Caller SUPERVISOR =
            new Caller.Staff(new StaffId("du.jian"), Set.of(Role.SUPERVISOR), Optional.empty());
    private static final String ITEM = "items/enterprise-approval.yaml";
    private static final String FORM = "forms/enterprise-approval.json";
    private static final String CHAIN = "chains/enterprise-approval.yaml";
    private static final Applicant COMPANY = SampleFilings.enterprise(8);

    private final HallFixture hall;

    VersionMoveTest(HallFixture hall) {
        this.hall = hall;
    }

    @BeforeEach
    void the_hall_as_it_comes_is_in_force() {
        publish(Map.of());
    }

    @AfterEach
    void all_invariants_hold() {
        assertThat(hall.get(InvariantChecker.class).violations()).isEmpty();
        assertThat(LedgerVerifier.verify(LedgerSource.of(hall.database()::connect), Heads.none())
                        .violations())
                .isEmpty();
    }

    @Test
    void an_application_stays_on_its_version_until_a_supervisor_moves_it_with_reasons() {
        String id = accepted();
        DefinitionRef before = file(id).item().ref();
        publish(Map.of(ITEM, text -> text.replaceFirst("promised: \\d+", "promised: 9")));
        DefinitionRef now = inForce();

        assertThat(file(id).item().ref()).isEqualTo(before);
        assertThat(hall.get(VersionReading.class).notInForce(Optional.of(before.id()), HALL))
                .extracting(CaseLine::id)
                .contains(id);
        assertThat(hall.get(VersionReading.class)
                        .preview(id, Optional.empty(), HALL)
                        .orElseThrow()
                        .objections())
                .isEmpty();
        assertThat(hall.get(VersionDifferences.class).between(before, now))
                .singleElement()
                .satisfies(differing -> assertThat(differing.differences())
                        .extracting(each -> each.pointer() + " " + each.after())
                        .containsExactly("/limits/promised 9"));
        assertThat(codes(move(id, now.version(), " "))).containsExactly(ApplicationCodes.GROUNDS_MISSING);

        CaseFile promised = file(id);
        assertThat(move(id, now.version(), "新版承诺时限更短").orElseThrow()).isEqualTo(now);

        CaseFile moved = file(id);
        assertThat(moved.item().ref()).isEqualTo(now);
        assertThat(moved.view().dates().promisedDue().orElseThrow())
                .as("a shorter promise holds from now on")
                .isBefore(promised.view().dates().promisedDue().orElseThrow());
        assertThat(moved.view().formData()).isEqualTo(promised.view().formData());
        assertThat(hall.get(CaseReading.class).history(id, HALL)).last().satisfies(line -> {
            assertThat(line.act()).isEqualTo(ActName.MOVE_TO_VERSION);
            assertThat(line.actor()).isEqualTo("staff:du.jian");
            assertThat(line.grounds()).isEqualTo("新版承诺时限更短");
        });
        assertThat(codes(move(id, now.version(), "再来一次"))).containsExactly(ApplicationCodes.ON_THAT_VERSION);
        assertThat(codes(move(id, 999, "没有这一版"))).containsExactly(ApplicationCodes.NO_SUCH_VERSION);
    }

    @Test
    void a_longer_promise_does_not_reach_who_was_promised_less_nor_may_the_day_pass_at_once() {
        String id = accepted();
        publish(Map.of(ITEM, text -> text.replaceFirst("promised: \\d+", "promised: 12")));
        assertThat(codes(move(id, inForce().version(), "新版"))).containsExactly(ApplicationCodes.PROMISE_BROKEN);

        publish(Map.of(ITEM, text -> text.replaceFirst("promised: \\d+", "promised: 20")));
        String second = accepted();
        publish(Map.of(ITEM, text -> text.replaceFirst("promised: \\d+", "promised: 8")));
        hall.clock().advance(Duration.ofDays(15));
        assertThat(codes(move(second, inForce().version(), "新版"))).containsExactly(ApplicationCodes.PROMISE_BROKEN);
    }

    @Test
    void what_the_new_version_asks_for_and_the_old_one_did_not_stands_against_the_move() {
        String id = handedIn();
        publish(Map.of(
                FORM,
                text -> text.replaceFirst("\"required\": \\[", "\"required\": [\n    \"safetyOfficer\",")
                        .replaceFirst(
                                "\"properties\": \\{",
                                "\"properties\": {\n    \"safetyOfficer\": {\"type\": \"string\", \"label\": {\"zh\": \"安全负责人\"}},")
                        .replaceFirst("\"fields\": \\[", "\"fields\": [\"safetyOfficer\", ")));

        Outcome<DefinitionRef> refused = move(id, inForce().version(), "新版");

        assertThat(findings(refused)).extracting(Finding::subject).containsExactly("/safetyOfficer");
    }

    @Test
    void a_scenario_that_is_gone_or_a_chain_that_is_another_stands_against_the_move() {
        String id = accepted();
        publish(Map.of(CHAIN, text -> text.replaceFirst("limit: \\d+", "limit: 4")));

        assertThat(codes(move(id, inForce().version(), "新版"))).containsExactly(ApplicationCodes.OTHER_CHAIN);

        String untouched = handedIn();
        assertThat(file(untouched).item().ref()).isEqualTo(inForce());
    }

    @Test
    void what_the_new_version_calls_sensitive_is_sealed_by_the_move() {
        String id = handedIn();
        publish(Map.of(
                FORM,
                text -> text.replaceFirst(
                        "\"enterpriseAddress\": \\{", "\"enterpriseAddress\": {\"sensitive\": true, ")));

        move(id, inForce().version(), "住所改为敏感信息").orElseThrow();

        assertThat(file(id).view().formData()).containsKey("enterpriseAddress");
        String plain = hall.get(Reading.class)
                .read(entities -> entities.createNativeQuery(
                                "select form_data from application where id = '" + id + "'")
                        .getSingleResult()
                        .toString());
        assertThat(plain).contains("projectName").doesNotContain("enterpriseAddress");
    }

    private void publish(Map<String, UnaryOperator<String>> changes) {
        Map<String, String> files = new HashMap<>(HallFolder.source().texts());
        changes.forEach((name, change) -> files.computeIfPresent(name, (file, text) -> {
            String changed = change.apply(text);
            assertThat(changed).as(name).isNotEqualTo(text);
            return changed;
        }));
        assertThat(hall.get(FolderInForce.class).bring(DefinitionSource.of(files)))
                .isInstanceOfAny(FolderInForce.InForce.class);
    }

    private DefinitionRef inForce() {
        return hall.get(ItemCatalogue.class)
                .inForce("enterprise-approval")
                .orElseThrow()
                .ref();
    }

    private String handedIn() {
        FilledIn.Form form = hall.get(FilledIn.class).form("enterprise-approval", "standard", COMPANY, typed());
        return hall.as(
                        CLERK,
                        () -> hall.get(ApplicantDesk.class)
                                .submit(new Commands.Submit(key(), Optional.empty(), form.filing())))
                .orElseThrow()
                .application();
    }

    private String accepted() {
        String id = handedIn();
        hall.as(CLERK, () -> hall.get(ReceptionDesk.class).accept(new Commands.On(key(), id, Optional.empty())))
                .orElseThrow();
        return id;
    }

    private static Map<String, Object> typed() {
        Map<String, Object> form =
                new HashMap<>(SampleFilings.approval((Applicant.Organisation) COMPANY, "样例项目", List.of())
                        .formData());
        form.put("siteAddress", "张浦镇俱进路 " + UUID.randomUUID());
        form.put("totalInvestment", new BigDecimal("28000"));
        return form;
    }

    private CaseFile file(String id) {
        return hall.get(CaseReading.class).file(id, HALL).orElseThrow();
    }

    private Outcome<DefinitionRef> move(String id, int version, String reasons) {
        VersionDesk desk = hall.get(VersionDesk.class);
        return hall.as(
                SUPERVISOR, () -> desk.move(new Commands.MoveToVersion(key(), id, Optional.empty(), version, reasons)));
    }

    private static List<String> codes(Outcome<?> outcome) {
        return findings(outcome).stream().map(Finding::code).distinct().toList();
    }

    private static List<Finding> findings(Outcome<?> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return outcome.fold(done -> List.of(), refusal -> refusal.findings());
    }

    private static IdempotencyKey key() {
        return new IdempotencyKey(UUID.randomUUID().toString());
    }
}
