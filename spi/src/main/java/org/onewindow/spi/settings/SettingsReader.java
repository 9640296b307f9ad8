package org.onewindow.spi.settings;

import java.net.URI;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.onewindow.spi.PluginApi;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.finding.Severity;

/**
 * Reads the settings under which {@code hall.yaml} binds a plug-in and collects everything that is wrong with them, so that a plug-in says
 * what is wrong and reads its settings with the same lines.
 *
 * <p><b>Use.</b> Ask for every setting there is; then {@link #problems} names each that is missing, has a wrong shape, or was not asked
 * for. The subject of each finding is the setting's name. What is wrong is read as its default, or as something harmless.
 * <p><b>Threads.</b> For one thread.
 */
@PluginApi(role = PluginApi.Role.USE, status = PluginApi.Status.PREVIEW)
public final class SettingsReader {
    /** There is no such setting. */
    public static final String UNKNOWN = "OW-RTE-2201";
    /** It must be set. */
    public static final String MISSING = "OW-RTE-2202";
    /** It is no duration. */
    public static final String NO_DURATION = "OW-RTE-2203";
    /** It is no http or https address. */
    public static final String NO_ADDRESS = "OW-RTE-2204";
    /** It is neither a pointer nor a constant. */
    public static final String NO_POINTER = "OW-RTE-2205";
    /** It is none of the words it may be. */
    public static final String NO_SUCH_WORD = "OW-RTE-2206";

    private final String whose;
    private final String kind;
    private final Map<String, String> settings;
    private final Set<String> known = new LinkedHashSet<>();
    private final List<Finding> wrong = new ArrayList<>();

    private static final String OF_THE_HALL = "reply.";

    private SettingsReader(String whose, String kind, Map<String, String> settings) {
        this.whose = whose;
        this.kind = kind;
        this.settings = settings;
    }

    /**
     * Reads {@code settings}.
     *
     * @param whose who is bound, such as {@code department planning}
     * @param kind kind of the plug-in
     */
    public static SettingsReader of(String whose, String kind, Map<String, String> settings) {
        return new SettingsReader(whose, kind, settings);
    }

    /** A text that must be there. */
    public String text(String name) {
        return optional(name).orElseGet(() -> {
            wrong(MISSING, name, name);
            return "";
        });
    }

    /** A text, or {@code otherwise}. */
    public String text(String name, String otherwise) {
        return optional(name).orElse(otherwise);
    }

    /** A text, if it is there and not blank. */
    public Optional<String> optional(String name) {
        known.add(name);
        return Optional.ofNullable(settings.get(name)).filter(text -> !text.isBlank());
    }

    /** One of {@code words}, or {@code otherwise}. */
    public String word(String name, Collection<String> words, String otherwise) {
        String text = text(name, otherwise);
        if (words.contains(text)) {
            return text;
        }
        wrong(NO_SUCH_WORD, name, name, text, String.join(", ", words));
        return otherwise;
    }

    /** {@code true} or {@code false}. */
    public boolean yes(String name, boolean otherwise) {
        return Boolean.parseBoolean(word(name, List.of("true", "false"), String.valueOf(otherwise)));
    }

    /** A duration as ISO 8601 writes it, more than nothing. */
    public Duration duration(String name, Duration otherwise) {
        String text = text(name, otherwise.toString());
        try {
            Duration duration = Duration.parse(text);
            if (duration.compareTo(Duration.ZERO) > 0) {
                return duration;
            }
        } catch (DateTimeParseException e) {
            // It is said below, as of one that is not positive.
        }
        wrong(NO_DURATION, name, name, text);
        return otherwise;
    }

    /** An http or https address that must be there. */
    public URI address(String name) {
        return address(name, text(name));
    }

    /** An http or https address, if one is set. */
    public Optional<URI> optionalAddress(String name) {
        return optional(name).map(text -> address(name, text));
    }

    private URI address(String name, String text) {
        try {
            URI address = URI.create(text);
            String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
            if (address.getHost() != null && (scheme.equals("https") || scheme.equals("http"))) {
                return address;
            }
        } catch (IllegalArgumentException e) {
            // It is said below, as of one of another scheme.
        }
        if (!text.isEmpty()) {
            wrong(NO_ADDRESS, name, name, text);
        }
        return URI.create("http://invalid.invalid/");
    }

    /** A JSON pointer. */
    public String pointer(String name, String otherwise) {
        String text = text(name, otherwise);
        if (text.startsWith("/")) {
            return text;
        }
        wrong(NO_POINTER, name, name, text);
        return otherwise;
    }

    /**
     * Every setting whose name begins with {@code prefix}, by the rest of its name. Each is a JSON pointer, or a constant after {@code =}.
     */
    public SortedMap<String, String> pointersOrConstants(String prefix) {
        SortedMap<String, String> found = texts(prefix);
        found.forEach((name, value) -> {
            if (!value.startsWith("/") && !value.startsWith("=")) {
                wrong(NO_POINTER, prefix + name, prefix + name, value);
            }
        });
        return found;
    }

    /** Every setting whose name begins with {@code prefix}, by the rest of its name. */
    public SortedMap<String, String> texts(String prefix) {
        SortedMap<String, String> found = new TreeMap<>();
        settings.forEach((name, value) -> {
            if (name.startsWith(prefix)) {
                known.add(name);
                found.put(name.substring(prefix.length()), value);
            }
        });
        return found;
    }

    /** Says that the setting {@code name} may turn out to be wrong, in a way of the adapter's own. */
    public void warn(String code, String name, String... arguments) {
        wrong.add(Finding.warning(code, name, arguments));
    }

    /** Whether this reader is the one that reads the hall's own settings. */
    private boolean isRead() {
        return known.stream().anyMatch(name -> name.startsWith(OF_THE_HALL));
    }

    /** Says that the setting {@code name} is wrong in a way of the adapter's own. */
    public void wrong(String code, String name, String... arguments) {
        wrong.add(Finding.error(code, name, arguments));
    }

    /**
     * Everything that is wrong with the settings asked for, and each setting nobody asked for. Those that begin with {@code reply.} are the
     * hall's own: they say how it reads what the department's system sends it.
     */
    public List<Finding> problems() {
        List<Finding> all = new ArrayList<>(wrong);
        settings.keySet().stream()
                .filter(name -> !known.contains(name) && (!name.startsWith(OF_THE_HALL) || isRead()))
                .sorted()
                .forEach(name -> all.add(Finding.error(UNKNOWN, name, name, kind, String.join(", ", known))));
        return List.copyOf(all);
    }

    /**
     * For an adapter that is to use them: nothing is wrong.
     *
     * @throws IllegalArgumentException naming the department and each wrong setting
     */
    public void requireSound() {
        List<Finding> problems = problems().stream()
                .filter(each -> each.severity() == Severity.ERROR)
                .toList();
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException("settings of " + whose + ": "
                    + String.join(
                            "; ",
                            problems.stream()
                                    .map(each -> each.code() + " " + each.arguments())
                                    .toList()));
        }
    }
}
