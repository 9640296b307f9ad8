package org.onewindow.adapters.rest.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Base data (R19.4) and printed forms (R1.6) for programs. */
@ExtendWith(InSmallHall.class)
class BaseDataRestTest {
    private static final String NOBODYS = "0".repeat(32);

    private final SmallHall hall;
    private final HttpClient zhang;

    BaseDataRestTest(SmallHall hall) throws Exception {
        this.hall = hall;
        this.zhang = hall.signedIn("zhang.san");
    }

    @Test
    void an_entry_is_saved_right_or_wrong_read_with_its_version_and_saved_again_only_upon_the_version_looked_at()
            throws Exception {
        String entry = created("{'sheet': 'my-project', 'data': {'project': '精密连接器二期', 'investment': -1}}");

        HttpResponse<String> read = ask(zhang, "GET", "/base-data/" + entry, "", "");
        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(read.headers().firstValue("ETag")).contains("\"1\"");
        JsonNode body = Desk.JSON.readTree(read.body());
        assertThat(body.at("/data/project").textValue()).isEqualTo("精密连接器二期");
        assertThat(body.at("/findings/0/code").textValue()).isEqualTo("OW-FRM-1009");

        String right = "{'data': {'project': '精密连接器二期', 'investment': 5000, 'gone': null}}";
        assertThat(ask(zhang, "PUT", "/base-data/" + entry, "\"1\"", right).statusCode())
                .isEqualTo(200);
        HttpResponse<String> late = ask(zhang, "PUT", "/base-data/" + entry, "\"1\"", "{'data': {'project': '旧的'}}");
        assertThat(late.statusCode()).isEqualTo(412);
        assertThat(late.body()).contains("OW-FRM-4010");
        assertThat(ask(zhang, "DELETE", "/base-data/" + entry, "\"1\"", "").statusCode())
                .isEqualTo(412);
        HttpResponse<String> now = ask(zhang, "GET", "/base-data/" + entry, "", "");
        assertThat(now.headers().firstValue("ETag")).contains("\"2\"");
        assertThat(now.body()).contains("精密连接器二期").doesNotContain("旧的");
        assertThat(Desk.JSON.readTree(now.body()).path("findings")).isEmpty();

        assertThat(ask(zhang, "PUT", "/base-data/" + entry, "", "{'data': {}}").statusCode())
                .as("whoever does not say what was looked at saves over it")
                .isEqualTo(200);
        assertThat(ask(zhang, "DELETE", "/base-data/" + entry, "\"3\"", "").statusCode())
                .isEqualTo(200);
        assertThat(ask(zhang, "GET", "/base-data/" + entry, "", "").statusCode())
                .isEqualTo(404);
    }

    @Test
    void the_list_says_which_sheets_there_are_and_which_entry_fills_forms() throws Exception {
        String first = created("{'sheet': 'my-project', 'data': {'project': '一号', 'investment': 1}}");
        String second = created("{'sheet': 'my-project', 'data': {'project': '二号'}}");
        assertThat(inUse()).isEqualTo(second);

        assertThat(ask(zhang, "PUT", "/base-data/" + first + "/use", "", "").statusCode())
                .isEqualTo(200);

        assertThat(inUse()).isEqualTo(first);
        JsonNode list =
                Desk.JSON.readTree(ask(zhang, "GET", "/base-data", "", "").body());
        assertThat(list.at("/sheets/0/sheet").textValue()).isEqualTo("my-project");
        assertThat(list.at("/sheets/0/about").textValue()).isEqualTo("PROJECT");
        for (JsonNode line : list.path("entries")) {
            ask(zhang, "DELETE", "/base-data/" + line.path("entry").textValue(), "", "");
        }
    }

