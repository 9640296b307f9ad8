package org.onewindow.adapters.web.misuse;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.onewindow.adapters.web.hall.Filing;
import org.onewindow.adapters.web.hall.Form;
import org.onewindow.adapters.web.hall.Guest;
import org.onewindow.adapters.web.hall.Page;
import org.onewindow.adapters.web.hall.PageHall;

/** Somebody else was first, the sign-in has ended, or the same was sent before: nothing typed is lost, and nothing is done twice. */
class TooLateTest {
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

    // ---- Somebody else was first

    @Test
    void a_clerk_who_comes_second_keeps_what_she_typed_and_sees_who_was_first() {
        String id = Filing.handedIn(hall.guest("zhang.san"), "两名窗口人员");
        Guest first = hall.guest("wang.fang");
        Guest second = hall.guest("sun.hao");
        String path = "/desk/reception/case/" + id;
        Form stale = second.open(path)
                .form("/correct")
                .with("what", "申请书未盖章")
                .with("wanted", "请加盖公章")
                .with("basis", "行政许可法第三十二条");
        first.send(first.open(path).form("/accept"));

        Page refused = second.send(stale);

        assertThat(refused.status()).isEqualTo(412);
        assertThat(refused.problems()).hasSize(1);
        assertThat(refused.one(".meanwhile").text()).contains("受理", "王芳");
        assertThat(refused.html().select(".typed").eachText()).containsExactly("申请书未盖章", "请加盖公章", "行政许可法第三十二条");
        assertThat(refused.one("h1 .mark").text()).as("the case as it is now").isEqualTo("已受理");
    }

    @Test
    void where_the_act_is_still_possible_the_form_keeps_what_was_typed_and_can_be_sent_again() {
        String id = accepted("还能办理的事项");
        Guest planner = hall.guest("xu.qing");
        Form late = planner.open("/desk/review/case/" + id)
                .form("/terminate")
                .with("reasons", "申请单位已注销")
                .with("seen", "0");

        Page refused = planner.send(late);

        assertThat(refused.status()).isEqualTo(412);
        assertThat(refused.one("form[action$='/terminate'] [name=reasons]").text())
                .isEqualTo("申请单位已注销");
        assertThat(planner.send(refused.form("/terminate")).problems()).isEmpty();
    }

    @Test
    void an_opinion_that_a_colleague_gave_first_is_shown_beside_ones_own_words() {
        String id = accepted("两份意见");
        String path = "/desk/review/case/" + id;
        Guest planner = hall.guest("xu.qing");
        Form stale =
                planner.open(path).form("/opinion").with("opinion", "DISAGREE").with("grounds", "占用生态红线");
        Guest colleague = hall.guest("qian.hao");
        colleague.send(colleague.open(path).form("/opinion").with("opinion", "AGREE"));

        Page refused = planner.send(stale);

        assertThat(refused.status()).isIn(409, 412);
        assertThat(refused.problems()).isNotEmpty();
        assertThat(refused.one(".meanwhile").text()).contains("钱浩");
        assertThat(refused.html().select(".typed").eachText()).containsExactly("占用生态红线");
    }

    @Test
    void corrections_that_come_after_the_case_was_returned_are_shown_and_nothing_is_handed_in() {
        Guest applicant = hall.guest("zhang.san");
        String id = Filing.handedIn(applicant, "补正前撤回");
        Guest clerk = hall.guest("wang.fang");
        clerk.send(clerk.open("/desk/reception/case/" + id)
                .form("/correct")
                .with("subject", "/project")
                .with("what", "名称与规划许可不一致"));
        Form stale = applicant
                .open("/mine/" + id + "/supplement")
                .form("/supplement")
                .with("f.project", "改过的名称");
        applicant.send(applicant.open("/mine/" + id).form("/withdraw").with("reasons", "不办了"));

        Page refused = applicant.send(stale);

        assertThat(refused.status()).isIn(409, 412);
        assertThat(refused.value("f.project")).isEqualTo("改过的名称");
        assertThat(refused.one(".meanwhile").text()).contains("撤件");
        assertThat(applicant.open("/mine/" + id).text()).doesNotContain("改过的名称");
    }

