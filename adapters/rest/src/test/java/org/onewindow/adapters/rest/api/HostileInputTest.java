package org.onewindow.adapters.rest.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.onewindow.adapters.rest.api.HostileRequests.Hostile;
import org.onewindow.adapters.testkit.database.TestDatabase;
import org.onewindow.adapters.testkit.hall.OnBothDatabases;
import org.onewindow.core.definition.PublishedDefinitions;
import org.onewindow.core.hall.Hall;
import org.onewindow.core.integrity.InvariantChecker;
import org.onewindow.spi.identity.Role;

/**
 * Whatever is sent, the hall answers as it has said it would, and goes on (G32). Each run tells its seed; set it to see the same again.
 */
@OnBothDatabases
class HostileInputTest {
    /** On each of the two databases; the full count of a night is set from outside: {@code -Donewindow.test.hostile=500000}. */
    private static final int REQUESTS = Integer.getInteger("onewindow.test.hostile", 2_500);

    private static final long SEED = Long.getLong("onewindow.test.seed", 20_261_126L);

    /** What the edge and HTTP itself answer, at any endpoint. */
    private static final List<Integer> EVERYWHERE = List.of(400, 406, 413, 414, 415, 417, 431);

    private static final List<String> NEVER_TOLD = List.of("Exception", "\tat ", "org.onewindow", "jakarta.", "java.");

    private final TestDatabase database;

    HostileInputTest(TestDatabase database) {
        this.database = database;
    }

    @Test
    void nothing_that_is_sent_breaks_the_hall_and_every_no_is_a_problem_with_a_code(TestReporter reporter)
            throws Exception {
        reporter.publishEntry("onewindow.test.seed", Long.toString(SEED));
        try (SmallHall hall = SmallHall.open(database)) {
            // signed in beforehand: so many guesses at lookup codes close sign-in to the address they come from
            Desk zhang = new Desk(hall, "zhang.san");
            List<String> ids = new ArrayList<>(handedIn(zhang));
            Random chance = new Random(SEED);
            AccessTable table = AccessTable.read();
            Map<Set<Role>, String> sessions = sessions(hall);
            HostileRequests requests = new HostileRequests(
                    chance,
                    hall.hall.get(Endpoints.class).all(),
                    List.copyOf(sessions.values()),
                    endpoint -> fitting(table.of(endpoint), sessions),
                    () -> ids.get(chance.nextInt(ids.size())));
            Map<Integer, Integer> statuses = new TreeMap<>();
            List<String> failures = new ArrayList<>();
            for (int i = 0; i < REQUESTS; i++) {
                Hostile request = requests.next();
                Optional<RawHttp.Answer> answer = RawHttp.send(hall.server.port(), request.bytes());
                statuses.merge(answer.map(RawHttp.Answer::status).orElse(0), 1, Integer::sum);
                int number = i;
                objection(request, answer).ifPresent(what -> failures.add("request " + number + ": " + what));
                answer.filter(given -> given.status() == 200)
                        .flatMap(given -> idIn(given.body()))
                        .ifPresent(ids::add);
            }
            reporter.publishEntry("answers", statuses.toString());

            assertThat(failures).as("seed %s", SEED).isEmpty();
            assertThat(statuses.keySet()).contains(200, 400, 401, 403, 404, 409, 422);
            assertThat(handedIn(zhang)).as("the hall goes on").hasSize(2);
            assertThat(hall.hall.get(InvariantChecker.class).violations()).isEmpty();
        }
    }

    private static List<String> handedIn(Desk zhang) throws Exception {
        String mark = Integer.toString(zhang.get("/applications").path("cases").size());
        return List.of(
                zhang.does("/applications/submissions", Filings.complete("来" + mark))
                        .path("application")
                        .textValue(),
                zhang.does("/applications/drafts", Filings.question("去" + mark))
                        .path("application")
                        .textValue());
    }

    /** The cookies of somebody of each kind, by the roles held. */
    private static Map<Set<Role>, String> sessions(SmallHall hall) throws Exception {
        Map<Set<Role>, String> sessions = new LinkedHashMap<>();
        sessions.put(Set.of(), "");
        sessions.put(Set.of(Role.APPLICANT), new Desk(hall, "zhang.san").cookies());
        for (Hall.StaffMember member :
                hall.hall.get(PublishedDefinitions.class).hall().orElseThrow().staff()) {
            sessions.putIfAbsent(member.roles(), new Desk(hall, member.id().value()).cookies());
        }
        return sessions;
    }

    private static List<String> fitting(AccessTable.Expectation expected, Map<Set<Role>, String> sessions) {
        return sessions.entrySet().stream()
                .filter(each -> each.getKey().stream().anyMatch(expected.roles()::contains))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** What is wrong with an answer, if anything is. */
    private static Optional<String> objection(Hostile request, Optional<RawHttp.Answer> answer) {
        if (answer.isEmpty()) {
            return request.endpoint().map(endpoint -> "no answer\n" + request);
        }
        RawHttp.Answer given = answer.get();
        String what = given.status() + " " + given.body() + "\nto " + request;
        if (given.status() >= 500) {
            return Optional.of(what);
        }
        if (given.status() >= 400 && !given.body().isEmpty() && !isProblem(given)) {
            return Optional.of("no problem: " + what);
        }
        boolean described = request.endpoint().isEmpty()
                || given.status() == 200
                || (given.status() == 304 && request.endpoint().get().isBehindOpenDataDoor())
                || EVERYWHERE.contains(given.status())
                || PossibleProblems.of(request.endpoint().get()).containsKey(Integer.toString(given.status()));
        if (!described) {
            return Optional.of("not described: " + what);
        }
        return given.status() == 200 || NEVER_TOLD.stream().noneMatch(given.body()::contains)
                ? Optional.empty()
                : Optional.of("tells how the hall is made: " + what);
    }

    private static boolean isProblem(RawHttp.Answer given) {
        if (!given.header("content-type").startsWith("application/problem+json")) {
            return false;
        }
        try {
            JsonNode problem = Desk.JSON.readTree(given.body());
            return problem.path("status").intValue() == given.status()
                    && problem.path("code").asText().matches("OW-[A-Z]{3}-\\d{4}")
                    && Stream.of("type", "title", "detail")
                            .noneMatch(member -> problem.path(member).asText().isBlank());
        } catch (JsonProcessingException e) {
            return false;
        }
    }

    private static Optional<String> idIn(String body) {
        try {
            return Optional.ofNullable(
                    Desk.JSON.readTree(body).path("application").textValue());
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }
}
