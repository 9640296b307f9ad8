package org.onewindow.adapters.rest.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.CookieManager;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.stream.Collectors;

/** One person of the small hall at her desk: signed in, with a browser of her own. */
final class Desk {
    static final JsonMapper JSON = JsonMapper.builder().build();

    private final SmallHall hall;
    private final HttpClient browser;

    Desk(SmallHall hall, String name) throws Exception {
        this.hall = hall;
        this.browser = hall.signedIn(name);
    }

    /** What is answered to a question; it must be one that can be answered. */
    JsonNode get(String path) throws Exception {
        HttpResponse<String> answer = SmallHall.send(browser, hall.request(path));
        assertThat(answer.statusCode()).as("%s: %s", path, answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    /** What an act answers; it must be done. */
    JsonNode does(String path, String json) throws Exception {
        HttpResponse<String> answer = asks(path, json);
        assertThat(answer.statusCode()).as("%s: %s", path, answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    /** What is answered, done or not. */
    HttpResponse<String> asks(String path, String json) throws Exception {
        return asks(UUID.randomUUID().toString(), path, json);
    }

    /** The same under a key of the test's own. */
    HttpResponse<String> asks(String key, String path, String json) throws Exception {
        return SmallHall.send(browser, hall.act(key, path, json.replace('\'', '"')));
    }

    /** The same, to be answered in {@code language}. */
    HttpResponse<String> asksIn(String language, String path, String json) throws Exception {
        return SmallHall.send(
                browser,
                hall.act(UUID.randomUUID().toString(), path, json.replace('\'', '"'))
                        .header("Accept-Language", language));
    }

    /** The one open task of an application in the department's inbox. */
    String taskOf(String application) throws Exception {
        for (JsonNode line : get("/tasks").path("tasks")) {
            if (line.path("task").textValue().startsWith(application)) {
                return line.path("task").textValue();
            }
        }
        throw new AssertionError("no task of " + application + " in the inbox");
    }

    /** The session's cookies as a header. */
    String cookies() {
        return ((CookieManager) browser.cookieHandler().orElseThrow())
                .getCookieStore().getCookies().stream()
                        .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                        .collect(Collectors.joining("; "));
    }

    HttpClient browser() {
        return browser;
    }
}
