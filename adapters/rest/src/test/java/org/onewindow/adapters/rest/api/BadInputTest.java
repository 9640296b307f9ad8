package org.onewindow.adapters.rest.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong is told in the reader's language with what to do about it, and nothing is half done (G32). */
@ExtendWith(InSmallHall.class)
class BadInputTest {
    private static final String SUBMISSIONS = "/applications/submissions";

    private final SmallHall hall;
    private final Desk zhang;

    BadInputTest(SmallHall hall) throws Exception {
        this.hall = hall;
        this.zhang = new Desk(hall, "zhang.san");
    }

    @Test
    void an_unknown_field_and_a_wrong_type_are_told_at_once_each_at_its_place() throws Exception {
        HttpResponse<String> answer = refused(
                zhang,
                SUBMISSIONS,
                "{'item': 'on-the-spot', 'scenario': 7, 'formData': {'project': 'x'}, 'materials': [], 'shoeSize': 43}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(pointers(answer)).contains("/scenario", "/shoeSize");
    }

    @Test
    void every_field_that_is_wrong_is_told_at_once() throws Exception {
        HttpResponse<String> answer = refused(
                zhang,
                SUBMISSIONS,
                "{'item': 'approval', 'scenario': 'standard', 'formData': {'start': 'soon', 'investment': -1,"
                        + " 'representativeId': '110105194912310021', 'colour': 'red'}, 'materials': []}");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(pointers(answer)).contains("/project", "/start", "/investment", "/representativeId", "/colour");
    }

    @Test
    void a_missing_material_is_named_and_nothing_is_handed_in() throws Exception {
        int before = zhang.get("/applications").path("cases").size();

        HttpResponse<String> answer = refused(zhang, SUBMISSIONS, Filings.withoutMaterials("缺材料"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("核准申请");
        assertThat(zhang.get("/applications").path("cases")).hasSize(before);
    }

    @Test
    void the_same_handed_in_twice_is_refused_with_the_number_of_the_first() throws Exception {
        JsonNode first = zhang.does(SUBMISSIONS, Filings.complete("重复项目"));

        HttpResponse<String> second = refused(zhang, SUBMISSIONS, Filings.complete("重复项目"));

        assertThat(second.statusCode()).isEqualTo(422);
        assertThat(second.body()).contains(first.path("number").textValue());
    }

    @Test
    void a_wrong_check_digit_is_told_wherever_a_number_is_typed() throws Exception {
        Desk clerk = new Desk(hall, "wang.fang");
        String filing = Filings.byZhangAtTheCounter(Filings.complete("号码错误"))
                .replace("11010519491231002X", "110105194912310021");

        HttpResponse<String> answer = refused(clerk, SUBMISSIONS, filing);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(pointers(answer)).contains("/applicant/number");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1899-12-31", "0001-01-01", "2026-02-30", "20261201"})
    void a_date_that_cannot_be_is_told(String date) throws Exception {
        HttpResponse<String> answer =
                refused(zhang, SUBMISSIONS, Filings.complete("日期" + date).replace("2026-12-01", date));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(pointers(answer)).containsExactly("/start");
    }

    @ParameterizedTest
    @ValueSource(strings = {"𠮷野家", "䶮湖㛃", "🏭阿依古丽·买买提"})
    void rare_characters_are_names_like_any_other(String name) throws Exception {
        Desk clerk = new Desk(hall, "wang.fang");
        String filing = Filings.byZhangAtTheCounter(Filings.complete(name)).replace("张三", name);

        String id = clerk.does(SUBMISSIONS, filing).path("application").textValue();

        JsonNode read = zhang.get("/applications/" + id);
        assertThat(read.at("/applicant/name").textValue()).isEqualTo(name);
        assertThat(read.at("/view/formData/project").textValue()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\ud83c", "\\udfed\\ud83c", "a\\u0000b"})
    void what_is_no_character_is_told_wherever_it_stands(String text) throws Exception {
        String filing = Filings.complete(text).replace("核准申请", text);

        HttpResponse<String> answer = refused(zhang, SUBMISSIONS, filing);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(pointers(answer)).containsExactlyInAnyOrder("/formData/project", "/materials/0/title");
    }

    @Test
    void an_item_that_was_just_withdrawn_takes_nothing_any_more_and_the_draft_is_kept() throws Exception {
        String draft = zhang.does("/applications/drafts", Filings.question("来晚了"))
                .path("application")
                .textValue();
        hall.publish(Map.of("items/on-the-spot.yaml", suspended()));
        try {
            HttpResponse<String> answer =
                    refused(zhang, "/applications/" + draft + "/submission", Filings.question("来晚了"));

            assertThat(answer.statusCode()).isEqualTo(422);
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

        HttpResponse<String> foreign = refused(li, "/applications/" + id + "/withdrawal", "{'reasons': 'x'}");
        HttpResponse<String> absent = li.asks("/applications/" + "0".repeat(32) + "/withdrawal", "{'reasons': 'x'}");

        assertThat(foreign.statusCode()).isEqualTo(404);
        assertThat(foreign.body()).isEqualTo(absent.body());
        assertThat(zhang.get("/applications/" + id).at("/view/state").textValue())
                .isEqualTo("SUBMITTED");
    }

    @Test
    void what_is_no_json_or_too_deep_is_told_where() throws Exception {
        for (String body : List.of("", "{", "[]", "null", "{'a': 1} {}", "{'a': 1, 'a': 2}", "[".repeat(100_000))) {
            HttpResponse<String> answer = refused(zhang, SUBMISSIONS, body);
            assertThat(answer.statusCode())
                    .as(body.substring(0, Math.min(20, body.length())))
                    .isEqualTo(400);
        }
    }

    @Test
    void a_body_over_the_limit_is_refused_before_it_is_read() throws Exception {
        HttpResponse<String> answer = refused(zhang, SUBMISSIONS, "{'item': '" + "x".repeat(1 << 20) + "'}");

        assertThat(answer.statusCode()).isEqualTo(413);
    }

    @Test
    void an_act_without_a_key_says_what_is_missing() throws Exception {
        HttpResponse<String> answer = SmallHall.send(
                zhang.browser(), hall.post(SUBMISSIONS, Filings.complete("无键").replace('\'', '"')));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("Idempotency-Key");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "identity: &hall kunshan-investment\\nname: *hall\\n",
                "identity: !!javax.script.ScriptEngineManager [kunshan]\\n",
                "identity: !!str kunshan-investment\\n",
                "a: &a [x, x]\\nb: &b [*a, *a, *a, *a]\\nc: &c [*b, *b, *b, *b]\\nd: [*c, *c, *c, *c]\\n"
            })
    void anchors_and_tags_in_a_definition_are_refused_and_nothing_is_proposed(String yaml) throws Exception {
        Desk administration = new Desk(hall, "he.ming");

        HttpResponse<String> answer = refused(
                administration,
                "/adjustments",
                "{'files': {'hall.yaml': '" + yaml + "'}, 'reason': '更名', 'effectiveOn': '2027-01-04'}");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(administration.get("/adjustments").path("adjustments")).isEmpty();
    }

    /** Otherwise the case would be one person's, and what is sealed in it another's. */
    @Test
    void a_draft_does_not_pass_from_one_applicant_to_another() throws Exception {
        String draft = zhang.does("/applications/drafts", Filings.complete("张三的草稿"))
                .path("application")
                .textValue();
        String byLi = Filings.byZhangAtTheCounter(Filings.complete("李四的草稿"))
                .replace("11010519491231002X", SmallHall.LI.value());

        HttpResponse<String> answer =
                refused(new Desk(hall, "wang.fang"), "/applications/" + draft + "/submission", byLi);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(pointers(answer)).contains("/applicant");
        assertThat(zhang.get("/applications/" + draft)
                        .at("/view/formData/project")
                        .textValue())
                .isEqualTo("张三的草稿");
    }

    private String suspended() {
        return "state: SUSPENDED\n" + hall.file("items/on-the-spot.yaml");
    }

    private static List<String> pointers(HttpResponse<String> answer) throws Exception {
        return Desk.JSON.readTree(answer.body()).path("findings").findValuesAsText("pointer");
    }

    /** What is asked is refused, and told in either language with the same findings; the answer in Chinese. */
    private static HttpResponse<String> refused(Desk who, String path, String json) throws Exception {
        HttpResponse<String> chinese = who.asksIn("zh-CN", path, json);
        HttpResponse<String> english = who.asksIn("en-GB,en;q=0.9", path, json);

        assertTold(chinese, "zh-CN");
        assertTold(english, "en");
        assertThat(english.statusCode()).isEqualTo(chinese.statusCode());
        assertThat(codes(english)).isEqualTo(codes(chinese));
        assertThat(pointers(english)).isEqualTo(pointers(chinese));
        return chinese;
    }

    /** A problem with code, text, rule and what to do, and no trace of how the hall is made. */
    private static void assertTold(HttpResponse<String> answer, String language) throws Exception {
        assertThat(answer.headers().firstValue("content-type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.headers().firstValue("content-language")).contains(language);
        JsonNode problem = Desk.JSON.readTree(answer.body());
        assertThat(problem.path("findings")).isNotEmpty().allSatisfy(finding -> {
            assertThat(finding.path("code").textValue()).matches("OW-[A-Z]{3}-\\d{4}");
            for (String words : List.of("text", "why", "mend")) {
                assertThat(finding.path(words).textValue()).as(words).isNotBlank();
            }
            assertThat(isChinese(finding.path("why").textValue())).isEqualTo(language.equals("zh-CN"));
            assertThat(isChinese(finding.path("mend").textValue())).isEqualTo(language.equals("zh-CN"));
        });
        assertThat(isChinese(problem.path("title").textValue())).isEqualTo(language.equals("zh-CN"));
        assertThat(answer.body()).doesNotContain("Exception", "org.onewindow", "\tat ");
    }

    private static boolean isChinese(String text) {
        return text.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
    }

    private static List<String> codes(HttpResponse<String> answer) throws Exception {
        return Desk.JSON.readTree(answer.body()).path("findings").findValuesAsText("code");
    }
}
