package org.onewindow.adapters.web.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.onewindow.adapters.web.hall.Filing;
import org.onewindow.adapters.web.hall.Guest;
import org.onewindow.adapters.web.hall.Page;
import org.onewindow.adapters.web.hall.PageHall;

/** 排队叫号 on the pages (R1.12). Tests leave the counter free and closed. */
class QueuePagesTest {
    private static PageHall hall;

    @BeforeAll
    static void open() {
        hall = PageHall.open();
    }

    @AfterAll
    static void nothing_contradicts_itself() throws Exception {
        assertThat(hall.violations()).isEqualTo("[]");
        hall.close();
    }

    @Test
    void a_visitor_gets_a_ticket_from_the_guide_sees_the_call_on_every_screen_and_is_served() {
        Guest guide = hall.guest("bai.xue");
        Guest clerk = hall.guest("wang.fang");
        Guest visitor = hall.stranger("zh-CN");
        Page ticket = guide.send(guide.open("/desk/queue").form("/take").with("ground", "ELDERLY"));
        assertThat(ticket.text()).contains("综合受理", "等候中", "老年人", "暂无开放窗口");
        assertThat(ticket.shows(".qr svg")).isTrue();
        String number = ticket.one(".ticket-number").text();

        clerk.send(clerk.open("/desk/queue").form("/open"));
        clerk.send(clerk.open("/desk/queue").form("/call"));

        assertThat(visitor.open(ticket.path()).text()).contains("请 " + number + " 号到一号窗口");
        assertThat(visitor.open("/queue").text()).contains(number, "正在叫号");
        assertThat(visitor.open("/queue/screen/now").one("[data-call]").attr("data-say"))
                .isEqualTo("请 " + number + " 号到一号窗口");
        assertThat(clerk.open("/desk/queue").text()).contains(number, "老年人");

        clerk.send(clerk.open("/desk/queue").form("/serve"));
        Filing.handedIn(hall.guest("zhang.san"), "与号码无关的网上申请");
        clerk.send(clerk.open("/desk/queue").form("/serve").sentTo("/desk/queue/finish"));

        assertThat(visitor.open(ticket.path()).text()).contains("已办结");
        assertThat(clerk.open("/desk/queue").text()).contains("办结 1");
        clerk.send(clerk.open("/desk/queue").form("/call").sentTo("/desk/queue/close"));

        String rating =
                visitor.open(ticket.path()).one("a[href^='/rate/visit/']").attr("href");
        Page thanks = visitor.send(
                visitor.open(rating).form(rating).with("level", "DISSATISFIED").with("what", "等了很久"));
        assertThat(thanks.text()).contains("感谢您的评价");
        assertThat(visitor.open(ticket.path()).shows("a[href^='/rate/visit/']")).isFalse();
        assertThat(visitor.open(rating).text()).contains("已经评价过");
        assertThat(clerk.open("/desk/voices").text()).contains("不满意", "等了很久").doesNotContain(number, "PJ20");
        assertThat(hall.guest("sun.hao").open("/desk/voices").text()).contains("PJ20", "等了很久", number);
        assertThat(visitor.open("/voices").text()).contains("差评整改率");
    }

    @Test
    void a_complaint_and_a_question_are_raised_answered_closed_by_another_and_the_answer_published() {
        Guest applicant = hall.guest("zhang.san");
        Page form = applicant.open("/voices");
        Page refused = applicant.send(form.form("/raise").with("what", "没有人接电话").with("mobile", "call me"));
        assertThat(refused.problems()).anyMatch(problem -> problem.contains("不是电话号码"));
        assertThat(refused.one("#f-what").text()).isEqualTo("没有人接电话");
        applicant.send(form.form("/raise").with("kind", "COMPLAINT").with("what", "没有人接电话"));
        applicant.send(applicant
                .open("/voices")
                .form("/raise")
                .with("kind", "CONSULTATION")
                .with("what", "几点开门？"));

        Guest lead = hall.guest("sun.hao");
        Page desk = lead.open("/desk/voices");
        for (String words : List.of("没有人接电话", "几点开门？")) {
            String voice = desk.html()
                    .select("section:contains(" + words + ") form[action$='/answer'] input[name=voice]")
                    .attr("value");
            lead.send(lead.open("/desk/voices")
                    .form("/answer")
                    .with("voice", voice)
                    .with("reasons", "已答复：" + words));
        }
        Page closed = lead.send(lead.open("/desk/voices").form("/close"));
        assertThat(closed.problems()).anyMatch(problem -> problem.contains("不能办结自己答复的事项"));
        Guest supervisor = hall.guest("du.jian");
        supervisor.send(supervisor.open("/desk/voices").form("/close"));
        lead.send(lead.open("/desk/voices").form("/publish").with("wanted", "大厅几点开门？"));

        assertThat(hall.stranger("zh-CN").open("/voices").text())
                .contains("大厅几点开门？", "已答复：几点开门？")
                .doesNotContain("没有人接电话");
        assertThat(applicant.open("/voices").text()).contains("已答复：没有人接电话", "已办结");
    }

    @Test
    void an_applicant_takes_a_ticket_from_afar_and_gives_it_up() {
        Guest applicant = hall.guest("li.si");
        Page ticket = applicant.send(applicant.open("/queue").form("/take"));
        assertThat(ticket.text()).contains("等候中", "作废此号");
        assertThat(hall.stranger("zh-CN").open(ticket.path()).text()).doesNotContain("作废此号");

        Page again = applicant.send(applicant.open("/queue").form("/take"));
        assertThat(again.problems()).anyMatch(problem -> problem.contains("您在此队列已有号码"));

        applicant.send(applicant.open(ticket.path()).form("/give-up"));
        assertThat(applicant.open(ticket.path()).text()).contains("已作废");
    }

