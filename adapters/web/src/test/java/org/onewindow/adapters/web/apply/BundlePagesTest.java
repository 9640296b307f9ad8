package org.onewindow.adapters.web.apply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.onewindow.adapters.web.hall.BundleFiling;
import org.onewindow.adapters.web.hall.Form;
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

    /** Somebody who has not begun to fill anything in. */
    private static Guest newcomer() {
        Guest owner = hall.guest("li.si");
        owner.send(owner.open("/bundles/both/apply").form("/apply").with("_do", "discard"));
        return owner;
    }

    @Test
    void what_was_filled_in_is_a_draft_with_its_files_until_it_is_handed_in() {
        Guest owner = newcomer();
        BundleFiling.begun(owner);
        Page later = owner.send(owner.open("/bundles/both/apply")
                .form("/apply")
                .with("f.start", "2026-12-01")
                .with("_do", "later"));
        assertThat(later.path()).isEqualTo("/mine");
        assertThat(later.html().select("a[href='/bundles/both/apply']").text()).isEqualTo("两期项目一件事");

        Guest again = hall.guest("li.si");
        Page form = again.open("/bundles/both/apply");
        assertThat(form.one("[name='f.project']").attr("value")).isEqualTo("刚开始填写的项目");
        assertThat(form.one("[name='f.start']").attr("value")).isEqualTo("2026-12-01");
        assertThat(form.one(".files a").text()).isEqualTo("申请报告.pdf");
        assertThat(form.html().text()).contains("已保存于", "还有 2 项待填写");
        assertThat(hall.guest("zhang.san").open("/bundles/both/apply").html().text())
                .doesNotContain("刚开始填写的项目");

        Page stands = again.send(form.form("/apply")
                .with("f.investment", "280.5")
                .with("f.representativeId", "440524198001010013")
                .with("originals.line-1", "1")
                .with("originals.line-3", "1")
                .with("_do", "submit"));

        assertThat(stands.path()).startsWith("/bundle-applications/");
        assertThat(again.open("/bundles/both/apply").one("[name='f.project']").attr("value"))
                .isEmpty();
        assertThat(again.open("/mine").html().select("a[href='" + stands.path() + "']"))
                .isNotEmpty();
    }

    @Test
    void a_refusal_loses_neither_what_was_typed_nor_the_files() {
        Guest owner = newcomer();
        Form complete = BundleFiling.filledIn(owner.open("/bundles/both/apply"), "文件不丢的项目");
        Page refused = owner.send(complete.without("originals.line-1"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.one(".files a").text()).isEqualTo("申请报告.pdf");
        Page stands = owner.send(refused.form("/apply").with("originals.line-1", "1"));
        assertThat(stands.path()).startsWith("/bundle-applications/");
    }

    @Test
    void a_sign_in_that_has_lapsed_takes_nothing_away() {
        Guest owner = newcomer();
        Form typed = owner.open("/bundles/both/apply")
                .form("/apply")
                .with("f.project", "登录过期的项目")
                .with("_do", "later");
        owner.forgets();

        Page signIn = owner.send(typed);
        Page sendAgain =
                owner.send(signIn.form("/sign-in").with("name", "li.si").with("password", PageHall.PASSWORD));
        owner.send(sendAgain.form("/bundles/both/apply"));

        Page form = owner.open("/bundles/both/apply");
        assertThat(form.one("[name='f.project']").attr("value")).isEqualTo("登录过期的项目");
        owner.send(form.form("/apply").with("_do", "discard"));
        assertThat(owner.open("/bundles/both/apply").one("[name='f.project']").attr("value"))
                .isEmpty();
    }

    @Test
    void a_second_sending_leaves_no_draft_behind() {
        Guest owner = newcomer();
        Form form = BundleFiling.filledIn(owner.open("/bundles/both/apply"), "点了两次的项目");

        Page first = owner.send(form);
        Page second = owner.send(form);

        assertThat(second.path()).startsWith("/bundle-applications/");
        assertThat(second.path()).isEqualTo(first.path());
        assertThat(owner.open("/mine").html().select("a[href='/bundles/both/apply']"))
                .isEmpty();
    }

    @Test
    void a_part_that_waits_is_shown_with_its_bundle_and_cannot_be_filled_in_alone() {
        Guest owner = newcomer();
        Page stands = BundleFiling.handedIn(owner, "等待中的第二期");

        assertThat(owner.open("/mine").html().select("h2").eachText()).doesNotContain("草稿");
        assertThat(owner.open("/mine").html().text()).contains("2 项中 0 项已决定或者终结");
        assertThat(stands.html().select("tbody tr").get(1).select("a")).isEmpty();
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
