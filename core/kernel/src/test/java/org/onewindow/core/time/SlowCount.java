package org.onewindow.core.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.onewindow.spi.time.LimitUnit;
import org.onewindow.spi.time.TimeLimit;

/**
 * A second, slow count of time limits, written from the rule's text and sharing no code with the first.
 *
 * <p>It has its own copy of the notices, looks at days through running totals, and at hours quarter by quarter.
 */
final class SlowCount {
    private static final LocalDate FIRST = LocalDate.of(2023, 1, 1);
    private static final int DAYS = (int) ChronoUnit.DAYS.between(FIRST, LocalDate.of(2036, 1, 1));
    private static final int QUARTERS = 96;
    private static final String OFF = """
            2024-01-01 2024-01-01  2024-02-10 2024-02-17  2024-04-04 2024-04-06  2024-05-01 2024-05-05
            2024-06-10 2024-06-10  2024-09-15 2024-09-17  2024-10-01 2024-10-07
            2025-01-01 2025-01-01  2025-01-28 2025-02-04  2025-04-04 2025-04-06  2025-05-01 2025-05-05
            2025-05-31 2025-06-02  2025-10-01 2025-10-08
            2026-01-01 2026-01-03  2026-02-15 2026-02-23  2026-04-04 2026-04-06  2026-05-01 2026-05-05
            2026-06-19 2026-06-21  2026-09-25 2026-09-27  2026-10-01 2026-10-07
            2027-01-01 2027-01-01  2027-02-05 2027-02-08  2027-04-05 2027-04-05  2027-05-01 2027-05-02
            2027-06-09 2027-06-09  2027-09-15 2027-09-15  2027-10-01 2027-10-03
            """;
    private static final String WORKED_WEEKENDS = """
            2024-02-04 2024-02-18 2024-04-07 2024-04-28 2024-05-11 2024-09-14 2024-09-29 2024-10-12
            2025-01-26 2025-02-08 2025-04-27 2025-09-28 2025-10-11
            2026-01-04 2026-02-14 2026-02-28 2026-05-09 2026-09-20 2026-10-10
            """;
    private static final boolean[] WORKED = worked();

    private final LocalDateTime start;
    private final DayEnd dayEnd;
    private final List<TimeLimit> parts = new ArrayList<>();
    /** First and last day of each stretch in force; the last is beyond the horizon while it goes on. */
    private final List<int[]> stretches = new ArrayList<>();

    private SlowCount(LocalDateTime start, TimeLimit limit, DayEnd dayEnd) {
        this.start = start;
        this.dayEnd = dayEnd;
        parts.add(limit);
    }

    /** When the limit is due: its day and its moment, or nothing while the clock stands still. */
    static Optional<Answer> due(LocalDateTime start, TimeLimit limit, DayEnd dayEnd, TimeFacts facts) {
        SlowCount count = new SlowCount(start, limit, dayEnd);
        List<int[]> inOrder = joined(facts.suspensions(), number(start.toLocalDate()));
        inOrder.sort(Comparator.comparing(stretch -> stretch[0]));
        return count.fold(inOrder, facts.extensions());
    }

    /** What is due when. */
    record Answer(LocalDate date, Instant moment) {}

    private Optional<Answer> fold(List<int[]> inOrder, List<Extension> extensions) {
        List<Extension> waiting = new ArrayList<>(extensions);
        waiting.sort(Comparator.comparing(Extension::approvedAt)
                .thenComparing(extension -> extension.by().unit())
                .thenComparing(extension -> extension.by().amount()));
        Optional<Answer> due = answer();
        for (int[] stretch : inOrder) {
            while (!waiting.isEmpty() && dayOf(waiting.get(0)) < stretch[0]) {
                due = extend(due, waiting.remove(0));
            }
            if (due.isEmpty() || stretch[0] <= number(due.get().date())) {
                stretches.add(stretch);
                due = answer();
            }
        }
        for (Extension extension : waiting) {
            due = extend(due, extension);
        }
        return due;
    }

    private Optional<Answer> extend(Optional<Answer> due, Extension extension) {
        if (due.isPresent() && extension.approvedAt().compareTo(due.get().moment()) >= 0) {
            return due;
        }
        parts.add(extension.by());
        return answer();
    }

