package org.onewindow.adapters.rest.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.onewindow.adapters.rest.answer.FaceTexts;
import org.onewindow.adapters.rest.answer.FailureAnswers;
import org.onewindow.adapters.rest.answer.ProblemTexts;
import org.onewindow.adapters.rest.answer.ProblemWriter;
import org.onewindow.adapters.testkit.hall.HallSettings;
import org.onewindow.core.act.Json;
import org.onewindow.core.text.Messages;

/** The edge alone: the server with one face that counts what it reads. */
class HallServerTest {
    private static WeldContainer weld;
    private static HallServer server;
    private static final HttpClient BROWSER = HttpClient.newHttpClient();

    @BeforeAll
    static void open() {
        onPort(0);
        weld = edgeOnly().initialize();
        server = HallServer.start(weld);
    }

    @AfterAll
    static void close() {
        server.close();
        weld.close();
    }

    private static void onPort(int port) {
        HallSettings.use(Map.of("onewindow.http.port", Integer.toString(port)));
    }

    private static Weld edgeOnly() {
        return new Weld("edge")
                .disableDiscovery()
                .addPackages(false, HallServer.class)
                .addBeanClasses(
                        Json.class,
                        Chance.class,
                        Messages.class,
                        FaceTexts.class,
                        ProblemTexts.class,
                        ProblemWriter.class,
                        FailureAnswers.class,
                        Counting.class);
    }

    /** Chance that is the same in every run. */
    @Dependent
    static class Chance {
        @Produces
        RandomGenerator chance() {
            return new Random(7);
        }
    }

    /** Answers with the number of bytes it was sent, or fails when asked to. */
    @Dependent
    static class Counting implements HttpModule {
        @Override
        public void addTo(ServletContext context) {
            context.addServlet("counting", new HttpServlet() {
                        private static final long serialVersionUID = 1L;

                        @Override
                        protected void doPost(HttpServletRequest request, HttpServletResponse response)
                                throws IOException {
                            byte[] body = request.getInputStream().readAllBytes();
                            response.getOutputStream().print(body.length);
                        }

                        @Override
                        protected void doGet(HttpServletRequest request, HttpServletResponse response) {
                            throw new IllegalStateException("the roof leaks");
                        }
                    })
                    .addMapping("/counting");
        }
    }

    @Test
    void health_is_up_and_carries_every_security_header() throws Exception {
        HttpResponse<String> answer = get("/health");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(answer.headers().map().keySet())
                .contains(
                        "content-security-policy",
                        "x-content-type-options",
                        "x-frame-options",
                        "referrer-policy",
                        "cross-origin-opener-policy",
                        "permissions-policy");
        assertThat(answer.headers().firstValue("content-security-policy").orElseThrow())
                .contains("script-src 'self'")
                .doesNotContain("unsafe");
        assertThat(answer.headers().firstValue("server")).isEmpty();
    }

    @Test
    void an_address_that_nobody_serves_is_a_problem_in_the_readers_language() throws Exception {
        HttpResponse<String> chinese = get("/nowhere");
        HttpResponse<String> english = send(request("/nowhere").header("Accept-Language", "en-GB,en;q=0.8"));

        assertThat(chinese.statusCode()).isEqualTo(404);
        assertThat(chinese.headers().firstValue("content-type")).contains("application/problem+json");
        assertThat(chinese.body()).contains("urn:onewindow:problem:not-found", "没有这个页面或接口", "OW-WEB-1007");
        assertThat(english.body()).contains("There is no such page or interface.");
    }

