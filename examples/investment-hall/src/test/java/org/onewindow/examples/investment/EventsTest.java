package org.onewindow.examples.investment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.onewindow.adapters.testkit.database.TestDatabase;
import org.onewindow.core.act.Caller;
import org.onewindow.core.act.CurrentCaller;
import org.onewindow.core.act.IdempotencyKey;
import org.onewindow.core.act.Json;
import org.onewindow.core.act.Scope;
import org.onewindow.core.application.ApplicantDesk;
import org.onewindow.core.application.CaseFile;
import org.onewindow.core.application.CaseReading;
import org.onewindow.core.application.Commands;
import org.onewindow.core.event.EventDesk;
import org.onewindow.core.event.EventReading;
import org.onewindow.spi.application.ActName;
import org.onewindow.spi.application.ApplicationState;
import org.onewindow.spi.identity.Role;
import org.onewindow.spi.identity.StaffId;

/**
 * Whoever follows the hall is told of every act of its first day, in the order of each application's acts, and learns nobody's name from it
 * (R-B6): over real HTTP, also when it is away for a while.
 */
class EventsTest {
    private static final Caller ADMINISTRATION =
            new Caller.Staff(new StaffId("he.qi"), Set.of(Role.HALL_ADMINISTRATION), Optional.empty());

    private final Json json = new Json();
    private final Map<String, JsonNode> events = new ConcurrentHashMap<>();
    private final Map<String, List<Integer>> order = new ConcurrentHashMap<>();
    private final HttpServer follower;
    private volatile int status = 204;

