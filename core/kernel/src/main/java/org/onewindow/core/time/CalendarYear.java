package org.onewindow.core.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.onewindow.spi.LocalizedText;
import org.onewindow.spi.time.CalendarDay;
import org.onewindow.spi.time.DayKind;

/**
 * 节假日安排: which days of one year are off and which weekends are worked.
 *
 * @param year the calendar year
 * @param published whether the arrangement's notice is known; otherwise only the statutory days are
 * @param notice the notice's number, empty if there is none
 * @param holidays in order, none overlapping the next, all within the year
 * @param makeUpDays Saturdays and Sundays of the year that are worked, none of them a holiday
 */
record CalendarYear(
        int year, boolean published, String notice, List<Holiday> holidays, SortedSet<LocalDate> makeUpDays) {
    private static final LocalizedText ORDINARY = new LocalizedText("工作日", "working day");
    private static final LocalizedText WEEKEND = new LocalizedText("周末", "weekend");
    private static final LocalizedText MAKE_UP = new LocalizedText("调休上班日", "make-up working day");

    CalendarYear {
        holidays = holidays.stream().sorted(Comparator.comparing(Holiday::from)).toList();
        makeUpDays = Collections.unmodifiableSortedSet(new TreeSet<>(makeUpDays));
    }

    /** A year of which nothing is known but its weekends. */
    static CalendarYear unknown(int year) {
        return new CalendarYear(year, false, "", List.of(), new TreeSet<>());
    }

    /** What the arrangement says of {@code date}, which lies in this year. */
    CalendarDay day(LocalDate date) {
        if (makeUpDays.contains(date)) {
            return new CalendarDay(date, DayKind.MAKE_UP, MAKE_UP, published);
        }
        Optional<Holiday> holiday =
                holidays.stream().filter(each -> each.contains(date)).findFirst();
        if (holiday.isPresent()) {
            return new CalendarDay(date, DayKind.HOLIDAY, holiday.get().name(), published);
        }
        return isWeekend(date)
                ? new CalendarDay(date, DayKind.WEEKEND, WEEKEND, published)
                : new CalendarDay(date, DayKind.ORDINARY, ORDINARY, published);
    }

    /** How many days of {@code month} are worked. */
    int workingDaysIn(Month month) {
        LocalDate first = Year.of(year).atMonth(month).atDay(1);
        return (int) first.datesUntil(first.plusMonths(1))
                .filter(date -> day(date).working())
                .count();
    }

    /** Every day of the year, in order. */
    List<CalendarDay> days() {
        LocalDate first = LocalDate.of(year, 1, 1);
        return first.datesUntil(first.plusYears(1)).map(this::day).toList();
    }

    /** The arrangement as one text that only changes when the arrangement does. */
    String canonical() {
        StringBuilder text = new StringBuilder();
        text.append(year)
                .append(published ? " published " : " statutory ")
                .append(notice)
                .append('\n');
        for (Holiday holiday : holidays) {
            text.append(holiday.from).append('/').append(holiday.to);
            text.append(' ').append(holiday.name.zh()).append('\n');
        }
        makeUpDays.forEach(day -> text.append(day).append('\n'));
        return text.toString();
    }

    static boolean isWeekend(LocalDate date) {
        return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    /**
     * 法定节假日: days off in a row.
     *
     * @param name what is celebrated
     * @param from first day off
     * @param to last day off
     */
    record Holiday(LocalizedText name, LocalDate from, LocalDate to) {
        boolean contains(LocalDate date) {
            return !date.isBefore(from) && !date.isAfter(to);
        }
    }
}
