package org.onewindow.adapters.web.apply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.onewindow.adapters.web.hall.Filing;
import org.onewindow.adapters.web.hall.Guest;
import org.onewindow.adapters.web.hall.Page;
import org.onewindow.adapters.web.hall.PageHall;

/** 情形引导 at the counter: the clerk asks one question after another, and the scenario follows; then a special procedure of the item. */
class TakeInDialogueTest {
    private static final String MORE = """
            scenarios:
              - {id: small, name: {zh: 小型项目, en: Small project}}
              - {id: large, name: {zh: 大型项目, en: Large project}, sets: 2}
            dialogue:
              - id: size
                question: {zh: "总投资是否在一亿元以上？", en: "Is the total investment above 100 million?"}
                answers:
                  - {id: below, text: {zh: 否, en: "No"}, scenarios: [small]}
                  - {id: above, text: {zh: 是, en: "Yes"}, scenarios: [large]}
            specialProcedures:
              - {kind: EXPERT_REVIEW, name: {zh: 委托评估, en: Evaluation}, limit: 10, counted: false, basis: 《行政许可法》第四十五条}
            """;

    private static PageHall hall;
    private static Guest clerk;

    @BeforeAll
    static void the_item_asks_a_question() {
        hall = PageHall.open();
        hall.publish(Map.of("items/approval.yaml", PageHall.files().getOrDefault("items/approval.yaml", "") + MORE));
        clerk = hall.guest("wang.fang");
    }

    @AfterAll
    static void everything_is_sound() throws Exception {
        assertThat(hall.violations()).isEqualTo("[]");
        hall.close();
    }

    private static Page asked() {
        Page begin = clerk.open("/desk/reception/take-in");
        assertThat(begin.one("[name=for] option[value=approval]").text()).contains("按情形引导");
        return clerk.send(begin.form("/take-in")
                .with("for", "approval")
                .with("a.kind", "PERSON")
                .with("a.number", "11010519491231002X"));
    }

    @Test
    void the_answer_fixes_the_scenario_and_stays_on_record() {
        Page question = asked();
        assertThat(question.html().text()).contains("总投资是否在一亿元以上？").doesNotContain("11010519491231002X");

        Page form = clerk.send(question.form("/take-in").with("q.size", "above"));

        assertThat(form.one("[name=scenario]").attr("value")).isEqualTo("large");
        assertThat(form.html().text()).contains("大型项目", "总投资是否在一亿元以上？");
        Page accepted = clerk.send(form.form("/take-in/approval")
                .with("a.name", "张三")
                .with("a.mobile", "13800000000")
                .with("f.project", "按问答收件的项目")
                .with("f.start", "2026-12-01")
                .with("f.investment", "28000")
                .with("f.representativeId", "11010519491231002X")
                .with("originals.request", "2")
                .with("originals.land", "2")
                .choosing("file.report", "申请报告.pdf", Filing.PDF)
                .with("_do", "accept"));
        assertThat(accepted.path()).startsWith("/desk/reception/case/");
        assertThat(accepted.html().text()).contains("已受理", "大型项目", "总投资是否在一亿元以上？");
        suspended(accepted.path().substring(accepted.path().lastIndexOf('/') + 1));
    }

    private static void suspended(String id) {
        Guest examiner = hall.guest("xu.qing");
        Page review = examiner.open("/desk/review/case/" + id);
        assertThat(review.html().select("[name=procedure] option").eachAttr("value"))
                .containsExactly("EXPERT_REVIEW", "HEARING");
        assertThat(review.one("[name=procedure] option").text()).contains("委托评估", "10 个工作日");

        Page foreign = examiner.send(review.form("/suspend").with("procedure", "AUCTION"));
        assertThat(foreign.status()).isEqualTo(422);
        assertThat(foreign.html().text()).contains("本事项没有列明特别程序“拍卖”");
        Page stopped = examiner.send(review.form("/suspend").with("procedure", "EXPERT_REVIEW"));

        assertThat(stopped.one("h1 .mark").text()).isEqualTo("暂停计时");
        Page notice = examiner.open(
                stopped.html().select("a[href^='/documents/']:contains(特别程序)").attr("href"));
        assertThat(notice.html().text()).contains("专家评审", "10 个工作日", "2026年3月16日");
    }

    @Test
    void a_question_can_be_put_again() {
        Page question = asked();
        Page form = clerk.send(question.form("/take-in").with("q.size", "below"));
        assertThat(form.one("[name=scenario]").attr("value")).isEqualTo("small");

        Page again =
                clerk.send(question.form("/take-in").with("q.size", "below").with("_again", "size"));

        assertThat(again.html().select("[name='q.size'][type=radio]")).hasSize(2);
    }
}
