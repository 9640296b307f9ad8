package org.onewindow.adapters.rest.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.onewindow.core.act.Scope;
import org.onewindow.core.application.CaseLine;
import org.onewindow.core.application.CaseReading;
import org.onewindow.core.application.DeadlineWatch;

/** Applications go through the whole hall over HTTP (R7.1–R7.6), each person with a session of her own. */
@ExtendWith(InSmallHall.class)
class WalkTest {
    private final SmallHall hall;
    private Desk applicant;
    private Desk reception;
    private Desk planning;
    private Desk reform;
    private Desk issuing;

    WalkTest(SmallHall hall) {
        this.hall = hall;
    }

    /** Anew for each test, and when the clock has run past the end of the sessions. */
    @BeforeEach
    void everybody_signs_in() throws Exception {
        applicant = new Desk(hall, "zhang.san");
        reception = new Desk(hall, "wang.fang");
        planning = new Desk(hall, "xu.qing");
        reform = new Desk(hall, "wu.zheng");
        issuing = new Desk(hall, "zhao.min");
    }

    @Test
    void from_the_first_question_to_the_archive() throws Exception {
        assertThat(applicant.get("/items").path("items").findValuesAsText("zh")).contains("投资项目核准");
        String draft = applicant
                .does("/applications/drafts", Filings.withoutMaterials("连接器厂房"))
                .path("application")
                .textValue();
        JsonNode receipt = applicant.does(path(draft, "submission"), Filings.complete("连接器厂房"));
        assertThat(receipt.path("number").textValue()).startsWith("320583");

        JsonNode acceptance = reception.does(path(draft, "acceptance"), "");
        assertThat(acceptance.path("mode").textValue()).isEqualTo("ORDINARY");

        String asked = planning.taskOf(draft);
        planning.does("/tasks/" + asked + "/claim", "");
        JsonNode answered = planning.does("/tasks/" + asked + "/opinion", "{'kind': 'AGREE', 'grounds': '符合规划'}");
        assertThat(answered.path("opened").get(0).textValue()).isEqualTo("decision");

        reform.does("/tasks/" + reform.taskOf(draft) + "/decision", "{'kind': 'GRANTED', 'grounds': '符合条例'}");
        issuing.does(path(draft, "issue"), "");
        issuing.does(path(draft, "delivery"), "{'collector': '核对身份证原件,当面领取'}");
        issuing.does(path(draft, "archiving"), "");

        assertThat(stateOf(draft)).isEqualTo("ARCHIVED");
        assertThat(applicant.get(path(draft, "history")).path("acts").findValuesAsText("act"))
                .containsSubsequence("SUBMIT", "ACCEPT", "GIVE_OPINION", "DECIDE", "ISSUE", "DELIVER", "ARCHIVE");
    }

    @Test
    void everything_to_be_corrected_is_asked_once_and_a_new_demand_is_refused() throws Exception {
        assertThat(applicant
                        .asks("/applications/submissions", Filings.withoutMaterials("补正项目"))
                        .statusCode())
                .as("online what can be put right on the spot is not handed in")
                .isEqualTo(422);
        String id = reception
                .does("/applications/submissions", Filings.byZhangAtTheCounter(Filings.withoutMaterials("补正项目")))
                .path("application")
                .textValue();
        JsonNode notice = reception.does(path(id, "correction-notice"), "{'points': []}");
        assertThat(notice.path("points").findValuesAsText("subject")).contains("request", "land");

        HttpResponse<String> empty = applicant.asks(path(id, "supplement"), "{'formData': {}, 'materials': []}");
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(empty.body()).contains("OW-APP-1046");
        applicant.does(path(id, "supplement"), Filings.correction());
        HttpResponse<String> again = reception.asks(
                path(id, "correction-notice"),
                "{'points': [{'subject': 'photo', 'what': '缺照片', 'wanted': '补照片', 'basis': '受理标准'}]}");
        assertThat(again.statusCode()).isEqualTo(409);

        assertThat(reception.does(path(id, "acceptance"), "").path("mode").textValue())
                .isEqualTo("AFTER_CORRECTION");
    }

    @Test
    void a_deferrable_material_follows_later_and_the_result_waits_for_it() throws Exception {
        String id = handIn(Filings.withoutLand("容缺项目"));
        assertThat(reception.asks(path(id, "acceptance"), "").statusCode()).isEqualTo(422);

        reception.does(
                path(id, "acceptance-with-deferred-materials"),
                "{'requirements': ['land'], 'undertakingSigned': true}");
        planning.does("/tasks/" + planning.taskOf(id) + "/opinion", "{'kind': 'AGREE', 'grounds': ''}");
        reform.does("/tasks/" + reform.taskOf(id) + "/decision", "{'kind': 'GRANTED', 'grounds': '符合条例'}");
        assertThat(issuing.asks(path(id, "issue"), "").statusCode()).isEqualTo(409);

        applicant.does(path(id, "deferred-materials"), Filings.land());
        issuing.does(path(id, "issue"), "");
        assertThat(stateOf(id)).isEqualTo("ISSUED");
    }

