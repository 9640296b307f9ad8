package org.onewindow.core.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.onewindow.core.plugin.PluginBoundary;
import org.onewindow.core.plugin.PluginRegistry;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.time.OpeningHours;
import org.onewindow.spi.time.TimeLimit;
import org.onewindow.spi.time.WorkingCalendar;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The hall's time: what day it is, and when something is due. The one place to ask.
 *
 * <p>Counts with the hall's calendar and opening hours by the rule of {@link TimeLimitCalculation}. Safe for use by several threads.
 */
@ApplicationScoped
public class HallTime {
    /** Days and hours are those of this zone: legal time of the mainland. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final Logger LOG = LoggerFactory.getLogger(HallTime.class);

    private final Clock clock;
    private final CalendarInUse calendar;
    private final HallSchedule schedule;
    private final List<Finding> findings;

    /**
     * Counts with the calendar of the one plug-in that brings one; else with the built-in calendar and the years that the hall
     * has published. Opening hours are a bean, or nine to five.
     */
    @Inject
    HallTime(
            Clock clock,
            PluginRegistry plugins,
            PluginBoundary boundary,
            Instance<HallSchedule> schedules,
            Instance<OpeningHours> openingHours) {
        OpeningHours hours = openingHours.isResolvable() ? openingHours.get() : OpeningHours.nineToFive();
        List<String> ids = plugins.kinds(WorkingCalendar.class);
        this.clock = clock;
        this.schedule = schedules.isResolvable() ? schedules.get() : List::of;
        this.findings = ids.size() > 1 ? List.of(Finding.error("OW-TIM-0201", "", String.join(", ", ids))) : List.of();
        if (ids.size() == 1) {
            this.calendar = new PluggedCalendar(boundary, ids.get(0), hours);
        } else {
            this.calendar = new PublishedYears(schedule, hours);
        }
        findings.forEach(finding -> LOG.error("{}: {}", finding.code(), finding.arguments()));
    }

    /** Time by {@code clock}, counted with {@code calendar} and {@code hours}; for embedding without a container. */
    public HallTime(Clock clock, WorkingCalendar calendar, OpeningHours hours) {
        this.clock = clock;
        this.calendar = CalendarInUse.always(new TimeLimitCalculation(calendar, hours));
        this.schedule = List::of;
        this.findings = List.of();
    }

    /** For the container's proxy, which passes every call on and reads no field. */
    @SuppressWarnings("NullAway")
    protected HallTime() {
        this.clock = null;
        this.calendar = null;
        this.schedule = null;
        this.findings = null;
    }

    /** This moment, as the hall's clock shows it. */
    public Instant now() {
        return clock.instant();
    }

    /** The day it is in the hall. */
    public LocalDate today() {
        return dayOf(now());
    }

    /** The day that {@code moment} belongs to in the hall. */
    public LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, ZONE);
    }

    /** The first moment after {@code lastDay}: when something that may be done on that day is late. */
    public Instant endOf(LocalDate lastDay) {
        return lastDay.plusDays(1).atStartOfDay(ZONE).toInstant();
    }

    /**
     * When {@code limit} is due, its last day ending at 24:00.
     *
     * @param start the day it starts on, such as the day of acceptance; a limit in hours starts at 00:00 of it
     * @param limit how long it is
     * @param facts what happened since
     */
    public DueDate dueDate(LocalDate start, TimeLimit limit, TimeFacts facts) {
        return calendar.count(count -> count.dueDate(start.atStartOfDay(), limit, DayEnd.MIDNIGHT, facts));
    }

    /** The same, started at a moment, which only limits in hours tell from its day. */
    public DueDate dueDate(Instant start, TimeLimit limit, TimeFacts facts) {
        return dueDate(start, limit, DayEnd.MIDNIGHT, facts);
    }

    /** The same, with the last day ending as said. */
    public DueDate dueDate(Instant start, TimeLimit limit, DayEnd dayEnd, TimeFacts facts) {
        return calendar.count(count -> count.dueDate(LocalDateTime.ofInstant(start, ZONE), limit, dayEnd, facts));
    }

    /** How {@code limit} runs that was started on a day: when it is due and when yellow, by the rule the hall has now. */
    public RunningLimit running(LocalDate start, TimeLimit limit, TimeFacts facts) {
        return calendar.count(
                count -> count.running(start.atStartOfDay(), limit, DayEnd.MIDNIGHT, facts, schedule.warnings()));
    }

    /** The same, started at a moment, which only limits in hours tell from its day. */
    public RunningLimit running(Instant start, TimeLimit limit, TimeFacts facts) {
        return calendar.count(count -> count.running(
                LocalDateTime.ofInstant(start, ZONE), limit, DayEnd.MIDNIGHT, facts, schedule.warnings()));
    }

    /** The calendar counted with now, id and version; another text means that due dates may have moved. */
    public String calendarInUse() {
        return calendar.count(TimeLimitCalculation::calendar);
    }

    /** The last working day for something that must lie {@code limit} before {@code fixed}, see {@link TimeLimitCalculation#latestDayBefore}. */
    public DueDate latestDayBefore(LocalDate fixed, TimeLimit limit) {
        return calendar.count(count -> count.latestDayBefore(fixed, limit, DayEnd.MIDNIGHT));
    }

    /** How many working days are left until {@code due}; 0 on that day, below 0 after it. */
    public int workingDaysLeft(LocalDate due) {
        return calendar.count(count -> count.workingDaysLeft(today(), due));
    }

    /** Whether {@code day} is a working day by law. */
    public boolean isWorkingDay(LocalDate day) {
        return calendar.count(count -> count.isWorkingDay(day));
    }

    /** The day on which something received at {@code received} counts as received. */
    public LocalDate dayOfReceipt(Instant received, ReceiptOnRestDay policy) {
        return calendar.count(count -> count.dayOfReceipt(LocalDateTime.ofInstant(received, ZONE), policy));
    }

    /** What is wrong with the calendars that plug-ins bring; empty if nothing. */
    public List<Finding> findings() {
        return findings;
    }
}
