package org.onewindow.adapters.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.onewindow.adapters.web.hall.Page;
import org.onewindow.adapters.web.hall.PageHall;

/** 去哪儿办 (R4.2, R4.3, R4.7), and 定期复核 (R2.4): from the guide to the counter, and from the list to the item. */
class WhereToGoTest {
    private static final String LAYOUT = """

            zones:
              - {id: east, name: {zh: 综合受理区, en: Reception}, kind: RECEPTION, place: {zh: 一楼东侧, en: Ground floor}}
              - {id: upstairs, name: {zh: 后台审批区, en: Back office}, kind: BACK_OFFICE}
            themes: [{id: investment, name: {zh: 投资项目, en: Investment}}]
            stationing:
              - {item: approval, theme: investment, frontDesk: ACCEPTS}
              - {item: sampling, movedIn: false, reason: {zh: 需现场抽样, en: Samples}, servedAt: {zh: 质检站, en: The station}}
            """;

    private static PageHall hall;

    @BeforeAll
    static void a_hall_with_one_item_at_a_counter_and_one_that_has_not_moved_in() {
        hall = PageHall.open();
        String told = PageHall.files()
                .get("hall.yaml")
                .replace("kind: INTEGRATED}", "kind: INTEGRATED, zone: east, themes: [investment]}")
                .replace(
                        "documentPrefix: 昆规}",
                        "documentPrefix: 昆规, resident: false, reason: {zh: 另址办公}, reachedBy: {zh: 每日取件}}");
        String item = PageHall.files().get("items/approval.yaml");
        hall.publish(Map.of(
                "hall.yaml",
                told + LAYOUT,
                "items/sampling.yaml",
                item.replace("投资项目核准", "质量抽样检验") + "upkeep: {responsible: wu.zheng, reviewOn: 2020-12-31}\n"));
    }

    @AfterAll
    static void close() throws Exception {
        hall.close();
    }

    @Test
    void the_home_page_leads_to_zones_counters_and_what_they_serve() {
        Page page = open(open("/", "zh-CN").one("a[href='/hall']").attr("href"), "zh-CN");

        assertThat(page.one("#zone-east").text()).contains("综合受理区", "一楼东侧", "一号窗口", "综合窗口");
        assertThat(page.one("#zone-upstairs").text()).contains("本区域不设窗口");
        assertThat(page.one("#counter-first a").attr("href")).isEqualTo("#theme-investment");
        assertThat(page.one("#theme-investment").text()).contains("投资项目核准", "发展和改革委员会", "前台受理，部门审批");
    }

    @Test
    void the_share_moved_in_and_the_reasons_for_the_rest_are_told() {
        Page page = open("/hall", "zh-CN");

        assertThat(page.one("p.note").text()).contains("2 项", "已进驻 1 项", "50%");
        assertThat(page.one("#not-moved-in").text()).contains("质量抽样检验", "需现场抽样", "质检站");
        assertThat(page.one("#departments").text()).contains("发展和改革委员会", "1/2");
        assertThat(page.one("#not-resident").text()).contains("规划局", "另址办公", "每日取件");
    }

    @Test
    void the_page_is_there_in_english() {
        Page page = open("/hall", "en");

        assertThat(page.one("h1").text()).isEqualTo("Where to go");
        assertThat(page.one("#theme-investment").text()).contains("accepted here, decided by the department");
        assertThat(page.text()).as("every text is there").doesNotContainPattern("hall\\.[a-z]");
    }

    @Test
    void the_guide_of_an_item_names_its_counter_or_where_else_it_is_served() {
        assertThat(open("/items/approval", "zh-CN")
                        .one("a[href='/hall#counter-first']")
                        .text())
                .isEqualTo("一号窗口");
        assertThat(open("/items/sampling", "zh-CN").one("aside").text()).contains("不在本大厅办理", "质检站", "需现场抽样");
    }

    @Test
    void the_administration_sees_overdue_reviews_first() {
        Page page = hall.guest("he.ming", "zh-CN").open("/desk/administration");

        assertThat(page.one("#reviews + p").text()).contains("共 2 项", "逾期未复核 1 项");
        assertThat(page.one("#reviews + p + table tbody tr").text()).contains("质量抽样检验", "2020年12月31日", "逾期", "吴峥");
    }

    @Test
    void a_hall_without_a_layout_shows_its_counters_and_concludes_nothing() throws Exception {
        try (PageHall plain = PageHall.open()) {
            Page page = plain.stranger("zh-CN").open("/hall");

            assertThat(page.text()).contains("一号窗口").doesNotContain("已进驻");
            assertThat(plain.stranger("zh-CN").open("/items/approval").shows("a[href^='/hall#']"))
                    .isFalse();
        }
    }

    @Test
    void of_a_theme_with_many_items_fifty_are_listed_and_the_rest_is_to_be_searched_for() throws Exception {
        Map<String, String> files = new HashMap<>();
        StringBuilder told = new StringBuilder(PageHall.files()
                        .get("hall.yaml")
                        .replace("kind: INTEGRATED}", "kind: INTEGRATED, themes: [investment]}"))
                .append("themes: [{id: investment, name: {zh: 投资项目}}]\nstationing:\n")
                .append("  - {item: approval, theme: investment, frontDesk: ACCEPTS}\n");
        String item = PageHall.files().get("items/approval.yaml");
        for (int i = 0; i < 52; i++) {
            files.put("items/approval-" + i + ".yaml", item.replace("投资项目核准", "投资项目核准" + i));
            told.append("  - {item: approval-").append(i).append(", theme: investment, frontDesk: ACCEPTS}\n");
        }
        files.put("hall.yaml", told.toString());
        try (PageHall many = PageHall.open()) {
            many.publish(files);
            Page page = many.stranger("zh-CN").open("/hall");

            assertThat(page.html().select("#theme-investment li")).hasSize(50);
            assertThat(page.one("#theme-investment").text()).contains("另有 3 项");
        }
    }

    private static Page open(String path, String language) {
        return hall.stranger(language).open(path);
    }
}