    @Test
    void what_cannot_be_done_now_is_said_with_what_to_do_about_it() {
        Guest clerk = hall.guest("sun.hao");
        clerk.send(clerk.open("/desk/queue").form("/open"));

        Page nobody = clerk.send(clerk.open("/desk/queue").form("/call"));

        assertThat(nobody.status()).isEqualTo(409);
        assertThat(nobody.problems()).anyMatch(problem -> problem.contains("目前没有人等候"));
        clerk.send(clerk.open("/desk/queue").form("/call").sentTo("/desk/queue/close"));
    }

    @Test
    void an_applicant_books_a_slot_moves_it_and_is_checked_in_on_the_day() {
        Guest applicant = hall.guest("zhang.san");
        Page slots = applicant.open(lastDay(applicant));
        Page booked = applicant.send(
                slots.form("/book").with("mobile", "13800000001").with("start", button(slots, "/book", 0)));
        assertThat(booked.text()).contains("综合受理", "已预约", "取消预约");
        String code = booked.one(".ticket-number").text();
        assertThat(applicant.open(lastDay(applicant)).text()).contains("已约满", "我的预约");
        assertThat(hall.stranger("zh-CN").open(booked.path()).text()).doesNotContain("取消预约");

        Page otherSlot = applicant.open(booked.path() + "?day=" + dayOf(slots));
        Page moved = applicant.send(otherSlot.form("/move").with("start", button(otherSlot, "/move", 1)));
        assertThat(moved.text()).contains("9:30", code);

        Guest guide = hall.guest("bai.xue");
        Page early =
                guide.send(guide.open("/desk/appointments").form("/check-in").with("code", code));
        assertThat(early.problems()).anyMatch(problem -> problem.contains("您来早了"));
        hall.clock().set(Instant.parse(button(otherSlot, "/move", 1)).minusSeconds(60));
        Guest onTheDay = hall.guest("bai.xue");
        Page ticket = onTheDay.send(
                onTheDay.open("/desk/appointments").form("/check-in").with("code", code.toLowerCase(Locale.ROOT)));
        assertThat(ticket.text()).contains("等候中", "预约");
        tomorrowNobodyWaits();
    }

    @Test
    void who_would_be_affected_by_a_limit_is_shown_before_it_is_set_and_waits_to_be_moved_after() {
        Guest guide = hall.guest("bai.xue");
        String day = dayOf(guide.open(lastDay(guide)));
        Page desk = guide.open("/desk/appointments?day=" + day);
        String code = guide.send(desk.form("/desk/appointments/book").with("start", button(desk, "/book", 2)))
                .one(".ticket-number")
                .text();

        Guest lead = hall.guest("sun.hao");
        Page preview = lead.open("/desk/appointments?day=" + day + "&queue=reception&perSlot=0");
        assertThat(preview.text()).contains("以下 1 个预约将失去时段", code);
        Page without = lead.send(preview.form("/limit").with("reason", " "));
        assertThat(without.problems()).anyMatch(problem -> problem.contains("名额或理由不合要求"));
        Page limited = lead.send(preview.form("/limit").with("reason", "设备检修"));

        assertThat(limited.text()).contains("每个时段 0 人", "设备检修", "须改期");
        assertThat(limited.one("aside").text()).contains(code);
    }

    @Test
    void a_terminal_gives_out_tickets_reaches_no_desk_and_ends_signed_out() {
        Guest terminal = hall.guest("bai.xue");
        Page start = terminal.send(terminal.open("/desk/queue").form("/kiosk"));
        assertThat(start.path()).isEqualTo("/kiosk");
        assertThat(start.shows("meta[http-equiv=refresh][content$='url=/kiosk/again']"))
                .isTrue();
        assertThat(terminal.open("/desk/queue").path()).isEqualTo("/kiosk");
        assertThat(terminal.open("/").path()).isEqualTo("/kiosk");

        Page ticket = terminal.send(start.form("/take").with("queue", "reception"));
        assertThat(ticket.text()).contains("等候中", "本页会自动返回");
        assertThat(ticket.shows(".qr svg")).isTrue();
        assertThat(ticket.shows("[data-prints-itself]")).isTrue();
        Page wrong = terminal.send(terminal.open("/kiosk").form("/check-in").with("code", "WRONG234"));
        assertThat(wrong.problems()).anyMatch(problem -> problem.contains("没有这个预约"));
        assertThat(wrong.html().html()).doesNotContain("WRONG234");

        terminal.send(terminal.open("/kiosk").form("/leave"));
        assertThat(terminal.open("/desk/queue").path()).isEqualTo("/sign-in");
        tomorrowNobodyWaits();
    }

    /** A day of the queue is its own: what was left waiting is no other test's concern. */
    private static void tomorrowNobodyWaits() {
        hall.clock().advance(Duration.ofDays(1));
    }

    /** The address of the last day that can be booked. */
    private static String lastDay(Guest guest) {
        return guest.open("/appointments?queue=reception")
                .html()
                .select(".slots a")
                .last()
                .attr("href");
    }

    private static String dayOf(Page slots) {
        return slots.html().select("a[aria-current=true]").attr("href").replaceAll(".*day=|#.*", "");
    }

    private static String button(Page page, String action, int which) {
        return page.html()
                .select("form[action$='" + action + "'] button[name=start]")
                .get(which)
                .attr("value");
    }

    @Test
    void the_pages_speak_english_too() {
        Guest stranger = hall.stranger("en");

        assertThat(stranger.open("/queue").text()).contains("The queue now", "Reception", "no counter open");
    }
}
