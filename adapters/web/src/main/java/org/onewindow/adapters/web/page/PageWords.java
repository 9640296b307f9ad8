package org.onewindow.adapters.web.page;

import io.pebbletemplates.pebble.extension.AbstractExtension;
import io.pebbletemplates.pebble.extension.Function;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.onewindow.core.text.Messages;
import org.onewindow.core.time.HallTime;
import org.onewindow.spi.LocalizedText;
import org.onewindow.spi.finding.Finding;

/**
 * The functions of the templates: {@code t(key, …)} for texts, {@code say(value)} for enum constants and texts of definitions,
 * {@code date(value)} and {@code time(value)} for points in time, {@code what}, {@code why} and {@code mend} for findings.
 */
final class PageWords extends AbstractExtension {
    private static final DateTimeFormatter CHINESE_DAY = DateTimeFormatter.ofPattern("yyyy年M月d日 EEE", Locale.CHINA);
    private static final DateTimeFormatter ENGLISH_DAY = DateTimeFormatter.ofPattern("EEE d MMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter CHINESE_TIME = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm", Locale.CHINA);
    private static final DateTimeFormatter ENGLISH_TIME =
            DateTimeFormatter.ofPattern("d MMM yyyy HH:mm", Locale.ENGLISH);

    private final Messages messages;

    PageWords(Messages messages) {
        this.messages = messages;
    }

    @Override
    public Map<String, Function> getFunctions() {
        return Map.of(
                "t", new TextFunction(messages),
                "say", new OneValue(this::say),
                "date", new OneValue((value, locale) -> format(value, english(locale) ? ENGLISH_DAY : CHINESE_DAY)),
                "time", new OneValue((value, locale) -> format(value, english(locale) ? ENGLISH_TIME : CHINESE_TIME)),
                "what", new OneValue((value, locale) -> messages.text((Finding) value, locale)),
                "why", new OneValue((value, locale) -> messages.why((Finding) value, locale)),
                "mend", new OneValue((value, locale) -> messages.mend((Finding) value, locale)));
    }

    private static boolean english(Locale locale) {
        return locale.getLanguage().equals("en");
    }

    private String say(Object value, Locale locale) {
        if (value instanceof LocalizedText text) {
            return text.in(locale);
        }
        return value instanceof Enum<?> constant ? messages.name(constant, locale) : String.valueOf(value);
    }

    private static String format(Object value, DateTimeFormatter formatter) {
        TemporalAccessor moment;
        if (value instanceof Instant instant) {
            moment = instant.atZone(HallTime.ZONE);
        } else if (value instanceof LocalDate day) {
            moment = day.atStartOfDay();
        } else {
            return String.valueOf(value);
        }
        return formatter.format(moment);
    }

    /** {@code t('key', argument, …)}. */
    private record TextFunction(Messages messages) implements Function {
        @Override
        public List<String> getArgumentNames() {
            return List.of("key", "a", "b", "c", "d");
        }

        @Override
        public Object execute(
                Map<String, Object> args, PebbleTemplate self, EvaluationContext context, int lineNumber) {
            List<Object> given = new ArrayList<>();
            for (String name : List.of("a", "b", "c", "d")) {
                if (args.containsKey(name)) {
                    given.add(unwrapped(args.get(name)));
                }
            }
            return messages.text(String.valueOf(args.get("key")), context.getLocale(), given.toArray());
        }
    }

    /** A function of one value; an absent value says nothing. */
    private record OneValue(BiFunction<Object, Locale, String> text) implements Function {
        @Override
        public List<String> getArgumentNames() {
            return List.of("value");
        }

        @Override
        public Object execute(
                Map<String, Object> args, PebbleTemplate self, EvaluationContext context, int lineNumber) {
            Object value = unwrapped(args.get("value"));
            return value.equals("") ? "" : text.apply(value, context.getLocale());
        }
    }

    private static Object unwrapped(Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.isPresent() ? optional.get() : "";
        }
        return value == null ? "" : value;
    }
}