    @Test
    void to_anybody_else_there_is_no_such_entry_staff_keep_none_and_who_is_not_signed_in_is_told_so() throws Exception {
        String entry = created("{'sheet': 'my-project', 'data': {'project': '三号'}}");
        HttpClient li = hall.signedIn("li.si");

        for (String id : new String[] {entry, NOBODYS, "%27", "x".repeat(300)}) {
            assertThat(ask(li, "GET", "/base-data/" + id, "", "").statusCode())
                    .as(id)
                    .isEqualTo(404);
            assertThat(ask(li, "PUT", "/base-data/" + id, "", "{'data': {}}").statusCode())
                    .as(id)
                    .isEqualTo(404);
            assertThat(ask(li, "PUT", "/base-data/" + id + "/use", "", "").statusCode())
                    .as(id)
                    .isEqualTo(404);
            assertThat(ask(li, "DELETE", "/base-data/" + id, "", "").statusCode())
                    .as(id)
                    .isEqualTo(404);
        }
        assertThat(ask(zhang, "GET", "/base-data/" + entry, "", "").body()).contains("三号");
        assertThat(ask(hall.signedIn("wang.fang"), "GET", "/base-data", "", "").statusCode())
                .isEqualTo(403);
        assertThat(ask(hall.signedIn("wang.fang"), "GET", "/base-data/" + entry, "", "")
                        .statusCode())
                .isEqualTo(403);
        assertThat(ask(SmallHall.browser(), "GET", "/base-data", "", "").statusCode())
                .isEqualTo(401);
        ask(zhang, "DELETE", "/base-data/" + entry, "", "");
    }

    @Test
    void what_cannot_be_read_or_belongs_to_no_sheet_is_told_and_nothing_is_kept() throws Exception {
        assertThat(ask(zhang, "POST", "/base-data", "", "{'sheet': 'project', 'data': {}}")
                        .statusCode())
                .as("the form of an item is no sheet")
                .isEqualTo(404);
        assertThat(ask(zhang, "POST", "/base-data", "", "{'sheet': 'my-project'}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(ask(zhang, "POST", "/base-data", "", "{'sheet': ").statusCode())
                .isEqualTo(400);
        String entry = created("{'sheet': 'my-project', 'data': {'nested': {'deep': [[1]]}, 'project': 7}}");
        JsonNode kept = Desk.JSON.readTree(
                ask(zhang, "GET", "/base-data/" + entry, "", "").body());
        assertThat(kept.path("noLongerAsked")).isNotEmpty();
        assertThat(ask(zhang, "PUT", "/base-data/" + entry, "W/\"1\"", "{'data': {}}")
                        .statusCode())
                .isEqualTo(400);
        ask(zhang, "DELETE", "/base-data/" + entry, "", "");
    }

    @Test
    void the_filled_in_form_is_printed_for_whoever_may_see_the_case_where_the_hall_prints() throws Exception {
        String id = new Desk(hall, "zhang.san")
                .does("/applications/drafts", Filings.complete("要打印的表单"))
                .path("application")
                .textValue();

        HttpResponse<String> own = ask(zhang, "GET", "/applications/" + id + "/form.pdf", "", "");
        assertThat(own.statusCode()).isEqualTo(409);
        assertThat(own.body()).contains("OW-DOC-2001");
        assertThat(ask(hall.signedIn("li.si"), "GET", "/applications/" + id + "/form.pdf", "", "")
                        .statusCode())
                .isEqualTo(404);
        assertThat(ask(zhang, "GET", "/applications/" + NOBODYS + "/form.pdf", "", "")
                        .statusCode())
                .isEqualTo(404);
        assertThat(ask(SmallHall.browser(), "GET", "/applications/" + id + "/form.pdf", "", "")
                        .statusCode())
                .isEqualTo(401);
    }

    private String created(String json) throws Exception {
        HttpResponse<String> answer = ask(zhang, "POST", "/base-data", "", json);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Desk.JSON.readTree(answer.body()).path("entry").textValue();
    }

    private String inUse() throws Exception {
        for (JsonNode line : Desk.JSON
                .readTree(ask(zhang, "GET", "/base-data", "", "").body())
                .path("entries")) {
            if (line.path("inUse").booleanValue()) {
                return line.path("entry").textValue();
            }
        }
        return "";
    }

    private HttpResponse<String> ask(HttpClient browser, String verb, String path, String seen, String json)
            throws Exception {
        HttpRequest.Builder request = hall.request(path)
                .header("Content-Type", "application/json")
                .method(
                        verb,
                        json.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(json.replace('\'', '"')));
        return SmallHall.send(browser, seen.isEmpty() ? request : request.header("If-Match", seen));
    }
}
