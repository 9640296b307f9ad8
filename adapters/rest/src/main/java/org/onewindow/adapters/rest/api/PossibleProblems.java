package org.onewindow.adapters.rest.api;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Which statuses besides 200 an endpoint can answer, and what each means there. */
final class PossibleProblems {
    /** Those after which the same request may succeed; they say when to come back. */
    static final Set<String> TEMPORARY = Set.of("429", "503");

    private PossibleProblems() {}

    /** Status to meaning. */
    static Map<String, String> of(Endpoints.Registered endpoint) {
        Map<String, String> problems = new TreeMap<>(Map.of(
                "400", "The request cannot be read",
                "404", "There is no such thing, or not for the caller",
                "503", "The hall is too busy; the same may succeed later"));
        if (endpoint.access() != Access.PUBLIC) {
            problems.put("401", "Nobody is signed in");
        }
        if (endpoint.countsTries()) {
            problems.put("401", "What was shown does not belong together");
            problems.put("429", "Too many wrong tries; the same may succeed later");
        }
        if (!endpoint.verb().equals("GET") || endpoint.access() == Access.SIGNED_IN) {
            problems.put("403", "The caller's roles do not allow it at all, or the request comes from another site");
        }
        if (endpoint.readsBody()) {
            problems.put("413", "The body is too long");
            problems.put("415", "The body is of a type that is not read here");
            problems.put("422", "What was handed in is wrong or incomplete; every problem is listed");
        }
        if (endpoint.access() == Access.ACT) {
            problems.put("409", "It does not fit the state, somebody else was first, or the key has other content");
            problems.put("422", "What was handed in is wrong or incomplete; every problem is listed");
        }
        if (endpoint.answersPrint()) {
            problems.put("409", "The file is still being made, or the hall makes none of that kind");
        }
        if (endpoint.looksAtVersions() || endpoint.isBehindOpenDataDoor()) {
            problems.put("412", "It has changed since it was looked at");
        }
        return problems;
    }
}
