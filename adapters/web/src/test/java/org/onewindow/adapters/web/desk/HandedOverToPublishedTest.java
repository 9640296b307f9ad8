package org.onewindow.adapters.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.onewindow.adapters.web.hall.Filing;
import org.onewindow.adapters.web.hall.Guest;
import org.onewindow.adapters.web.hall.Page;
import org.onewindow.adapters.web.hall.PageHall;
import org.onewindow.core.people.Accounts;
import org.onewindow.core.people.LoginName;
import org.onewindow.core.people.Passwords;
import org.onewindow.spi.identity.StaffId;

/** On the pages: a department accepts what the front desk hands over (R4.3), moves versions (R14.7), and publishes results (R13.2). */
class HandedOverToPublishedTest {
    /** Whoever accepts does not decide (受审分离), in the department too. */
    private static final String COLLEAGUE =
            "  - {id: shen.yi, name: {zh: 沈毅}, roles: [DEPARTMENT_APPROVER], department: reform}\n";

    private static final String LAYOUT = """

            zones: [{id: east, name: {zh: 综合受理区, en: Reception}, kind: RECEPTION}]
            themes: [{id: investment, name: {zh: 投资项目, en: Investment}}]
            stationing: [{item: approval, theme: investment, frontDesk: HANDS_OVER}]
            """;

    private static PageHall hall;

    @BeforeAll
    static void a_hall_whose_front_desk_hands_approvals_over_and_whose_results_are_public() {
        hall = PageHall.open();
        hall.publish(files(10));
        hall.get(Accounts.class)
                .openForStaff(
                        new LoginName("shen.yi"),
                        new StaffId("shen.yi"),
                        hall.get(Passwords.class).hash(PageHall.PASSWORD));
    }

    @AfterAll
    static void the_hall_closes() throws Exception {
        assertThat(hall.violations()).isEqualTo("[]");
        hall.close();
    }

    private static Map<String, String> files(int promised) {
        Map<String, String> files = new HashMap<>(PageHall.files());
        files.computeIfPresent(
                "hall.yaml",
                (file, text) -> text.replace("kind: INTEGRATED}", "kind: INTEGRATED, zone: east, themes: [investment]}")
                        + COLLEAGUE
                        + LAYOUT);
        files.computeIfPresent(
                "items/approval.yaml",
                (file, text) -> text.replace("promised: 10", "promised: " + promised)
                        .replace("numberPrefix: 昆发改核", "numberPrefix: 昆发改核, published: GRANTED"));
        return files;
    }

    @Test
    void an_approval_is_accepted_by_its_department_moved_decided_issued_published_and_withdrawn() {
        String id = Filing.handedIn(hall.guest("zhang.san"), "前台移送的项目");

        // The clerk sees whose it is, and has nothing to press.
        Page atFrontDesk = hall.guest("wang.fang").open("/desk/reception/case/" + id);
        assertThat(atFrontDesk.text()).contains("本事项由发展和改革委员会受理");
        assertThat(atFrontDesk.shows("form[action$='/accept']")).isFalse();

        // The department finds it in its inbox and accepts.
        Guest approver = hall.guest("wu.zheng");
        Page inbox = approver.open("/desk/review");
        assertThat(inbox.one("#handed-over").text()).contains("待受理");
        Page intake = approver.open(inbox.one("a[href$='" + id + "']").attr("href"));
        Page accepted = approver.send(intake.form("/accept"));
        assertThat(accepted.problems()).isEmpty();
        assertThat(accepted.one("h1 .mark").text()).isEqualTo("已受理");
        assertThat(hall.guest("xu.qing").open("/desk/review/intake/case/" + id).status())
                .as("the planners see it by their task")
                .isEqualTo(200);

        // A version with a shorter promise comes into force, and the supervisor moves the application to it.
        hall.publish(files(8));
        Guest supervisor = hall.guest("du.jian");
        Page behind = supervisor.open("/desk/supervision/versions?item=approval");
        Page version =
                supervisor.open(behind.one("a[href$='" + id + "/version']").attr("href"));
        assertThat(version.text())
                .contains("事项 · 投资项目核准", "时限 › 承诺时限", "10 个工作日", "8 个工作日", "符合变更条件")
                .doesNotContain("approval@", "/limits");
        assertThat(supervisor.send(version.form("/version")).problems())
                .as("not without reasons")
                .hasSize(1);
        Page moved = supervisor.send(version.form("/version").with("reasons", "新版承诺时限更短"));
        assertThat(moved.path()).isEqualTo("/desk/supervision/case/" + id);
        assertThat(moved.text()).contains("变更适用版本", "新版承诺时限更短");

        // Examined, decided, laid ready: public.
        Guest planner = hall.guest("xu.qing");
        planner.send(planner.open("/desk/review/case/" + id).form("/opinion").with("opinion", "AGREE"));
        Guest colleague = hall.guest("shen.yi");
        Page decided = colleague.send(colleague
                .open("/desk/review/case/" + id)
                .form("/decide")
                .with("decision", "GRANTED")
                .with("grounds", "符合核准条件"));
        assertThat(decided.problems()).isEmpty();
        Guest stranger = hall.stranger("zh-CN");
        assertThat(stranger.open("/disclosure/results").shows("#results")).isFalse();
        Guest issuer = hall.guest("zhao.min");
        issuer.send(issuer.open("/desk/issuing/case/" + id).form("/issue"));

        Page published = stranger.open("/disclosure/results?item=approval");
        assertThat(published.one("#results").text())
                .contains("昆发改核", "投资项目核准", "发展和改革委员会", "张**", "准予许可")
                .doesNotContain("张三", "11010519491231002X");
        assertThat(published.shows("a[href*='/desk/']")).isFalse();

        // Withdrawn, with a trace for staff alone.
        Page found = supervisor.open("/disclosure/results");
        Page file = supervisor.open(
                found.one("#results a[href*='/desk/supervision']").attr("href"));
        Page withdrawn = supervisor.send(file.form("/withdraw-publication").with("reasons", "权利人申请不公开，待核实"));
        assertThat(withdrawn.problems()).isEmpty();
        assertThat(stranger.open("/disclosure/results").shows("#results")).isFalse();
        assertThat(supervisor.open("/disclosure/results").one("#results").text())
                .contains("已撤回公开", "权利人申请不公开，待核实");

        supervisor.send(withdrawn.form("/publish"));
        assertThat(stranger.open("/disclosure/results").shows("#results")).isTrue();
    }
}
