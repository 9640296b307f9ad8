package org.onewindow.adapters.web.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.onewindow.adapters.rest.session.FormTokens;

/**
 * A form that came when its sender was signed in no more: kept in the page that asks to sign in again, and sent once more afterwards.
 * Files cannot be kept so.
 *
 * @param path where it was sent
 * @param fields what was typed
 */
public record KeptForm(String path, Map<String, List<String>> fields) {
    private static final String PREFIX = "kept.";
    private static final String PATH = "kept";
    private static final Set<String> OF_THE_SIGN_IN = Set.of(FormTokens.FIELD, "password", PATH);
    private static final Set<String> NOT_WORTH_IT = Set.of("/sign-in", "/sign-out");

    public KeptForm {
        fields = Map.copyOf(fields);
    }

    /** What {@code request} brought; empty fields if it is nothing to be sent again. */
    static KeptForm of(HttpServletRequest request) {
        String path = request.getRequestURI();
        Map<String, List<String>> fields = new LinkedHashMap<>();
        if (!NOT_WORTH_IT.contains(path) && !path.startsWith("/switch/")) {
            request.getParameterMap().forEach((name, values) -> {
                if (!OF_THE_SIGN_IN.contains(name)) {
                    fields.put(name, Arrays.asList(values));
                }
            });
        }
        return new KeptForm(path, fields);
    }

    /** What a page of {@link #of} brought along; empty fields if it was none. */
    public static KeptForm read(Visit visit) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        visit.request().getParameterMap().forEach((name, values) -> {
            if (name.startsWith(PREFIX)) {
                fields.put(name.substring(PREFIX.length()), Arrays.asList(values));
            }
        });
        return new KeptForm(visit.field(PATH), fields);
    }

    /** Whether there is anything to send again. */
    public boolean isEmpty() {
        return fields.isEmpty();
    }

    @Override
    public String toString() {
        return "KeptForm[" + path + "]";
    }
}
