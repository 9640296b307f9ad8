package org.onewindow.adapters.rest.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.onewindow.core.time.HallTime;

/** 委托 for programs: the relations "represented" and "formerly represented" of the access matrix (G26). */
@ExtendWith(InSmallHall.class)
class MandateRestTest {
    private static final List<String> OF_A_CASE =
            List.of("", "/history", "/due-dates", "/lookup-code", "/receipt", "/shared-materials");

    private final SmallHall hall;

    MandateRestTest(SmallHall hall) {
        this.hall = hall;
    }

    @Test
    void a_case_opens_to_whoever_represents_its_applicant_and_closes_with_the_request_after_the_revocation()
            throws Exception {
        Desk zhang = new Desk(hall, "zhang.san");
        Desk li = new Desk(hall, "li.si");
        String id = zhang.does("/applications/submissions", Filings.complete("代理关系的项目"))
                .path("application")
                .textValue();
        everything(li, id, 404, "other");

        String mandate =
                zhang.does("/mandates", terms("'HANDLE'", "[]")).path("mandate").textValue();
        everything(li, id, 404, "not acting yet");
        act(li, "'" + mandate + "'", 200);
        everything(li, id, 200, "represented");
        li.does("/applications/" + id + "/withdrawal", "{'reasons': '不再申请'}");

        zhang.does("/mandates/" + mandate + "/revocation", "{'reasons': ''}");
        everything(li, id, 404, "formerly represented");
        act(li, "'" + mandate + "'", 404);
        assertThat(zhang.get("/applications/" + id + "/history").toString()).contains(" by:");
    }

    @Test
    void a_mandate_for_one_item_opens_no_case_of_another() throws Exception {
        Desk zhang = new Desk(hall, "zhang.san");
        Desk li = new Desk(hall, "li.si");
        String id = zhang.does("/applications/submissions", Filings.complete("不在委托事项内的项目"))
                .path("application")
                .textValue();
        String mandate = zhang.does("/mandates", terms("'HANDLE'", "['on-the-spot']"))
                .path("mandate")
                .textValue();

        act(li, "'" + mandate + "'", 200);

        everything(li, id, 404, "not covered");
        assertThat(li.get("/applications").toString()).doesNotContain(id);
        assertThat(li.asks("/applications/submissions", Filings.complete("代理人提交的项目"))
                        .body())
                .contains("OW-MND-1009");
    }

    @Test
    void nobody_records_a_mandate_but_the_front_desk_and_nobody_ends_one_of_others() throws Exception {
        Desk zhang = new Desk(hall, "zhang.san");
        String mandate = zhang.does("/mandates", terms("'COLLECT'", "[]"))
                .path("mandate")
                .textValue();

        for (String who : List.of("zhao.min", "wu.zheng", "du.jian", "he.ming")) {
            Desk other = new Desk(hall, who);
            assertThat(other.asks("/mandates/" + mandate + "/revocation", "{'reasons': ''}")
                            .statusCode())
                    .as(who)
                    .isIn(403, 404);
            assertThat(other.get("/mandates").path("given").size()).as(who).isZero();
        }
        assertThat(zhang.asks("/mandates/recorded", "{'evidence': 'x', 'terms': " + terms("'HANDLE'", "[]") + "}")
                        .statusCode())
                .isEqualTo(403);
    }

    private void everything(Desk who, String id, int status, String relation) throws Exception {
        for (String end : OF_A_CASE) {
            assertThat(SmallHall.send(who.browser(), hall.request("/applications/" + id + end))
                            .statusCode())
                    .as("%s: %s", relation, end)
                    .isEqualTo(status);
        }
    }

    private void act(Desk who, String mandate, int status) throws Exception {
        String body = "{\"mandate\": " + mandate.replace('\'', '"') + "}";
        assertThat(SmallHall.send(
                                who.browser(),
                                hall.act(UUID.randomUUID().toString(), "/mandates/acting", body)
                                        .method("PUT", HttpRequest.BodyPublishers.ofString(body)))
                        .statusCode())
                .isEqualTo(status);
    }

    private String terms(String powers, String items) {
        LocalDate today = hall.hall.get(HallTime.class).today();
        return "{'principal': null, 'person': {'name': '李四', 'idNumber': '" + SmallHall.LI.value()
                + "', 'mobile': null}, 'items': " + items + ", 'powers': [" + powers + "], 'from': '" + today
                + "', 'until': '" + today.plusMonths(6) + "'}";
    }
}
