package org.onewindow.examples.investment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.EnumSet;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.onewindow.adapters.testkit.database.TestDatabase;
import org.onewindow.core.act.Scope;
import org.onewindow.core.application.CaseReading;
import org.onewindow.core.ledger.HallIdentity;
import org.onewindow.spi.application.ApplicationState;

/** A hall is definitions: the same program opens as the 3+3 hall, named by one setting. */
class HallsAsDataStartTest {
    private static TestDatabase database;
    private static RunningHall hall;

    @BeforeAll
    static void open() {
        database = TestDatabase.inMemory();
        hall = RunningHall.start(
                HallUnderTest.on(database, Map.of("onewindow.definitions", "../halls/three-plus-three")));
    }

    @AfterAll
    static void close() throws Exception {
        hall.close();
        database.close();
    }

    @Test
    void it_is_known_by_the_name_of_its_own_hall_file() {
        assertThat(hall.get(HallIdentity.class)).isEqualTo(new HallIdentity("three-plus-three", "990103"));
    }

    @Test
    void its_items_and_their_counters_are_on_the_pages() throws Exception {
        assertThat(page("/")).contains("残疾人证核发", "购房提取住房公积金");
        assertThat(page("/hall")).contains("社会事务服务区", "中台业务支撑区", "涉及国家安全事项的建设项目许可", "办理过程涉密");
        assertThat(page("/items/water-abstraction")).contains("社会事务综合窗口一号", "前台收件，移送部门受理");
    }

    @Test
    void all_its_items_but_one_have_moved_in() throws Exception {
        JsonNode layout = new ObjectMapper().readTree(page("/api/v1/hall/layout"));

        assertThat(layout.at("/share/inUse").intValue()).isEqualTo(25);
        assertThat(layout.at("/share/movedIn").intValue()).isEqualTo(24);
        assertThat(layout.at("/departments"))
                .filteredOn(each -> !each.path("resident").booleanValue())
                .hasSize(16);
    }

    @Test
    void nothing_is_under_way_that_belongs_to_another_hall() throws Exception {
        hall.awaitFirstDay();

        assertThat(hall.get(CaseReading.class).list(EnumSet.allOf(ApplicationState.class), new Scope.WholeHall()))
                .isEmpty();
    }

    @Test
    void somebody_of_each_role_is_named_with_a_log_in() {
        assertThat(hall.get(DemoAccounts.class).toPrint())
                .extracting(DemoAccounts.Demo::who)
                .contains("reception clerk / 窗口受理人员", "issuer / 出件发证人员");
    }

    @Test
    void the_way_from_the_guide_to_the_counter_is_open_to_everybody() throws Exception {
        try (Browser browser = Browser.before(hall.uri(), "zh-CN")) {
            browser.open("/items/disability-certificate");
            browser.press("a[href='/hall#counter-social-1']");

            assertThat(browser.path()).isEqualTo("/hall");
            assertThat(browser.accessibility()).isEmpty();
            assertThat(browser.overflowAt(360)).isZero();

            browser.becomes("he.ming");
            browser.open("/desk/administration");
            assertThat(browser.text()).contains("定期复核", "2027年6月30日");
            assertThat(browser.accessibility()).isEmpty();
        }
    }

    private static String page(String path) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(hall.uri().resolve(path))
                                .header("Accept-Language", "zh-CN")
                                .build(),
                        BodyHandlers.ofString())
                .body();
    }
}