    @Test
    void a_body_over_the_limit_is_refused_whether_it_announces_its_length_or_not() throws Exception {
        byte[] tooLong = new byte[(1 << 20) + 1];

        HttpResponse<String> announced = send(request("/counting")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(tooLong)));
        HttpResponse<String> streamed = send(request("/counting")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(tooLong))));

        assertThat(announced.statusCode()).isEqualTo(413);
        assertThat(announced.body()).contains("OW-WEB-1002", "1048576");
        assertThat(streamed.statusCode()).isEqualTo(413);
    }

    @Test
    void who_sends_a_body_over_the_limit_to_its_end_before_listening_still_hears_why() throws Exception {
        String head =
                "POST /counting HTTP/1.1\r\nHost: hall\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n";
        int tooLong = 7 << 20;

        assertThat(raw(head.formatted(tooLong) + "x".repeat(tooLong)))
                .startsWith("HTTP/1.1 413")
                .contains("OW-WEB-1002");
    }

    @Test
    void a_body_that_comes_after_its_refusal_leaves_the_connection_whole_for_the_next_request() throws Exception {
        try (Socket socket = new Socket("localhost", server.port());
                InputStream answers = socket.getInputStream()) {
            socket.setSoTimeout(30_000);
            say(
                    socket,
                    "POST /nowhere HTTP/1.1\r\nHost: hall\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n");
            assertThat(new String(answers.readNBytes(12), StandardCharsets.UTF_8))
                    .isEqualTo("HTTP/1.1 404");

            say(socket, "{}GET /health HTTP/1.1\r\nHost: hall\r\nConnection: close\r\n\r\n");

            assertThat(new String(answers.readAllBytes(), StandardCharsets.UTF_8))
                    .contains("HTTP/1.1 200", "{\"status\":\"UP\"}");
        }
    }

    @Test
    void a_body_of_exactly_the_limit_is_read_and_a_file_may_be_longer() throws Exception {
        HttpResponse<String> json = send(request("/counting")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(new byte[1 << 20])));
        HttpResponse<String> file = send(request("/counting")
                .header("Content-Type", "application/pdf")
                .POST(BodyPublishers.ofByteArray(new byte[3 << 20])));

        assertThat(json.body()).isEqualTo("1048576");
        assertThat(file.body()).isEqualTo("3145728");
    }

    @Test
    void a_failure_shows_a_reference_and_nothing_else() throws Exception {
        HttpResponse<String> answer = get("/counting");

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).contains("OW-WEB-1005", "\"reference\":\"").doesNotContain("roof", "Exception");
    }

    @Test
    void a_path_with_an_encoded_slash_or_a_parameter_is_refused() throws Exception {
        assertThat(raw("GET /counting%2fx HTTP/1.1\r\nHost: hall\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400")
                .contains("OW-WEB-1001");
        assertThat(raw("GET /health;a=b HTTP/1.1\r\nHost: hall\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400")
                .contains("OW-WEB-1001");
        assertThat(raw("GET /a/../health HTTP/1.1\r\nHost: hall\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400")
                .contains("OW-WEB-1001");
    }

    @Test
    void headers_beyond_16_kilobytes_and_broken_request_lines_are_refused_as_problems() throws Exception {
        assertThat(raw("GET /health HTTP/1.1\r\nHost: hall\r\nX-Long: " + "x".repeat(20_000) + "\r\n\r\n"))
                .startsWith("HTTP/1.1 431")
                .contains("application/problem+json", "OW-WEB-1006");
        assertThat(raw("NONSENSE\r\n\r\n")).startsWith("HTTP/1.1 400");
    }

    @Test
    void a_second_hall_on_the_same_port_is_told_that_it_is_taken() {
        onPort(server.port());
        try (WeldContainer second = edgeOnly().containerId("second").initialize()) {
            assertThatThrownBy(() -> HallServer.start(second))
                    .isInstanceOf(PortTakenException.class)
                    .extracting(taken -> ((PortTakenException) taken).port())
                    .isEqualTo(server.port());
        }
    }

    private static HttpResponse<String> get(String path) throws Exception {
        return send(request(path));
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + path));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return BROWSER.send(request.build(), BodyHandlers.ofString());
    }

    private static String raw(String request) throws IOException {
        try (Socket socket = new Socket("localhost", server.port());
                InputStream answer = socket.getInputStream()) {
            socket.setSoTimeout(30_000);
            say(socket, request);
            return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void say(Socket socket, String request) throws IOException {
        socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
    }
}
