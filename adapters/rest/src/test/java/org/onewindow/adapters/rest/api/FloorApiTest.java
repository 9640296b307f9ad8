package org.onewindow.adapters.rest.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** 办事预约, and 评价、投诉、咨询, over the interface (R1.1, R1.10, R6.2). */
@ExtendWith(InSmallHall.class)
class FloorApiTest {
    private static SmallHall hall;

    @BeforeAll
    static void opened(SmallHall opened) {
        hall = opened;
    }

    @Test
    void a_slot_is_found_booked_moved_and_cancelled_and_a_full_one_is_refused() throws Exception {
        Desk clerk = new Desk(hall, "wang.fang");
        JsonNode days = clerk.get("/appointments/days?queue=reception").path("days");
        String day = days.path(days.size() - 1).path("day").asText();
        JsonNode slots =
                clerk.get("/appointments/slots?queue=reception&day=" + day).path("slots");
        String first = slots.path(0).path("start").asText();
        String second = slots.path(1).path("start").asText();

        JsonNode booked = clerk.does("/appointments", "{'queue': 'reception', 'start': '" + first + "'}");
        assertThat(booked.path("state").asText()).isEqualTo("BOOKED");
        assertThat(clerk.asks("/appointments", "{'queue': 'reception', 'start': '" + first + "'}")
                        .body())
                .contains("OW-APT-1007");
        assertThat(clerk.asks(
                                "/appointments/check-ins",
                                "{'code': '" + booked.path("code").asText() + "'}")
                        .body())
                .contains("OW-APT-1014");
        assertThat(clerk.asks("/appointments", "{'queue': 'none', 'start': '+1000000000-12-31T00:00:00Z'}")
                        .body())
                .contains("OW-APT-1002", "OW-APT-1004");

        String named = "{'appointment': '" + booked.path("id").asText() + "'";
        assertThat(clerk.does("/appointments/moves", named + ", 'start': '" + second + "'}")
                        .path("start")
                        .asText())
                .isEqualTo(second);
        assertThat(clerk.get("/appointments/overview?day=" + day)
                        .path("appointments")
                        .size())
                .isEqualTo(1);
        assertThat(clerk.does("/appointments/cancellations", named + "}")
                        .path("state")
                        .asText())
                .isEqualTo("CANCELLED");
    }

    @Test
    void a_question_is_asked_answered_and_published_and_what_cannot_be_rated_is_refused() throws Exception {
        Desk zhang = new Desk(hall, "zhang.san");
        Desk supervisor = new Desk(hall, "du.jian");
        Desk administration = new Desk(hall, "he.ming");
        JsonNode asked =
                zhang.does("/voices", "{'kind': 'CONSULTATION', 'words': '我是张三，备案要多久？', 'mobile': '13800000001'}");
        String voice = asked.path("id").asText();
        assertThat(asked.toString()).doesNotContain("张三", "138");
        assertThat(new Desk(hall, "wang.fang").get("/voices").path("matters")).isEmpty();

        supervisor.does("/voices/answers", "{'voice': '" + voice + "', 'answer': '一个工作日。'}");
        administration.does(
                "/voices/publications", "{'voice': '" + voice + "', 'question': '备案要多久？', 'answer': '一个工作日。'}");

        assertThat(zhang.get("/voices").toString()).contains("我是张三", "一个工作日。", "CLOSED");
        assertThat(new Desk(hall, "li.si").get("/voices").path("matters")).isEmpty();
        assertThat(SmallHall.send(SmallHall.browser(), hall.request("/voices/answers"))
                        .body())
                .contains("备案要多久？")
                .doesNotContain("张三");
        assertThat(SmallHall.send(SmallHall.browser(), hall.request("/voices/figures"))
                        .body())
                .contains("CONSULTATION");
        assertThat(zhang.asks(
                                "/voices/ratings",
                                "{'kind': 'APPLICATION', 'about': '" + voice + "', 'level': 'SATISFIED'}")
                        .body())
                .contains("OW-VOI-1001");
        assertThat(zhang.asks("/voices", "{'kind': 'RATING_FOLLOW_UP', 'words': '整改'}")
                        .body())
                .contains("OW-VOI-1006");
    }
}
