package org.onewindow.adapters.rest.api;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.onewindow.spi.identity.Role;

/** What {@code access-expectations.txt} expects of each endpoint; the file explains its rules. */
final class AccessTable {
    private final Map<String, Expectation> expectations = new TreeMap<>();
    private Set<Role> seesAll = Set.of();

    private AccessTable() {}

    /** How an endpoint tells callers apart. */
    enum Rule {
        ANYBODY,
        ELSEWHERE,
        SIGNED_IN,
        APPLICANTS,
        OWN_FORM,
        STAFF,
        NEW,
        OWN_NAME,
        CASE,
        CASE_OR_EMPTY,
        STAFF_OR_EMPTY,
        ACT,
        DRAFT,
        TASK,
        ADJUSTMENT,
        ADJUSTMENT_ACT
    }

    /** What is expected of one endpoint. */
    record Expectation(Rule rule, Set<Role> roles) {}

    static AccessTable read() throws IOException {
        AccessTable table = new AccessTable();
        try (InputStream file = AccessTable.class.getResourceAsStream("/access-expectations.txt")) {
            new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> table.add(line.split(" +", -1)));
        }
        return table;
    }

    private void add(String[] words) {
        if (words[0].equals("sight")) {
            seesAll = roles(words, 1);
        } else {
            Rule rule = Rule.valueOf(words[2].replace('-', '_').toUpperCase(Locale.ROOT));
            expectations.put(words[0] + " " + words[1], new Expectation(rule, roles(words, 3)));
        }
    }

    private static Set<Role> roles(String[] words, int from) {
        return Arrays.stream(words)
                .skip(from)
                .map(Role::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }

    /** The endpoints that have a line. */
    Set<String> endpoints() {
        return expectations.keySet();
    }

    Expectation of(Endpoints.Registered endpoint) {
        return expectations.get(endpoint.verb() + " " + endpoint.path());
    }

    /** Whether one of {@code roles} has the whole hall in sight. */
    boolean seesAll(Set<Role> roles) {
        return roles.stream().anyMatch(seesAll::contains);
    }
}