    @Test
    void papers_that_follow_to_the_counter_are_receipted_and_settle_what_was_deferred() throws Exception {
        String id = handIn(Filings.withoutLand("纸质件后到的项目"));
        assertThat(reception
                        .asks(
                                path(id, "papers"),
                                "{'papers': [{'requirement': 'photo', 'seen': 0, 'originals': 1000, 'duplicates': 0}]}")
                        .body())
                .contains("OW-APP-1005", "OW-MAT-1103", "/papers/0/originals");
        assertThat(applicant
                        .asks(
                                path(id, "papers"),
                                "{'papers': [{'requirement': 'land', 'seen': 1, 'originals': 0, 'duplicates': 0}]}")
                        .statusCode())
                .isEqualTo(403);
        reception.does(
                path(id, "acceptance-with-deferred-materials"),
                "{'requirements': ['land'], 'undertakingSigned': true}");

        JsonNode taken = reception.does(
                path(id, "papers"),
                "{'papers': [{'requirement': 'land', 'seen': 1, 'originals': 0, 'duplicates': 2}]}");

        JsonNode seen = applicant.get(path(id, ""));
        assertThat(seen.at("/receivedPapers/0/receipt")).isEqualTo(taken.path("receipt"));
        assertThat(seen.at("/receivedPapers/0/seen").intValue()).isEqualTo(1);
        assertThat(seen.at("/deferredMaterials/0/supplied").booleanValue()).isTrue();
        assertThat(applicant.get(path(id, "history")).path("acts").findValuesAsText("act"))
                .endsWith("RECEIVE_PAPERS");
    }

    @Test
    void an_immediate_item_is_accepted_and_decided_in_one_act() throws Exception {
        String id = handIn(Filings.question("能否分期"));

        reception.does(path(id, "immediate-decision"), "{'kind': 'GRANTED', 'grounds': '可以分期'}");

        assertThat(stateOf(id)).isEqualTo("DECIDED");
        assertThat(applicant.get(path(id, "")).path("documents").toString()).doesNotContain("ACCEPTANCE_NOTICE");
    }

    @Test
    void what_is_not_accepted_ends_with_a_written_decision_that_says_why() throws Exception {
        String id = handIn(Filings.complete("不属于本机关"));
        assertThat(reception
                        .asks(path(id, "non-acceptance"), "{'reasons': ' '}")
                        .statusCode())
                .isEqualTo(422);

        JsonNode ending = reception.does(path(id, "non-acceptance"), "{'reasons': '不属于本机关职权,请向省发改委申请'}");

        assertThat(ending.path("state").textValue()).isEqualTo("NOT_ACCEPTED");
        assertThat(ending.path("documentNumber").textValue()).isNotBlank();
    }

    @Test
    void an_applicant_withdraws_and_the_department_is_asked_no_longer() throws Exception {
        String id = handIn(Filings.complete("撤回项目"));
        reception.does(path(id, "acceptance"), "");
        assertThat(planning.taskOf(id)).startsWith(id);

        applicant.does(path(id, "withdrawal"), "{'reasons': '计划有变'}");

        assertThat(planning.get("/tasks").toString()).doesNotContain(id);
        assertThat(stateOf(id)).isEqualTo("WITHDRAWN");
    }

    @Test
    void a_special_procedure_stops_the_clock_and_both_due_dates_move() throws Exception {
        String id = handIn(Filings.complete("专家评审项目"));
        String due = reception
                .does(path(id, "acceptance"), "")
                .path("statutoryDueOn")
                .textValue();
        planning.does(
                path(id, "suspension"),
                "{'kind': 'EXPERT_REVIEW', 'from': '" + hall.today() + "', 'unknownBecause': '专家组尚未组成'}");
        assertThat(applicant.get(path(id, "")).path("documents").toString()).contains("专家组尚未组成");
        HttpResponse<String> whileStopped =
                planning.asks("/tasks/" + planning.taskOf(id) + "/opinion", "{'kind': 'AGREE', 'grounds': ''}");
        assertThat(whileStopped.statusCode()).isEqualTo(409);

        String stoppedOn = hall.today();
        hall.hall.clock().advance(Duration.ofDays(7));
        everybody_signs_in();
        JsonNode resumed = planning.does(path(id, "resumption"), "");

        assertThat(resumed.path("statutory").textValue()).isGreaterThan(due);
        assertThat(planning.get(path(id, "due-dates")).path("statutory").toString())
                .contains(stoppedOn);
    }

    @Test
    void a_special_procedure_whose_end_nobody_tells_does_not_stop_the_clock() throws Exception {
        String id = handIn(Filings.complete("没有期限的评审"));
        reception.does(path(id, "acceptance"), "");

        HttpResponse<String> refused =
                planning.asks(path(id, "suspension"), "{'kind': 'EXPERT_REVIEW', 'from': '" + hall.today() + "'}");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("OW-APP-1033");
        assertThat(stateOf(id)).isEqualTo("ACCEPTED");
    }

