package org.onewindow.adapters.rest.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.onewindow.core.integrity.InvariantChecker;

/**
 * Everybody at every endpoint, on an application that is the caller's own, somebody else's, another department's, or not there. The
 * endpoints come from the registry, so a new one is in the matrix the day it is written (G26, G27). What a person may not see and what
 * is not there are answered alike.
 */
class AccessMatrixTest {
    private static final String ABSENT = "0".repeat(32);
    private static final Map<String, String> PEOPLE = new LinkedHashMap<>(Map.of(
            "zhang.san", "owner",
            "li.si", "another applicant",
            "wang.fang", "reception",
            "sun.hao", "counter lead",
            "zhao.min", "issuer",
            "xu.qing", "planning, which is asked",
            "tang.shui", "water, which is not",
            "du.jian", "supervisor",
            "he.ming", "administration"));
    /** Who sees the application at all: its owner, the front desk, supervision, and the department that is asked. */
    private static final Set<String> INSIDERS =
            Set.of("zhang.san", "wang.fang", "sun.hao", "zhao.min", "xu.qing", "du.jian");

    private static SmallHall hall;
    private static Map<String, HttpClient> browsers;
    private static String application;
    private static String task;

    @BeforeAll
    static void an_accepted_application_waits_for_the_planning_department() throws Exception {
        hall = SmallHall.open();
        Desk owner = new Desk(hall, "zhang.san");
        application = owner.does("/applications/submissions", Filings.complete("矩阵"))
                .path("application")
                .textValue();
        new Desk(hall, "wang.fang").does("/applications/" + application + "/acceptance", "");
        task = new Desk(hall, "xu.qing").taskOf(application);
        browsers = new LinkedHashMap<>();
        for (String name : PEOPLE.keySet()) {
            browsers.put(name, hall.signedIn(name));
        }
    }

    @AfterAll
    static void nothing_has_changed() throws Exception {
        assertThat(hall.hall.get(InvariantChecker.class).violations()).isEmpty();
        hall.close();
    }

    @Test
    void nobody_who_is_not_signed_in_gets_past_an_endpoint_that_is_not_public() throws Exception {
        HttpClient stranger = SmallHall.browser();
        for (Endpoints.Registered endpoint : endpoints()) {
            if (endpoint.access() != Access.PUBLIC) {
                assertThat(ask(stranger, endpoint, application).statusCode())
                        .as(endpoint.path())
                        .isEqualTo(401);
            }
        }
    }

    @Test
    void forbidden_and_absent_look_alike_to_whoever_has_nothing_to_do_with_it() throws Exception {
        int cells = 0;
        List<String> crossings = new ArrayList<>();
        for (Map.Entry<String, HttpClient> person : browsers.entrySet()) {
            if (INSIDERS.contains(person.getKey())) {
                continue;
            }
            for (Endpoints.Registered endpoint : endpoints()) {
                if (!endpoint.path().contains("{id}") && !endpoint.path().contains("{task}")) {
                    continue;
                }
                HttpResponse<String> there = ask(person.getValue(), endpoint, application);
                HttpResponse<String> absent = ask(person.getValue(), endpoint, ABSENT);
                cells += 2;
                if (there.statusCode() != absent.statusCode() || !there.body().equals(absent.body())) {
                    crossings.add(PEOPLE.get(person.getKey()) + " " + endpoint.verb() + " " + endpoint.path() + ": "
                            + there.statusCode() + " and " + absent.statusCode());
                }
                if (there.body().contains("11010519491231002X") || there.body().contains("矩阵")) {
                    crossings.add(PEOPLE.get(person.getKey()) + " reads " + endpoint.path());
                }
            }
        }
        assertThat(crossings).isEmpty();
        assertThat(cells).isGreaterThan(100);
    }

