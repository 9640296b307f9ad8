package org.onewindow.adapters.rest.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** 排队叫号 over the interface (R1.12). */
@ExtendWith(InSmallHall.class)
class QueueApiTest {
    private static SmallHall hall;

    @BeforeAll
    static void opened(SmallHall opened) {
        hall = opened;
    }

    @Test
    void a_ticket_goes_from_the_guide_to_the_counter_and_the_board_says_where() throws Exception {
        Desk clerk = new Desk(hall, "wang.fang");
        JsonNode ticket = clerk.does("/queue/tickets", "{'queue': 'reception', 'ground': 'PREGNANT'}");
        assertThat(ticket.path("number").asText()).matches("A\\d{3}");
        assertThat(clerk.asks("/queue/tickets", "{'queue': 'nowhere'}").body()).contains("OW-QUE-1002");

        clerk.does("/queue/counter/openings", "{'counter': 'first'}");
        JsonNode called = clerk.does("/queue/counter/calls", "{}");
        assertThat(called.path("ticket").path("number")).isEqualTo(ticket.path("number"));
        assertThat(clerk.asks("/queue/counter/ends", "").body()).contains("OW-QUE-1012");
        assertThat(clerk.get("/queue").path("counters").path(0).path("number")).isEqualTo(ticket.path("number"));

        clerk.does("/queue/counter/arrivals", "");
        clerk.does("/queue/counter/ends", "");
        assertThat(clerk.get("/queue/tickets/" + ticket.path("id").asText())
                        .path("ticket")
                        .path("state")
                        .asText())
                .isEqualTo("SERVED");
        clerk.does("/queue/counter/closings", "");
    }
}
