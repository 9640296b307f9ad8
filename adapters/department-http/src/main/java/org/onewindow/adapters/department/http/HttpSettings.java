package org.onewindow.adapters.department.http;

import java.net.URI;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.onewindow.spi.department.DepartmentBinding;
import org.onewindow.spi.identity.DepartmentId;

/**
 * What {@code hall.yaml} says of a department of kind {@code http}.
 *
 * @param department whose system it is
 * @param address where dispatches are posted, http or https
 * @param patience how long to wait for an answer to begin
 * @param files whether electronic materials travel with the dispatch
 * @param fields names in the department's own message, each with what goes there: a pointer into the dispatch, or a constant after
 *     {@code =}; empty if the department reads the hall's own format
 * @param number where the department's own number stands in its answer
 * @param refused where its reasons stand, if it would not take the matter
 */
record HttpSettings(
        DepartmentId department,
        URI address,
        Duration patience,
        boolean files,
        SortedMap<String, String> fields,
        String number,
        String refused) {
    private static final String FIELD = "send.";
    private static final List<String> KNOWN = List.of("url", "patience", "files", "number", "refused");

    /**
     * Reads the settings of {@code binding}.
     *
     * @throws IllegalArgumentException with everything that is wrong with them
     */
    static HttpSettings of(DepartmentBinding binding) {
        Map<String, String> settings = binding.settings();
        List<String> wrong = new ArrayList<>();
        settings.keySet().stream()
                .filter(key -> !KNOWN.contains(key) && !key.startsWith(FIELD))
                .forEach(key -> wrong.add("unknown setting " + key));
        URI address = address(settings.getOrDefault("url", ""), wrong);
        Duration patience = patience(settings.getOrDefault("patience", "PT20S"), wrong);
        SortedMap<String, String> fields = new TreeMap<>();
        settings.forEach((key, value) -> {
            if (key.startsWith(FIELD)) {
                fields.put(key.substring(FIELD.length()), value);
                if (!value.startsWith("/") && !value.startsWith("=")) {
                    wrong.add(key + " is neither a pointer (/…) nor a constant (=…)");
                }
            }
        });
        if (!wrong.isEmpty()) {
            throw new IllegalArgumentException(
                    "settings of department " + binding.department() + ": " + String.join("; ", wrong));
        }
        return new HttpSettings(
                binding.department(),
                address,
                patience,
                Boolean.parseBoolean(settings.getOrDefault("files", "true")),
                fields,
                settings.getOrDefault("number", "/departmentNumber"),
                settings.getOrDefault("refused", "/reasons"));
    }

    private static URI address(String text, List<String> wrong) {
        try {
            URI address = URI.create(text);
            String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
            if (address.getHost() == null || !(scheme.equals("https") || scheme.equals("http"))) {
                wrong.add("url must be an http or https address");
            }
            return address;
        } catch (IllegalArgumentException e) {
            wrong.add("url is no address");
            return URI.create("http://invalid.invalid/");
        }
    }

    private static Duration patience(String text, List<String> wrong) {
        try {
            return Duration.parse(text);
        } catch (DateTimeParseException e) {
            wrong.add("patience is no duration such as PT20S");
            return Duration.ofSeconds(20);
        }
    }
}
