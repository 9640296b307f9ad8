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
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.onewindow.core.text.Messages;
import org.onewindow.core.time.HallTime;
import org.onewindow.core.time.LimitWords;
import org.onewindow.forms.prefill.Sources;
import org.onewindow.routing.task.Answerer;
import org.onewindow.spi.LocalizedText;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.identity.DepartmentId;
import org.onewindow.spi.identity.StaffId;
import org.onewindow.spi.time.TimeLimit;

/**
 * The functions of the templates: {@code t(key, …)} for texts, {@code say(value)} for enum constants, texts of definitions, limits, staff
 * and departments, {@code who(name)} for who acted as the ledger names it, {@code copies(originals, duplicates)} for numbers of papers, {@code date(value)}, {@code time(value)} and {@code clock(value)} for points in
 * time, {@code what}, {@code why} and {@code mend} for findings, {@code typed(name, form)} for what was typed into a form that is shown
 * again, {@code spoken(moment, item, file)} for what the clerk says.
 */
final class PageWords extends AbstractExtension {
    private static final DateTimeFormatter CHINESE_DAY = DateTimeFormatter.ofPattern("yyyy年M月d日 EEE", Locale.CHINA);
    private static final DateTimeFormatter ENGLISH_DAY = DateTimeFormatter.ofPattern("EEE d MMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter CHINESE_TIME = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm", Locale.CHINA);
    private static final DateTimeFormatter ENGLISH_TIME =
            DateTimeFormatter.ofPattern("d MMM yyyy HH:mm", Locale.ENGLISH);

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final Messages messages;
    private final LimitWords limits;
    private final HallNames names;
    private final SpokenFunction spoken;
    private final Sources sources;

    PageWords(Messages messages, LimitWords limits, HallNames names, SpokenFunction spoken, Sources sources) {
        this.messages = messages;
        this.limits = limits;
        this.names = names;
        this.spoken = spoken;
        this.sources = sources;
    }

    @Override
    public Map<String, Function> getFunctions() {
        return Map.ofEntries(
                Map.entry("typed", new TypedFunction()),
                Map.entry("spoken", spoken),
                Map.entry("copies", new CopiesFunction(messages)),
                Map.entry("t", new TextFunction(messages)),
                Map.entry("say", new OneValue(this::say)),
                Map.entry("who", new OneValue(this::who)),
                Map.entry("source", new OneValue((value, locale) -> sources(String.valueOf(value), locale))),
                Map.entry(
                        "date",
                        new OneValue((value, locale) -> format(value, english(locale) ? ENGLISH_DAY : CHINESE_DAY))),
                Map.entry(
                        "time",
                        new OneValue((value, locale) -> format(value, english(locale) ? ENGLISH_TIME : CHINESE_TIME))),
                Map.entry("clock", new OneValue((value, locale) -> format(value, CLOCK))),
                Map.entry("what", new OneValue((value, locale) -> messages.text((Finding) value, locale))),
                Map.entry("why", new OneValue((value, locale) -> messages.why((Finding) value, locale))),
                Map.entry("mend", new OneValue((value, locale) -> messages.mend((Finding) value, locale))));
    }

    /** {@code source(kinds)}: what people call registers, whose kinds are joined by commas. */
    private String sources(String kinds, Locale locale) {
        return Arrays.stream(kinds.split(", ", -1))
                .map(kind -> sources.nameOf(kind).in(locale))
                .collect(Collectors.joining(english(locale) ? ", " : "、"));
    }

    private static boolean english(Locale locale) {
        return locale.getLanguage().equals("en");
    }

    private String say(Object value, Locale locale) {
        if (value instanceof LocalizedText text) {
            return text.in(locale);
        }
        if (value instanceof StaffId staff) {
            return names.of(staff).in(locale);
        }
        if (value instanceof DepartmentId department) {
            return names.of(department).in(locale);
        }
        if (value instanceof TimeLimit limit) {
            return limits.say(limit, locale);
        }
        if (value instanceof Answerer answerer) {
            return answerer.staff().map(staff -> say(staff, locale)).orElseGet(answerer::toString);
        }
        return value instanceof Enum<?> constant ? messages.name(constant, locale) : String.valueOf(value);
    }

    /** Who acted, as the ledger names it: of the hall's own people the name. */
    private String who(Object ledgerName, Locale locale) {
        String name = String.valueOf(ledgerName);
        return HallNames.staffOf(name).map(staff -> say(staff, locale)).orElse(name);
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

    /** {@code typed('name', 'form')}: every value of the field, if the request was that form's; otherwise none. */
    private static final class TypedFunction implements Function {
        @Override
        public List<String> getArgumentNames() {
            return List.of("name", "form");
        }

        @Override
        public Object execute(
                Map<String, Object> args, PebbleTemplate self, EvaluationContext context, int lineNumber) {
            String form = "/" + args.get("form");
            boolean own = String.valueOf(context.getVariable("here")).endsWith(form);
            Map<?, ?> typed = own && context.getVariable("typed") instanceof Map<?, ?> map ? map : Map.of();
            Object values = typed.get(String.valueOf(args.get("name")));
            return values == null ? List.of() : values;
        }
    }

    /** {@code copies(originals, duplicates)}: only what there is. */
    private record CopiesFunction(Messages messages) implements Function {
        @Override
        public List<String> getArgumentNames() {
            return List.of("originals", "duplicates");
        }

        @Override
        public Object execute(
                Map<String, Object> args, PebbleTemplate self, EvaluationContext context, int lineNumber) {
            List<String> said = new ArrayList<>();
            for (String kind : getArgumentNames()) {
                String number = String.valueOf(args.get(kind));
                if (!number.isEmpty() && !number.equals("0")) {
                    said.add(messages.text("copies." + kind, context.getLocale(), number));
                }
            }
            return String.join(messages.text("copies.and", context.getLocale()), said);
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
