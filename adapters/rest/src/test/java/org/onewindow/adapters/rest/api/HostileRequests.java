package org.onewindow.adapters.rest.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Requests that are almost right: made from the registry of endpoints and the examples of the interface's description, with something
 * odd in path, headers or body, or in the bytes themselves. The same seed gives the same requests.
 */
final class HostileRequests {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final List<String> ODD_TEXTS = List.of(
            "",
            " ",
            "\u0000",
            "a\u0000b",
            "\ud83c",
            "\udfed\ud83c",
            "\u202egnp.exe",
            "𠮷野家䶮",
            "🏭".repeat(60),
            "x".repeat(201),
            "项".repeat(5_000),
            "'; drop table application; --",
            "${jndi:ldap://localhost/a}",
            "#{7*7}{{7*7}}<%= 7*7 %>",
            "<script>alert(1)</script>",
            "../../etc/passwd",
            "\r\nSet-Cookie: a=b",
            "11010519491231002X",
            "0000-00-00",
            "9999-12-31",
            "+999999999-12-31",
            "-999999999-01-01",
            "PT99999999999999H",
            "GRANTED",
            "approval");
    private static final List<String> ODD_NUMBERS = List.of(
            "0",
            "-1",
            "2147483648",
            "-9223372036854775808",
            "9223372036854775807",
            "1e99",
            "0.1",
            "1E-99",
            "9".repeat(101));
    private static final List<String> ODD_BODIES = List.of(
            "",
            " ",
            "null",
            "[]",
            "{}",
            "7",
            "\"x\"",
            "{",
            "{\"a\":1}{\"b\":2}",
            "{\"a\":1,\"a\":2}",
            "[".repeat(5_000),
            "{\"a\":".repeat(100) + "1" + "}".repeat(100),
            "{\"name\":NaN}",
            "\ufeff{}",
            "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>",
            "!!javax.script.ScriptEngineManager [!!java.net.URL [\"http://localhost/\"]]");
    private static final List<String> ODD_PATHS = List.of(
            "/",
            "",
            "/applications/",
            "/applications//history",
            "/applications/%00",
            "/applications/%2e%2e/session",
            "/applications/%c0%ae",
            "/applications/%ff%fe",
            "/applications/a;b=c",
            "/applications?state=DRAFT&state=NONE",
            "/applications?state=%00",
            "/applications?%ff=%fe&&=&state",
            "/items/%E9%A1%B9%E7%9B%AE",
            "/items/a/b/c/d",
            "/openapi.json",
            "/openapi.json/x",
            "/session?everywhere=maybe",
            "/files?name=%00.pdf",
            "/files?name=%E2%80%AEgnp.txt",
            "/files",
            "/../../health",
            "/" + "a".repeat(3_000));
    private static final List<String> MEDIA = List.of(
            "application/json;charset=utf-16",
            "application/json;charset=none-such",
            "text/json",
            "text/plain",
            "application/xml",
            "application/octet-stream",
            "application/x-www-form-urlencoded",
            "multipart/form-data",
            "multipart/form-data; boundary=x",
            "*/*",
            "json",
            ";;;");
    private static final List<String> ODD_HEADERS = List.of(
            "Accept: application/xml",
            "Accept: ;;q=2",
            "Accept: */*;q=0",
            "Accept-Language: en",
            "Accept-Language: zh-Hant-TW;q=0.1,*;q=9,-",
            "Accept-Encoding: gzip, br",
            "If-Match: *",
            "If-Match: \"1\"",
            "If-Match: W/\"999999999999999999\"",
            "If-None-Match: *",
            "Range: bytes=0-1",
            "Expect: 100-continue",
            "Expect: nonsense",
            "Content-Encoding: gzip",
            "X-HTTP-Method-Override: DELETE",
            "X-Forwarded-For: 127.0.0.1, ${jndi:ldap://localhost/a}",
            "Origin: http://elsewhere.example",
            "Origin: null",
            "Sec-Fetch-Site: cross-site",
            "Cookie: onewindow-session=; onewindow-language=xx; $Version=1",
            "Cookie: " + "a=b; ".repeat(400),
            "Upgrade: h2c",
            "Connection: Upgrade",
            "Traceparent: 00-x-y-z",
            "X-Odd: \u00e9\u00ff",
            "Content-Type: text/plain",
            "Transfer-Encoding: gzip",
            "Host: elsewhere.example");
    private static final List<String> VERBS =
            List.of("GET", "POST", "PUT", "DELETE", "HEAD", "OPTIONS", "PATCH", "TRACE", "CONNECT", "PROPFIND", "get");

