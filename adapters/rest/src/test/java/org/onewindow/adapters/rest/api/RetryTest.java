package org.onewindow.adapters.rest.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.onewindow.core.act.Reading;

/** The same key gives the same receipt and one application, whatever becomes of the connection (G2). */
@ExtendWith(InSmallHall.class)
class RetryTest {
    /** The full count of a night is set from outside: {@code -Donewindow.test.cuts=20000}. */
    private static final int CUTS = Integer.getInteger("onewindow.test.cuts", 500);

    private static final long SEED = Long.getLong("onewindow.test.seed", 20_261_126L);
    private static final String SUBMISSIONS = "/applications/submissions";

    private final SmallHall hall;
    private final Desk zhang;

    RetryTest(SmallHall hall) throws Exception {
        this.hall = hall;
        this.zhang = new Desk(hall, "zhang.san");
    }

    @Test
    void the_same_key_with_the_same_content_gets_the_first_answer_again() throws Exception {
        HttpResponse<String> first = zhang.asks("same-key-1", SUBMISSIONS, Filings.question("一次"));
        HttpResponse<String> again = zhang.asks("same-key-1", SUBMISSIONS, Filings.question("一次"));

        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
    }

    @Test
    void the_same_key_with_other_content_is_refused() throws Exception {
        zhang.asks("same-key-2", SUBMISSIONS, Filings.question("甲"));
        HttpResponse<String> other = zhang.asks("same-key-2", SUBMISSIONS, Filings.question("乙"));

        assertThat(other.statusCode()).isEqualTo(409);
        assertThat(other.body()).contains("OW-ACT-0003");
    }

    @Test
    void the_key_of_somebody_else_opens_nothing() throws Exception {
        zhang.asks("same-key-3", SUBMISSIONS, Filings.question("张三"));
        HttpResponse<String> stolen = new Desk(hall, "li.si").asks("same-key-3", SUBMISSIONS, Filings.question("张三"));

        assertThat(stolen.statusCode()).isEqualTo(409);
        assertThat(stolen.body()).doesNotContain("320583");
    }

    /** Cuts before, within and after the request and the answer; then asks again under the same key. */
    @Test
    void a_client_whose_connection_was_cut_learns_the_outcome_by_asking_again() throws Exception {
        Random chance = new Random(SEED);
        Set<String> numbers = new TreeSet<>();
        int struck = 0;
        for (int i = 0; i < CUTS; i++) {
            String key = "cut-" + SEED + "-" + i;
            String body = Filings.question("断线 " + i).replace('\'', '"');
            struck += sendAndCut(key, body, chance) ? 1 : 0;

            HttpResponse<String> answer = zhang.asks(key, SUBMISSIONS, body);
            assertThat(answer.statusCode())
                    .as("seed %s, cut %s: %s", SEED, i, answer.body())
                    .isEqualTo(200);
            numbers.add(Desk.JSON.readTree(answer.body()).path("number").textValue());
        }

        assertThat(struck).as("cuts that struck").isGreaterThan(CUTS / 2);
        assertThat(numbers).as("one application for each key").hasSize(CUTS);
        assertThat(count()).isEqualTo(CUTS);
    }

    /** Whether the client went away without the whole answer. */
    private boolean sendAndCut(String key, String body, Random chance) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        byte[] request = ("POST /api/v1" + SUBMISSIONS
                        + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                        + "Idempotency-Key: " + key + "\r\nCookie: " + zhang.cookies() + "\r\nContent-Length: "
                        + bytes.length
                        + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        try (Socket socket = new Socket("localhost", hall.server.port())) {
            socket.setSoLinger(true, 0);
            OutputStream out = socket.getOutputStream();
            switch (chance.nextInt(4)) {
                case 0 -> out.write(request, 0, chance.nextInt(request.length));
                case 1 -> {
                    out.write(request);
                    out.write(bytes, 0, chance.nextInt(bytes.length));
                }
                case 2 -> {
                    out.write(request);
                    out.write(bytes);
                }
                default -> {
                    out.write(request);
                    out.write(bytes);
                    out.flush();
                    InputStream in = socket.getInputStream();
                    return in.readNBytes(1 + chance.nextInt(60)).length < 400;
                }
            }
            out.flush();
            return true;
        }
    }

    /** Applications that the test's filings have made; the list of the interface ends at 200. */
    private long count() {
        return hall.hall
                .get(Reading.class)
                .read(em -> em.createQuery("select count(e) from LedgerEntry e where e.key like :keys", Long.class)
                        .setParameter("keys", "cut-%")
                        .getSingleResult());
    }
}
