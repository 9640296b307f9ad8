package org.onewindow.adapters.rest.api;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.onewindow.adapters.rest.answer.Problem;
import org.onewindow.adapters.rest.answer.ProblemKind;
import org.onewindow.adapters.rest.json.ProblemException;
import org.onewindow.catalog.search.Audience;
import org.onewindow.catalog.search.SearchQuestion;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.identity.DepartmentId;

/** Reads a question for items from what an address says. */
final class SearchFilters {
    private SearchFilters() {}

    static SearchQuestion question(
            @Nullable String words, @Nullable String audience, @Nullable String department, boolean immediate) {
        return new SearchQuestion(
                words == null ? "" : words,
                given(audience).map(SearchFilters::audience),
                given(department).map(SearchFilters::department),
                immediate,
                SearchQuestion.MOST);
    }

    private static Optional<String> given(@Nullable String value) {
        return Optional.ofNullable(value).filter(each -> !each.isBlank());
    }

    private static Audience audience(String value) {
        return Arrays.stream(Audience.values())
                .filter(each -> each.name().equals(value.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> wrong(
                        "audience",
                        Arrays.stream(Audience.values()).map(Audience::name).collect(Collectors.joining(", "))));
    }

    private static DepartmentId department(String value) {
        try {
            return new DepartmentId(value);
        } catch (IllegalArgumentException e) {
            throw wrong("department", "[a-z][a-z0-9-]*");
        }
    }

    private static ProblemException wrong(String parameter, String allowed) {
        return new ProblemException(
                Problem.of(ProblemKind.MALFORMED, Finding.error("OW-WEB-3010", parameter, parameter, allowed)));
    }
}
