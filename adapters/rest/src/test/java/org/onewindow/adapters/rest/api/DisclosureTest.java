package org.onewindow.adapters.rest.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpClient;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** 六公开 for programs: everybody reads them, nobody signs in (R13.2). */
@ExtendWith(InSmallHall.class)
class DisclosureTest {
    private static final HttpClient STRANGER = SmallHall.browser();
    private static SmallHall hall;

    @BeforeAll
    static void one_item_has_somebody_who_answers_for_it_and_another_is_suspended(SmallHall opened) {
        hall = opened;
        hall.publish(Map.of(
                "items/approval.yaml", hall.file("items/approval.yaml") + "upkeep: {responsible: wu.zheng}\n",
                "items/on-the-spot.yaml", hall.file("items/on-the-spot.yaml") + "state: SUSPENDED\n"));
    }

    @Test
    void the_board_of_an_item_tells_all_six_and_who_answers_for_them() throws Exception {
        JsonNode board = get("/items/approval/disclosure");

        assertThat(board.at("/content/conditions/en").textValue()).isEqualTo("Projects on the catalogue");
        assertThat(board.at("/procedure/zh").textValue()).isEqualTo("申请、受理、审查、决定");
        assertThat(board.at("/materials/1/name/zh").textValue()).isEqualTo("用地预审意见");
        assertThat(board.at("/limits/promised/amount").intValue()).isEqualTo(10);
        assertThat(board.at("/fees/inWords/zh").textValue()).isEqualTo("不收费");
        assertThat(board.at("/result/name/zh").textValue()).isEqualTo("核准批复");
        assertThat(board.at("/responsible/name/zh").textValue()).isEqualTo("吴峥");
        assertThat(board.path("untold")).isEmpty();
    }

    @Test
    void the_board_of_the_hall_says_which_items_are_not_on_it_and_why() throws Exception {
        JsonNode all = get("/disclosures");

        assertThat(all.path("boards"))
                .extracting(board -> board.at("/item/id").textValue())
                .containsExactly("approval");
        assertThat(all.at("/notOffered/0/item/id").textValue()).isEqualTo("on-the-spot");
        assertThat(all.at("/notOffered/0/state").textValue()).isEqualTo("SUSPENDED");
        assertThat(all.at("/notOffered/0/responsible/name/zh").textValue()).isEqualTo("发展和改革委员会");
    }

    @Test
    void an_item_that_is_not_offered_has_no_board() throws Exception {
        for (String item : new String[] {"on-the-spot", "none"}) {
            assertThat(SmallHall.send(STRANGER, hall.request("/items/" + item + "/disclosure"))
                            .statusCode())
                    .as(item)
                    .isEqualTo(404);
        }
    }

    private static JsonNode get(String path) throws Exception {
        return Desk.JSON.readTree(SmallHall.send(STRANGER, hall.request(path)).body());
    }
}
