package org.onewindow.examples.investment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.onewindow.adapters.rest.server.HallServer;
import org.onewindow.adapters.testkit.database.TestDatabase;
import org.onewindow.adapters.testkit.department.Misbehaviour;
import org.onewindow.adapters.testkit.department.SimulatedDepartment;
import org.onewindow.adapters.testkit.hall.HallFixture;
import org.onewindow.adapters.verifier.Heads;
import org.onewindow.adapters.verifier.LedgerSource;
import org.onewindow.adapters.verifier.LedgerVerifier;
import org.onewindow.catalog.publishing.FolderInForce;
import org.onewindow.core.act.Caller;
import org.onewindow.core.act.IdempotencyKey;
import org.onewindow.core.act.Scope;
import org.onewindow.core.application.ApplicantDesk;
import org.onewindow.core.application.Commands;
import org.onewindow.core.application.ReceptionDesk;
import org.onewindow.core.definition.DefinitionSource;
import org.onewindow.core.work.Workers;
import org.onewindow.examples.investment.story.FilledIn;
import org.onewindow.routing.dispatch.DispatchLine;
import org.onewindow.routing.dispatch.DispatchReading;
import org.onewindow.routing.dispatch.DispatchState;
import org.onewindow.routing.task.ReviewReading;
import org.onewindow.routing.task.TaskLine;
import org.onewindow.spi.application.Applicant;
import org.onewindow.spi.application.OpinionKind;
import org.onewindow.spi.department.Dispatch;
import org.onewindow.spi.identity.DepartmentId;
import org.onewindow.spi.identity.Role;
import org.onewindow.spi.identity.StaffId;

/**
 * The environmental bureau of the investment hall works in a system of its own: over real HTTP it is asked, is out of reach, is asked
 * again, and calls back (R11.1). The other departments work in the hall and notice nothing.
 */
class DepartmentSystemTest {
    private static final String SECRET = "the secret of the environmental bureau of Kunshan";
    private static final String SETTING = "onewindow.department.environment.secret";
    private static final Scope HALL = new Scope.WholeHall();
    private static final Caller CLERK =
            new Caller.Staff(new StaffId("lin.yue"), Set.of(Role.RECEPTION_CLERK), Optional.empty());
    private static final Applicant COMPANY = SampleFilings.enterprise(8);

    private final HallFixture hall;
    private final HallServer server;
    private final SimulatedDepartment department;

    DepartmentSystemTest() throws IOException {
        System.setProperty(SETTING, SECRET);
        hall = HallFixture.on(
                        TestDatabase.inFolder(),
                        Map.of("onewindow.http.port", "0", "onewindow.dispatch.patience", "PT2S"))
                .owningDatabase();
        server = HallServer.start(hall.container());
        department = SimulatedDepartment.open(new DepartmentId("environment"), 0, SECRET, hall.clock());
        Map<String, String> files = new HashMap<>(HallFolder.source().texts());
        files.computeIfPresent(
                "hall.yaml",
                (name, text) -> text.replace(
                        "    documentPrefix: 昆环",
                        "    documentPrefix: 昆环\n    adapter: http\n    settings: {url: \""
                                + department.binding().settings().get("url") + "\", patience: PT1S}"));
        assertThat(hall.get(FolderInForce.class).bring(DefinitionSource.of(files)))
                .isInstanceOf(FolderInForce.InForce.class);
    }

    @AfterEach
    void the_ledger_verifies_and_everything_goes_away() throws SQLException, IOException {
        assertThat(LedgerVerifier.verify(LedgerSource.of(hall.database()::connect), Heads.none())
                        .violations())
                .isEmpty();
        System.clearProperty(SETTING);
        department.close();
        server.close();
        hall.close();
    }

    @Test
    void the_bureau_is_asked_in_its_own_system_and_its_answer_is_its_opinion_in_the_hall() throws Exception {
        String application = accepted();
        hall.get(Workers.class).runDue();

        assertThat(department.received()).singleElement().satisfies(got -> {
            assertThat(got.purpose()).isEqualTo(Dispatch.Purpose.ASK);
            assertThat(got.text()).contains("enterprise-approval", "样例项目");
        });
        DispatchLine line = dispatch(application);
        assertThat(line.state()).isEqualTo(DispatchState.TAKEN);
        assertThat(line.departmentNumber()).isEqualTo(department.numberOf(line.key()));

        assertThat(callBack(line.key())).isEqualTo(200);
        assertThat(callBack(line.key())).as("the same once more").isEqualTo(200);

        TaskLine task = task(application);
        assertThat(task.opinion().orElseThrow().kind()).isEqualTo(OpinionKind.AGREE_ON_CONDITIONS);
        assertThat(task.answeredBy().orElseThrow().officer()).contains("1024");
    }

    @Test
    void while_the_bureau_is_out_of_reach_its_dispatch_stands_on_the_list_with_the_reason_and_then_arrives_once()
            throws Exception {
        department.misbehave(Misbehaviour.LOSES_ITS_ANSWER);
        String application = accepted();
        hall.get(Workers.class).runDue();

        DispatchLine waiting = dispatch(application);
        assertThat(waiting.state()).isEqualTo(DispatchState.WAITING);
        assertThat(waiting.trouble().orElseThrow()).contains("environment");
        assertThat(hall.get(DispatchReading.class).unsettled(HALL, 10))
                .extracting(DispatchLine::key)
                .containsExactly(waiting.key());

        department.behave();
        hall.clock().advance(Duration.ofMinutes(1));
        hall.get(Workers.class).runDue();

        assertThat(dispatch(application).state()).isEqualTo(DispatchState.TAKEN);
        assertThat(department.received())
                .extracting(got -> got.key())
                .containsOnly(waiting.key())
                .hasSize(2);
        assertThat(department.numberOf(waiting.key())).contains("environment-1");
    }

    @Test
    void the_departments_page_shows_what_it_has_and_how_it_behaves() throws Exception {
        accepted();
        hall.get(Workers.class).runDue();

        String page = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(department.address()).build(), HttpResponse.BodyHandlers.ofString())
                .body();

        assertThat(page).contains("Department environment", "environment-1", "NEVER_ANSWERS");
    }

    private int callBack(String dispatch) throws Exception {
        return department.callBack(
                URI.create("http://localhost:" + server.port()),
                "{\"dispatch\": \"" + dispatch + "\", \"key\": \"HB-1\", \"officer\": \"1024\","
                        + " \"opinion\": \"AGREE_ON_CONDITIONS\", \"decision\": null, \"grounds\": \"落实雨污分流\"}");
    }

    private DispatchLine dispatch(String application) {
        List<DispatchLine> lines = hall.get(DispatchReading.class).of(application, HALL);
        assertThat(lines).hasSize(1);
        return lines.get(0);
    }

    private TaskLine task(String application) {
        return hall.get(ReviewReading.class).tasks(application, HALL).stream()
                .filter(line -> line.step().equals("environment"))
                .findFirst()
                .orElseThrow();
    }

    private String accepted() {
        FilledIn.Form form = hall.get(FilledIn.class).form("enterprise-approval", "standard", COMPANY, typed());
        String id = hall.as(
                        CLERK,
                        () -> hall.get(ApplicantDesk.class)
                                .submit(new Commands.Submit(key(), Optional.empty(), form.filing())))
                .orElseThrow()
                .application();
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

    private static IdempotencyKey key() {
        return new IdempotencyKey(UUID.randomUUID().toString());
    }
}
