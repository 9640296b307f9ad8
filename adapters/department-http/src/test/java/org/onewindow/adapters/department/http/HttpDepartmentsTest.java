package org.onewindow.adapters.department.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onewindow.adapters.outbound.OutsideCalls;
import org.onewindow.core.act.Json;
import org.onewindow.core.signature.ContentDigest;
import org.onewindow.core.signature.DepartmentSecrets;
import org.onewindow.core.signature.MessageSignature;
import org.onewindow.spi.LocalizedText;
import org.onewindow.spi.application.Applicant;
import org.onewindow.spi.application.ApplicationNumber;
import org.onewindow.spi.application.ApplicationState;
import org.onewindow.spi.application.ApplicationView;
import org.onewindow.spi.application.SubmittedMaterial;
import org.onewindow.spi.department.DepartmentBinding;
import org.onewindow.spi.department.DepartmentUnreachableException;
import org.onewindow.spi.department.Dispatch;
import org.onewindow.spi.department.DispatchAnswer;
import org.onewindow.spi.department.DispatchedFiles;
import org.onewindow.spi.identity.DepartmentId;
import org.onewindow.spi.identity.SocialCreditCode;
import org.onewindow.spi.item.DefinitionRef;
import org.onewindow.spi.store.ContentRef;

/** A department's own system on a real server of HTTP, well-behaved and otherwise. */
class HttpDepartmentsTest {
    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    private static final DepartmentId PLANNING = new DepartmentId("planning");
    private static final byte[] SECRET = "a secret of at least thirty-two bytes".getBytes(StandardCharsets.UTF_8);

    private final Json json = new Json();
    private final HttpDepartments departments =
            new HttpDepartments(json, new OneSecret(), new OutsideCalls(), Clock.fixed(NOW, ZoneOffset.UTC));
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer server;
    private Answering answering = exchange -> answer(exchange, 202, "{\"departmentNumber\": \"GH-2026-131\"}");
    private byte[] body = {};
    private Headers headers = new Headers();

    /** What the department's system does with a request. */
    private interface Answering {
        void answer(HttpExchange exchange) throws IOException;
    }

    private static final class OneSecret extends DepartmentSecrets {
        @Override
        public Optional<byte[]> of(DepartmentId department) {
            return Optional.of(SECRET);
        }
    }

    HttpDepartmentsTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @BeforeEach
    void open() {
        server.createContext("/dispatches", exchange -> {
            body = exchange.getRequestBody().readAllBytes();
            headers = exchange.getRequestHeaders();
            answering.answer(exchange);
        });
        server.setExecutor(threads);
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    @Test
    void a_dispatch_arrives_as_json_under_its_key_and_comes_back_with_the_departments_number() throws Exception {
        assertThat(send(Map.of())).isEqualTo(new DispatchAnswer.Taken("GH-2026-131"));

        JsonNode letter = json.mapper().readTree(body);
        assertThat(letter.at("/key").asText()).isEqualTo("0".repeat(32));
        assertThat(letter.at("/purpose").asText()).isEqualTo("ASK");
        assertThat(letter.at("/wanted").asText()).isEqualTo("OPINION");
        assertThat(letter.at("/application/formData/projectName").asText()).isEqualTo("精密连接器二期");
        assertThat(headers.getFirst("Idempotency-Key")).isEqualTo("0".repeat(32) + "-ASK");
    }

    @Test
    void the_message_is_signed_over_every_byte_of_it() throws Exception {
        send(Map.of());

        MessageSignature.Headers signed = new MessageSignature.Headers(
                headers.getFirst(MessageSignature.INPUT), headers.getFirst(MessageSignature.SIGNATURE));
        MessageSignature.Message message = new MessageSignature.Message("POST", "/dispatches", ContentDigest.of(body));
        assertThat(headers.getFirst(ContentDigest.HEADER)).isEqualTo(ContentDigest.of(body));
        assertThat(MessageSignature.verifies(signed, message, SECRET, NOW)).isTrue();
    }

    @Test
    void electronic_materials_travel_as_parts_of_the_same_message() {
        send(Map.of(), dispatch(List.of(material("site-plan", true), material("letter", false))));

        String message = new String(body, StandardCharsets.UTF_8);
        assertThat(headers.getFirst("Content-Type")).startsWith("multipart/form-data; boundary=");
        assertThat(message)
                .contains("name=\"dispatch\"", "name=\"site-plan\"; filename=\"site-plan\"", "bytes of site-plan")
                .doesNotContain("name=\"letter\"");
    }

    @Test
    void a_locality_maps_the_message_to_the_names_that_the_department_reads() throws Exception {
        answering = exchange -> answer(exchange, 200, "{\"code\": 0, \"data\": {\"slbh\": 4711}}");

        DispatchAnswer answer = send(Map.of(
                "send.xmmc", "/application/formData/projectName",
                "send.xzqh", "=320583",
                "send.bh", "/key",
                "number", "/data/slbh"));

        assertThat(answer).isEqualTo(new DispatchAnswer.Taken("4711"));
        assertThat(json.mapper().readTree(body))
                .isEqualTo(json.mapper()
                        .readTree("{\"bh\": \"" + "0".repeat(32) + "\", \"xmmc\": \"精密连接器二期\", \"xzqh\": \"320583\"}"));
    }

    @Test
    void what_the_department_would_not_take_comes_back_with_its_reasons() {
        answering = exchange -> answer(exchange, 422, "{\"reasons\": [\"缺少选址图\", \"坐标系不对\"]}");

        assertThat(send(Map.of())).isEqualTo(new DispatchAnswer.Refused(List.of("缺少选址图", "坐标系不对")));
    }

    @Test
    void a_department_that_has_it_already_says_so_with_its_number() {
        answering = exchange -> answer(exchange, 409, "{\"departmentNumber\": \"GH-1\"}");

        assertThat(send(Map.of())).isEqualTo(new DispatchAnswer.Taken("GH-1"));
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 404, 405, 429, 500, 502, 503})
    void any_other_status_leaves_open_whether_the_department_has_it(int status) {
        answering = exchange -> answer(exchange, status, "{\"departmentNumber\": \"GH-1\"}");

        assertThatUnreachable().withMessageContaining(Integer.toString(status));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "ok", "{", "[]", "{}", "{\"departmentNumber\": null}", "{\"departmentNumber\": {}}", "\u0000"
            })
    void an_answer_without_a_readable_number_leaves_it_open_too(String garbage) {
        answering = exchange -> answer(exchange, 200, garbage);

        assertThatUnreachable();
    }

    @Test
    void a_redirect_is_not_followed_so_that_nothing_goes_where_the_definitions_do_not_say() {
        answering = exchange -> {
            exchange.getResponseHeaders().add("Location", "http://127.0.0.1:1/elsewhere");
            answer(exchange, 307, "");
        };

        assertThatUnreachable().withMessageContaining("307");
    }

    @Test
    void of_an_endless_answer_only_the_beginning_is_read() {
        answering = exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream out = exchange.getResponseBody()) {
                byte[] piece = new byte[64 * 1024];
                for (int i = 0; i < 10_000; i++) {
                    out.write(piece);
                }
            }
        };

        assertThatUnreachable().withMessageContaining("IOException");
    }

    @Test
    void an_answer_cut_off_in_the_middle_leaves_it_open() {
        answering = exchange -> {
            exchange.sendResponseHeaders(200, 1_000);
            exchange.getResponseBody().write("{\"departmentNumber\"".getBytes(StandardCharsets.UTF_8));
            exchange.close();
        };

        assertThatUnreachable();
    }

    @Test
    void a_department_that_does_not_answer_is_not_waited_for_longer_than_it_is_given() {
        answering = exchange -> {
            try {
                Thread.sleep(5_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            answer(exchange, 200, "{}");
        };

        assertThatExceptionOfType(DepartmentUnreachableException.class)
                .isThrownBy(() -> send(Map.of("patience", "PT0.2S")));
    }

    @Test
    void where_nobody_listens_the_department_is_unreachable() {
        assertThatExceptionOfType(DepartmentUnreachableException.class)
                .isThrownBy(() -> send(Map.of("url", "http://127.0.0.1:" + freePort() + "/dispatches")));
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    @Test
    void everything_that_is_wrong_with_the_settings_is_said_at_once() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> send(Map.of("url", "ftp://x", "patience", "20", "send.a", "name", "colour", "red")))
                .withMessageContaining("url")
                .withMessageContaining("patience")
                .withMessageContaining("send.a")
                .withMessageContaining("colour");
    }

    private ThrowableAssertAlternative<DepartmentUnreachableException> assertThatUnreachable() {
        return assertThatExceptionOfType(DepartmentUnreachableException.class).isThrownBy(() -> send(Map.of()));
    }

    private DispatchAnswer send(Map<String, String> settings) {
        return send(settings, dispatch(List.of()));
    }

    private DispatchAnswer send(Map<String, String> settings, Dispatch dispatch) {
        Map<String, String> all = new HashMap<>();
        all.put("url", "http://127.0.0.1:" + server.getAddress().getPort() + "/dispatches");
        all.putAll(settings);
        DispatchedFiles files = material ->
                new ByteArrayInputStream(("bytes of " + material.requirement()).getBytes(StandardCharsets.UTF_8));
        return departments.send(dispatch, new DepartmentBinding(PLANNING, HttpDepartments.KIND, all), files);
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    private static SubmittedMaterial material(String requirement, boolean electronic) {
        return new SubmittedMaterial(
                requirement,
                requirement,
                1,
                0,
                electronic
                        ? Optional.of(new ContentRef("2".repeat(32), "0".repeat(64), 10, "application/pdf"))
                        : Optional.empty());
    }

    private static Dispatch dispatch(List<SubmittedMaterial> materials) {
        return new Dispatch(
                "0".repeat(32),
                Dispatch.Purpose.ASK,
                PLANNING,
                "planning",
                LocalizedText.chinese("规划意见"),
                Dispatch.Wanted.OPINION,
                new ApplicationView(
                        "1".repeat(32),
                        Optional.of(ApplicationNumber.of("32058320260302APPR00001")),
                        3,
                        ApplicationState.ACCEPTED,
                        new DefinitionRef("enterprise-approval", 1),
                        "standard",
                        "昆山光伏有限公司",
                        Map.of("projectName", "精密连接器二期"),
                        materials,
                        new ApplicationView.Dates(
                                Optional.of(NOW), Optional.empty(), Optional.empty(), Optional.empty()),
                        Optional.empty()),
                new Applicant.Organisation(
                        "昆山光伏有限公司", new SocialCreditCode("91320583MA1234567X"), "王小明", "", Optional.empty()),
                NOW);
    }
}
