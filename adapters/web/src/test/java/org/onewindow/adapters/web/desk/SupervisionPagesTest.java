package org.onewindow.adapters.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.onewindow.adapters.web.hall.Filing;
import org.onewindow.adapters.web.hall.Guest;
import org.onewindow.adapters.web.hall.Page;
import org.onewindow.adapters.web.hall.PageHall;

/** Supervision, middle office, first contact and the expedited lane as people meet them on pages. */
class SupervisionPagesTest {
    private static PageHall hall;
    private static String id;

    @BeforeAll
    static void an_application_is_with_the_planning_department() {
        hall = PageHall.open();
        id = Filing.handedIn(hall.guest("zhang.san"), "滨河路新厂项目");
    }

    @AfterAll
    static void nothing_contradicts_itself() throws Exception {
        assertThat(hall.violations()).isEqualTo("[]");
        hall.close();
    }

    @Test
    void a_clerk_asks_the_middle_office_accepts_and_an_order_is_answered_and_closed() {
        Guest clerk = hall.guest("wang.fang");
        Page asked = clerk.send(clerk.open("/desk/reception/case/" + id)
                .form("/ask-specialist")
                .with("to", "planning")
                .with("wanted", "选址是否在红线内"));
        assertThat(asked.one("#inquiries").parent().text()).contains("选址是否在红线内").contains("等待答复");
        Guest specialist = hall.guest("ye.zhi");
        assertThat(specialist.open("/desk/middle-office").text()).contains("选址是否在红线内");
        specialist.send(specialist
                .open("/desk/middle-office/case/" + id)
                .form("/answer")
                .with("text", "不在红线内，可以受理"));
        assertThat(clerk.open("/desk/reception/case/" + id).text())
                .contains("不在红线内，可以受理")
                .contains("分钟后答复");
        assertThat(specialist.open("/desk/middle-office").text()).contains("答复问题 1 个");
        clerk.send(clerk.open("/desk/reception/case/" + id).form("/accept"));

        Guest supervisor = hall.guest("du.jian");
        Page refused = supervisor.send(supervisor
                .open("/desk/supervision/case/" + id)
                .form("/order")
                .with("to", "planning")
                .with("days", "0")
                .with("wanted", "请说明何时作出意见"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("答复期限应为 1 至 60 个工作日").contains("请说明何时作出意见");
        Page ordered = supervisor.send(refused.form("/order").with("days", "2"));
        assertThat(ordered.text()).contains("督〔");
        assertThat(supervisor
                        .open("/desk/supervision")
                        .one("#inquiries")
                        .nextElementSibling()
                        .text())
                .contains("请说明何时作出意见");

        Guest planner = hall.guest("xu.qing");
        assertThat(planner.open("/desk/review").text()).contains("贵部门有待答复的督办");
        planner.send(
                planner.open("/desk/review/case/" + id).form("/answer-inquiry").with("text", "明日作出意见"));
        Page closed = supervisor.send(supervisor
                .open("/desk/supervision/case/" + id)
                .form("/close-inquiry")
                .with("text", "已按期办理"));
        assertThat(closed.text()).contains("明日作出意见").contains("已按期办理").contains("已销号");

        Page mine = hall.guest("zhang.san").open("/mine/" + id);
        assertThat(mine.text()).doesNotContain("督办").doesNotContain("红线");
    }

    @Test
    void the_lead_expedites_with_reasons_and_the_planner_is_told_whose_turn_it_is_when_one_has_been_passed() {
        accepted("等候在先的项目");
        hall.clock().advance(Duration.ofMinutes(10));
        String first = accepted("重大项目甲");
        String second = accepted("重大项目乙");
        Guest lead = hall.guest("wu.zheng");
        Page refused = lead.send(lead.open("/desk/review/case/" + first).form("/expedite"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("市重大项目").contains("最多被1件加急件越过");
        Page marked = lead.send(refused.form("/expedite").with("reasons", "市重大项目第二十七项"));
        assertThat(marked.text()).contains("市重大项目第二十七项").contains("吴峥");
        assertThat(marked.html().select("form[action$='/expedite']")).isEmpty();
        lead.send(lead.open("/desk/review/case/" + second).form("/expedite").with("reasons", "防汛"));

        hall.clock().advance(Duration.ofMinutes(10));
        Guest planner = hall.guest("xu.qing");
        Page inbox = planner.open("/desk/review");
        assertThat(inbox.one("tbody tr").text()).contains("加急");
        assertThat(inbox.text()).doesNotContain("应先办理");
        planner.send(planner.open("/desk/review/case/" + first).form("/claim"));
        Page tooOften = planner.send(planner.open("/desk/review/case/" + second).form("/claim"));
        assertThat(tooOften.status()).isEqualTo(409);
        assertThat(tooOften.text()).contains("已有1件加急件越过它办理");
        assertThat(planner.open("/desk/review").text()).contains("应先办理").contains("审批链允许1件");
    }

    private static String accepted(String project) {
        String application = Filing.handedIn(hall.guest("zhang.san"), project);
        Guest clerk = hall.guest("wang.fang");
        clerk.send(clerk.open("/desk/reception/case/" + application).form("/accept"));
        return application;
    }

    @Test
    void who_served_first_answers_to_the_applicant_until_a_colleague_takes_over_and_every_step_explains_its_last_day() {
        String other = Filing.handedIn(hall.guest("zhang.san"), "移交首问责任的项目");
        Guest clerk = hall.guest("wang.fang");
        clerk.send(clerk.open("/desk/reception/case/" + other).form("/accept"));
        clerk.send(clerk.open("/desk/reception/case/" + other).form("/hand-on").with("to", "sun.hao"));
        Guest lead = hall.guest("sun.hao");
        Page taken = lead.send(lead.open("/desk/reception/case/" + other).form("/take-over"));
        assertThat(taken.text()).contains("王芳 → 孙浩");

        Guest body = hall.guest("yan.ming");
        Page matter = body.send(
                body.open("/desk/supervision/case/" + other).form("/matter").with("wanted", "涉嫌推诿"));
        assertThat(matter.text()).contains("涉嫌推诿").contains("时间归属");
        assertThat(matter.html().select("form[action$='/extend']")).isEmpty();
        assertThat(body.open("/due/" + other).one("#steps").parent().text()).contains("规划");
    }
}
