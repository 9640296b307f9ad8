package org.onewindow.adapters.testkit.department;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.onewindow.core.signature.ContentDigest;
import org.onewindow.core.signature.MessageSignature;
import org.onewindow.spi.department.DepartmentBinding;
import org.onewindow.spi.department.Dispatch;
import org.onewindow.spi.identity.DepartmentId;

/**
 * A department with a system of its own that speaks HTTP: takes dispatches, gives each a number, calls back with its answers, and
 * misbehaves when told to. For tests, and beside a running hall to see what becomes of both; its page is at {@code /}.
 *
 * <p><b>Threads.</b> Safe for use by several threads.
 */
public final class SimulatedDepartment implements DepartmentUnderTest {
    private static final String TAKES = "/dispatches";
    private static final String LISTS = "/open";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final long PIECES = 20_000;

    private final DepartmentId id;
    private final String secret;
    private final Clock clock;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "simulated-department");
        thread.setDaemon(true);
        return thread;
    });
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final Map<String, String> numbers = new ConcurrentHashMap<>();
    private final Set<String> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger lastNumber = new AtomicInteger();
    private volatile Optional<Misbehaviour> mood = Optional.empty();

    private SimulatedDepartment(DepartmentId id, String secret, Clock clock, HttpServer server) {
        this.id = id;
        this.secret = secret;
        this.clock = clock;
        this.server = server;
    }

    /**
     * Opens one on this machine.
     *
     * @param id as {@code hall.yaml} names it
     * @param port 0 for any that is free
     * @param secret what it shares with the hall; signs its answers
     * @param clock dates its signatures
     */
    public static SimulatedDepartment open(DepartmentId id, int port, String secret, Clock clock) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        SimulatedDepartment department = new SimulatedDepartment(id, secret, clock, server);
        server.createContext(TAKES, department::take);
        server.createContext(LISTS, department::list);
        server.createContext("/", new SimulatedPage(department)::answer);
        server.setExecutor(department.threads);
        server.start();
        return department;
    }

    /** Where its page is. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    @Override
    public DepartmentBinding binding() {
        return new DepartmentBinding(
                id,
                "http",
                Map.of(
                        "url",
                        address().resolve(TAKES).toString(),
                        "list",
                        address().resolve(LISTS).toString(),
                        "patience",
                        "PT1S"));
    }

    @Override
    public List<Received> received() {
        return List.copyOf(received);
    }

    /** Its own number of the matter; empty if it does not have it. */
    public Optional<String> numberOf(String dispatch) {
        return Optional.ofNullable(numbers.get(dispatch));
    }

    /** The keys of the dispatches that it has and has neither answered nor been called off. */
    public Set<String> open() {
        return Set.copyOf(open);
    }

    /** Loses what it has of a dispatch, as a system does that is restored from an old backup. */
    public void lose(String dispatch) {
        open.remove(dispatch);
        numbers.remove(dispatch);
    }

    /** Has a matter on its list that nobody dispatched to it. */
    public void invent(String dispatch) {
        open.add(dispatch);
    }

    @Override
    public Set<Misbehaviour> canDo() {
        return EnumSet.allOf(Misbehaviour.class);
    }

    @Override
    public void misbehave(Misbehaviour how) {
        mood = Optional.of(how);
    }

    @Override
    public void behave() {
        mood = Optional.empty();
    }

    /** How it misbehaves; empty if it behaves. */
    public Optional<Misbehaviour> mood() {
        return mood;
    }

    /**
     * Calls the hall back with an opinion, signed.
     *
     * @param hall where the hall listens, such as {@code http://localhost:8080}
     * @param reply JSON as {@code POST /api/v1/department-replies} takes it
     * @return the status that the hall answered
     */
    public int callBack(URI hall, String reply) throws IOException, InterruptedException {
        int status = call(hall, "/api/v1/department-replies", reply);
        if (status == 200) {
            open.remove(JSON.readTree(reply).path("dispatch").asText());
        }
        return status;
    }

    /**
     * Calls the hall, signed.
     *
     * @param path such as {@code /api/v1/department-replies/mapped}
     * @return the status that the hall answered
     */
    public int call(URI hall, String path, String reply) throws IOException, InterruptedException {
        String digest = ContentDigest.of(reply.getBytes(StandardCharsets.UTF_8));
        MessageSignature.Headers signed = MessageSignature.sign(
                new MessageSignature.Message("POST", path, digest),
                id.value(),
                secret.getBytes(StandardCharsets.UTF_8),
                clock.instant());
        HttpRequest request = HttpRequest.newBuilder(hall.resolve(path))
                .timeout(Duration.ofSeconds(10))
                .header("Content-Type", "application/json")
                .header(ContentDigest.HEADER, digest)
                .header(MessageSignature.INPUT, signed.input())
                .header(MessageSignature.SIGNATURE, signed.signature())
                .POST(HttpRequest.BodyPublishers.ofString(reply))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private void take(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        Optional<Misbehaviour> how = mood;
        if (how.isPresent() && how.get() != Misbehaviour.LOSES_ITS_ANSWER) {
            misbehave(exchange, how.get());
            return;
        }
        String number = keep(exchange.getRequestHeaders().getFirst("Content-Type"), body);
        if (how.isPresent()) {
            exchange.close();
        } else {
            answer(exchange, 202, JSON.writeValueAsBytes(Map.of("departmentNumber", number)));
        }
    }

    private void list(HttpExchange exchange) throws IOException {
        if (mood.isPresent()) {
            misbehave(exchange, mood.get());
        } else {
            answer(exchange, 200, JSON.writeValueAsBytes(Map.of("open", open)));
        }
    }

    private String keep(String type, byte[] body) throws IOException {
        Message message = Message.read(type, body);
        JsonNode letter = JSON.readTree(message.letter());
        String key = letter.path("key").asText();
        Dispatch.Purpose purpose =
                Dispatch.Purpose.valueOf(letter.path("purpose").asText());
        received.add(new Received(key, purpose, letter.toString(), message.files()));
        if (purpose == Dispatch.Purpose.ASK) {
            open.add(key);
        } else {
            open.remove(key);
        }
        return numbers.computeIfAbsent(key, each -> id + "-" + lastNumber.incrementAndGet());
    }

    private static void misbehave(HttpExchange exchange, Misbehaviour how) throws IOException {
        switch (how) {
            case REFUSES -> answer(exchange, 422, text("{\"reasons\": [\"缺少选址图\"]}"));
            case DOWN, LOSES_ITS_ANSWER -> exchange.close();
            case NEVER_ANSWERS -> sleep(30_000);
            case DRIPS -> drip(exchange);
            case CUTS_OFF -> {
                exchange.sendResponseHeaders(202, 1_000);
                exchange.getResponseBody().write(text("{\"departmentNumber\": \"X"));
                exchange.close();
            }
            case ENDLESS -> endless(exchange);
            case GARBAGE -> answer(exchange, 200, text("<html>维护中</html>"));
            case WRONG_ENCODING ->
                answer(exchange, 200, "{\"departmentNumber\": \"规划-1\"}".getBytes(StandardCharsets.UTF_16LE));
            case LYING_OK -> answer(exchange, 200, text("{\"code\": 0, \"message\": \"ok\"}"));
            case FAILS -> answer(exchange, 500, text("{\"departmentNumber\": \"X-1\"}"));
        }
    }

    private static void drip(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(202, 0);
        try (OutputStream out = exchange.getResponseBody()) {
            for (byte each : text("{\"departmentNumber\": \"" + "1".repeat(60) + "\"}")) {
                out.write(each);
                out.flush();
                sleep(500);
            }
        }
    }

    private static void endless(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        byte[] piece = new byte[64 * 1024];
        try (OutputStream out = exchange.getResponseBody()) {
            for (long i = 0; i < PIECES; i++) {
                out.write(piece);
            }
        }
    }

    static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void sleep(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    /** A message taken apart: JSON, or JSON with files as the parts of a multipart message. */
    private record Message(String letter, List<String> files) {
        static Message read(String type, byte[] body) {
            int at = type.indexOf("boundary=");
            if (at < 0) {
                return new Message(new String(body, StandardCharsets.UTF_8), List.of());
            }
            String raw = new String(body, StandardCharsets.ISO_8859_1);
            List<String> parts = new ArrayList<>();
            for (String part : ("\r\n" + raw).split("\r\n--" + type.substring(at + "boundary=".length()), -1)) {
                int begin = part.indexOf("\r\n\r\n");
                if (begin >= 0) {
                    parts.add(part.substring(begin + 4));
                }
            }
            return new Message(
                    new String(parts.get(0).getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8),
                    parts.subList(1, parts.size()));
        }
    }
}
