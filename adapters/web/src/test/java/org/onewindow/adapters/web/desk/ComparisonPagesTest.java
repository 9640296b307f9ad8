package org.onewindow.adapters.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.onewindow.adapters.web.hall.Filing;
import org.onewindow.adapters.web.hall.Guest;
import org.onewindow.adapters.web.hall.Page;
import org.onewindow.adapters.web.hall.PageHall;
import org.onewindow.core.work.Workers;

/** What the clerk sees of form and materials, and what becomes of it in the one-time notice (R1.13, R7.4). */
class ComparisonPagesTest {
    private static final String AGREEING = "申请报告\n项目名称：%s\n开工日期：二〇二六年十二月一日\n总投资：280.50\n";

    private static PageHall hall;

    @BeforeAll
    static void open() {
        hall = PageHall.open();
    }

    @AfterAll
    static void nothing_is_half_done() throws Exception {
        assertThat(hall.violations()).isEqualTo("[]");
        hall.close();
    }

    /** Hands in with a report that says {@code report}, and lets the hall compare. */
    private static String handedIn(String project, byte[] report) {
        return handedIn(project, "申请报告.txt", report);
    }

    private static String handedIn(String project, String file, byte[] report) {
        Guest applicant = hall.guest("zhang.san");
        Page materials = applicant.send(Filing.filledIn(Filing.begun(applicant), project));
        Page check = applicant.send(materials
                .form("/materials")
                .with("originals.request", "1")
                .with("originals.land", "1")
                .choosing("file.report", file, report)
                .with("_do", "next"));
        Page receipt = applicant.send(check.form("/check").with("signed", "yes"));
        hall.get(Workers.class).runDue();
        return Path.of(receipt.path()).getName(1).toString();
    }

    private static String handedIn(String project, String report) {
        return handedIn(project, report.getBytes(StandardCharsets.UTF_8));
    }

    private static String differing(String project) {
        return AGREEING.formatted(project).replace("280.50", "300");
    }

    private static String path(String id) {
        return "/desk/reception/case/" + id;
    }

    @Test
    void what_differs_stands_side_by_side_with_where_it_was_found() {
        String id = handedIn("对不上的项目", differing("对不上的项目"));

        Guest clerk = hall.guest("wang.fang");
        Page page = clerk.open(path(id));

        assertThat(page.one("#comparison").text()).contains("1 项不一致", "另有 2 项一致");
        assertThat(page.html().select("#comparison > table tbody tr").eachText())
                .containsExactly("总投资 不一致 280.5 300 申请报告.txt，第 4 行");
        assertThat(clerk.send(page.form("/compare")).text()).contains("正在重新比对");
        hall.get(Workers.class).runDue();
        assertThat(clerk.open(path(id)).text())
                .as("whoever says the same again is no news")
                .contains("1 项不一致")
                .doesNotContain("上一次比对");
    }

    @Test
    void tables_and_data_that_programs_have_written_are_compared_like_letters() {
        String csv = "项目名称,开工日期,总投资（万元）\n\"表格里的项目\",2026/12/1,\"2,805\"\n";
        String json = "{\"data\": {\"project\": \"表格里的项目\", \"start\": \"2026-12-02\", \"investment\": 280.5}}";

        String table = handedIn("表格里的项目", "申请报告.csv", csv.getBytes(StandardCharsets.UTF_8));
        String data = handedIn("表格里的项目", "申请报告.json", json.getBytes(StandardCharsets.UTF_8));

        Guest clerk = hall.guest("wang.fang");
        assertThat(clerk.open(path(table))
                        .html()
                        .select("#comparison > table tbody tr")
                        .eachText())
                .containsExactly("总投资 不一致 280.5 2,805 申请报告.csv，第 2 行");
        assertThat(clerk.open(path(data))
                        .html()
                        .select("#comparison > table tbody tr")
                        .eachText())
                .containsExactly("开工日期 不一致 2026-12-01 2026-12-02 申请报告.json");
    }

    @Test
    void what_agrees_however_it_is_written_is_said_to_agree_also_in_the_encoding_of_older_machines() {
        String id = handedIn("对得上的项目", AGREEING.formatted("对得上的项目").getBytes(Charset.forName("GB18030")));

        Page page = hall.guest("wang.fang", "en").open(path(id));

        assertThat(page.one("#comparison").text()).contains("The form agrees with registers and materials (3 fields)");
    }

    @Test
    void the_applicant_does_not_see_the_clerks_comparison() {
        String id = handedIn("申请人看到的项目", differing("申请人看到的项目"));

        assertThat(hall.guest("zhang.san").open("/mine/" + id).shows("#comparison"))
                .isFalse();
    }