    private final Random chance;
    private final List<Endpoints.Registered> endpoints;
    private final Map<String, JsonNode> examples;
    private final Function<Endpoints.Registered, List<String>> fitting;
    private final List<String> cookies;
    private final Supplier<String> someId;

    /**
     * Requests of whoever shows one of {@code cookies}, an empty one for nobody.
     *
     * @param fitting the cookies of those who may ask at an endpoint; most requests come from one of them
     * @param someId gives the id of an application that may be there
     */
    HostileRequests(
            Random chance,
            List<Endpoints.Registered> endpoints,
            List<String> cookies,
            Function<Endpoints.Registered, List<String>> fitting,
            Supplier<String> someId) {
        this.chance = chance;
        this.fitting = fitting;
        this.endpoints = endpoints;
        this.examples = ApiExamples.read();
        this.cookies = cookies;
        this.someId = someId;
    }

    /**
     * One request.
     *
     * @param octets one character for each byte
     * @param endpoint at which it is aimed, if it is well-formed HTTP aimed at one
     */
    record Hostile(String octets, Optional<Endpoints.Registered> endpoint) {
        byte[] bytes() {
            return octets.getBytes(StandardCharsets.ISO_8859_1);
        }

        /** Enough of it to know it by. */
        @Override
        public String toString() {
            String text = new String(bytes(), StandardCharsets.UTF_8);
            return text.substring(0, Math.min(text.length(), 2_000));
        }
    }

    Hostile next() {
        Endpoints.Registered endpoint = oneOf(endpoints);
        boolean odd = chance.nextInt(12) == 0;
        String path = odd ? oneOf(ODD_PATHS) : filled(endpoint.path());
        boolean otherVerb = chance.nextInt(20) == 0;
        String verb = otherVerb ? oneOf(VERBS) : endpoint.verb();
        // Signing out would end the session of all later requests.
        List<String> fit = chance.nextInt(4) == 0 ? cookies : fitting.apply(endpoint);
        String cookie = verb.equals("DELETE") ? "" : oneOf(fit.isEmpty() ? cookies : fit);
        byte[] body = verb.equals("GET") || verb.equals("HEAD") ? new byte[0] : body(endpoint);
        byte[] request = request(verb, path, headers(endpoint, cookie), body);
        if (chance.nextInt(12) == 0) {
            return hostile(damaged(request), Optional.empty());
        }
        return hostile(request, odd || otherVerb ? Optional.empty() : Optional.of(endpoint));
    }

    private static Hostile hostile(byte[] bytes, Optional<Endpoints.Registered> endpoint) {
        return new Hostile(new String(bytes, StandardCharsets.ISO_8859_1), endpoint);
    }

    private String filled(String path) {
        return path.replace("{id}", id())
                .replace("{dispatch}", oneOf(List.of("0".repeat(32), "%00", "a".repeat(500))))
                .replace("{reply}", oneOf(List.of("0".repeat(64), "%20", "a".repeat(500))))
                .replace("{certificate}", id())
                .replace("{mandate}", id())
                .replace("{ticket}", id())
                .replace("{fee}", id())
                .replace("{day}", "2026-11-27")
                .replace("{entry}", id())
                .replace("{task}", id() + "-" + chance.nextInt(4))
                .replace("{bundle}", oneOf(List.of("both", "none", "%20", "a".repeat(500))))
                .replace("{item}", oneOf(List.of("approval", "on-the-spot", "none", "%20", "a".repeat(500))));
    }

    private String id() {
        return switch (chance.nextInt(12)) {
            case 0 -> "0".repeat(32);
            case 1 -> oneOf(List.of("%27", "1", "-", "%E2%80%AE", "A".repeat(300), "%20%20"));
            default -> someId.get();
        };
    }

    private List<String> headers(Endpoints.Registered endpoint, String cookie) {
        List<String> headers = new ArrayList<>(List.of("Host: localhost", "Connection: close"));
        headers.add("Content-Type: "
                + (endpoint.otherMedia().filter(media -> !media.startsWith("*")).isPresent() && chance.nextBoolean()
                        ? "application/octet-stream"
                        : chance.nextInt(8) == 0 ? oneOf(MEDIA) : "application/json"));
        if (!cookie.isEmpty()) {
            headers.add("Cookie: " + cookie);
        }
        if (chance.nextInt(20) != 0) {
            headers.add("Idempotency-Key: "
                    + switch (chance.nextInt(30)) {
                        case 0 -> "short";
                        case 1 -> "k".repeat(65);
                        case 2 -> "same-key-for-all";
                        default -> "fuzz-" + Long.toUnsignedString(chance.nextLong());
                    });
        }
        for (int more = Math.max(0, chance.nextInt(8) - 5); more > 0; more--) {
            headers.add(oneOf(ODD_HEADERS));
        }
        return headers;
    }