    EventsTest() throws IOException {
        follower = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        follower.createContext("/events", exchange -> {
            byte[] body = exchange.getRequestBody().readAllBytes();
            if (status == 204) {
                keep(json.mapper().readTree(new String(body, StandardCharsets.UTF_8)));
            }
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        follower.start();
    }

    private void keep(JsonNode event) {
        events.put(event.at("/id").asText(), event);
        String id = event.at("/id").asText();
        order.computeIfAbsent(id.substring(0, id.lastIndexOf('-')), chain -> new CopyOnWriteArrayList<>())
                .add(event.at("/data/seq").asInt());
    }

    @AfterEach
    void close() {
        follower.stop(0);
    }

    @Test
    void every_act_of_the_first_day_is_told_in_order_fits_the_published_schema_and_names_nobody() throws Exception {
        try (TestDatabase database = TestDatabase.inFolder();
                RunningHall hall = RunningHall.start(HallUnderTest.on(
                        database,
                        Map.of("onewindow.definitions", folder().toString(), "onewindow.events.age-limit", "PT20S")))) {
            hall.awaitFirstDay();
            List<CaseFile> files = files(hall);
            wait(() -> files.stream()
                    .allMatch(file -> told(file).size() == acts(hall, file).size()));

            assertThat(files)
                    .allSatisfy(file -> assertThat(told(file))
                            .as("%s", acts(hall, file))
                            .isEqualTo(IntStream.rangeClosed(1, acts(hall, file).size())
                                    .boxed()
                                    .toList()));
            assertThat(events.values())
                    .extracting(event -> event.at("/data/act").asText())
                    .contains("SUBMIT", "ACCEPT", "GIVE_OPINION", "DECIDE", "ISSUE", "DELIVER");
            assertThat(events.values()).allSatisfy(EventsTest::assertThatItIsACloudEvent);
            Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(published(hall));
            assertThat(events.values())
                    .allSatisfy(event -> assertThat(
                                    schema.validate(event.at("/data").toString(), InputFormat.JSON))
                            .isEmpty());
            String all = events.values().toString();
            assertThat(typedIn(files))
                    .hasSizeGreaterThan(30)
                    .allSatisfy(value -> assertThat(all).doesNotContain(value));

            assertThatWhoeverWasAwayIsToldWhenAPersonSendsItAgain(hall, files);
        }
    }

    private void assertThatWhoeverWasAwayIsToldWhenAPersonSendsItAgain(RunningHall hall, List<CaseFile> files)
            throws Exception {
        status = 503;
        int before = events.size();
        CaseFile open = files.stream()
                .filter(file -> file.view().state() == ApplicationState.ACCEPTED)
                .findFirst()
                .orElseThrow();
        hall.get(CurrentCaller.class)
                .as(
                        new Caller.Staff(new StaffId("lin.yue"), Set.of(Role.RECEPTION_CLERK), Optional.empty()),
                        () -> hall.get(ApplicantDesk.class)
                                .withdraw(new Commands.OnWithReasons(
                                        key(), open.view().id(), Optional.empty(), "不再建设")))
                .orElseThrow();
        EventReading reading = hall.get(EventReading.class);
        waitFor(() -> !reading.setAside(ADMINISTRATION).isEmpty());
        assertThat(reading.subscriptions(ADMINISTRATION).get(0).setAside()).isPositive();
        assertThat(reading.setAside(new Caller.Anonymous())).isEmpty();

        status = 204;
        for (EventReading.SetAside each : reading.setAside(ADMINISTRATION)) {
            hall.get(CurrentCaller.class)
                    .as(
                            ADMINISTRATION,
                            () -> hall.get(EventDesk.class).sendAgain(new EventDesk.SendAgain(key(), each.key())))
                    .orElseThrow();
        }
        waitFor(() -> events.size() > before);
    }

    private static void assertThatItIsACloudEvent(JsonNode event) {
        assertThat(event.at("/specversion").asText()).isEqualTo("1.0");
        assertThat(event.at("/id").asText()).isNotEmpty();
        assertThat(event.at("/source").asText()).isEqualTo("/halls/kunshan-investment");
        assertThat(event.at("/type").asText()).matches("org\\.onewindow\\.act\\.[a-z-]+");
        assertThat(Instant.parse(event.at("/time").asText())).isNotNull();
    }

    /** Whatever people typed into forms, their names and their numbers. */
    private Set<String> typedIn(List<CaseFile> files) {
        Set<String> values = new HashSet<>();
        for (CaseFile file : files) {
            values.add(file.applicant().name());
            collect(json.mapper().valueToTree(file.view().formData()), values);
            collect(json.mapper().valueToTree(file.applicant()), values);
        }
        values.removeIf(value -> value.length() < 4 || value.matches("[A-Z_]+|[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9.]{1,7}"));
        return values;
    }

    private static void collect(JsonNode tree, Set<String> values) {
        if (tree.isTextual()) {
            values.add(tree.asText());
        }
        tree.forEach(each -> collect(each, values));
    }

    private static List<CaseFile> files(RunningHall hall) {
        Scope whole = new Scope.WholeHall();
        return hall.get(CaseReading.class).list(Set.of(ApplicationState.values()), whole).stream()
                .map(line -> hall.get(CaseReading.class).file(line.id(), whole).orElseThrow())
                .toList();
    }

    private static String published(RunningHall hall) throws Exception {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(hall.uri().resolve("/api/v1/event-schema"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    /** The places in its chain of the application's acts that were told, in the order in which they were. */
    private List<Integer> told(CaseFile file) {
        return order.getOrDefault(file.view().id(), List.of());
    }

    /** The hall itself goes on acting after the first day's people have gone. */
    private static List<ActName> acts(RunningHall hall, CaseFile file) {
        return hall.get(CaseReading.class).history(file.view().id(), new Scope.WholeHall()).stream()
                .map(entry -> entry.act())
                .toList();
    }

    private static void waitFor(BooleanSupplier condition) throws InterruptedException {
        wait(condition);
        assertThat(condition.getAsBoolean()).isTrue();
    }

    private static void wait(BooleanSupplier condition) throws InterruptedException {
        for (int i = 0; i < 600 && !condition.getAsBoolean(); i++) {
            Thread.sleep(100);
        }
    }

    private Path folder() throws IOException {
        Path folder = Files.createTempDirectory("hall-with-follower");
        Map<String, String> texts = new HashMap<>(HallFolder.source().texts());
        texts.compute(
                "hall.yaml",
                (name, text) -> text + "\nsubscriptions:\n  - id: province\n    kind: webhook\n"
                        + "    settings: {url: \"http://127.0.0.1:"
                        + follower.getAddress().getPort() + "/events\"}\n");
        for (Map.Entry<String, String> each : texts.entrySet()) {
            Path file = folder.resolve(each.getKey());
            Files.createDirectories(file.getParent());
            Files.writeString(file, each.getValue());
        }
        return folder;
    }

    private static IdempotencyKey key() {
        return new IdempotencyKey(UUID.randomUUID().toString());
    }
}
