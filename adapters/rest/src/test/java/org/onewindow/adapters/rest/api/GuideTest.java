package org.onewindow.adapters.rest.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** 办事指南 for programs: everybody reads it, nobody signs in (R13.2). */
@ExtendWith(InSmallHall.class)
class GuideTest {
    private static final HttpClient STRANGER = SmallHall.browser();
    private static final String ADVICE = """

            interpretations:
              - title: {zh: 什么是核准目录, en: What the catalogue is}
                text: {zh: 目录内的项目须核准。, en: Projects on it need approval.}
                source: {zh: 市发展改革委, en: Development and reform}
                publishedOn: 2026-03-01
            questions:
              - {question: {zh: 可以代办吗？, en: "May somebody else apply?"}, answer: {zh: 可以。, en: Yes.}}
            training:
              notes: [{title: {zh: 收件要点, en: At the counter}, text: {zh: 先核对项目代码。, en: Check the project code first.}}]
            """;

    private static SmallHall hall;

    @BeforeAll
    static void open(SmallHall opened) {
        hall = opened;
        hall.publish(Map.of("items/approval.yaml", hall.file("items/approval.yaml") + ADVICE));
    }

    @Test
    void the_guide_tells_the_item_its_elements_and_its_steps() throws Exception {
        JsonNode guide = Desk.JSON.readTree(get("/items/approval/guide").body());

        assertThat(guide.at("/item/limits/promised/amount").intValue()).isEqualTo(10);
        assertThat(guide.at("/elements/materials/land/originality").textValue()).isEqualTo("ORIGINAL");
        assertThat(guide.at("/steps/0/scenarios/0").textValue()).isEqualTo("standard");
        assertThat(guide.at("/steps/0/inWords").toString()).contains("规划局", "时限", "承诺时限 10 个工作日");
    }

    @Test
    void staff_read_what_they_are_taught_and_to_others_there_is_no_such_thing() throws Exception {
        JsonNode training = new Desk(hall, "wang.fang").get("/items/approval/training");

        assertThat(training.at("/notes/0/text/zh").textValue()).isEqualTo("先核对项目代码。");
        HttpClient applicant = new Desk(hall, "zhang.san").browser();
        assertThat(SmallHall.send(applicant, hall.request("/items/approval/training"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(get("/items/approval/training").statusCode()).isEqualTo(401);
    }

    @Test
    void the_drawing_is_at_the_address_that_the_guide_gives() throws Exception {
        String address = Desk.JSON
                .readTree(get("/items/approval/guide").body())
                .at("/steps/0/drawing")
                .textValue();
        HttpResponse<String> drawing = get(address.substring(ApiModule.BASE.length()));

        assertThat(drawing.statusCode()).isEqualTo(200);
        assertThat(drawing.headers().firstValue("Content-Type")).hasValue("image/svg+xml");
        assertThat(drawing.body()).startsWith("<svg ").contains("规划局");
    }

    @Test
    void what_is_decided_on_the_spot_has_no_steps_and_no_drawing() throws Exception {
        assertThat(Desk.JSON.readTree(get("/items/on-the-spot/guide").body()).path("steps"))
                .isEmpty();
        assertThat(get("/items/on-the-spot/steps.svg").statusCode()).isEqualTo(404);
    }

    @Test
    void there_is_no_guide_of_what_is_not_offered_and_no_drawing_of_a_scenario_that_is_not_there() throws Exception {
        assertThat(get("/items/none/guide").statusCode()).isEqualTo(404);
        assertThat(get("/items/approval/steps.svg?scenario=none").statusCode()).isEqualTo(404);
    }

    @Test
    void what_the_hall_has_is_told_to_everybody_without_what_is_somebody_elses() throws Exception {
        HttpResponse<String> here = get("/items/approval/already-here");

        assertThat(here.statusCode()).isEqualTo(200);
        assertThat(here.body()).doesNotContain("ISSUED_TO_THE_APPLICANT", "HANDED_IN_BEFORE");
        assertThat(get("/items/none/already-here").statusCode()).isEqualTo(404);
    }

    private static HttpResponse<String> get(String path) throws Exception {
        return SmallHall.send(STRANGER, hall.request(path));
    }

    @Test
    void interpretations_and_questions_are_in_the_guide_and_what_staff_learn_is_nowhere() throws Exception {
        JsonNode guide = Desk.JSON.readTree(get("/items/approval/guide").body());

        assertThat(guide.at("/elements/item/interpretations/0/publishedOn").textValue())
                .isEqualTo("2026-03-01");
        assertThat(guide.at("/elements/item/questions/0/answer/en").textValue()).isEqualTo("Yes.");
        for (String path : new String[] {"guide", "elements", "exchange", "disclosure"}) {
            assertThat(get("/items/approval/" + path).body()).as(path).doesNotContain("先核对项目代码");
        }
    }

    @Test
    void the_receipt_has_the_digest_of_the_guide_of_that_day_and_says_where_it_is() throws Exception {
        Desk zhang = new Desk(hall, "zhang.san");
        String id = zhang.does("/applications/submissions", Filings.complete("指南存证项目"))
                .path("application")
                .textValue();

        JsonNode receipt = zhang.get("/applications/" + id + "/receipt");
        String address = receipt.path("guideAt").textValue();
        JsonNode guide = Desk.JSON.readTree(
                get(address.substring(ApiModule.BASE.length())).body());

        assertThat(receipt.path("lookupCode").textValue()).isNotEmpty();
        assertThat(receipt.at("/guide/digest").textValue())
                .matches("[0-9a-f]{64}")
                .isEqualTo(guide.path("digest").textValue());
        assertThat(guide.path("inForce").booleanValue()).isTrue();
        assertThat(get("/items/approval/guide?version=77").statusCode()).isEqualTo(404);
    }
}