    /** An act that a role may do is answered by the act's own rules; any other role gets 403 or 404 and changes nothing. */
    @Test
    void only_the_roles_that_an_act_names_get_an_answer_of_the_act() throws Exception {
        Map<String, Set<String>> allowed = Map.of(
                "acceptance", Set.of("wang.fang"),
                "correction-notice", Set.of("wang.fang"),
                "non-acceptance", Set.of("wang.fang"),
                "issue", Set.of("zhao.min"),
                "delivery", Set.of("zhao.min"),
                "archiving", Set.of("zhao.min", "sun.hao"),
                "suspension", Set.of("xu.qing"),
                "voiding", Set.of("sun.hao", "du.jian"));
        for (Endpoints.Registered endpoint : endpoints()) {
            String act = endpoint.path().substring(endpoint.path().lastIndexOf('/') + 1);
            if (endpoint.access() != Access.ACT || !allowed.containsKey(act)) {
                continue;
            }
            for (Map.Entry<String, HttpClient> person : browsers.entrySet()) {
                int status = askWrongly(person.getValue(), endpoint).statusCode();
                if (allowed.getOrDefault(act, Set.of()).contains(person.getKey())) {
                    assertThat(status).as("%s %s", person.getKey(), act).isIn(409, 422);
                } else {
                    assertThat(status).as("%s %s", person.getKey(), act).isIn(403, 404);
                }
            }
        }
    }

    /** A department finds what it is asked in its inbox, not among the hall's applications. */
    @Test
    void the_lists_of_others_do_not_contain_it() throws Exception {
        for (Map.Entry<String, HttpClient> person : browsers.entrySet()) {
            String list = SmallHall.send(person.getValue(), hall.request("/applications"))
                    .body();
            assertThat(list.contains(application))
                    .as(PEOPLE.get(person.getKey()))
                    .isEqualTo(INSIDERS.contains(person.getKey())
                            && !person.getKey().equals("xu.qing"));
            String inbox =
                    SmallHall.send(person.getValue(), hall.request("/tasks")).body();
            assertThat(inbox.contains(application))
                    .as(PEOPLE.get(person.getKey()))
                    .isEqualTo(person.getKey().equals("xu.qing"));
        }
    }

    private static List<Endpoints.Registered> endpoints() {
        return hall.hall.get(Endpoints.class).all().stream()
                .filter(endpoint -> !endpoint.path().equals("/session"))
                .toList();
    }

    /** With a body that no act takes, so that a door left open shows as 400 and changes nothing. */
    private static HttpResponse<String> ask(HttpClient browser, Endpoints.Registered endpoint, String id)
            throws Exception {
        return SmallHall.send(browser, request(endpoint, id, "{}"));
    }

    /** With reasons that are blank: whoever may act is told that they are missing, or that the state does not allow it. */
    private static HttpResponse<String> askWrongly(HttpClient browser, Endpoints.Registered endpoint) throws Exception {
        String body = switch (endpoint.path().substring(endpoint.path().lastIndexOf('/') + 1)) {
            case "correction-notice" -> "{\"points\": []}";
            case "non-acceptance" -> "{\"reasons\": \"\"}";
            case "delivery" -> "{\"collector\": \"\"}";
            case "suspension" -> "{\"kind\": \"PUBLIC_NOTICE\", \"from\": \"2026-03-02\", \"legalBasis\": null}";
            case "voiding" -> "{\"reasons\": \"\", \"askedBy\": \"he.ming\"}";
            default -> "";
        };
        return SmallHall.send(browser, request(endpoint, application, body));
    }

    private static HttpRequest.Builder request(Endpoints.Registered endpoint, String id, String body) {
        String taskId = id.equals(ABSENT) ? ABSENT + "-1" : task;
        String path =
                endpoint.path().replace("{id}", id).replace("{task}", taskId).replace("{item}", "approval");
        return hall.request(path)
                .header(
                        "Content-Type",
                        endpoint.path().startsWith("/files") ? "application/octet-stream" : "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .method(
                        endpoint.verb(),
                        endpoint.verb().equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    }
}
