package org.onewindow.adapters.rest.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** 情形引导 for programs: questions lead to the scenario, and what was answered stays with the application. */
@ExtendWith(InSmallHall.class)
class DialogueTest {
    private static final String DIALOGUE = "/items/on-the-spot/dialogue";
    private static final String SUBMISSIONS = "/applications/submissions";
    private static final String QUESTIONS = """

            scenarios:
              - {id: private, name: {zh: 民间投资, en: Private money}}
              - {id: city, name: {zh: 市级政府投资, en: Money of the city}, sets: 2}
              - {id: province, name: {zh: 省级政府投资, en: Money of the province}, sets: 3}
            dialogue:
              - id: funds
                question: {zh: 是否使用国有资金？, en: "Is state money used?"}
                answers:
                  - {id: none, text: {zh: 否, en: "No"}, scenarios: [private]}
                  - {id: some, text: {zh: 是, en: "Yes"}, scenarios: [city, province]}
              - id: level
                question: {zh: 哪一级的资金？, en: "Whose money?"}
                answers:
                  - {id: city, text: {zh: 市级, en: The city's}, scenarios: [private, city]}
                  - {id: province, text: {zh: 省级, en: The province's}, scenarios: [private, province]}
            """;

    private static Desk zhang;

    @BeforeAll
    static void the_item_asks_questions(SmallHall hall) throws Exception {
        hall.publish(Map.of("items/on-the-spot.yaml", hall.file("items/on-the-spot.yaml") + QUESTIONS));
        zhang = new Desk(hall, "zhang.san");
    }

    @Test
    void questions_one_after_another_lead_to_the_scenario() throws Exception {
        JsonNode first = zhang.does(DIALOGUE, "{'answers': {}}");
        JsonNode second = zhang.does(DIALOGUE, "{'answers': {'funds': 'some'}}");
        JsonNode end = zhang.does(DIALOGUE, "{'answers': {'funds': 'some', 'level': 'province'}}");

        assertThat(first.path("scenarios")).hasSize(3);
        assertThat(first.at("/next/question/zh").textValue()).isEqualTo("是否使用国有资金？");
        assertThat(first.at("/next/answers/1/id").textValue()).isEqualTo("some");
        assertThat(second.at("/next/id").textValue()).isEqualTo("level");
        assertThat(end.path("scenarios")).extracting(JsonNode::textValue).containsExactly("province");
        assertThat(end.path("next").isNull()).isTrue();
    }

    @Test
    void a_question_that_makes_no_difference_any_more_is_not_asked() throws Exception {
        JsonNode led = zhang.does(DIALOGUE, "{'answers': {'funds': 'none'}}");

        assertThat(led.path("scenarios")).extracting(JsonNode::textValue).containsExactly("private");
        assertThat(led.path("next").isNull()).isTrue();
    }

    @Test
    void an_answer_that_is_not_offered_is_told() throws Exception {
        HttpResponse<String> answer = zhang.asks(DIALOGUE, "{'answers': {'funds': 'perhaps'}}");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("OW-APP-1030");
    }

    @Test
    void what_was_answered_is_kept_with_the_application() throws Exception {
        String id = zhang.does(SUBMISSIONS, filing("存档项目", "city", "{'funds': 'some', 'level': 'city'}"))
                .path("application")
                .textValue();

        JsonNode kept = zhang.get("/applications/" + id);

        assertThat(kept.at("/view/scenario").textValue()).isEqualTo("city");
        assertThat(kept.at("/answers/funds").textValue()).isEqualTo("some");
        assertThat(kept.at("/answers/level").textValue()).isEqualTo("city");
    }

    @Test
    void a_scenario_that_the_answers_do_not_lead_to_is_refused_by_name() throws Exception {
        HttpResponse<String> answer =
                zhang.asks(SUBMISSIONS, filing("矛盾项目", "private", "{'funds': 'some', 'level': 'city'}"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("OW-APP-1031", "民间投资", "市级政府投资");
    }

    @Test
    void who_knows_the_scenario_may_name_it_without_being_asked() throws Exception {
        String id = zhang.does(SUBMISSIONS, filing("不问项目", "private", "null"))
                .path("application")
                .textValue();

        assertThat(zhang.get("/applications/" + id).path("answers")).isEmpty();
    }

    private static String filing(String project, String scenario, String answers) {
        return "{'item': 'on-the-spot', 'scenario': '" + scenario + "', 'answers': " + answers
                + ", 'formData': {'project': '" + project + "'}, 'materials': []}";
    }
}
