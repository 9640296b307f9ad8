package org.onewindow.adapters.rest.api;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.onewindow.adapters.rest.answer.Problem;
import org.onewindow.adapters.rest.answer.ProblemKind;
import org.onewindow.adapters.rest.json.ProblemException;
import org.onewindow.catalog.element.HandlingForm;
import org.onewindow.catalog.search.Audience;
import org.onewindow.catalog.search.SearchFilter;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.identity.DepartmentId;

/** Reads from what an address says which items are wanted. */
final class SearchFilters {
    private SearchFilters() {}

    static SearchFilter filter(
            @Nullable String audience,
            @Nullable String department,
            @Nullable String theme,
            @Nullable String form,
            boolean immediate) {
        return new SearchFilter(
                given(audience).map(value -> constant("audience", value, Audience.values())),
                given(department).map(SearchFilters::department),
                given(theme),
                given(form).map(value -> constant("form", value, HandlingForm.values())),
                immediate);
    }

    static Optional<String> given(@Nullable String value) {
        return Optional.ofNullable(value).filter(each -> !each.isBlank());
    }

    private static <T extends Enum<T>> T constant(String parameter, String value, T[] allowed) {
        return Arrays.stream(allowed)
                .filter(each -> each.name().equals(value.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() ->
                        wrong(parameter, Arrays.stream(allowed).map(Enum::name).collect(Collectors.joining(", "))));
    }

    static DepartmentId department(String value) {
        try {
            return new DepartmentId(value);
        } catch (IllegalArgumentException e) {
            throw wrong("department", "[a-z][a-z0-9-]*");
        }
    }

    static ProblemException wrong(String parameter, String allowed) {
        return new ProblemException(
                Problem.of(ProblemKind.MALFORMED, Finding.error("OW-WEB-3010", parameter, parameter, allowed)));
    }
}
