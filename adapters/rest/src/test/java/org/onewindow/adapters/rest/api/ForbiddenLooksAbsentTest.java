package org.onewindow.adapters.rest.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody may not know cannot be found out by trying either: not from the time of the answer, not by guessing (G27). */
@ExtendWith(InSmallHall.class)
class ForbiddenLooksAbsentTest {
    /** At each of the three endpoints. */
    private static final int PAIRS = 700;

    /** The full count of a night is set from outside: {@code -Donewindow.test.guesses=1000000}. */
    private static final int GUESSES = Integer.getInteger("onewindow.test.guesses", 2_000);

    private static final long SEED = Long.getLong("onewindow.test.seed", 20_261_126L);

    /** Of the usual time; what is left is beneath what any network adds. */
    private static final double NOTICEABLE = 0.15;

    private final SmallHall hall;
    private final Person stranger;
    private final String real;
    private final Random chance = new Random(SEED);

    ForbiddenLooksAbsentTest(SmallHall hall) throws Exception {
        this.hall = hall;
        this.stranger = Person.applicant(hall, "li.si");
        this.real = new Desk(hall, "zhang.san")
                .does("/applications/drafts", Filings.complete("计时"))
                .path("application")
                .textValue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"GET /applications/{id}", "GET /applications/{id}/history", "POST /applications/{id}/withdrawal"
            })
    void the_time_of_the_answer_does_not_tell_a_strangers_case_from_none(String endpoint, TestReporter reporter)
            throws Exception {
        double[] differences = new double[PAIRS];
        double[] times = new double[PAIRS];
        pairs(endpoint, new double[PAIRS / 4], new double[PAIRS / 4]);

        pairs(endpoint, differences, times);

        double difference = median(differences);
        double usual = median(times);
        reporter.publishEntry(endpoint, "%.0f µs of %.0f µs".formatted(difference / 1_000, usual / 1_000));
        assertThat(Math.abs(difference)).isLessThan(NOTICEABLE * usual);
    }

    /** Each pair in an order of its own, so that what slows the machine down slows both. */
    private void pairs(String endpoint, double[] differences, double[] times) throws Exception {
        for (int i = 0; i < differences.length; i++) {
            boolean forbiddenFirst = chance.nextBoolean();
            long first = nanos(endpoint, forbiddenFirst ? real : absent());
            long second = nanos(endpoint, forbiddenFirst ? absent() : real);
            differences[i] = forbiddenFirst ? first - second : second - first;
            times[i] = Math.min(first, second);
        }
    }

    private long nanos(String endpoint, String id) throws Exception {
        long begun = System.nanoTime();
        int status = ask(endpoint, id).statusCode();
        long nanos = System.nanoTime() - begun;
        assertThat(status).isEqualTo(404);
        return nanos;
    }

    private HttpResponse<String> ask(String endpoint, String id) throws Exception {
        String path = endpoint.substring(endpoint.indexOf('/'))
                .replace("{id}", id)
                .replace("{dispatch}", "0".repeat(32))
                .replace("{reply}", "0".repeat(64));
        HttpRequest.Builder request = endpoint.startsWith("GET")
                ? hall.request(path)
                : hall.act(UUID.randomUUID().toString(), path, "{\"reasons\": \"x\"}");
        return stranger.send(request);
    }

    private String absent() {
        byte[] id = new byte[16];
        chance.nextBytes(id);
        return HexFormat.of().formatHex(id);
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    @Test
    void guessing_identifiers_opens_nothing() throws Exception {
        HttpResponse<String> absent = ask("GET /applications/{id}", "0".repeat(32));
        for (int i = 0; i < GUESSES; i++) {
            // near ones too: a digit of a real one changed
            String guess = i % 2 == 0 ? absent() : oneDigitChanged();

            HttpResponse<String> answer = ask("GET /applications/{id}", guess);

            assertThat(answer.statusCode()).as("seed %s, guess %s", SEED, i).isEqualTo(404);
            assertThat(answer.body()).isEqualTo(absent.body());
        }
    }

    private String oneDigitChanged() {
        char[] digits = real.toCharArray();
        int at = chance.nextInt(digits.length);
        digits[at] = digits[at] == 'f' ? '0' : Character.forDigit(Character.digit(digits[at], 16) + 1, 16);
        return new String(digits);
    }
}
