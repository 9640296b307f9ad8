package org.onewindow.adapters.web.page;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Which handler answers which path. A part in braces stands for one part of the path: {@code /items/{id}}. */
public final class Routes {
    private static final Pattern SLASH = Pattern.compile("/");

    private final List<Route> routes = new ArrayList<>();

    /** Answers one request. */
    @FunctionalInterface
    public interface Handler {
        /** What to answer. */
        Reply answer(Visit visit) throws IOException;
    }

    private record Route(String method, List<String> parts, Handler handler) {
        Optional<Map<String, String>> match(List<String> path) {
            if (path.size() != parts.size()) {
                return Optional.empty();
            }
            Map<String, String> values = new TreeMap<>();
            for (int i = 0; i < path.size(); i++) {
                String part = parts.get(i);
                if (part.startsWith("{")) {
                    values.put(part.substring(1, part.length() - 1), path.get(i));
                } else if (!part.equals(path.get(i))) {
                    return Optional.empty();
                }
            }
            return Optional.of(values);
        }
    }

    /** A handler and what its path's braces stand for. */
    record Found(Handler handler, Map<String, String> values) {}

    /** Answers GET. */
    public Routes get(String path, Handler handler) {
        routes.add(new Route("GET", parts(path), handler));
        return this;
    }

    /** Answers POST. */
    public Routes post(String path, Handler handler) {
        routes.add(new Route("POST", parts(path), handler));
        return this;
    }

    /** The handler of a request, of the route with the fewest braces that fits; HEAD is answered as GET. */
    Optional<Found> find(String method, String path) {
        List<String> parts = parts(path);
        String wanted = method.equals("HEAD") ? "GET" : method;
        return routes.stream()
                .filter(route -> route.method().equals(wanted))
                .flatMap(route -> route.match(parts).map(values -> new Found(route.handler(), values)).stream())
                .min(Comparator.comparingInt(found -> found.values().size()));
    }

    /** Every route, such as {@code GET /items/{id}}. */
    List<String> all() {
        return routes.stream()
                .map(route -> route.method() + " /" + String.join("/", route.parts()))
                .toList();
    }

    private static List<String> parts(String path) {
        return SLASH.splitAsStream(path).filter(part -> !part.isEmpty()).toList();
    }
}