    @Test
    void an_item_that_was_just_withdrawn_leaves_what_was_typed_on_the_page() {
        Guest applicant = hall.guest("zhang.san");
        Page step = Filing.begun(applicant);
        hall.publish(Map.of(
                "items/approval.yaml", "state: SUSPENDED\n" + PageHall.files().get("items/approval.yaml")));
        try {
            Page refused = applicant.send(Filing.filledIn(step, "来晚了的项目"));

            assertThat(refused.status()).isEqualTo(404);
            assertThat(refused.html().select(".typed").eachText()).contains("来晚了的项目", "280.5");
        } finally {
            hall.publish(Map.of());
        }
    }

    private static String accepted(String project) {
        String id = Filing.handedIn(hall.guest("zhang.san"), project);
        Guest clerk = hall.guest("wang.fang");
        clerk.send(clerk.open("/desk/reception/case/" + id).form("/accept"));
        return id;
    }

    // ---- The sign-in has ended

    @Test
    void what_was_typed_survives_an_hour_of_silence() {
        String id = Filing.handedIn(hall.guest("zhang.san"), "登录过期");
        Guest clerk = hall.guest("wang.fang");
        Form form = clerk.open("/desk/reception/case/" + id).form("/not-accept").with("reasons", "依法不需要取得行政许可");
        hall.clock().advance(Duration.ofHours(2));

        Page signIn = clerk.send(form);
        Page sendAgain =
                clerk.send(signIn.form("/sign-in").with("name", "wang.fang").with("password", PageHall.PASSWORD));
        Page done = clerk.send(sendAgain.form("/not-accept"));

        assertThat(signIn.status()).isEqualTo(403);
        assertThat(signIn.one("[name='kept.reasons']").val()).isEqualTo("依法不需要取得行政许可");
        assertThat(done.one("h1 .mark").text()).isEqualTo("不予受理");
    }

    @Test
    void a_page_opened_after_the_sign_in_has_ended_comes_after_signing_in_again() {
        Guest clerk = hall.guest("wang.fang");
        hall.clock().advance(Duration.ofHours(2));

        Page signIn = clerk.open("/desk/reception/take-in");
        Page wanted =
                clerk.send(signIn.form("/sign-in").with("name", "wang.fang").with("password", PageHall.PASSWORD));

        assertThat(signIn.path()).isEqualTo("/sign-in");
        assertThat(wanted.path()).isEqualTo("/desk/reception/take-in");
    }

    // ---- The same again

    @Test
    void an_application_handed_in_again_by_the_back_button_is_one_application() {
        Guest applicant = hall.guest("li.si");
        Form ready = Filing.readyToSign(applicant, "后退再提交").form("/check").with("signed", "yes");

        Page first = applicant.send(ready);
        Page second = applicant.send(ready);

        assertThat(second.path()).isEqualTo(first.path()).endsWith("/receipt");
        assertThat(second.one(".bignumber").text())
                .isEqualTo(first.one(".bignumber").text());
        assertThat(applicant.open("/mine").html().select("a.title")).hasSize(1);
    }

    @Test
    void a_filing_taken_in_again_by_the_back_button_is_one_case() {
        Guest clerk = hall.guest("wang.fang");
        Page begin = clerk.open("/desk/reception/take-in");
        Page counter = clerk.send(begin.form("/take-in")
                .with("for", "approval/standard")
                .with("a.kind", "PERSON")
                .with("a.number", "11010519491231002X"));
        Form filled = counter.form("/take-in/approval")
                .with("a.name", "张三")
                .with("a.mobile", "13800000000")
                .with("f.project", "柜台重复收件")
                .with("f.start", "2026-12-01")
                .with("f.investment", "10")
                .with("f.representativeId", "11010519491231002X")
                .with("originals.request", "1")
                .with("_do", "submit");

        Page first = clerk.send(filled);
        Page second = clerk.send(filled);

        assertThat(first.path()).as(first.toString()).startsWith("/desk/reception/case/");
        assertThat(second.path()).isEqualTo(first.path());
    }

    @Test
    void an_act_sent_again_by_the_back_button_is_done_once() {
        String id = Filing.handedIn(hall.guest("zhang.san"), "受理两次");
        Guest clerk = hall.guest("wang.fang");
        Form accept = clerk.open("/desk/reception/case/" + id).form("/accept");

        Page first = clerk.send(accept);
        Page second = clerk.send(accept);

        assertThat(second.problems()).isEmpty();
        assertThat(second.html().select(".history tbody tr"))
                .hasSameSizeAs(first.html().select(".history tbody tr"));
    }
}
