package org.onewindow.adapters.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.onewindow.adapters.web.hall.Guest;
import org.onewindow.adapters.web.hall.Page;
import org.onewindow.adapters.web.hall.PageHall;

/** 公开栏: whoever comes in reads what every item takes and who answers for that, without signing in (R13.2). */
class DisclosurePagesTest {
    private static PageHall hall;

    @BeforeAll
    static void an_item_is_offered_and_another_is_suspended() {
        hall = PageHall.open();
        String approval = PageHall.files().get("items/approval.yaml");
        hall.publish(Map.of(
                "items/approval.yaml", approval + "upkeep: {responsible: wu.zheng}\n",
                "items/alteration.yaml", approval.replace("投资项目核准", "核准变更") + "state: SUSPENDED\n"));
    }

    @AfterAll
    static void the_hall_closes() throws Exception {
        hall.close();
    }

    @Test
    void the_board_shows_all_six_of_every_item_and_who_answers_for_them() {
        Page board = hall.stranger("zh-CN").open("/disclosure");

        assertThat(board.one("#item-approval dl").select("> dt").eachText())
                .containsExactly("服务内容", "办事程序", "申报材料", "承诺时限", "收费标准", "办理结果");
        assertThat(board.one("#item-approval").text())
                .contains("目录内项目", "申请、受理、审查、决定", "用地预审意见", "10 个工作日", "不收费", "核准批复", "吴峥", "六项全部公开");
    }

    @Test
    void the_board_is_read_in_english_too() {
        Page board = hall.stranger("en").open("/disclosure");

        assertThat(board.one("#item-approval").text())
                .contains("Content", "Projects on the catalogue", "10 working days", "Free of charge", "Wu Zheng");
    }

    @Test
    void an_item_that_is_not_on_the_board_is_named_with_the_reason() {
        Page board = hall.stranger("zh-CN").open("/disclosure");

        assertThat(board.shows("#item-alteration")).isFalse();
        assertThat(board.one("#not-offered").text()).contains("核准变更", "暂停办理", "发展和改革委员会");
    }

    @Test
    void it_can_be_narrowed_to_a_department() {
        Guest visitor = hall.stranger("zh-CN");

        assertThat(visitor.open("/disclosure?department=reform").shows("#item-approval"))
                .isTrue();
        assertThat(visitor.open("/disclosure?department=planning").shows("#item-approval"))
                .isFalse();
    }

    @Test
    void the_results_are_reached_from_the_board_and_a_day_that_is_none_is_told() {
        Guest visitor = hall.stranger("zh-CN");

        Page results = visitor.open(
                visitor.open("/disclosure").one("a[href='/disclosure/results']").attr("href"));
        assertThat(results.one("h1").text()).isEqualTo("办理结果公开");
        assertThat(results.one(".empty").text()).contains("没有符合条件的公开结果");

        Page wrong = visitor.open("/disclosure/results?from=yesterday&page=2");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.one("#f-from").attr("value")).as("what was typed").isEqualTo("yesterday");
    }

    @Test
    void home_leads_to_the_board_and_the_guide_to_the_items_own() {
        Guest visitor = hall.stranger("zh-CN");

        assertThat(visitor.open("/").shows("a[href='/disclosure']")).isTrue();
        String own =
                visitor.open("/items/approval").one("a[href^='/disclosure/']").attr("href");
        assertThat(visitor.open(own).one("h1").text()).isEqualTo("投资项目核准");
        assertThat(visitor.open("/disclosure/alteration").status()).isEqualTo(404);
    }
}
