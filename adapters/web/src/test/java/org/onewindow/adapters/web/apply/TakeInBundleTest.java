package org.onewindow.adapters.web.apply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.onewindow.adapters.web.hall.BundleFiling;
import org.onewindow.adapters.web.hall.Filing;
import org.onewindow.adapters.web.hall.Form;
import org.onewindow.adapters.web.hall.Guest;
import org.onewindow.adapters.web.hall.Page;
import org.onewindow.adapters.web.hall.PageHall;

/** 一事联办 at the counter: several matters of one person in one visit (R4.5). */
class TakeInBundleTest {
    private static PageHall hall;
    private static Guest clerk;

    @BeforeAll
    static void the_hall_offers_a_bundle() {
        hall = PageHall.open();
        hall.publish(Map.of(BundleFiling.FILE, BundleFiling.BUNDLE));
        clerk = hall.guest("wang.fang");
    }

    @AfterAll
    static void everything_is_sound() throws Exception {
        assertThat(hall.violations()).isEqualTo("[]");
        hall.close();
    }

    private static Page formFor(String number) {
        return clerk.send(clerk.open("/desk/reception/take-in")
                .form("/take-in")
                .with("for", "-bundle/both")
                .with("a.kind", "PERSON")
                .with("a.number", number));
    }

    private static Form filledIn(Page page, String project) {
        return page.form("/take-in-bundle/both")
                .with("a.name", "张三")
                .with("a.mobile", "13800000000")
                .with("f.project", project)
                .with("f.start", "2026-12-01")
                .with("f.investment", "280.5")
                .with("f.representativeId", "11010519491231002X")
                .with("originals.line-1", "1")
                .choosing("file.line-2", "申请报告.pdf", Filing.PDF)
                .with("originals.line-3", "1")
                .with("_do", "accept");
    }

    @Test
    void a_clerk_takes_a_bundle_in_and_what_waits_for_nothing_is_accepted_on_the_spot() {
        Page form = formFor("11010519491231002X");
        assertThat(form.one("[name='a.number']").attr("value")).isEqualTo("11010519491231002X");
        assertThat(form.html().text()).contains("两期项目一件事", "每项信息只填写一次");

        Page stands = clerk.send(filledIn(form, "窗口收件的两期项目"));

        assertThat(stands.path()).startsWith("/desk/reception/bundle/");
        assertThat(stands.html().text()).contains("已受理", "已备好，等待提交", "2 项中 0 项已决定或者终结");
        Page part = clerk.open(stands.one("td a[href^='/desk/reception/case/']").attr("href"));
        assertThat(part.one(".partof a").attr("href")).isEqualTo(stands.path());
        assertThat(clerk.open("/desk/reception/bundles").html().select("th a").eachAttr("href"))
                .contains(stands.path());
        assertThat(hall.guest("zhang.san")
                        .open("/bundle-applications/" + id(stands))
                        .status())
                .isEqualTo(200);
        assertThat(hall.guest("li.si")
                        .open("/bundle-applications/" + id(stands))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void taken_in_only_it_waits_on_the_work_list_under_the_number_of_its_bundle() {
        Form form = filledIn(formFor("440524198001010013"), "仅收件的两期项目");

        Page stands = clerk.send(form.with("_do", "submit").with("a.name", "李四"));

        String number = stands.one(".bignumber").text();
        Page list = clerk.open("/desk/reception");
        assertThat(list.html().select("td a[href='" + stands.path() + "']").eachText())
                .containsExactly(number);
    }

    @Test
    void what_is_missing_is_told_at_once_and_what_was_typed_stays() {
        Page form = formFor("11010519491231002X");

        Page again = clerk.send(filledIn(form, "")
                .without("originals.line-1")
                .with("a.name", "")
                .with("f.investment", "三百"));

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.one("[name='f.investment']").attr("value")).isEqualTo("三百");
        assertThat(again.one("[name='originals.line-3']").attr("value")).isEqualTo("1");
        assertThat(again.problems()).hasSizeGreaterThanOrEqualTo(3);
        Page incomplete = clerk.send(filledIn(form, "缺件的两期项目").without("originals.line-1"));
        assertThat(incomplete.status()).isEqualTo(422);
        assertThat(incomplete.html().text()).contains("核准申请");
    }

    @Test
    void nobody_is_taken_in_under_a_number_that_is_none() {
        Page again = formFor("11010519491231002Y");

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.one("[name='for'] option[selected]").attr("value")).isEqualTo("-bundle/both");
    }

    private static String id(Page stands) {
        return stands.path().substring(stands.path().lastIndexOf('/') + 1);
    }
}