    private Optional<Answer> answer() {
        boolean[] stopped = new boolean[DAYS];
        for (int[] stretch : stretches) {
            Arrays.fill(stopped, stretch[0] + 1, Math.min(stretch[1], DAYS - 1) + 1, true);
        }
        int day = number(start.toLocalDate());
        int quarter = start.toLocalTime().toSecondOfDay() / 900;
        boolean inHours = false;
        for (int i = 0; i < parts.size(); i++) {
            TimeLimit part = parts.get(i);
            if (i > 0 && part.amount() == 0) {
                continue;
            }
            boolean onlyWorked = part.unit() == LimitUnit.WORKING_DAY || part.unit() == LimitUnit.WORKING_HOUR;
            if (part.unit() == LimitUnit.HOUR || part.unit() == LimitUnit.WORKING_HOUR) {
                int left = part.amount() * 4;
                while (left > 0) {
                    if (quarter == QUARTERS || stopped[day]) {
                        day++;
                        quarter = 0;
                        if (day >= DAYS) {
                            return Optional.empty();
                        }
                    }
                    boolean open = !onlyWorked || (WORKED[day] && isOpen(quarter));
                    left -= open && !stopped[day] ? 1 : 0;
                    quarter += stopped[day] ? 0 : 1;
                }
                inHours = true;
                day = outOfStretch(day, onlyWorked);
            } else {
                int from = day;
                day = lastDay(part, day, stopped);
                day = day >= DAYS ? day : outOfStretch(day, onlyWorked);
                while (day < DAYS && !onlyWorked && day != from && !WORKED[day]) {
                    day = outOfStretch(day + 1, false);
                }
                quarter = QUARTERS;
                inHours = false;
            }
            if (day >= DAYS) {
                return Optional.empty();
            }
        }
        return Optional.of(new Answer(FIRST.plusDays(day), moment(day, quarter, inHours)));
    }

    /** The first day by which enough days have been counted, by running totals. */
    private int lastDay(TimeLimit part, int from, boolean[] stopped) {
        LocalDate date = FIRST.plusDays(from);
        int wanted = part.amount();
        if (part.unit() == LimitUnit.MONTH) {
            wanted = number(date.plusMonths(part.amount())) - from;
        } else if (part.unit() == LimitUnit.YEAR) {
            wanted = number(date.plusYears(part.amount())) - from;
        }
        if (wanted == 0) {
            return from;
        }
        int[] total = new int[DAYS];
        for (int day = from + 1; day < DAYS; day++) {
            boolean counts = !stopped[day] && (part.unit() != LimitUnit.WORKING_DAY || WORKED[day]);
            total[day] = total[day - 1] + (counts ? 1 : 0);
            if (counts && total[day] == wanted) {
                return day;
            }
        }
        return DAYS;
    }

    private int outOfStretch(int day, boolean onlyWorked) {
        for (int[] stretch : stretches) {
            if (stretch[0] <= day && day < stretch[1]) {
                int last = stretch[1];
                while (last < DAYS && last > day && onlyWorked && !WORKED[last]) {
                    last--;
                }
                return last;
            }
        }
        return day;
    }

    private Instant moment(int day, int quarter, boolean inHours) {
        LocalDateTime midnight = FIRST.plusDays(day).atStartOfDay();
        LocalDateTime moment = midnight.plusDays(1);
        if (inHours) {
            moment = midnight.plusMinutes(15L * quarter);
        } else if (dayEnd == DayEnd.CLOSING && start.isBefore(midnight.plusHours(17))) {
            moment = midnight.plusHours(17);
        }
        return moment.atZone(HallTime.ZONE).toInstant();
    }

    private static boolean isOpen(int quarter) {
        LocalTime time = LocalTime.MIDNIGHT.plusMinutes(15L * quarter);
        return time.getHour() >= 9 && time.getHour() < 17 && time.getHour() != 12;
    }

    private static List<int[]> joined(List<Suspension> suspensions, int clockStart) {
        List<int[]> stretches = new ArrayList<>();
        for (Suspension suspension : suspensions) {
            LocalDate end = suspension.end();
            int last = end == null ? Integer.MAX_VALUE : number(end);
            if (last >= clockStart) {
                stretches.add(new int[] {Math.max(clockStart, number(suspension.start())), last});
            }
        }
        boolean joined = true;
        while (joined) {
            joined = joinTwo(stretches);
        }
        return stretches;
    }

    private static boolean joinTwo(List<int[]> stretches) {
        for (int[] one : stretches) {
            for (int[] other : stretches) {
                if (one != other && one[0] <= other[1] && other[0] <= one[1]) {
                    stretches.remove(one);
                    stretches.remove(other);
                    stretches.add(new int[] {Math.min(one[0], other[0]), Math.max(one[1], other[1])});
                    return true;
                }
            }
        }
        return false;
    }

    private static int dayOf(Extension extension) {
        return number(
                LocalDateTime.ofInstant(extension.approvedAt(), HallTime.ZONE).toLocalDate());
    }

    private static int number(LocalDate date) {
        return (int) ChronoUnit.DAYS.between(FIRST, date);
    }

    /** Whether the notices make {@code date} a working day. */
    static boolean works(LocalDate date) {
        return WORKED[number(date)];
    }

    private static boolean[] worked() {
        Set<LocalDate> off = new HashSet<>();
        String[] ends = OFF.strip().split("\\s+", -1);
        for (int i = 0; i < ends.length; i += 2) {
            LocalDate.parse(ends[i])
                    .datesUntil(LocalDate.parse(ends[i + 1]).plusDays(1))
                    .forEach(off::add);
        }
        List<String> weekends = List.of(WORKED_WEEKENDS.strip().split("\\s+", -1));
        boolean[] worked = new boolean[DAYS];
        for (int day = 0; day < DAYS; day++) {
            LocalDate date = FIRST.plusDays(day);
            boolean weekday = date.getDayOfWeek().getValue() < 6;
            worked[day] = weekends.contains(date.toString()) || (weekday && !off.contains(date));
        }
        return worked;
    }
}
