package org.onewindow.adapters.rest.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A file in pieces over real HTTP, whose it is and whose it is not. */
@ExtendWith(InSmallHall.class)
class UploadResourceTest {
    private static final byte[] TEXT = "年度投资计划。".repeat(20_000).getBytes(StandardCharsets.UTF_8);
    private static SmallHall hall;

    @BeforeAll
    static void open(SmallHall opened) {
        hall = opened;
    }

    private static String begun(HttpClient person) throws Exception {
        HttpResponse<String> begun =
                SmallHall.send(person, hall.post("/uploads", "{\"name\": \"计划.txt\", \"size\": " + TEXT.length + "}"));
        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(200);
        return json(begun).path("id").textValue();
    }

    private static HttpResponse<String> piece(HttpClient person, String id, String start, byte[] bytes)
            throws Exception {
        return SmallHall.send(
                person,
                hall.request("/uploads/" + id + "/pieces/" + start)
                        .header("Content-Type", "application/octet-stream")
                        .PUT(BodyPublishers.ofByteArray(bytes)));
    }

    private static HttpResponse<String> finish(HttpClient person, String id) throws Exception {
        return SmallHall.send(person, hall.post("/uploads/" + id + "/finish", "{}"));
    }

    private static JsonNode json(HttpResponse<String> answer) throws Exception {
        return new ObjectMapper().readTree(answer.body());
    }

    @Test
    void a_file_arrives_in_pieces_and_can_be_handed_in() throws Exception {
        HttpClient zhang = hall.signedIn("zhang.san");
        String id = begun(zhang);

        assertThat(json(piece(zhang, id, "0", Arrays.copyOf(TEXT, 100_000)))
                        .path("received")
                        .intValue())
                .isEqualTo(100_000);
        JsonNode progress =
                json(SmallHall.send(zhang, hall.request("/uploads/" + id).GET()));
        assertThat(progress.path("received").intValue()).isEqualTo(100_000);
        piece(zhang, id, "100000", Arrays.copyOfRange(TEXT, 100_000, TEXT.length));
        HttpResponse<String> finished = finish(zhang, id);

        assertThat(finished.statusCode()).as(finished.body()).isEqualTo(200);
        assertThat(json(finished).path("file").path("mediaType").textValue()).isEqualTo("text/plain");
    }

    @Test
    void what_does_not_fit_is_told_with_what_to_do() throws Exception {
        HttpClient zhang = hall.signedIn("zhang.san");
        String id = begun(zhang);

        assertThat(piece(zhang, id, "5", new byte[] {1}).body()).contains("OW-STO-1015");
        assertThat(piece(zhang, id, "x", new byte[] {1}).body()).contains("OW-STO-1015");
        assertThat(piece(zhang, id, "0", new byte[0]).body()).contains("OW-STO-1017");
        assertThat(finish(zhang, id).body()).contains("OW-STO-1018");
        assertThat(SmallHall.send(zhang, hall.post("/uploads", "{\"name\": \"a.pdf\", \"size\": 0}"))
                        .body())
                .contains("OW-STO-1019");
        assertThat(SmallHall.send(zhang, hall.post("/uploads", "{\"name\": \"a.pdf\", \"size\": 99999999999}"))
                        .body())
                .contains("OW-STO-1004");
        assertThat(piece(zhang, id, "0", new byte[3 << 20]).statusCode()).isBetween(400, 499);
    }

    @Test
    void to_others_there_is_no_such_upload_and_staff_have_none() throws Exception {
        String id = begun(hall.signedIn("zhang.san"));
        HttpClient li = hall.signedIn("li.si");
        HttpClient clerk = hall.signedIn("wang.fang");

        assertThat(SmallHall.send(li, hall.request("/uploads/" + id).GET()).statusCode())
                .isEqualTo(404);
        assertThat(piece(li, id, "0", new byte[] {1}).statusCode()).isEqualTo(404);
        assertThat(finish(li, id).statusCode()).isEqualTo(404);
        assertThat(piece(clerk, id, "0", new byte[] {1}).statusCode()).isEqualTo(403);
        assertThat(finish(clerk, id).statusCode()).isEqualTo(403);
        assertThat(SmallHall.send(
                                SmallHall.browser(),
                                hall.request("/uploads/" + id).GET())
                        .statusCode())
                .isEqualTo(401);
    }
}
