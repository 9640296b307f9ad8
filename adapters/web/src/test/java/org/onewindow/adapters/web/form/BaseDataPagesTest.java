package org.onewindow.adapters.web.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.onewindow.adapters.web.hall.Filing;
import org.onewindow.adapters.web.hall.Guest;
import org.onewindow.adapters.web.hall.Page;
import org.onewindow.adapters.web.hall.PageHall;

/** What is entered once fills the forms of items (R19.4). */
class BaseDataPagesTest {
    private static final String SHEET = """
            {"name": {"zh": "项目基础数据", "en": "Project data"}, "sheet": "project", "type": "object", "required": ["name", "start"],
             "properties": {
               "name": {"type": "string", "label": {"zh": "项目名称"}, "fact": "project.name"},
               "start": {"type": "string", "format": "date", "label": {"zh": "开工日期"}, "fact": "project.start"},
               "investment": {"type": "number", "label": {"zh": "总投资"}, "fact": {"name": "project.investment", "divideBy": 100}}}}""";

    private static PageHall hall;

    @BeforeAll
    static void open() {
        hall = PageHall.open();
        String form = PageHall.files().get("forms/project.json");
        hall.publish(
                Map.of(
                        "forms/my-project.json",
                        SHEET,
                        "forms/project.json",
                        form.replace(
                                        "\"project\": {\"type\"",
                                        "\"project\": {\"fact\": {\"name\": \"project.name\", \"from\": [\"base-data\"]}, \"type\"")
                                .replace(
                                        "\"start\": {\"type\"",
                                        "\"start\": {\"fact\": {\"name\": \"project.start\", \"from\": [\"base-data\"]}, \"type\"")
                                .replace(
                                        "\"investment\": {\"type\"",
                                        "\"investment\": {\"fact\": {\"name\": \"project.investment\", \"from\": [\"base-data\"]}, \"type\"")));
    }

    @AfterAll
    static void close() throws Exception {
        assertThat(hall.violations()).isEqualTo("[]");
        hall.close();
    }

    private static Page saved(Guest applicant, String name, String start) {
        return applicant.send(applicant
                .open("/base-data/my-project")
                .form("/my-project")
                .with("f.name", name)
                .with("f.start", start)
                .with("f.investment", "2.5")
                .with("_do", "save"));
    }

    @Test
    void what_was_entered_once_fills_the_form_of_an_item_and_says_where_it_comes_from() {
        Guest applicant = hall.guest("zhang.san");
        Page saved = saved(applicant, "光伏一期", "2026-12-01");
        assertThat(saved.text()).contains("已保存。今后的表单将用这份数据填写。");

        Page step = Filing.begun(applicant);

        assertThat(step.value("f.project")).isEqualTo("光伏一期");
        assertThat(step.value("f.start")).isEqualTo("2026-12-01");
        assertThat(step.value("f.investment")).isEqualTo("250");
        assertThat(step.text()).contains("我的基础数据");

        saved(applicant, "光伏二期", "2027-01-01");
        assertThat(Filing.begun(applicant).value("f.project")).isEqualTo("光伏二期");
        Page list = applicant.open("/base-data");
        String first = list.html().select(".items a.title").stream()
                .filter(link -> link.text().equals("光伏一期"))
                .findFirst()
                .orElseThrow()
                .attr("href");
        Page chosen = applicant.send(list.form(first).with("_do", "use"));
        assertThat(chosen.one(".items li").text()).contains("光伏一期", "表单使用这一份");
        assertThat(Filing.begun(applicant).value("f.project")).isEqualTo("光伏一期");
    }

    @Test
    void what_is_wrong_is_kept_and_told_and_fills_no_form() {
        Guest applicant = hall.guest("li.si");
        Page saved = saved(applicant, "项目", "明年");

        assertThat(saved.text()).contains("改正之前");
        assertThat(saved.beside("f.start")).isNotBlank();
        assertThat(saved.value("f.start")).isEqualTo("明年");
        assertThat(hall.guest("zhang.san").open(saved.path()).status()).isEqualTo(404);
        Page gone =
                applicant.send(applicant.open("/base-data").form(saved.path()).with("_do", "remove"));
        assertThat(gone.text()).doesNotContain("保存于");
        assertThat(applicant.open(saved.path()).status()).isEqualTo(404);
    }

    @Test
    void no_more_than_fifty_are_kept_and_the_next_is_refused_with_what_was_typed() {
        Guest applicant = hall.guest("li.si");
        Page last = saved(applicant, "项目", "2026-12-01");
        for (int i = 1; i < 50; i++) {
            last = saved(applicant, "项目" + i, "2026-12-01");
        }
        assertThat(last.text()).contains("已保存");

        Page refused = saved(applicant, "第五十一个", "2026-12-01");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.problems()).singleElement().asString().contains("最多保存 50 份");
        assertThat(refused.value("f.name")).isEqualTo("第五十一个");
    }
}
