package org.onewindow.adapters.rest.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.onewindow.core.act.Scope;
import org.onewindow.core.signature.ContentDigest;
import org.onewindow.core.signature.MessageSignature;
import org.onewindow.routing.dispatch.DepartmentFigures;

/** A department's own system calls back: signed by it, once, for what it was asked; everything else changes nothing (G5, R11.1). */
@ExtendWith(InSmallHall.class)
class DepartmentReplyTest {
    private static final String PATH = "/department-replies";
    private static final String SECRET = "the secret of the planning bureau, long enough";
    private static final String SETTING = "onewindow.department.planning.secret";

    private final SmallHall hall;

    DepartmentReplyTest(SmallHall hall) {
        this.hall = hall;
        hall.publish(Map.of(
                "hall.yaml",
                hall.file("hall.yaml")
                        .replace(
                                "{id: planning,",
                                "{id: planning, adapter: http, settings: {url: 'http://127.0.0.1:9/', reply.dispatch: /data/ywbh, reply.key: /data/lsh,"
                                        + " reply.officer: /data/jbr, reply.opinion: /data/yj, reply.grounds: /data/ly,"
                                        + " reply.means.1: AGREE, reply.means.2: DISAGREE},")));
    }

    @BeforeAll
    static void share_the_secret() {
        System.setProperty(SETTING, SECRET);
    }

    @AfterAll
    static void forget_the_secret() {
        System.clearProperty(SETTING);
    }

