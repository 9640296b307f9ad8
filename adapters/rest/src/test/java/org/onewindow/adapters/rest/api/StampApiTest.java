package org.onewindow.adapters.rest.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Stamps change hands over the interface: one gives, the other takes, and nobody else does either (R6.5). */
@ExtendWith(InSmallHall.class)
class StampApiTest {
    private static SmallHall hall;
    private static final String STAMP = "reform-licensing";

    @BeforeAll
    static void opened(SmallHall opened) {
        hall = opened;
    }

    @Test
    void a_stamp_passes_from_hand_to_hand_and_each_step_needs_the_one_who_may() throws Exception {
        Desk administration = new Desk(hall, "he.ming");
        Desk issuer = new Desk(hall, "zhao.min");
        Desk clerk = new Desk(hall, "wang.fang");
        administration.does("/stamps/hand-overs", "{'stamp': '" + STAMP + "', 'to': 'zhao.min'}");
        assertThat(clerk.asks("/stamps/take-overs", "{'stamp': '" + STAMP + "'}")
                        .body())
                .contains("OW-DOC-2010");
        JsonNode taken = issuer.does("/stamps/take-overs", "{'stamp': '" + STAMP + "'}");
        assertThat(taken.path("custodian").asText()).isEqualTo("zhao.min");

        assertThat(administration
                        .asks("/stamps/hand-overs", "{'stamp': '" + STAMP + "', 'to': 'wang.fang'}")
                        .body())
                .contains("OW-DOC-2008");
        issuer.does("/stamps/hand-overs", "{'stamp': '" + STAMP + "', 'to': 'wang.fang'}");
        assertThat(issuer.get("/stamps").path("stamps").findValuesAsText("id")).contains(STAMP);
        clerk.does("/stamps/take-overs", "{'stamp': '" + STAMP + "'}");

        assertThat(issuer.get("/stamps").path("stamps").findValuesAsText("id")).doesNotContain(STAMP);
        assertThat(clerk.get("/stamps").path("stamps").findValuesAsText("id")).containsExactly(STAMP);
    }

    @Test
    void a_blocked_stamp_can_be_given_on_by_the_administration_and_blocking_needs_reasons() throws Exception {
        Desk administration = new Desk(hall, "he.ming");
        String name = STAMP.replace("-licensing", "-organ");

        assertThat(administration
                        .asks("/stamps/blocks", "{'stamp': '" + name + "', 'reasons': ' '}")
                        .body())
                .contains("OW-DOC-2014");
        assertThat(administration
                        .does("/stamps/blocks", "{'stamp': '" + name + "', 'reasons': '印章磨损'}")
                        .path("blocked")
                        .booleanValue())
                .isTrue();
        assertThat(administration
                        .asks("/stamps/blocks", "{'stamp': '" + name + "', 'reasons': '再次停用'}")
                        .body())
                .contains("OW-DOC-2011");
        administration.does("/stamps/releases", "{'stamp': '" + name + "', 'reasons': '已更换'}");
    }

    @Test
    void a_stamp_or_a_person_that_is_not_there_is_named() throws Exception {
        Desk administration = new Desk(hall, "he.ming");

        assertThat(administration
                        .asks("/stamps/hand-overs", "{'stamp': 'nowhere-licensing', 'to': 'zhao.min'}")
                        .body())
                .contains("OW-DOC-2007");
        assertThat(administration
                        .asks("/stamps/hand-overs", "{'stamp': '" + STAMP + "', 'to': 'nobody'}")
                        .body())
                .contains("OW-DOC-2009");
    }
}
