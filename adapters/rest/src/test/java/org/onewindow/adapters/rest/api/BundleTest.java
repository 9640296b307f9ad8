package org.onewindow.adapters.rest.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** 一件事 for programs: the guide, handing in, and where it stands. */
@ExtendWith(InSmallHall.class)
class BundleTest {
    /** A bundle of the small hall's two items. */
    static final Map<String, String> BOTH = Map.of("bundles/both.yaml", """
            name: {zh: 项目落地一件事, en: A project comes}
            summary: {zh: 面向拟建项目的企业和个人，一次申请咨询和核准。, en: Question and approval in one application.}
            lead: reform
            targets: [ENTERPRISE, NATURAL_PERSON]
            parts:
              - {id: approval, item: approval}
              - {id: answer, item: on-the-spot}
            sameFields: [[approval.project, answer.project]]
            """);

    private static final String SUBMISSIONS = "/bundles/both/submissions";

    private static SmallHall hall;
    private static Desk zhang;

    @BeforeAll
    static void the_hall_offers_a_bundle(SmallHall opened) throws Exception {
        hall = opened;
        hall.publish(BOTH);
        zhang = new Desk(hall, "zhang.san");
    }

    @Test
    void the_guide_shows_one_form_one_list_and_one_due_date() throws Exception {
        JsonNode list = zhang.get("/bundles");
        JsonNode guide = zhang.get("/bundles/both");

        assertThat(list.at("/bundles/0/ref/id").textValue()).isEqualTo("both");
        assertThat(guide.path("parts"))
                .extracting(part -> part.path("id").textValue())
                .containsExactly("approval", "answer");
        assertThat(guide.path("materials"))
                .extracting(line -> line.path("id").textValue())
                .containsExactly("approval.request", "approval.land");
        assertThat(guide.at("/form/properties/project").isObject()).isTrue();
        assertThat(guide.path("dueOn").textValue())
                .isEqualTo(guide.at("/parts/0/dueOn").textValue());
        assertThat(guide.path("longestPath")).extracting(JsonNode::textValue).containsExactly("approval");
    }

    @Test
    void a_bundle_is_handed_in_once_however_often_the_request_comes() throws Exception {
        String key = UUID.randomUUID().toString();
        String body = body("一号项目");

        HttpResponse<String> first = zhang.asks(key, SUBMISSIONS, body);
        HttpResponse<String> again = zhang.asks(key, SUBMISSIONS, body);

        assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
        JsonNode done = Desk.JSON.readTree(first.body());
        assertThat(done.path("parts"))
                .allSatisfy(part -> assertThat(part.path("number").textValue()).hasSize(24));
    }

    @Test
    void its_number_and_lookup_code_open_where_every_part_stands() throws Exception {
        JsonNode done = zhang.does(SUBMISSIONS, body("二号项目"));
        JsonNode mine = zhang.get("/bundle-applications").at("/bundles/0");
        assertThat(mine.path("id")).isEqualTo(done.path("id"));

        JsonNode progress = zhang.does(
                "/bundle-applications/progress",
                "{'number': '" + done.path("number").textValue() + "', 'lookupCode': '"
                        + mine.path("lookupCode").textValue() + "'}");

        assertThat(progress.path("dueOn")).isEqualTo(done.path("dueOn"));
        assertThat(progress.path("parts"))
                .extracting(part -> part.path("state").textValue())
                .containsExactly("SUBMITTED", "SUBMITTED");
        assertThat(new Desk(hall, "li.si").get("/bundle-applications").path("bundles"))
                .isEmpty();
    }

    @Test
    void what_is_missing_in_any_part_is_told_at_once() throws Exception {
        HttpResponse<String> answer = zhang.asks(
                SUBMISSIONS,
                "{'route': 'flying', 'applicant': null, 'formData': {'project': '三号项目'}, 'materials': []}");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("/route", "/start", "/investment", "/representativeId", "approval.request");
    }

    private static String body(String project) {
        return "{'route': null, 'applicant': null, 'formData': {'project': '" + project
                + "', 'start': '2026-12-01', 'investment': 7, 'representativeId': '11010519491231002X'}, 'materials':"
                + " [{'requirement': 'approval.request', 'title': '申请', 'originals': 1, 'duplicates': 0, 'content': null}]}";
    }
}
