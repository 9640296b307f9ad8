package org.onewindow.core.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.onewindow.core.text.Messages;
import org.onewindow.core.time.Explanation.Day;
import org.onewindow.core.time.Explanation.Step;
import org.onewindow.spi.time.CalendarDay;
import org.onewindow.spi.time.DayKind;
import org.onewindow.spi.time.LimitUnit;
import org.onewindow.spi.time.SpecialProcedureKind;
import org.onewindow.spi.time.TimeLimit;

/**
 * Puts time limits and the explanations of due dates into the reader's language.
 *
 * <p>Safe for use by several threads.
 */
@ApplicationScoped
public class ExplanationText {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private final Messages messages;

    /** Takes the words from {@code messages}. */
    @Inject
    public ExplanationText(Messages messages) {
        this.messages = messages;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected ExplanationText() {
        this.messages = null;
    }

    /** A limit in words: 20 个工作日, 20 working days, at once. */
    public String limit(TimeLimit limit, Locale locale) {
        return limit.atOnce()
                ? messages.text("time.limit.atOnce", locale)
                : amount(limit.amount(), limit.unit(), locale);
    }

    /** The result in one sentence: when it is due, or that the clock stands still; and whether that is provisional. */
    public String summary(DueDate due, Locale locale) {
        String summary = due.moment()
                .map(moment -> LocalDateTime.ofInstant(moment, HallTime.ZONE))
                .map(moment -> messages.text(
                        "time.summary.due",
                        locale,
                        withWeekday(due.date().orElseThrow(), locale),
                        clockTime(due.date().orElseThrow(), moment)))
                .orElseGet(() -> messages.text("time.summary.stopped", locale));
        return due.provisional() ? messages.text("time.summary.provisional", locale, summary) : summary;
    }

    /** What each fact changed, one line per step of the rule. */
    public List<String> steps(DueDate due, Locale locale) {
        return due.explanation().steps().stream()
                .map(step -> step(due.explanation(), step, locale))
                .toList();
    }

    /** What became of each day, one line per day. */
    public List<String> days(DueDate due, Locale locale) {
        return due.explanation().days().stream().map(day -> day(day, locale)).toList();
    }

    /** The whole explanation: the steps, each day, and the result. */
    public List<String> lines(DueDate due, Locale locale) {
        List<String> lines = new ArrayList<>(steps(due, locale));
        lines.addAll(days(due, locale));
        lines.add(summary(due, locale));
        return List.copyOf(lines);
    }

    private String step(Explanation explanation, Step step, Locale locale) {
        return messages.text(
                "time.step." + step.kind(),
                locale,
                step.from(),
                step.to().map(LocalDate::toString).orElse(""),
                amount(step.amount(), step.unit(), locale),
                step.due().map(due -> withWeekday(due, locale)).orElse(""),
                procedures(step.procedures()),
                start(explanation));
    }

    private static String start(Explanation explanation) {
        LocalDateTime start = explanation.start();
        return explanation.limit().unit().countsHours()
                ? MOMENT.format(start)
                : start.toLocalDate().toString();
    }

    private String day(Day day, Locale locale) {
        return messages.text(
                "time.day." + day.role() + (day.counted().isZero() ? "" : ".hours"),
                locale,
                withRemark(day.day(), locale),
                day.ordinal(),
                procedures(day.procedures()),
                day.counted().toHours(),
                day.counted().toMinutesPart());
    }

    /** The day, and why it is off or worked although it is a weekend; nothing more for an ordinary day. */
    private String withRemark(CalendarDay day, Locale locale) {
        String date = withWeekday(day.date(), locale);
        return day.kind() == DayKind.ORDINARY ? date : messages.text("time.date.remark", locale, date, day.name());
    }

    private String amount(int amount, LimitUnit unit, Locale locale) {
        return messages.text("time.limit." + unit + (amount == 1 ? ".one" : ""), locale, amount);
    }

    /** The kinds in an order that does not change, for the text to name. */
    private static String procedures(Set<SpecialProcedureKind> kinds) {
        return kinds.stream().sorted().map(SpecialProcedureKind::name).collect(Collectors.joining(","));
    }

    private String withWeekday(LocalDate date, Locale locale) {
        DayOfWeek weekday = date.getDayOfWeek();
        boolean english = Locale.ENGLISH.getLanguage().equals(locale.getLanguage());
        Locale shown = english ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
        return messages.text("time.date", locale, date, weekday.getDisplayName(TextStyle.SHORT, shown));
    }

    /** The end of a day is 24:00 of that day, not 00:00 of the next. */
    private static String clockTime(LocalDate day, LocalDateTime moment) {
        return moment.toLocalDate().equals(day)
                ? DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).format(moment)
                : "24:00";
    }
}
