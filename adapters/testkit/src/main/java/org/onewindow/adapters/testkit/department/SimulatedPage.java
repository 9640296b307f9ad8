package org.onewindow.adapters.testkit.department;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The page of a simulated department: how it behaves, what it has, and buttons to answer. */
final class SimulatedPage {
    private static final Logger LOG = LoggerFactory.getLogger(SimulatedPage.class);

    private final SimulatedDepartment department;

    SimulatedPage(SimulatedDepartment department) {
        this.department = department;
    }

    void answer(HttpExchange exchange) throws IOException {
        String told = "";
        if (exchange.getRequestMethod().equals("POST")) {
            told = act(fields(exchange));
        }
        exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
        SimulatedDepartment.answer(exchange, 200, page(told).getBytes(StandardCharsets.UTF_8));
    }

    private String act(Map<String, String> fields) {
        if (fields.containsKey("mood")) {
            if (fields.get("mood").isEmpty()) {
                department.behave();
            } else {
                department.misbehave(Misbehaviour.valueOf(fields.get("mood")));
            }
            return "";
        }
        if (fields.containsKey("lose")) {
            department.lose(fields.get("dispatch"));
            return "Lost: it is not on the list any more.";
        }
        String reply = "{\"dispatch\": \"" + fields.get("dispatch") + "\", \"key\": \"" + fields.get("dispatch")
                + "-1\", \"officer\": \"1024\", \"opinion\": \"" + fields.get("opinion")
                + "\", \"decision\": null, \"grounds\": \"" + ("AGREE".equals(fields.get("opinion")) ? "" : "模拟部门意见")
                + "\"}";
        try {
            return "The hall answered " + department.callBack(URI.create(fields.get("hall")), reply) + ".";
        } catch (IOException e) {
            LOG.warn("the hall could not be called back", e);
            return "The hall could not be reached.";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }

    private static Map<String, String> fields(HttpExchange exchange) throws IOException {
        Map<String, String> fields = new HashMap<>();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        for (String pair : body.split("&", -1)) {
            int at = pair.indexOf('=');
            if (at > 0) {
                fields.put(pair.substring(0, at), URLDecoder.decode(pair.substring(at + 1), StandardCharsets.UTF_8));
            }
        }
        return fields;
    }

    private String page(String told) {
        StringBuilder page = new StringBuilder("<!doctype html><html lang=\"en\"><meta charset=\"utf-8\">"
                        + "<title>Simulated department</title><style>body{font:16px/1.5 sans-serif;max-width:60rem;margin:2rem"
                        + " auto;padding:0 1rem}td,th{padding:.3rem .6rem;border-bottom:1px solid #ccc;text-align:left}</style>"
                        + "<h1>Department ")
                .append(department.binding().department())
                .append("</h1><p role=\"status\">")
                .append(told)
                .append(
                        "</p><form method=\"post\"><label>Behaves <select name=\"mood\"><option value=\"\">well</option>");
        for (Misbehaviour each : Misbehaviour.values()) {
            boolean now = department.mood().filter(each::equals).isPresent();
            page.append("<option").append(now ? " selected" : "").append('>').append(each);
        }
        page.append(
                "</select></label> <button>Set</button></form><h2>Received</h2><table><tr><th>Number<th>Key<th>Purpose<th>Answer");
        department.received().forEach(got -> row(page, got));
        return page.append("</table></html>").toString();
    }

    private void row(StringBuilder page, DepartmentUnderTest.Received got) {
        page.append("<tr><td>")
                .append(department.numberOf(got.key()).orElse("—"))
                .append("<td><code>")
                .append(got.key())
                .append("</code><td>")
                .append(got.purpose())
                .append("<td><form method=\"post\"><input type=\"hidden\" name=\"dispatch\" value=\"")
                .append(got.key())
                .append("\"><input name=\"hall\" aria-label=\"Hall\" value=\"http://localhost:8080\"> "
                        + "<button name=\"opinion\" value=\"AGREE\">Agree</button> "
                        + "<button name=\"opinion\" value=\"DISAGREE\">Disagree</button> "
                        + "<button name=\"lose\" value=\"yes\">Lose it</button></form>");
    }
}
