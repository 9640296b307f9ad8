package org.onewindow.adapters.web.queue;

import static org.assertj.core.api.Assertions.assertThat;

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
    void the_pages_speak_english_too() {
        Guest stranger = hall.stranger("en");

        assertThat(stranger.open("/queue").text()).contains("The queue now", "Reception", "no counter open");
    }
}