    @Test
    void a_signed_reply_is_the_departments_opinion_and_names_its_officer() throws Exception {
        String application = accepted("签名回复");

        HttpResponse<String> answer = send(signed(reply(application, "R-1", "AGREE", "")));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).contains("EFFECTIVE");
        assertThat(new Desk(hall, "wu.zheng")
                        .get("/applications/" + application + "/tasks")
                        .toString())
                .contains("1024", "AGREE");
    }

    @Test
    void a_repeated_reply_gets_the_same_answer_and_changes_nothing_more() throws Exception {
        String application = accepted("重复回复");
        String body = reply(application, "R-2", "AGREE", "");

        send(signed(body));
        HttpResponse<String> again = send(signed(body));

        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(new Desk(hall, "wu.zheng")
                        .get("/applications/" + application + "/history")
                        .toString()
                        .split("GIVE_OPINION", -1))
                .hasSize(2);
    }

    @Test
    void a_reply_that_is_not_signed_or_forged_or_old_is_refused_and_leaves_no_trace() throws Exception {
        String application = accepted("伪造回复");
        String body = reply(application, "R-3", "DISAGREE", "不同意");
        Instant now = hall.hall.clock().instant();

        assertRefused(hall.post(PATH, body));
        assertRefused(signed(body, "another secret of thirty-two bytes and more", "planning", now));
        assertRefused(signed(body, SECRET, "water", now));
        assertRefused(signed(body, SECRET, "nobody", now));
        assertRefused(signed(body, SECRET, "planning", now.minus(Duration.ofMinutes(6))));
        assertRefused(signed(body, SECRET, "planning", now.plus(Duration.ofMinutes(6))));

        assertThat(new Desk(hall, "du.jian").get(PATH).toString()).doesNotContain("R-3");
    }

    @Test
    void a_body_that_was_changed_on_its_way_does_not_fit_its_signature() throws Exception {
        String application = accepted("篡改回复");
        HttpRequest.Builder signed = signed(reply(application, "R-4", "AGREE", ""));

        assertRefused(signed.POST(HttpRequest.BodyPublishers.ofString(reply(application, "R-4", "DISAGREE", "不同意"))));
    }

    @Test
    void a_reply_in_the_departments_own_format_is_read_by_the_mapping_in_the_definitions() throws Exception {
        String application = accepted("自有格式");
        String body = "{\"code\": 0, \"data\": {\"ywbh\": \"" + dispatchOf(application)
                + "\", \"lsh\": 7001, \"jbr\": \"1024\", \"yj\": 2, \"ly\": \"不符合控规\"}}";

        assertThat(send(signed("/mapped", body)).statusCode()).isEqualTo(200);
        assertThat(send(signed("/mapped", body)).statusCode()).isEqualTo(200);

        assertThat(new Desk(hall, "wu.zheng")
                        .get("/applications/" + application + "/tasks")
                        .toString())
                .contains("1024", "DISAGREE", "不符合控规");
    }

    @Test
    void what_is_no_reply_in_the_departments_format_is_refused_with_every_place_that_is_wrong_and_kept_for_supervision()
            throws Exception {
        assertAnswered(
                422,
                "/data/ywbh, /data/lsh, /data/jbr",
                signed("/mapped", "{\"data\": {\"yj\": \"1\", \"ly\": \"同意\"}}"));

        assertThat(hall.hall.get(DepartmentFigures.class).strays(new Scope.WholeHall(), 10))
                .extracting(stray -> stray.why().code())
                .contains("OW-RTE-2211");
    }

    @Test
    void whoever_calls_in_the_departments_name_without_its_signature_stands_on_the_supervision_desk_once()
            throws Exception {
        Instant now = hall.hall.clock().instant();
        String body = reply(accepted("冒名回复"), "R-8", "AGREE", "");
        for (int i = 0; i < 3; i++) {
            assertRefused(signed(body, "another secret of thirty-two bytes and more", "planning", now));
            assertRefused(signed(body, SECRET, "nobody", now));
        }

        assertThat(hall.hall.get(DepartmentFigures.class).strays(new Scope.WholeHall(), 10))
                .filteredOn(stray -> stray.why().code().equals("OW-RTE-2212"))
                .singleElement()
                .satisfies(stray -> assertThat(stray.times()).isGreaterThanOrEqualTo(3))
                .satisfies(stray -> assertThat(stray.from().value()).isEqualTo("planning"));
    }

    @Test
    void a_body_of_a_hundred_megabytes_is_not_read() throws Exception {
        EndlessText body = new EndlessText(100L * 1024 * 1024);
        try {
            HttpResponse<String> answer =
                    send(hall.post(PATH, "").POST(HttpRequest.BodyPublishers.ofInputStream(() -> body)));
            assertThat(answer.statusCode()).isEqualTo(413);
        } catch (IOException e) {
            assertThat(e).as("hung up on while sending").hasStackTraceContaining("IOException");
        }

        assertThat(body.left.get()).as("bytes that were not even sent").isPositive();
        assertRefused(hall.post(PATH, reply(accepted("之后照常"), "R-7", "AGREE", "")));
    }

    /** So many blanks. */
    private static final class EndlessText extends InputStream {
        private final AtomicLong left;

        EndlessText(long bytes) {
            left = new AtomicLong(bytes);
        }

        @Override
        public int read() {
            return left.getAndDecrement() > 0 ? ' ' : -1;
        }

        @Override
        public int read(byte[] into, int from, int length) {
            int given = (int) Math.min(length, Math.max(0, left.getAndAdd(-length)));
            Arrays.fill(into, from, from + given, (byte) ' ');
            return given == 0 && length > 0 ? -1 : given;
        }
    }

    @Test
    void a_reply_to_what_the_department_never_got_is_kept_for_supervision() throws Exception {
        String body = "{\"dispatch\": \"0123456789abcdef0123456789abcdef\", \"key\": \"R-5\", \"officer\": \"1024\","
                + " \"opinion\": \"AGREE\", \"decision\": null, \"grounds\": \"\"}";

        HttpResponse<String> answer = send(signed(body));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("OW-RTE-2103");
        assertThat(new Desk(hall, "du.jian").get(PATH).toString()).contains("R-5");
    }

    @Test
    void everything_that_is_out_of_shape_is_refused_with_what_is_wrong() throws Exception {
        String application = accepted("不合格式");
        String good = reply(application, "R-6", "AGREE", "");

        assertAnswered(422, "OW-WEB-3012", signed(good.replace("\"decision\": null", "\"decision\": \"GRANTED\"")));
        assertAnswered(422, "OW-WEB-3013", signed(good.replace("\"1024\"", "\"一零二四\"")));
        assertAnswered(
                422,
                "OW-WEB-3013",
                signed(good.replace("\"grounds\": \"\"", "\"grounds\": \"" + "长".repeat(1_801) + "\"")));
        assertAnswered(400, "OW-WEB-2007", signed(good.replace("AGREE", "MAYBE")));
        assertAnswered(400, "OW-WEB-2001", signed(good + "}"));
    }

    private String accepted(String project) throws Exception {
        return new Desk(hall, "wang.fang")
                .does("/applications/taken-in", Filings.byZhangAtTheCounter(Filings.complete(project)))
                .path("application")
                .textValue();
    }

    private String dispatchOf(String application) throws Exception {
        return new Desk(hall, "du.jian")
                .get("/applications/" + application + "/dispatches")
                .at("/dispatches/0/key")
                .textValue();
    }

    private String reply(String application, String key, String opinion, String grounds) throws Exception {
        return "{\"dispatch\": \"" + dispatchOf(application) + "\", \"key\": \"" + key
                + "\", \"officer\": \"1024\", \"opinion\": \"" + opinion + "\", \"decision\": null, \"grounds\": \""
                + grounds + "\"}";
    }

    private HttpRequest.Builder signed(String body) {
        return signed(body, SECRET, "planning", hall.hall.clock().instant());
    }

    private HttpRequest.Builder signed(String path, String body) {
        return signed(PATH + path, body, SECRET, "planning", hall.hall.clock().instant());
    }

    private HttpRequest.Builder signed(String body, String secret, String department, Instant at) {
        return signed(PATH, body, secret, department, at);
    }

    private HttpRequest.Builder signed(String path, String body, String secret, String department, Instant at) {
        String digest = ContentDigest.of(body.getBytes(StandardCharsets.UTF_8));
        MessageSignature.Headers headers = MessageSignature.sign(
                new MessageSignature.Message("POST", "/api/v1" + path, digest),
                department,
                secret.getBytes(StandardCharsets.UTF_8),
                at);
        return hall.post(path, body)
                .header(ContentDigest.HEADER, digest)
                .header(MessageSignature.INPUT, headers.input())
                .header(MessageSignature.SIGNATURE, headers.signature());
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return SmallHall.send(SmallHall.browser(), request);
    }

    private static void assertRefused(HttpRequest.Builder request) throws Exception {
        assertAnswered(401, "OW-WEB-3011", request);
    }

    private static void assertAnswered(int status, String code, HttpRequest.Builder request) throws Exception {
        HttpResponse<String> answer = send(request);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains(code);
    }
}
