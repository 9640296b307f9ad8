package org.onewindow.adapters.rest.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The printed file of a document, in a hall that runs without a printer. */
@ExtendWith(InSmallHall.class)
class DocumentFileTest {
    private static SmallHall hall;
    private static String path;

    @BeforeAll
    static void a_correction_notice_has_gone_out(SmallHall opened) throws Exception {
        hall = opened;
        Desk zhang = new Desk(hall, "zhang.san");
        Desk clerk = new Desk(hall, "wang.fang");
        String id = zhang.does("/applications/submissions", Filings.complete("要打印文书的项目"))
                .path("application")
                .textValue();
        clerk.does(
                "/applications/" + id + "/correction-notice",
                "{'points': [{'subject': 'request', 'what': '未盖章', 'wanted': '', 'basis': '受理标准'}]}");
        JsonNode documents = zhang.get("/applications/" + id).path("documents");
        path = "/applications/" + id + "/documents/"
                + documents.path(0).path("id").textValue() + ".pdf";
    }

    private static HttpResponse<String> asked(String person, String path) throws Exception {
        return SmallHall.send(hall.signedIn(person), hall.request(path).GET());
    }

    @Test
    void whose_it_is_and_who_handles_it_are_told_that_the_hall_prints_none() throws Exception {
        for (String person : new String[] {"zhang.san", "wang.fang"}) {
            HttpResponse<String> answer = asked(person, path);

            assertThat(answer.statusCode()).isEqualTo(409);
            assertThat(answer.headers().firstValue("Content-Type"))
                    .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
            assertThat(answer.body()).contains("OW-DOC-2001");
        }
    }

    @Test
    void to_others_there_is_no_such_document() throws Exception {
        HttpResponse<String> others = asked("li.si", path);
        HttpResponse<String> absent =
                asked("zhang.san", path.replaceAll("[0-9a-f]{32}\\.pdf", "0".repeat(32) + ".pdf"));

        assertThat(others.statusCode()).isEqualTo(404);
        assertThat(absent.statusCode()).isEqualTo(404);
    }

    @Test
    void who_is_not_signed_in_is_told_so() throws Exception {
        assertThat(SmallHall.send(SmallHall.browser(), hall.request(path).GET()).statusCode())
                .isEqualTo(401);
    }
}
