package org.onewindow.adapters.rest.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onewindow.core.integrity.InvariantChecker;

/** What is wrong is told in the reader's language with what to do about it, and nothing is half done (G32). */
class BadInputTest {
    private static final String SUBMISSIONS = "/applications/submissions";

    private static SmallHall hall;
    private static Desk zhang;

    @BeforeAll
    static void open() throws Exception {
        hall = SmallHall.open();
        zhang = new Desk(hall, "zhang.san");
    }

    @AfterAll
    static void nothing_is_half_done() throws Exception {
        assertThat(hall.hall.get(InvariantChecker.class).violations()).isEmpty();
        hall.close();
    }

    @Test
    void an_unknown_field_and_a_wrong_type_are_told_at_once_each_at_its_place() throws Exception {
        HttpResponse<String> answer = zhang.asks(
                SUBMISSIONS,
                "{'item': 'on-the-spot', 'scenario': 7, 'formData': {'project': 'x'}, 'materials': [], 'shoeSize': 43}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(pointers(answer)).contains("/scenario", "/shoeSize");
        assertTold(answer);
    }

    @Test
    void every_field_that_is_wrong_is_told_at_once() throws Exception {
        HttpResponse<String> answer = zhang.asks(
                SUBMISSIONS,
                "{'item': 'approval', 'scenario': 'standard', 'formData': {'start': 'soon', 'investment': -1,"
                        + " 'representativeId': '110105194912310021', 'colour': 'red'}, 'materials': []}");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(pointers(answer)).contains("/project", "/start", "/investment", "/representativeId", "/colour");
        assertTold(answer);
    }

    @Test
    void a_missing_material_is_named_and_nothing_is_handed_in() throws Exception {
        int before = zhang.get("/applications").path("cases").size();

        HttpResponse<String> answer = zhang.asks(SUBMISSIONS, Filings.withoutMaterials("缺材料"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("核准申请");
        assertThat(zhang.get("/applications").path("cases")).hasSize(before);
    }

    @Test
    void the_same_handed_in_twice_is_refused_with_the_number_of_the_first() throws Exception {
        JsonNode first = zhang.does(SUBMISSIONS, Filings.complete("重复项目"));

        HttpResponse<String> second = zhang.asks(SUBMISSIONS, Filings.complete("重复项目"));

        assertThat(second.statusCode()).isEqualTo(422);
        assertThat(second.body()).contains(first.path("number").textValue());
        assertTold(second);
    }

    @Test
    void a_wrong_check_digit_is_told_wherever_a_number_is_typed() throws Exception {
        Desk clerk = new Desk(hall, "wang.fang");
        String filing = Filings.byZhangAtTheCounter(Filings.complete("号码错误"))
                .replace("11010519491231002X", "110105194912310021");

        HttpResponse<String> answer = clerk.asks(SUBMISSIONS, filing);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(pointers(answer)).contains("/applicant/number");
        assertTold(answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1899-12-31", "0001-01-01", "2026-02-30", "20261201"})
    void a_date_that_cannot_be_is_told(String date) throws Exception {
        HttpResponse<String> answer =
                zhang.asks(SUBMISSIONS, Filings.complete("日期" + date).replace("2026-12-01", date));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(pointers(answer)).containsExactly("/start");
        assertTold(answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"𠮷野家项目", "䶮湖㛃园", "厂房🏭"})
    void rare_characters_are_names_like_any_other(String project) throws Exception {
        String id = zhang.does(SUBMISSIONS, Filings.complete(project))
                .path("application")
                .textValue();

        assertThat(zhang.get("/applications/" + id).at("/view/formData/project").textValue())
                .isEqualTo(project);
    }

    @Test
    void half_a_surrogate_is_no_text() throws Exception {
        HttpResponse<String> answer = zhang.asks(SUBMISSIONS, Filings.complete("\\ud83c"));

        assertThat(answer.statusCode()).isBetween(400, 422);
        assertTold(answer);
    }

    @Test
    void an_item_that_was_just_withdrawn_takes_nothing_any_more_and_the_draft_is_kept() throws Exception {
        String draft = zhang.does("/applications/drafts", Filings.question("来晚了"))
                .path("application")
                .textValue();
        hall.publish(Map.of("items/on-the-spot.yaml", suspended()));
        try {
            HttpResponse<String> answer = zhang.asks("/applications/" + draft + "/submission", Filings.question("来晚了"));

            assertThat(answer.statusCode()).isEqualTo(422);
            assertTold(answer);
            assertThat(zhang.get("/applications/" + draft)
                            .at("/view/formData/project")
                            .textValue())
                    .isEqualTo("来晚了");
        } finally {
            hall.publish(Map.of());
        }
    }

    @Test
    void an_application_of_somebody_else_is_as_if_it_were_not_there() throws Exception {
        String id = zhang.does(SUBMISSIONS, Filings.complete("张三的项目"))
                .path("application")
                .textValue();
        Desk li = new Desk(hall, "li.si");

        HttpResponse<String> foreign = li.asks("/applications/" + id + "/withdrawal", "{'reasons': 'x'}");
        HttpResponse<String> absent = li.asks("/applications/" + "0".repeat(32) + "/withdrawal", "{'reasons': 'x'}");

        assertThat(foreign.statusCode()).isEqualTo(404);
        assertThat(foreign.body()).isEqualTo(absent.body());
        assertThat(zhang.get("/applications/" + id).at("/view/state").textValue())
                .isEqualTo("SUBMITTED");
    }

    @Test
    void what_is_no_json_or_too_deep_is_told_where() throws Exception {
        for (String body : List.of("", "{", "[]", "null", "{'a': 1} {}", "{'a': 1, 'a': 2}", "[".repeat(100_000))) {
            HttpResponse<String> answer = zhang.asks(SUBMISSIONS, body);
            assertThat(answer.statusCode())
                    .as(body.substring(0, Math.min(20, body.length())))
                    .isEqualTo(400);
            assertTold(answer);
        }
    }

    @Test
    void a_body_over_the_limit_is_refused_before_it_is_read() throws Exception {
        HttpResponse<String> answer = zhang.asks(SUBMISSIONS, "{'item': '" + "x".repeat(1 << 20) + "'}");

        assertThat(answer.statusCode()).isEqualTo(413);
        assertTold(answer);
    }

    @Test
    void an_act_without_a_key_says_what_is_missing() throws Exception {
        HttpResponse<String> answer = SmallHall.send(
                zhang.browser(), hall.post(SUBMISSIONS, Filings.complete("无键").replace('\'', '"')));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("Idempotency-Key");
    }

    @Test
    void the_words_come_in_the_readers_language() throws Exception {
        HttpRequest.Builder request = hall.act(
                        UUID.randomUUID().toString(),
                        SUBMISSIONS,
                        Filings.withoutMaterials("language").replace('\'', '"'))
                .header("Accept-Language", "en");

        HttpResponse<String> answer = SmallHall.send(zhang.browser(), request);

        assertThat(answer.headers().firstValue("content-language")).contains("en");
        assertThat(Desk.JSON.readTree(answer.body()).at("/findings/0/mend").textValue())
                .matches("[\\x00-\\x7F]+");
    }

    private static String suspended() {
        return "state: SUSPENDED\n" + hall.file("items/on-the-spot.yaml");
    }

    private static List<String> pointers(HttpResponse<String> answer) throws Exception {
        return Desk.JSON.readTree(answer.body()).path("findings").findValuesAsText("pointer");
    }

    /** A problem with code, text and what to do, and no trace of how the hall is made. */
    private static void assertTold(HttpResponse<String> answer) throws Exception {
        assertThat(answer.headers().firstValue("content-type").orElse("")).startsWith("application/problem+json");
        JsonNode problem = Desk.JSON.readTree(answer.body());
        assertThat(problem.path("findings")).isNotEmpty().allSatisfy(finding -> {
            assertThat(finding.path("code").textValue()).matches("OW-[A-Z]{3}-\\d{4}");
            assertThat(finding.path("text").textValue()).isNotBlank();
            assertThat(finding.path("mend").textValue()).isNotBlank();
        });
        assertThat(answer.body()).doesNotContain("Exception", "org.onewindow", "\tat ");
    }
}
