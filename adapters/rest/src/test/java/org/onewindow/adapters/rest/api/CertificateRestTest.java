package org.onewindow.adapters.rest.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** 证照 for programs: who sees one, who ends one, and what whoever holds one may learn (R1.4, R17.1, G26, G27). */
@ExtendWith(InSmallHall.class)
class CertificateRestTest {
    private static final List<String> ACTS = List.of("ending-request", "ending", "deregistration", "paper");
    private static final Map<String, String> BODIES = Map.of(
            "ending-request", "{'ending': 'REVOCATION', 'reasons': '依行政许可法第六十九条'}",
            "ending", "{}",
            "deregistration", "{'reasons': '已放弃'}",
            "paper", "{'paper': 'HANDED_IN'}");

    private final SmallHall hall;

    CertificateRestTest(SmallHall hall) {
        this.hall = hall;
    }

    @BeforeAll
    static void an_answer_is_a_certificate(SmallHall hall) {
        hall.publish(Map.of(
                "items/on-the-spot.yaml",
                hall.file("items/on-the-spot.yaml")
                        .replace("kind: APPROVAL_DOCUMENT", "kind: CERTIFICATE, validity: {amount: 1, unit: YEAR}")));
    }

    private JsonNode issued(String project) throws Exception {
        String id = new Desk(hall, "zhang.san")
                .does("/applications/submissions", Filings.question(project))
                .path("application")
                .textValue();
        new Desk(hall, "wang.fang")
                .does("/applications/" + id + "/immediate-decision", "{'kind': 'GRANTED', 'grounds': '同意'}");
        new Desk(hall, "zhao.min").does("/applications/" + id + "/issue", "{}");
        for (JsonNode each : new Desk(hall, "zhang.san").get("/certificates").path("certificates")) {
            if (each.path("application").textValue().equals(id)) {
                return each;
            }
        }
        throw new AssertionError("no certificate of " + id);
    }

    @Test
    void its_holder_its_department_and_the_front_desk_see_it_and_to_others_it_is_as_if_there_were_none()
            throws Exception {
        String path = "/certificates/" + issued("谁能看见的证照").path("id").textValue();

        for (String who : List.of("zhang.san", "wu.zheng", "wang.fang", "zhao.min", "du.jian")) {
            assertThat(new Desk(hall, who).get(path).path("status").textValue())
                    .as(who)
                    .isEqualTo("VALID");
        }
        for (String who : List.of("li.si", "xu.qing", "he.ming")) {
            Desk other = new Desk(hall, who);
            assertThat(SmallHall.send(other.browser(), hall.request(path)).statusCode())
                    .as(who)
                    .isEqualTo(404);
            assertThat(other.get("/certificates").path("total").intValue())
                    .as(who)
                    .isZero();
        }
    }

    @Test
    void nobody_acts_on_one_but_those_whose_it_is_to_do() throws Exception {
        String path = "/certificates/" + issued("谁能办理的证照").path("id").textValue();

        for (String act : ACTS) {
            for (String who : List.of("zhang.san", "li.si", "wang.fang", "xu.qing", "he.ming")) {
                assertThat(new Desk(hall, who)
                                .asks(path + "/" + act, BODIES.getOrDefault(act, "{}"))
                                .statusCode())
                        .as("%s by %s", act, who)
                        .isIn(403, 404);
            }
        }
        assertThat(new Desk(hall, "wu.zheng").get(path).path("status").textValue())
                .isEqualTo("VALID");
    }

    @Test
    void a_revocation_is_asked_for_by_one_and_done_by_another() throws Exception {
        JsonNode certificate = issued("撤销的证照");
        String path = "/certificates/" + certificate.path("id").textValue();
        Desk first = new Desk(hall, "wu.zheng");

        first.does(path + "/ending-request", BODIES.getOrDefault("ending-request", ""));
        assertThat(first.asks(path + "/ending", "{}").body()).contains("OW-CRT-1006");
        new Desk(hall, "chen.guo").does(path + "/ending", "{}");

        assertThat(first.get(path).path("status").textValue()).isEqualTo("REVOKED");
        JsonNode checked = check(
                certificate.path("number").textValue(),
                certificate.path("checkCode").textValue());
        assertThat(checked.path("status").textValue()).isEqualTo("REVOKED");
        assertThat(checked.path("holder").textValue()).isEqualTo("张**");
    }

    @Test
    void a_persons_certificate_is_checked_with_its_code_alone_and_a_number_opens_nothing() throws Exception {
        JsonNode certificate = issued("查验的证照");
        String number = certificate.path("number").textValue();

        for (String body : List.of(
                "{'number': '" + number + "', 'code': null}",
                "{'number': '" + number + "', 'code': 'AAAAAAAA'}",
                "{'number': '没有这个号', 'code': null}")) {
            assertThat(SmallHall.send(SmallHall.browser(), hall.post("/certificates/check", body.replace('\'', '"')))
                            .body())
                    .contains("OW-CRT-1009");
        }
        assertThat(check(number, certificate.path("checkCode").textValue())
                        .path("number")
                        .textValue())
                .isEqualTo(number);
    }

    @Test
    void the_register_is_searched_by_the_holders_number_that_stands_in_no_address() throws Exception {
        issued("查询的证照");
        Desk clerk = new Desk(hall, "wang.fang");
        String nothing = "'number': null, 'type': null, 'status': 'VALID', 'endsBefore': null, 'page': null";

        JsonNode found =
                clerk.does("/certificates/search", "{'holder': '" + SmallHall.ZHANG.value() + "', " + nothing + "}");
        assertThat(found.path("total").intValue()).isPositive();
        assertThat(clerk.does("/certificates/search", "{'holder': '" + SmallHall.LI.value() + "', " + nothing + "}")
                        .path("total")
                        .intValue())
                .isZero();
        assertThat(clerk.asks("/certificates/search", "{'holder': '123', " + nothing + "}")
                        .body())
                .contains("OW-CRT-1011");
    }

    private JsonNode check(String number, String code) throws Exception {
        return Desk.JSON.readTree(SmallHall.send(
                        SmallHall.browser(),
                        hall.post(
                                "/certificates/check", "{\"number\": \"" + number + "\", \"code\": \"" + code + "\"}"))
                .body());
    }
}
