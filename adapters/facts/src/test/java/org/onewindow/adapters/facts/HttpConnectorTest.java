package org.onewindow.adapters.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onewindow.adapters.testkit.facts.FactSourceContract;
import org.onewindow.core.act.Json;
import org.onewindow.forms.source.SourceDefinition;
import org.onewindow.spi.facts.Fact;
import org.onewindow.spi.facts.FactSource;
import org.onewindow.spi.facts.SubjectNumber;

/** A register asked over HTTP, against a real server that may misbehave. */
@Timeout(60)
class HttpConnectorTest {
    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    private static final String ANSWER = """
            {"enterprise": {"name": "昆山精微电子有限公司", "capital": 5000000000.5, "partners": ["陆一鸣", "顾明远"]},
             "recordedAt": "2026-03-01T09:00:00+08:00", "validUntil": "2026-12-31"}""";
    private static final Map<String, String> FACTS = Map.of(
            "enterprise.name", "/enterprise/name",
            "enterprise.registeredCapital", "/enterprise/capital",
            "enterprise.partners", "/enterprise/partners");

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpConnector connector = new HttpConnector(new Json(), Clock.fixed(NOW, ZoneOffset.UTC));
    private HttpServer server;

    private interface Answer {
        void give(HttpExchange exchange) throws IOException;
    }

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.start();
        answering(exchange -> {
            boolean known = exchange.getRequestURI().getPath().endsWith(Descriptions.KNOWN.text());
            send(exchange, known ? 200 : 404, known ? ANSWER : "");
        });
    }

    @AfterEach
    void stop() {
        server.stop(0);
        threads.shutdownNow();
    }

    @Nested
    class KeepsTheContract extends FactSourceContract {
        @Override
        protected FactSource source() {
            return Descriptions.asSource(register(), connector);
        }

        @Override
        protected SubjectNumber known() {
            return Descriptions.KNOWN;
        }

        @Override
        protected SubjectNumber unknown() {
            return Descriptions.UNKNOWN;
        }
    }

    @Test
    void facts_stand_where_the_definition_says_with_their_time_and_validity() throws Exception {
        List<Fact> facts = lookUp();

        assertThat(facts).extracting(Fact::name).containsExactlyInAnyOrderElementsOf(FACTS.keySet());
        assertThat(facts)
                .extracting(Fact::value)
                .contains("昆山精微电子有限公司", new BigDecimal("5000000000.5"), List.of("陆一鸣", "顾明远"));
        assertThat(facts).allSatisfy(fact -> {
            assertThat(fact.asOf()).isEqualTo(Instant.parse("2026-03-01T01:00:00Z"));
            assertThat(fact.validUntil()).contains(Instant.parse("2026-12-31T16:00:00Z"));
        });
        assertThat(asked).containsExactly("/" + Descriptions.KNOWN.text() + " for enterprise-filing");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "\"text\"",
                "{\"a\":1}{\"b\":2}",
                "{\"a\":1,\"a\":2}",
                "<html>busy</html>",
                "{\"recordedAt\": \"yesterday\"}",
                "\u0000\u0001\u0002"
            })
    void garbage_is_an_error_of_the_register(String garbage) {
        answering(exchange -> send(exchange, 200, garbage));

        assertThatThrownBy(this::lookUp).isInstanceOf(Exception.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {204, 301, 302, 400, 401, 403, 429, 500, 503})
    void another_status_is_an_error_and_a_redirection_is_not_followed(int status) {
        answering(exchange -> {
            exchange.getResponseHeaders().add("Location", "/elsewhere");
            send(exchange, status, "");
        });

        assertThatThrownBy(this::lookUp).isInstanceOf(IOException.class);
        assertThat(asked).hasSize(1);
    }

    @Test
    void a_value_that_is_missing_or_null_is_left_out() throws Exception {
        answering(exchange -> send(exchange, 200, "{\"enterprise\": {\"name\": null}}"));

        assertThat(lookUp()).isEmpty();
    }

    @Test
    void a_register_that_never_answers_is_given_up_after_the_patience() {
        answering(exchange -> sleep());

        assertGivenUp();
    }

    @Test
    void a_register_that_drips_is_given_up_after_the_patience() {
        answering(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            OutputStream out = exchange.getResponseBody();
            for (int i = 0; i < 1000; i++) {
                out.write(' ');
                out.flush();
                pause(Duration.ofMillis(50));
            }
        });

        assertGivenUp();
    }

    @Test
    void an_answer_without_end_is_cut_off() {
        answering(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            OutputStream out = exchange.getResponseBody();
            byte[] spaces = " ".repeat(1 << 16).getBytes(StandardCharsets.US_ASCII);
            while (!Thread.currentThread().isInterrupted()) {
                out.write(spaces);
            }
        });

        assertThatThrownBy(this::lookUp).isInstanceOf(IOException.class);
    }

    @Test
    void a_register_that_is_not_there_is_an_error() {
        SourceDefinition nowhere = Descriptions.register("http", "http://localhost:1/{number}", FACTS);

        assertThatThrownBy(() -> connector.lookUp(nowhere, Descriptions.KNOWN, FACTS.keySet(), Descriptions.PURPOSE))
                .isInstanceOf(IOException.class);
    }

    @Test
    void whoever_is_not_meant_is_not_asked_about() {
        SourceDefinition onlyPersons = new SourceDefinition(
                "people",
                register().name(),
                Optional.of(SourceDefinition.About.PERSON),
                Set.of("enterprise-filing"),
                "http",
                register().question(),
                FACTS,
                Optional.empty(),
                Optional.empty());

        assertThat(onlyPersons.mayBeAsked(Descriptions.KNOWN, "enterprise-filing"))
                .isFalse();
        assertThat(register().mayBeAsked(Descriptions.KNOWN, "anything")).isTrue();
    }

    private void assertGivenUp() {
        long begin = System.nanoTime();
        assertThatThrownBy(this::lookUp).isInstanceOf(IOException.class);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(5));
    }

    private List<Fact> lookUp() throws Exception {
        return connector.lookUp(register(), Descriptions.KNOWN, FACTS.keySet(), Descriptions.PURPOSE);
    }

    private SourceDefinition register() {
        return Descriptions.register(
                "http", "http://localhost:" + server.getAddress().getPort() + "/{number}", FACTS);
    }

    private void answering(Answer answer) {
        if (server.getExecutor() != null) {
            try {
                server.removeContext("/");
            } catch (IllegalArgumentException none) {
                // the first answer
            }
        }
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI().getPath() + " for "
                    + exchange.getRequestHeaders().getFirst("X-Purpose"));
            try (exchange) {
                answer.give(exchange);
            }
        });
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
    }

    private static void sleep() {
        pause(Duration.ofSeconds(30));
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