    @Test
    void an_extension_takes_two_who_each_sign_in() throws Exception {
        Desk supervision = new Desk(hall, "du.jian");
        String id = handIn(Filings.complete("延期项目"));
        String due = reception
                .does(path(id, "acceptance"), "")
                .path("statutoryDueOn")
                .textValue();
        assertThat(supervision.asks(path(id, "extension"), "").statusCode())
                .as("nobody has asked")
                .isEqualTo(409);

        planning.does(path(id, "extension-request"), "{'reasons': '情况复杂'}");
        assertThat(planning.asks(path(id, "extension"), "").statusCode())
                .as("who asked does not approve")
                .isEqualTo(409);
        JsonNode requests = planning.get(path(id, "")).path("requests");
        assertThat(requests.findValuesAsText("by")).containsExactly("staff:xu.qing");

        assertThat(supervision.does(path(id, "extension"), "").path("statutory").textValue())
                .isGreaterThan(due);
    }

    @Test
    void voiding_takes_two_who_each_sign_in() throws Exception {
        Desk lead = new Desk(hall, "sun.hao");
        String id = handIn(Filings.complete("重复录入"));
        assertThat(lead.asks(path(id, "voiding"), "").statusCode()).isEqualTo(409);

        reception.does(path(id, "voiding-request"), "{'reasons': '重复录入'}");
        assertThat(lead.does(path(id, "voiding"), "").path("state").textValue()).isEqualTo("VOIDED");
        assertThat(lead.get(path(id, "history")).path("acts").findValuesAsText("act"))
                .containsSubsequence("ASK_FOR_VOIDING", "VOID");
    }

    @Test
    void an_immediate_item_that_silence_has_accepted_is_still_decided_at_the_counter() throws Exception {
        String id = handIn(Filings.question("无人答复的问题"));
        hall.hall.clock().advance(Duration.ofDays(12));
        hall.hall.get(DeadlineWatch.class).actOnWhatIsDue();
        everybody_signs_in();
        assertThat(stateOf(id)).isEqualTo("ACCEPTED");
        assertThat(hall.hall.get(CaseReading.class).acceptedBySilenceAndUndecided(new Scope.WholeHall()))
                .extracting(CaseLine::id)
                .contains(id);

        reception.does(path(id, "immediate-decision"), "{'kind': 'GRANTED', 'grounds': '可以分期'}");

        assertThat(stateOf(id)).isEqualTo("DECIDED");
        assertThat(hall.hall.get(CaseReading.class).acceptedBySilenceAndUndecided(new Scope.WholeHall()))
                .extracting(CaseLine::id)
                .doesNotContain(id);
    }

    @Test
    void silence_of_five_working_days_accepts_as_of_the_day_of_receipt() throws Exception {
        String id = handIn(Filings.complete("无人答复的项目"));
        String received = hall.today();

        hall.hall.clock().advance(Duration.ofDays(12));
        hall.hall.get(DeadlineWatch.class).actOnWhatIsDue();
        everybody_signs_in();

        JsonNode view = applicant.get(path(id, "")).path("view");
        assertThat(view.path("state").textValue()).isEqualTo("ACCEPTED");
        assertThat(view.toString()).contains("\"" + received + "\"");
    }

    @Test
    void progress_is_shown_to_whoever_has_number_and_lookup_code_and_tries_are_limited() throws Exception {
        String id = handIn(Filings.complete("查询项目"));
        String number = applicant.get(path(id, "")).path("view").path("number").textValue();
        String code = applicant.get(path(id, "lookup-code")).path("lookupCode").textValue();
        String right = "{\"number\": \"" + number + "\", \"lookupCode\": \"" + code + "\"}";
        String wrong = "{\"number\": \"" + number + "\", \"lookupCode\": \"AAAAAAAA\"}";

        assertThat(SmallHall.send(SmallHall.browser(), hall.post("/progress", right))
                        .body())
                .contains("\"SUBMITTED\"")
                .doesNotContain("张三", "11010519491231002X");
        int status = 0;
        for (int tried = 0; tried < 30 && status != 429; tried++) {
            status = SmallHall.send(SmallHall.browser(), hall.post("/progress", wrong))
                    .statusCode();
            assertThat(status).isIn(401, 429);
        }
        assertThat(status).isEqualTo(429);
    }

    private String handIn(String filing) throws Exception {
        return applicant
                .does("/applications/submissions", filing)
                .path("application")
                .textValue();
    }

    private String stateOf(String id) throws Exception {
        return applicant.get(path(id, "")).path("view").path("state").textValue();
    }

    private static String path(String id, String rest) {
        return "/applications/" + id + (rest.isEmpty() ? "" : "/" + rest);
    }
}