    @Test
    void a_difference_goes_into_the_one_time_notice_beside_the_clerks_own_points_and_names_no_value() {
        String id = handedIn("要补正的项目", differing("要补正的项目"));
        Guest clerk = hall.guest("wang.fang");
        Page page = clerk.open(path(id));
        assertThat(page.one("input[name=difference]").val()).isEqualTo("investment");
        assertThat(page.one("input[name=difference]").hasAttr("checked"))
                .as("whether it is a defect is for the clerk to say")
                .isFalse();

        Page sent = clerk.send(page.form("/correct")
                .with("difference", "investment")
                .with("subject", "report")
                .with("what", "申请报告未盖章")
                .with("subject.1", "request")
                .with("what.1", "核准申请未签字")
                .with("basis.1", "办事指南受理标准第二条"));

        assertThat(sent.problems()).isEmpty();
        assertThat(sent.html().select("aside ol li").eachText())
                .containsExactly("申请报告未盖章", "核准申请未签字", "表单的“总投资”与材料“申请报告”所载不一致。");
        Page supplement = hall.guest("zhang.san").open("/mine/" + id + "/supplement");
        assertThat(supplement.text()).contains("申请报告未盖章", "核准申请未签字", "总投资");
        assertThat(supplement.shows("[name='f.investment']")).isTrue();
        assertThat(supplement.shows("[name='f.project']"))
                .as("only what was asked")
                .isFalse();
    }

    @Test
    void a_demand_without_a_clause_is_refused_at_its_place_and_nothing_typed_is_lost() {
        String id = handedIn("没有依据的要求", AGREEING.formatted("没有依据的要求"));
        Guest clerk = hall.guest("wang.fang");

        Page refused = clerk.send(clerk.open(path(id))
                .form("/correct")
                .with("what.2", "请补充说明")
                .with("basis.2", " ")
                .with("wanted", "只写了要求"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.problems()).hasSize(2);
        assertThat(refused.beside("basis.2")).contains("没有写明依据");
        assertThat(refused.beside("what")).contains("没有写明存在的问题");
        assertThat(refused.value("what.2")).isEqualTo("请补充说明");
        assertThat(refused.value("wanted")).isEqualTo("只写了要求");
    }

    @Test
    void after_the_supplement_a_new_demand_is_refused_and_the_page_says_why() {
        String id = handedIn("再次要求的项目", differing("再次要求的项目"));
        Guest clerk = hall.guest("wang.fang");
        clerk.send(clerk.open(path(id)).form("/correct").with("difference", "investment"));
        Guest applicant = hall.guest("zhang.san");
        Page supplement = applicant.open("/mine/" + id + "/supplement");
        applicant.send(supplement.form("/supplement").with("f.investment", "300"));
        hall.get(Workers.class).runDue();
        Page again = clerk.open(path(id));
        assertThat(again.one("#comparison").text()).contains("一致（3 项）");
        assertThat(again.one("#comparison details:has(summary:contains(上一次比对))").text())
                .as("the older comparison is kept, and what has changed since stands side by side")
                .contains("之后有 1 项变化", "总投资", "280.5", "不一致");
        assertThat(again.shows("input[name=difference]")).isFalse();

        Page refused = clerk.send(again.form("/correct").with("subject", "land").with("what", "用地意见过期"));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.problems().toString()).contains("用地预审意见", "新的");
        assertThat(refused.text()).contains("一次告知");
    }

    @Test
    void a_material_that_a_supplement_replaces_stays_to_be_seen_as_it_was() {
        String id = handedIn("换了报告的项目", differing("换了报告的项目"));
        Guest clerk = hall.guest("wang.fang");
        clerk.send(
                clerk.open(path(id)).form("/correct").with("subject", "report").with("what", "报告数据有误"));
        Guest applicant = hall.guest("zhang.san");
        applicant.send(applicant
                .open("/mine/" + id + "/supplement")
                .form("/supplement")
                .choosing(
                        "file.report",
                        "更正后的报告.txt",
                        AGREEING.formatted("换了报告的项目").getBytes(StandardCharsets.UTF_8)));
        hall.get(Workers.class).runDue();

        Page page = clerk.open(path(id));

        assertThat(page.one("#comparison").text()).contains("一致（3 项）");
        assertThat(page.one("tr#freport").text()).contains("更正后的报告.txt").doesNotContain("申请报告.txt");
        assertThat(page.text()).contains("补正前的 1 份材料", "第 1 次提交");
        Page before = clerk.open(
                page.html().select("details a[href$='/view']").first().attr("href"));
        assertThat(before.one("pre.viewed").wholeText()).contains("总投资：300");
    }

    @Test
    void a_text_is_shown_as_it_is_and_whatever_stands_in_it_is_only_text() {
        String id = handedIn("有脚本的文件", "<script>alert('x')</script>\n第二行 <b>粗体</b>");
        Page page = hall.guest("wang.fang").open(path(id));

        Page view = hall.guest("wang.fang").open(page.one("a[href$='/view']").attr("href"));

        assertThat(view.one("pre.viewed").wholeText()).contains("<script>alert('x')</script>", "<b>粗体</b>");
        assertThat(view.html().select("pre script, pre b")).isEmpty();
    }
}
