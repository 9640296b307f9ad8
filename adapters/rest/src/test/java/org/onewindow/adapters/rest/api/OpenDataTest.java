package org.onewindow.adapters.rest.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** 开放数据 over HTTP: nobody signs in, each file has its own media type, and the feed tells what has changed (B6). */
@ExtendWith(InSmallHall.class)
class OpenDataTest {
    private static SmallHall hall;

    @BeforeAll
    static void an_item_has_changed_since_the_hall_opened(SmallHall opened) {
        hall = opened;
        hall.publish(Map.of(
                "items/approval.yaml",
                hall.file("items/approval.yaml").replace("promised: 10", "promised: 9"),
                "items/on-the-spot.yaml",
                hall.file("items/on-the-spot.yaml") + "state: SUSPENDED\n"));
    }

    @Test
    void the_items_that_are_offered_are_given_as_json_with_licence_and_source() throws Exception {
        JsonNode data = json("items.json", "application/json");

        assertThat(data.at("/source/zh").textValue()).isEqualTo("投资项目窗口");
        assertThat(data.at("/licence/en").textValue()).startsWith("Free to copy");
        assertThat(data.path("items"))
                .extracting(item -> item.path("id").textValue())
                .containsExactly("approval");
        assertThat(data.at("/items/0/promised/amount").intValue()).isEqualTo(9);
    }

    @Test
    void the_same_is_given_as_a_table() throws Exception {
        String csv = get("items.csv", "text/csv").body();

        assertThat(csv).startsWith("\uFEFFid,implementationCode,").contains("\r\napproval,", "投资项目核准");
        assertThat(csv).doesNotContain("on-the-spot");
    }

    @Test
    void the_feed_holds_the_versions_of_items_newest_first() throws Exception {
        String feed = get("feed.atom", "application/atom+xml").body();

        assertThat(feed)
                .containsSubsequence(
                        "<feed xmlns=\"http://www.w3.org/2005/Atom\"",
                        "urn:onewindow:kunshan-investment:item:approval:2",
                        "urn:onewindow:kunshan-investment:item:approval:1",
                        "</feed>");
    }

    @Test
    void the_services_are_given_in_the_public_service_vocabulary_with_its_official_context() throws Exception {
        JsonNode services = json("services.jsonld", "application/ld+json");

        assertThat(services.at("/@context/0").textValue())
                .isEqualTo("https://semiceu.github.io/CPSV-AP/releases/3.2.0/context/cpsv-ap.jsonld");
        assertThat(services.path("@graph"))
                .filteredOn(thing -> thing.path("@type").asText().equals("PublicService"))
                .singleElement()
                .satisfies(service -> assertThat(
                                service.path("PublicService.identifier").textValue())
                        .isEqualTo("approval"));
    }

    @Test
    void what_each_file_is_stands_in_the_description_of_the_interface() throws Exception {
        JsonNode paths = Desk.JSON
                .readTree(SmallHall.send(SmallHall.browser(), hall.request("/openapi.json"))
                        .body())
                .path("paths");

        assertThat(media(paths, "items.json")).isEqualTo("application/json");
        assertThat(media(paths, "items.csv")).isEqualTo("text/csv;charset=UTF-8");
        assertThat(media(paths, "feed.atom")).isEqualTo("application/atom+xml");
        assertThat(media(paths, "services.jsonld")).isEqualTo("application/ld+json");
    }

    private static String media(JsonNode paths, String file) {
        return paths.path("/open-data/" + file)
                .at("/get/responses/200/content")
                .fieldNames()
                .next();
    }

    @Test
    void who_has_the_file_is_told_that_nothing_has_changed_until_something_has() throws Exception {
        HttpResponse<String> first = get("items.csv", "text/csv");
        String tag = first.headers().firstValue("etag").orElseThrow();
        String modified = first.headers().firstValue("last-modified").orElseThrow();

        assertThat(ask("items.csv", "If-None-Match", tag)).isEqualTo(304);
        assertThat(ask("items.json", "If-None-Match", tag)).isEqualTo(304);
        assertThat(ask("items.csv", "If-Modified-Since", modified)).isEqualTo(304);
        assertThat(ask("items.csv", "If-None-Match", "W/\"other\"")).isEqualTo(200);
        assertThat(ask("items.csv", "If-Modified-Since", "Mon, 01 Jan 2001 00:00:00 GMT"))
                .isEqualTo(200);

        hall.publish(Map.of(
                "items/approval.yaml",
                hall.file("items/approval.yaml").replace("promised: 10", "promised: 8"),
                "items/on-the-spot.yaml",
                hall.file("items/on-the-spot.yaml") + "state: SUSPENDED\n"));
        assertThat(ask("items.csv", "If-None-Match", tag)).isEqualTo(200);
        an_item_has_changed_since_the_hall_opened(hall);
    }

    @Test
    void results_have_a_state_of_their_own() throws Exception {
        String tag = get("results.json", "application/json")
                .headers()
                .firstValue("etag")
                .orElseThrow();

        assertThat(ask("results.csv", "If-None-Match", tag)).isEqualTo(304);
        assertThat(get("items.json", "application/json").headers().firstValue("etag"))
                .isNotEqualTo(Optional.of(tag));
    }

    @Test
    void more_downloads_at_once_than_the_hall_gives_are_asked_to_come_back_and_who_has_the_file_is_not()
            throws Exception {
        String tag = get("items.csv", "text/csv").headers().firstValue("etag").orElseThrow();
        OpenDownloads downloads = hall.get(OpenDownloads.class);
        int taken = takeEveryPlace(downloads);
        try {
            HttpResponse<String> busy = SmallHall.send(SmallHall.browser(), hall.request("/open-data/items.csv"));
            assertThat(busy.statusCode()).isEqualTo(503);
            assertThat(busy.headers().firstValue("retry-after")).contains("10");
            assertThat(busy.body()).contains("OW-WEB-1041");
            assertThat(ask("items.csv", "If-None-Match", tag)).isEqualTo(304);
        } finally {
            for (int i = 0; i < taken; i++) {
                downloads.end();
            }
        }
        assertThat(taken).isEqualTo(6);
        for (int i = 0; i < 2 * taken; i++) {
            get("items.csv", "text/csv");
        }
    }

    /** A download that was answered may hold its place for a moment longer. */
    private static int takeEveryPlace(OpenDownloads downloads) throws InterruptedException {
        int taken = 0;
        for (int tries = 0; tries < 500 && taken < 6; tries++) {
            if (downloads.begin()) {
                taken++;
            } else {
                Thread.sleep(10);
            }
        }
        assertThat(downloads.begin()).isFalse();
        return taken;
    }

    private static int ask(String file, String header, String value) throws Exception {
        return SmallHall.send(
                        SmallHall.browser(), hall.request("/open-data/" + file).header(header, value))
                .statusCode();
    }

    private static JsonNode json(String file, String media) throws Exception {
        return Desk.JSON.readTree(get(file, media).body());
    }

    private static HttpResponse<String> get(String file, String media) throws Exception {
        HttpResponse<String> answer = SmallHall.send(SmallHall.browser(), hall.request("/open-data/" + file));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("content-type").orElse("")).startsWith(media);
        return answer;
    }
}
