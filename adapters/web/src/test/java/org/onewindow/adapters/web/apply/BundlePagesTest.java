package org.onewindow.adapters.web.apply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.onewindow.adapters.web.hall.BundleFiling;
import org.onewindow.adapters.web.hall.Guest;
import org.onewindow.adapters.web.hall.Page;
import org.onewindow.adapters.web.hall.PageHall;

/** 一件事 before the eyes of an applicant: guide, one form, one number, where every part stands. */
class BundlePagesTest {
    private static PageHall hall;

    @BeforeAll
    static void the_hall_offers_a_bundle() {
        hall = PageHall.open();
        hall.publish(Map.of(BundleFiling.FILE, BundleFiling.BUNDLE));
    }

    @AfterAll
    static void everything_is_sound() throws Exception {
        assertThat(hall.violations()).isEqualTo("[]");
        hall.close();
    }

    @Test
    void the_guide_shows_parts_one_list_and_the_visits_that_it_takes() {
        Guest stranger = hall.stranger("zh-CN");

        assertThat(stranger.open("/").html().text()).contains("两期项目一件事");
        Page guide = stranger.open("/bundles/both");
        assertThat(guide.html().text()).contains("最多跑一次", "由“投资项目核准”的结果代替", "全部办结不晚于");
        assertThat(guide.html().select("main h2, main h3").eachText()).doesNotHaveDuplicates();
        assertThat(hall.stranger("en").open("/bundles/both").html().text())
                .contains("Both stages at once", "at most one visit");
    }

    @Test
    void what_is_wrong_is_told_at_once_and_what_was_typed_stays() {
        Guest owner = hall.guest("zhang.san");
        Page form = owner.open("/bundles/both/apply");

        assertThat(form.html().select("[name='f.project']")).hasSize(1);
        Page again = owner.send(form.form("/apply").with("f.project", "只填了名称的项目"));

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.one("[name='f.project']").attr("value")).isEqualTo("只填了名称的项目");
        Page withoutPapers = owner.send(BundleFiling.filledIn(form, "没有材料的项目").without("originals.line-1"));
        assertThat(withoutPapers.status()).isEqualTo(422);
        assertThat(withoutPapers.html().text()).contains("核准申请");
    }

    @Test
    void one_hand_in_gives_one_number_that_opens_where_both_parts_stand() {
        Page stands = BundleFiling.handedIn(hall.guest("zhang.san"), "两期都要的项目");

        assertThat(stands.html().text()).contains("已备好，等待提交", "先办结的部分可以先领取结果");
        String number = stands.html().select(".bignumber").get(0).text();
        String code = stands.html().select(".bignumber").get(1).text();
        Guest stranger = hall.stranger("zh-CN");
        Page tracked = stranger.send(
                stranger.open("/track").form("/track").with("number", number).with("code", code));

        assertThat(tracked.html().text()).contains(number, "两期项目一件事", "已备好，等待提交");
        assertThat(hall.guest("li.si").open(stands.path()).status()).isEqualTo(404);
    }
}
