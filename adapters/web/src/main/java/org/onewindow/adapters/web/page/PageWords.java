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
import org.onewindow.core.time.LimitWords;
import org.onewindow.routing.task.Answerer;
import org.onewindow.spi.LocalizedText;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.identity.DepartmentId;
import org.onewindow.spi.identity.StaffId;
import org.onewindow.spi.time.TimeLimit;

/**
 * The functions of the templates: {@code t(key, …)} for texts, {@code say(value)} for enum constants, texts of definitions, limits, staff
 * and departments, {@code copies(originals, duplicates)} for numbers of papers, {@code date(value)} and {@code time(value)} for points in
 * time, {@code what}, {@code why} and {@code mend} for findings, {@code typed(name, form)} for what was typed into a form that is shown
 * again, {@code spoken(moment, item, file)} for what the clerk says.
 */
final class PageWords extends AbstractExtension {
    private static final DateTimeFormatter CHINESE_DAY = DateTimeFormatter.ofPattern("yyyy年M月d日 EEE", Locale.CHINA);
    private static final DateTimeFormatter ENGLISH_DAY = DateTimeFormatter.ofPattern("EEE d MMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter CHINESE_TIME = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm", Locale.CHINA);
    private static final DateTimeFormatter ENGLISH_TIME =
            DateTimeFormatter.ofPattern("d MMM yyyy HH:mm", Locale.ENGLISH);

    private final Messages messages;
    private final LimitWords limits;
    private final HallNames names;
    private final SpokenFunction spoken;

    PageWords(Messages messages, LimitWords limits, HallNames names, SpokenFunction spoken) {
        this.messages = messages;
        this.limits = limits;
        this.names = names;
        this.spoken = spoken;
    }

    @Override
    public Map<String, Function> getFunctions() {
        return Map.of(
                "typed", new TypedFunction(),
                "spoken", spoken,
                "copies", new CopiesFunction(messages),
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
