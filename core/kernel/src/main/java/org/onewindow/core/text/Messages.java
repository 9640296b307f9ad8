package org.onewindow.core.text;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.onewindow.spi.LocalizedText;
import org.onewindow.spi.finding.Finding;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The texts of all modules, in the reader's language: English for an English locale, zh-CN for every other.
 *
 * <p><b>Guaranteed.</b> Arguments are put in as they are and never read as a pattern. A missing text is no failure: the key
 * itself stands in its place, and the log names it once.
 * <p><b>Threads.</b> Safe for use by several threads; texts are read once, at the start.
 */
@ApplicationScoped
public class Messages {
    private static final Logger LOG = LoggerFactory.getLogger(Messages.class);
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)(?::([a-z][a-z.]*))?}");
    private static final int MOST_MISSING_KEYS_LOGGED = 1_000;
    /** The two names that are so common that their keys are shorter than the rule makes them. */
    private static final Map<String, String> SHORT_PREFIXES = Map.of("ApplicationState", "state", "ActName", "act");

    private final Map<String, LocalizedText> texts;
    private final Set<String> missing = ConcurrentHashMap.newKeySet();

    /** For the container's proxy only. */
    protected Messages() {
        this(List.of());
    }

    @Inject
    Messages(@Any Instance<TextBundle> bundles) {
        this(bundles.stream().toList());
    }

    private Messages(List<TextBundle> bundles) {
        Map<String, LocalizedText> collected = new HashMap<>();
        bundles.stream()
                .sorted(Comparator.comparing(TextBundle::baseName))
                .forEach(bundle -> addOrReport(bundle, collected));
        texts = Map.copyOf(collected);
    }

    /** The texts of {@code bundles}, for programs that run without a container. */
    public static Messages of(TextBundle... bundles) {
        return new Messages(List.of(bundles));
    }

    /** What is wrong. */
    public String text(Finding finding, Locale locale) {
        return text(finding.code(), locale, finding.arguments().toArray());
    }

    /** Why it is wrong: the rule and where it comes from. */
    public String why(Finding finding, Locale locale) {
        return text(finding.code() + ".why", locale, finding.arguments().toArray());
    }

    /** What the reader can do about it. */
    public String mend(Finding finding, Locale locale) {
        return text(finding.code() + ".mend", locale, finding.arguments().toArray());
    }

    /**
     * The text of {@code key}.
     *
     * @param arguments at most ten; an enum constant is put in by its {@linkplain #name name}, a {@link LocalizedText}, also
     *     {@linkplain LocalizedText#asArgument as argument}, in the reader's language, anything else by its {@code toString}
     */
    public String text(String key, Locale locale, Object... arguments) {
        LocalizedText text = texts.get(key);
        if (text == null) {
            reportMissing(key);
            return key;
        }
        return fill(text.in(locale), locale, arguments);
    }

    /**
     * What people call {@code constant}. Its key is the words of its type's name in lower case, joined by dots, and the
     * constant ({@code material.form.PAPER}); states and acts are {@code state.SUBMITTED} and {@code act.ACCEPT}.
     */
    public String name(Enum<?> constant, Locale locale) {
        return text(keyOf(constant), locale);
    }

    /** Whether there is a text of that key. */
    public boolean knows(String key) {
        return texts.containsKey(key);
    }

    static String keyOf(Enum<?> constant) {
        String type = constant.getDeclaringClass().getSimpleName();
        String prefix = SHORT_PREFIXES.getOrDefault(
                type, type.replaceAll("(?<=.)([A-Z])", ".$1").toLowerCase(Locale.ROOT));
        return prefix + "." + constant.name();
    }

    /** A locality's broken bundle costs its own texts, never the hall's start. */
    private static void addOrReport(TextBundle bundle, Map<String, LocalizedText> collected) {
        try {
            add(bundle, collected);
        } catch (RuntimeException e) {
            LOG.error("the texts of {} cannot be used", bundle.getClass().getName(), e);
        }
    }

    private static void add(TextBundle bundle, Map<String, LocalizedText> collected) {
        Map<String, String> english = BundleFile.read(bundle, BundleFile.ENGLISH);
        BundleFile.read(bundle, BundleFile.CHINESE).forEach((key, chinese) -> {
            LocalizedText text = new LocalizedText(chinese.isBlank() ? key : chinese, english.getOrDefault(key, ""));
            if (collected.putIfAbsent(key, text) != null) {
                LOG.error("text {} of {} stands in another bundle too and is not used", key, bundle.baseName());
            }
        });
    }

    private String fill(String text, Locale locale, Object... arguments) {
        Matcher place = PLACE.matcher(text);
        StringBuilder filled = new StringBuilder();
        int from = 0;
        while (place.find()) {
            int index = Integer.parseInt(place.group(1));
            if (index < arguments.length) {
                String shown = shown(arguments[index], locale);
                filled.append(text, from, place.start())
                        .append(place.group(2) == null ? shown : names(place.group(2), shown, locale));
                from = place.end();
            }
        }
        return filled.append(text, from, text.length()).toString();
    }

    private String names(String prefix, String constants, Locale locale) {
        return Arrays.stream(constants.split(",", -1))
                .map(constant -> text(prefix + "." + constant.strip(), locale))
                .collect(Collectors.joining(Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? ", " : "、"));
    }

    private String shown(Object argument, Locale locale) {
        if (argument instanceof Enum<?> constant) {
            return name(constant, locale);
        }
        if (argument instanceof LocalizedText text) {
            return text.in(locale);
        }
        String plain = String.valueOf(argument);
        return LocalizedText.fromArgument(plain).map(text -> text.in(locale)).orElse(plain);
    }

    private void reportMissing(String key) {
        if (missing.size() < MOST_MISSING_KEYS_LOGGED && missing.add(key)) {
            LOG.error("no text for {}: its readers see the key", key);
        }
    }
}
