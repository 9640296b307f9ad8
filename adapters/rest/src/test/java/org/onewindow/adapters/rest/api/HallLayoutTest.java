package org.onewindow.adapters.rest.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** 大厅布局 for programs. */
@ExtendWith(InSmallHall.class)
class HallLayoutTest {
    private static final String LAYOUT = """

            zones: [{id: east, name: {zh: 东区, en: East}, kind: RECEPTION, place: {zh: 一楼东侧, en: Ground floor}}]
            themes: [{id: investment, name: {zh: 投资项目, en: Investment}}]
            stationing:
              - {item: approval, theme: investment, frontDesk: ACCEPTS}
              - {item: on-the-spot, movedIn: false, reason: {zh: 试行, en: On trial}, servedAt: {zh: 发改委, en: At the commission}}
            """;

    private static JsonNode layout;

    @BeforeAll
    static void the_hall_says_where_its_items_are_served(SmallHall hall) throws Exception {
        String told = hall.file("hall.yaml")
                .replace("kind: INTEGRATED}", "kind: INTEGRATED, zone: east, themes: [investment]}");
        hall.publish(Map.of("hall.yaml", told + LAYOUT));
        layout = new Desk(hall, "zhang.san").get("/hall/layout");
    }

    @Test
    void zones_counters_and_what_they_serve_are_told() {
        assertThat(layout.at("/zones/0/kind").textValue()).isEqualTo("RECEPTION");
        assertThat(layout.at("/counters/0/zone").textValue()).isEqualTo("east");
        assertThat(layout.at("/counters/0/themes/0").textValue()).isEqualTo("investment");
        assertThat(layout.at("/themes/0/items/0/id").textValue()).isEqualTo("approval");
        assertThat(layout.at("/themes/0/items/0/frontDesk").textValue()).isEqualTo("ACCEPTS");
    }

    @Test
    void the_share_of_items_moved_in_is_told_with_the_reason_for_the_rest() {
        assertThat(layout.at("/share/movedIn").intValue()).isEqualTo(1);
        assertThat(layout.at("/share/inUse").intValue()).isEqualTo(2);
        assertThat(layout.at("/notMovedIn/0/id").textValue()).isEqualTo("on-the-spot");
        assertThat(layout.at("/notMovedIn/0/reason/en").textValue()).isEqualTo("On trial");
        assertThat(layout.at("/departments/0/share/movedIn").intValue()).isEqualTo(1);
        assertThat(layout.at("/departments/1/resident").booleanValue()).isTrue();
    }
}
