package org.onewindow.examples.investment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onewindow.adapters.testkit.database.TestDatabase;
import org.openqa.selenium.Keys;

/** Finding an item on the front page, in a real browser: as people speak and mistype, with the keyboard alone, with filters (R12.1). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchInBrowserTest {
    private TestDatabase database;
    private RunningHall hall;
    private Browser browser;

    @BeforeAll
    void open() throws InterruptedException {
        database = TestDatabase.inFolder();
        hall = RunningHall.start(HallUnderTest.on(database, Map.of()));
        hall.awaitFirstDay();
        browser = Browser.before(hall.uri(), "zh-CN");
    }

    @AfterAll
    void close() throws SQLException, IOException {
        if (browser != null) {
            browser.close();
        }
        hall.close();
        database.close();
    }

    @ParameterizedTest
    @CsvSource({
        "我想给项目立项, 企业投资项目备案",
        "盖厂房, 企业投资项目备案",
        "想造个厂房再买几台设备, 企业投资项目备案",
        "备案之后要追加投资, 企业投资项目备案变更",
        "德国公司想来独资办厂 外国公司, 外商投资项目核准",
        "镇上要修路财政出钱, 政府投资项目建议书审批",
        "可研报告批复, 政府投资项目可行性研究报告审批",
        "外商投资, 外商投资项目核准",
        "外伤投资, 外商投资项目核准",
        "waishangtouzi, 外商投资项目核准",
        "wstzxm, 外商投资项目核准",
        "Foreign, 外商投资项目核准",
        "foreign-investment, 外商投资项目核准"
    })
    void the_first_item_is_the_right_one(String words, String item) {
        browser.open("/");
        browser.type("q", words);
        browser.press("form[role=search] button");

        assertThat(browser.texts(".items a.title").get(0)).isEqualTo(item);
        assertThat(browser.value("q")).isEqualTo(words);
    }

    @Test
    void from_the_first_key_to_the_guide_nobody_needs_a_mouse() {
        browser.open("/");
        browser.tabTo("q");
        browser.keys("项目立项");
        browser.key(Keys.ENTER);
        assertThat(browser.text()).contains("项目立项").contains("企业投资项目备案");

        browser.tabToLink("/items/enterprise-filing");
        browser.key(Keys.ENTER);
        assertThat(browser.path()).isEqualTo("/items/enterprise-filing");
    }

    @Test
    void filters_narrow_what_was_found_and_stay_chosen() {
        browser.open("/");
        List<String> all = browser.texts(".items a.title");
        browser.type("immediate", "true");
        browser.press("form[role=search] button");
        List<String> immediate = browser.texts(".items a.title");

        assertThat(immediate).isNotEmpty().hasSizeLessThan(all.size()).isSubsetOf(all);
        assertThat(browser.shows("[name=immediate]:checked")).isTrue();

        browser.type("q", "外商投资项目核准");
        browser.press("form[role=search] button");
        assertThat(browser.texts(".items a.title")).doesNotContain("外商投资项目核准");
        assertThat(browser.shows("[name=immediate]:checked")).isTrue();
    }

    @Test
    void what_nobody_offers_is_said_and_what_was_typed_can_be_put_otherwise() {
        browser.open("/");
        browser.type("q", "zzzzqqqq");
        browser.press("form[role=search] button");

        assertThat(browser.shows(".note.empty")).isTrue();
        assertThat(browser.value("q")).isEqualTo("zzzzqqqq");
    }

    @Test
    void whatever_is_typed_is_shown_as_text_and_runs_nothing() {
        browser.open("/");
        browser.type("q", "<img src=x onerror=\"document.title='run'\"> \"'%20 OR 1=1 *?~\\");
        browser.press("form[role=search] button");

        assertThat(browser.shows("main img")).isFalse();
        assertThat(browser.text()).contains("<img src=x");
    }

    @Test
    void the_page_of_answers_fits_a_telephone_and_everybody() {
        browser.open("/?q=" + "%E9%A1%B9%E7%9B%AE%E7%AB%8B%E9%A1%B9");

        assertThat(browser.accessibility()).isEmpty();
        assertThat(browser.overflowAt(360)).isZero();
        assertThat(browser.overflowAt(1280)).isZero();
    }
}