    private byte[] body(Endpoints.Registered endpoint) {
        if (chance.nextInt(10) == 0) {
            return oneOf(ODD_BODIES).getBytes(StandardCharsets.UTF_8);
        }
        if (chance.nextInt(20) == 0) {
            byte[] noise = new byte[chance.nextInt(4_000)];
            chance.nextBytes(noise);
            return noise;
        }
        Optional<JsonNode> plain = endpoint.json()
                .map(each -> each.getType().getName())
                .map(name -> name.substring(name.lastIndexOf('.') + 1).replace('$', '.'))
                .map(name -> chance.nextBoolean() ? examples.get(name) : null)
                .or(() -> Samples.body(endpoint));
        if (plain.isEmpty()) {
            return "%PDF-1.7 nothing".getBytes(StandardCharsets.UTF_8);
        }
        JsonNode body = plain.get().deepCopy();
        settle(body);
        for (int changes = chance.nextInt(4); changes > 0; changes--) {
            spoil(body);
        }
        return body.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Names what this hall has, so that some requests get past the first check. */
    private void settle(JsonNode body) {
        if (body instanceof ObjectNode object && object.has("scenario")) {
            object.put("scenario", "standard");
            if (object.has("item")) {
                object.put("item", oneOf(List.of("approval", "on-the-spot")));
                object.putObject("formData")
                        .put("project", "x" + chance.nextInt(1_000))
                        .put("start", "2026-12-01")
                        .put("investment", 7)
                        .put("representativeId", "11010519491231002X");
            }
        }
    }

    /** Puts something odd somewhere into {@code node}. */
    private void spoil(JsonNode node) {
        if (node instanceof ObjectNode object && !object.isEmpty()) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            String name = oneOf(names);
            if (object.get(name).isContainerNode() && !object.get(name).isEmpty() && chance.nextInt(3) != 0) {
                spoil(object.get(name));
            } else if (chance.nextInt(8) == 0) {
                object.remove(name);
            } else if (chance.nextInt(8) == 0) {
                object.set(oneOf(ODD_TEXTS), object.get(name));
            } else {
                object.set(name, odd());
            }
        } else if (node instanceof ArrayNode array && !array.isEmpty()) {
            int at = chance.nextInt(array.size());
            if (array.get(at).isContainerNode() && chance.nextInt(3) != 0) {
                spoil(array.get(at));
            } else if (chance.nextInt(8) == 0) {
                for (int i = 0; i < 300; i++) {
                    array.add(array.get(at));
                }
            } else {
                array.set(at, odd());
            }
        }
    }

    private JsonNode odd() {
        return switch (chance.nextInt(8)) {
            case 0 -> JSON.nullNode();
            case 1 -> JSON.booleanNode(chance.nextBoolean());
            case 2 -> JSON.numberNode(new BigDecimal(oneOf(ODD_NUMBERS)));
            case 3 -> JSON.arrayNode().add(oneOf(ODD_TEXTS));
            case 4 -> JSON.objectNode().put(oneOf(ODD_TEXTS), oneOf(ODD_TEXTS));
            default -> JSON.textNode(oneOf(ODD_TEXTS));
        };
    }

    private static byte[] request(String verb, String path, List<String> headers, byte[] body) {
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        request.writeBytes((verb + " " + ApiModule.BASE + path + " HTTP/1.1\r\n" + String.join("\r\n", headers)
                        + "\r\nContent-Length: " + body.length + "\r\n\r\n")
                .getBytes(StandardCharsets.ISO_8859_1));
        request.writeBytes(body);
        return request.toByteArray();
    }

    /** Cut short, with a piece doubled, taken out or overwritten. */
    private byte[] damaged(byte[] request) {
        int from = chance.nextInt(request.length);
        int to = Math.min(request.length, from + 1 + chance.nextInt(20));
        ByteArrayOutputStream damaged = new ByteArrayOutputStream();
        damaged.write(request, 0, from);
        switch (chance.nextInt(4)) {
            case 0 -> {}
            case 1 -> damaged.write(request, to, request.length - to);
            case 2 -> {
                damaged.write(request, from, to - from);
                damaged.write(request, from, request.length - from);
            }
            default -> {
                byte[] noise = new byte[to - from];
                chance.nextBytes(noise);
                damaged.writeBytes(noise);
                damaged.write(request, to, request.length - to);
            }
        }
        return damaged.toByteArray();
    }

    private <T> T oneOf(List<T> all) {
        return all.get(chance.nextInt(all.size()));
    }
}
