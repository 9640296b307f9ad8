package org.onewindow.examples.investment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.onewindow.adapters.testkit.database.TestDatabase;
import org.onewindow.adapters.verifier.Heads;
import org.onewindow.adapters.verifier.LedgerSource;
import org.onewindow.adapters.verifier.LedgerVerifier;
import org.onewindow.catalog.adjustment.AdjustmentCommands;
import org.onewindow.catalog.adjustment.AdjustmentDesk;
import org.onewindow.core.act.Caller;
import org.onewindow.core.act.CurrentCaller;
import org.onewindow.core.act.IdempotencyKey;
import org.onewindow.core.definition.DefinitionSource;
import org.onewindow.core.integrity.InvariantChecker;
import org.onewindow.core.time.HallTime;
import org.onewindow.spi.identity.Role;
import org.onewindow.spi.identity.StaffId;
import org.openqa.selenium.Keys;

/** The whole hall in a real browser: what people see, type and press, from the guide to the archive. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WalkThroughTheHallTest {
    @TempDir
    private Path folder;

    private TestDatabase database;
    private RunningHall hall;
    private Browser browser;
    private ApplicantInBrowser applicant;

    @BeforeAll
    void open() throws InterruptedException {
        database = TestDatabase.inFolder();
        hall = RunningHall.start(HallUnderTest.on(database, Map.of("onewindow.ocr", "tesseract")));
        hall.awaitFirstDay();
        browser = Browser.before(hall.uri(), "zh-CN");
    }

    @BeforeEach
    void come() {
        applicant = new ApplicantInBrowser(browser, folder);
    }

    @AfterAll
    void close() throws SQLException, IOException {
        if (browser != null) {
            browser.close();
        }
        hall.close();
        database.close();
    }

    // ---- One application, from question to archive

    @Test
    void one_application_goes_from_the_guide_to_the_archive_through_every_desk() throws IOException {
        browser.becomes("jingwei");
        browser.open("/");
        browser.press("a[href='/items/enterprise-approval']");
        browser.press("a.button[href='/apply/enterprise-approval']");
        String id = applicant.handIn(Map.of());
        String number = browser.texts(".bignumber").get(0);
        assertThat(browser.text()).contains("材料.pdf", "原件 2 份");

        browser.becomes("lin.yue");
        browser.type("number", number);
        browser.press(".scan button");
        assertThat(browser.path()).isEqualTo("/desk/reception/case/" + id);
        browser.press("button[accesskey=a]");
        assertThat(browser.texts("h1 .mark")).containsExactly("已受理");

        for (String approver : List.of("xu.qing", "ma.tian", "shen.he", "gu.wei")) {
            browser.becomes(approver);
            assertThat(browser.links("tbody a")).contains("/desk/review/case/" + id);
            browser.open("/desk/review/case/" + id);
            browser.type("opinion", "AGREE");
            browser.press("button[accesskey=o]");
            assertThat(browser.texts(".problems li")).isEmpty();
        }
        browser.becomes("wu.zheng");
        browser.open("/desk/review/case/" + id);
        browser.type("grounds", "符合产业政策和规划，予以核准");
        browser.press("button[value=GRANTED]");
        assertThat(browser.texts("h1 .mark")).containsExactly("已决定");

        browser.becomes("tang.li");
        browser.open("/desk/issuing/case/" + id);
        browser.press("button[accesskey=i]");
        browser.type("collector", "法定代表人领取，已核对身份证");
        browser.press("button[accesskey=l]");
        browser.press("button[accesskey=r]");
        assertThat(browser.texts("h1 .mark")).containsExactly("已归档");

        browser.becomes("jingwei");
        browser.open("/mine/" + id);
        assertThat(browser.text()).contains("准予许可", "昆发改核");
        assertSound();
    }

    private void assertSound() {
        assertThat(hall.get(InvariantChecker.class).violations()).isEmpty();
        assertThat(LedgerVerifier.verify(LedgerSource.of(database::connect), Heads.none())
                        .violations())
                .isEmpty();
    }

    // ---- Which case it is

    @Test
    void questions_lead_from_the_guide_to_the_case_and_the_answers_stay_with_the_application() {
        browser.open("/sign-in");
        browser.open("/items/foreign-investment");
        int everyPaper = browser.texts("tbody tr").size();
        browser.type("q.authority", "local");
        browser.press("#case form button");
        browser.type("q.total", "below");
        browser.press("#case form button");
        assertThat(browser.text()).contains("您的情形", "由昆山市核准", "3000 万美元以下");
        assertThat(browser.texts("tbody tr")).hasSizeLessThan(everyPaper);

        browser.becomes("jingwei");
        browser.open("/items/foreign-investment?q.authority=local&q.total=below");
        browser.press("a.button[href^='/apply/foreign-investment']");
        assertThat(browser.accessibility()).isEmpty();
        assertThat(browser.overflowAt(360)).isZero();
        browser.press("main form[method=post] button");
        assertThat(browser.path()).contains("/form/");
        browser.open(browser.path().replaceFirst("/form/.*", "/check"));
        assertThat(browser.text()).contains("办理情形", "否或者不清楚", "3000 万美元以下");
    }

    @Test
    void the_guide_tells_every_element_of_an_item() {
        browser.open("/items/enterprise-filing");
        assertThat(browser.text())
                .contains("实施编码", "法定本级行使", "县级", "到办事现场次数", "移动端办理", "下次复核日期", "何明")
                .contains("数据共享获取，不全时再提交", "原件核验后退回", "备案信息有变化怎么办");
        browser.open("/items/foreign-investment?q.authority=higher");
        assertThat(browser.text()).contains("具有资质的工程咨询机构", "出具时间不超过 6 个月", "专家评议");
    }

    @Test
    void an_answer_can_be_changed_and_leads_to_another_case() {
        browser.becomes("jingwei");
        browser.open("/apply/foreign-investment?q.authority=local&q.total=below");
        browser.press("dl.facts a.change");
        assertThat(browser.shows("[name='q.authority']")).isTrue();
        browser.type("q.authority", "higher");
        browser.press("#case form button");
        assertThat(browser.texts("main form[method=post] label"))
                .singleElement()
                .asString()
                .contains("转报上级核准");
    }

    // ---- The other ways through reception and review

    @Test
    void what_is_wrong_is_asked_for_once_and_refused_after_the_correction_did_not_help() throws IOException {
        String id = applicant.handedInBy("jingwei", Map.of("f.projectName", "补正一次的连接器项目"));
        browser.becomes("lin.yue");
        browser.open("/desk/reception/case/" + id);
        browser.press("button[accesskey=c]");
        assertThat(browser.shows("#f-points")).isTrue();
        browser.type("what", "申请未盖公章");
        browser.type("wanted", "请加盖公章后重新上传");
        browser.press("button[accesskey=c]");
        assertThat(browser.texts("h1 .mark")).containsExactly("补正中");

        browser.becomes("jingwei");
        browser.open("/mine/" + id);
        browser.press("a[href$='/supplement']");
        browser.type("file.request", applicant.pdf());
        browser.type("originals.request", "1");
        browser.press("main form .acts button");
        assertThat(browser.path()).isEqualTo("/mine/" + id);

        browser.becomes("lin.yue");
        browser.open("/desk/reception/case/" + id);
        browser.press("button[accesskey=w]");
        assertThat(browser.texts("form[action$='/not-accept'] .problem")).hasSize(1);
        browser.open("/desk/reception/case/" + id);
        browser.type("reasons", "不属于本机关职权范围");
        browser.press("button[accesskey=w]");
        assertThat(browser.texts("h1 .mark")).containsExactly("不予受理");
        assertSound();
    }

    @Test
    void what_a_scan_says_otherwise_is_corrected_once_papers_follow_to_the_counter_and_nothing_new_is_asked()
            throws IOException, InterruptedException {
        String project = "扫描件对不上的连接器项目";
        String id = applicant.handedInBy(
                "jingwei",
                Map.of(
                        "f.projectName",
                        project,
                        "file.request",
                        applicant.scan("项目核准申请书", "项目名称：" + project, "建筑面积：46300平方米")));
        browser.becomes("lin.yue");
        awaitInCase(id, "#comparison", "建筑面积");
        assertThat(browser.texts("#comparison > table tbody tr").toString())
                .contains("建筑面积", "41200", "46300", "扫描件.png", "文字识别，可能有误");
        lookHere();
        browser.type("difference", "buildingArea");
        browser.press("button[accesskey=c]");
        assertThat(browser.texts("aside ol li")).containsExactly("表单的“建筑面积”与材料“关于项目的核准申请”所载不一致。");

        browser.becomes("jingwei");
        browser.open("/mine/" + id);
        assertThat(browser.links("a[href^='/documents/']")).isNotEmpty();
        browser.press("a[href$='/supplement']");
        lookHere();
        browser.type("f.buildingArea", "46300");
        browser.press("main form .acts button");
        assertThat(browser.path()).isEqualTo("/mine/" + id);

        browser.becomes("lin.yue");
        awaitInCase(id, "#comparison details", "之后有 1 项变化");
        browser.type("what", "用地预审意见过期");
        browser.press("button[accesskey=c]");
        assertThat(browser.texts(".problems li").toString())
                .as("after the one notice a new demand is refused, and why")
                .contains("新的");
        lookHere();
        browser.open("/desk/reception/case/" + id);
        browser.unfold("#papers");
        browser.type("seen.planning-opinion", "1");
        browser.type("duplicates.planning-opinion", "1");
        browser.press("form[action$='/papers'] button");
        assertThat(browser.texts("#fplanning-opinion").toString()).contains("窗口已收验", "查验原件 1 份", "林悦");
        lookHere();
        browser.press("button[accesskey=a]");
        assertThat(browser.texts("h1 .mark")).containsExactly("已受理");
    }

    /** The hall compares after the act: the page is loaded again until it says so. */
    private void awaitInCase(String id, String where, String what) throws InterruptedException {
        for (int i = 0; i < 60; i++) {
            browser.open("/desk/reception/case/" + id);
            if (browser.texts(where).toString().contains(what)) {
                return;
            }
            Thread.sleep(1_000);
        }
        throw new AssertionError("not compared within a minute: " + browser.text());
    }

    @Test
    void what_may_follow_later_is_deferred_on_an_undertaking_and_the_clock_can_be_stopped_and_extended()
            throws IOException {
        String id =
                applicant.handedInBy("jingwei", Map.of("f.projectName", "容缺受理的连接器项目", "environmental-approval", "0"));
        browser.becomes("lin.yue");
        browser.open("/desk/reception/case/" + id);
        assertThat(browser.shows("button[accesskey=a]"))
                .as("nothing to accept yet")
                .isFalse();
        browser.type("deferred", "environmental-approval");
        browser.press("button[accesskey=d]");
        assertThat(browser.shows("form[action$='/accept-deferred'] .problem")).isTrue();
        assertThat(browser.shows("[name=deferred]:checked"))
                .as("the choice is kept")
                .isTrue();
        browser.type("undertaking", "signed");
        browser.press("button[accesskey=d]");
        assertThat(browser.texts("h1 .mark")).containsExactly("已受理");

        browser.becomes("shen.he");
        browser.open("/desk/review/case/" + id);
        browser.unfold("details:has([name=procedure])");
        browser.type("procedure", "HEARING");
        browser.press("form[action$='/suspend'] button");
        assertThat(browser.texts("form[action$='/suspend'] .problem"))
                .as("nobody has said how long a hearing takes, and the applicant is to be told")
                .hasSize(1);
        browser.type("unknownBecause", "专家组尚未组成");
        browser.press("form[action$='/suspend'] button");
        assertThat(browser.texts("h1 .mark")).containsExactly("暂停计时");
        browser.key("r");
        assertThat(browser.texts("h1 .mark")).containsExactly("办理中");
        browser.key("e");
        assertThat(browser.texts("form[action$='/ask-extend'] .problem")).hasSize(1);
        browser.type("reasons", "专家意见需要补充论证");
        browser.press("form[action$='/ask-extend'] button");
        assertThat(browser.text()).contains("沈荷 已提出", "须由另一人办理");
        assertThat(browser.shows("form[action$='/extend']")).isFalse();

        browser.becomes("jin.yi");
        browser.open("/desk/review/case/" + id);
        browser.press("form[action$='/extend'] button");
        assertThat(browser.texts(".problems li")).isEmpty();
        assertThat(browser.text()).contains("延期通知书").doesNotContain("沈荷 已提出");

        browser.becomes("jingwei");
        browser.open("/mine/" + id + "/deferred");
        browser.type("originals.environmental-approval", "1");
        browser.type("issued-on.environmental-approval", ApplicantInBrowser.issued());
        browser.press("main form .acts button");
        assertThat(browser.text()).contains("已补交");
        assertSound();
    }

    @Test
    void what_was_entered_twice_is_voided_by_two() throws IOException {
        String id = applicant.handedInBy("jingwei", Map.of("f.projectName", "重复录入的连接器项目"));
        browser.becomes("lin.yue");
        browser.open("/desk/reception/case/" + id);
        browser.press("button[accesskey=a]");
        browser.unfold("aside details");
        browser.type("reasons", "窗口重复录入");
        browser.press("form[action$='/ask-void'] button");
        assertThat(browser.text()).contains("林悦 已提出", "窗口重复录入");

        browser.becomes("zhou.an");
        browser.open("/desk/reception/case/" + id);
        browser.press("form[action$='/void'] button");
        assertThat(browser.texts("h1 .mark")).containsExactly("作废");
        assertSound();
    }

    // ---- Without a mouse

    @Test
    void reception_and_review_do_their_main_act_by_keyboard_alone() throws IOException {
        String id = applicant.handedInBy("jingwei", Map.of("f.projectName", "只用键盘的连接器项目"));
        browser.becomes("lin.yue");
        browser.open("/desk/reception/case/" + id);
        browser.key("a");
        assertThat(browser.texts("h1 .mark")).containsExactly("已受理");

        browser.becomes("xu.qing");
        browser.open("/desk/review/case/" + id);
        browser.keys("2");
        browser.tabTo("grounds");
        browser.keys("退让道路红线十五米 o");
        assertThat(browser.value("grounds"))
                .as("keys are letters while somebody types")
                .endsWith(" o");
        browser.keys(Keys.TAB);
        browser.key(Keys.ENTER);
        assertThat(browser.text()).contains("有条件同意", "退让道路红线十五米");
    }

    // ---- Every page for everybody

    @Test
    void every_page_is_accessible_and_fits_a_phone_a_desk_and_a_wide_screen() {
        Map<String, List<String>> pages = Map.of(
                "",
                        List.of(
                                "/",
                                "/items/enterprise-approval",
                                "/items/foreign-investment",
                                "/items/foreign-investment?q.authority=local",
                                "/track",
                                "/sign-in",
                                "/none"),
                "jingwei", List.of("/mine", "/apply/enterprise-approval"),
                "hualian", List.of("/mine"),
                "lin.yue", List.of("/desk/reception", "/desk/reception/take-in"),
                "xu.qing", List.of("/desk/review"),
                "tang.li", List.of("/desk/issuing"),
                "du.jian", List.of("/desk/supervision"),
                "he.ming", List.of("/desk/administration"));
        pages.forEach((login, paths) -> {
            if (!login.isEmpty()) {
                browser.becomes(login);
            }
            for (String path : paths) {
                look(path);
                List<String> cases = browser.links("main a[href*='/case/'], main a.title[href^='/mine/']");
                cases.stream().limit(5).forEach(this::look);
            }
        });
    }

    @Test
    void every_page_on_the_way_of_an_application_is_accessible_and_fits() throws IOException {
        browser.becomes("jingwei");
        browser.open("/apply/enterprise-approval");
        String id = applicant.handIn(Map.of("f.projectName", "逐页查看的连接器项目"), this::lookHere);
        lookHere();
        look("/mine/" + id);
        look("/due/" + accepted(id));
        browser.becomes("jingwei");
        browser.open("/mine/" + id);
        browser.links("main a[href^='/documents/']").forEach(this::look);
        look("/items/none");
    }

    @Test
    void pages_that_tell_what_is_wrong_are_accessible_and_fit() throws IOException {
        browser.becomes("jingwei");
        browser.open("/apply/enterprise-approval");
        browser.press("main form[method=post] button");
        String draft = browser.path().replaceFirst("/form/.*", "");
        for (Map.Entry<String, String> wrong : Map.of("project", "f.projectName", "investment", "f.totalInvestment")
                .entrySet()) {
            browser.open(draft + "/form/" + wrong.getKey());
            browser.type(wrong.getValue(), "万");
            browser.press(".acts button[value=next]");
            assertThat(browser.texts(".problems li")).isNotEmpty();
            lookHere();
        }
        browser.open(draft + "/materials");
        browser.type("originals.request", "two");
        browser.press(".acts button[value=next]");
        lookHere();
        browser.open(draft + "/check");
        browser.press("main form.sheet button");
        lookHere();

        browser.becomes("hualian");
        browser.open("/mine");
        String correcting = browser.links("main a.title[href^='/mine/']").stream()
                .filter(path -> {
                    browser.open(path);
                    return browser.shows("a[href$='/supplement']");
                })
                .findFirst()
                .orElseThrow();
        look(correcting + "/supplement");
    }

    @Test
    void an_adjustment_is_accessible_and_fits_for_who_proposed_it_and_who_judges_it() {
        String path = "/desk/administration/adjustments/" + proposed();
        for (String administrator : List.of("he.ming", "fang.yi")) {
            browser.becomes(administrator);
            look(path);
            assertThat(browser.shows("aside form")).isTrue();
        }
    }

    private String proposed() {
        Map<String, String> files = new HashMap<>(HallFolder.source().texts());
        files.replaceAll((name, text) ->
                name.equals("items/enterprise-approval.yaml") ? text.replace("promised: 10", "promised: 9") : text);
        Caller heMing =
                new Caller.Staff(new StaffId("he.ming"), EnumSet.of(Role.HALL_ADMINISTRATION), Optional.empty());
        return hall.get(CurrentCaller.class)
                .as(
                        heMing,
                        () -> hall.get(AdjustmentDesk.class)
                                .propose(new AdjustmentCommands.Propose(
                                        new IdempotencyKey(UUID.randomUUID().toString()),
                                        DefinitionSource.of(files),
                                        "承诺时限缩短一个工作日",
                                        hall.get(HallTime.class).today().plusDays(1))))
                .orElseThrow()
                .id();
    }

    private String accepted(String id) {
        browser.becomes("lin.yue");
        browser.open("/desk/reception/case/" + id);
        browser.press("button[accesskey=a]");
        return id;
    }

    private void look(String path) {
        browser.open(path);
        lookHere();
    }

    private void lookHere() {
        String path = browser.path();
        assertThat(browser.accessibility()).as(path).isEmpty();
        for (int width : new int[] {360, 1280, 1920}) {
            assertThat(browser.overflowAt(width)).as(path + " at " + width).isZero();
        }
    }

    @Test
    void large_print_and_language_are_switched_on_every_page_and_remembered() {
        browser.becomes("jingwei");
        browser.press("form[action='/switch/print'] button");
        assertThat(browser.path()).isEqualTo("/mine");
        browser.press("form[action='/switch/language'] button");
        assertThat(browser.shows("html.large-print[lang=en]")).isTrue();
        assertThat(browser.accessibility()).isEmpty();
        assertThat(browser.overflowAt(360)).isZero();
    }

    // ---- Nothing is lost

    @Test
    void what_is_dropped_is_proposed_like_what_is_chosen_or_typed_with_the_keyboard_alone() {
        browser.becomes("jingwei");
        browser.open("/apply/enterprise-filing");
        browser.press("main form[method=post] button");
        String entry = browser.path().replaceAll("/form/.*", "/entry");
        browser.open(entry);

        browser.drop("[data-dropzone]", "项目.json", "{\"project\": {\"项目名称\": \"拖放的项目\"}}");
        browser.press("button[value=read]");
        assertThat(browser.texts(".proposals td")).anyMatch(cell -> cell.contains("拖放的项目"));
        assertThat(browser.accessibility()).isEmpty();
        assertThat(browser.overflowAt(360)).isZero();

        browser.drop("[data-dropzone]", "", "项目名称：拖来的文字");
        browser.press("button[value=read]");
        assertThat(browser.texts(".proposals td")).anyMatch(cell -> cell.contains("拖来的文字"));

        browser.open(entry);
        browser.tabTo("entry.text");
        browser.keys("总投资：5200万元");
        browser.tabTo("_do");
        browser.key(Keys.ENTER);
        assertThat(browser.texts(".proposals td")).anyMatch(cell -> cell.contains("5200"));
    }

    @Test
    void what_was_typed_survives_a_sign_in_that_has_ended() throws IOException {
        String id = applicant.handedInBy("jingwei", Map.of("f.projectName", "登录失效后的连接器项目"));
        browser.becomes("lin.yue");
        browser.open("/desk/reception/case/" + id);
        browser.type("reasons", "申请事项依法不需要取得行政许可");
        browser.losesItsSignIn();
        browser.press("button[accesskey=w]");
        assertThat(browser.text()).contains("登录已经失效");
        lookHere();
        browser.type("name", "lin.yue");
        browser.type("password", "onewindow-demo");
        browser.press("main form button");
        lookHere();
        browser.press("main form button");
        assertThat(browser.texts("h1 .mark")).containsExactly("不予受理");
        assertThat(browser.path()).isEqualTo("/desk/reception/case/" + id);
    }

    @Test
    void a_form_that_is_refused_shows_again_what_was_typed() throws IOException {
        String id = applicant.handedInBy("jingwei", Map.of("f.projectName", "期间被改动的连接器项目"));
        browser.becomes("lin.yue");
        browser.open("/desk/reception/case/" + id);
        browser.type("what", "缺少骑缝章");
        acceptMeanwhile(id);
        browser.press("button[accesskey=c]");
        assertThat(browser.texts(".problems li")).isNotEmpty();
        assertThat(browser.text()).contains("缺少骑缝章", "周安");
        lookHere();
    }

    private void acceptMeanwhile(String id) {
        try (Browser colleague = Browser.before(hall.uri(), "zh-CN")) {
            colleague.becomes("zhou.an");
            colleague.open("/desk/reception/case/" + id);
            colleague.press("button[accesskey=a]");
        }
    }

    // ---- Language

    @Test
    void a_browser_gets_the_language_it_asks_for_and_chinese_when_it_asks_for_none_of_ours() {
        for (Map.Entry<String, String> asked : Map.of("zh", "zh-CN", "zh-TW", "zh-CN", "fr-FR", "zh-CN", "en-GB", "en")
                .entrySet()) {
            try (Browser other = Browser.before(hall.uri(), asked.getKey())) {
                assertThat(other.shows("html[lang='" + asked.getValue() + "']"))
                        .as(asked.getKey())
                        .isTrue();
            }
        }
    }
}
