package org.onewindow.core.time;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.onewindow.core.time.CalendarYear.Holiday;
import org.onewindow.spi.LocalizedText;

/** Reads the years out of a calendar file that fits its JSON Schema, and checks that the dates make sense together. */
final class CalendarFile {
    private final JsonNode tree;
    private final YearlyCalendar.Problems problems;

    CalendarFile(JsonNode tree, YearlyCalendar.Problems problems) {
        this.tree = tree;
        this.problems = problems;
    }

    /** Every year that makes sense; what does not is among the problems. */
    List<CalendarYear> years() {
        List<CalendarYear> years = new ArrayList<>();
        Set<Integer> seen = new HashSet<>();
        int index = 0;
        for (JsonNode node : tree.path("years")) {
            String pointer = "/years/" + index++;
            int year = node.path("year").asInt();
            if (seen.add(year)) {
                years.add(year(node, pointer, year));
            } else {
                problems.add("OW-TIM-0002", pointer + "/year", Integer.toString(year));
            }
        }
        return years;
    }

    private CalendarYear year(JsonNode node, String pointer, int year) {
        boolean published = node.path("published").asBoolean();
        String notice = node.path("notice").asText("");
        if (published && notice.isBlank()) {
            problems.add("OW-TIM-0008", pointer, Integer.toString(year));
        }
        List<Holiday> holidays = holidays(node.path("holidays"), pointer + "/holidays", year);
        SortedSet<LocalDate> makeUp = makeUp(node.path("makeUp"), pointer + "/makeUp", year, holidays);
        CalendarYear read = new CalendarYear(year, published, notice, holidays, makeUp);
        boolean complete = holidays.size() == node.path("holidays").size()
                && makeUp.size() == node.path("makeUp").size();
        if (complete) {
            check(node.path("check"), pointer + "/check", read);
        }
        return read;
    }

    private List<Holiday> holidays(JsonNode nodes, String pointer, int year) {
        List<Holiday> holidays = new ArrayList<>();
        int index = 0;
        for (JsonNode node : nodes) {
            String at = pointer + "/" + index++;
            Optional<LocalDate> from = date(node.path("from"), at + "/from", year);
            Optional<LocalDate> to = date(node.path("to"), at + "/to", year);
            if (from.isEmpty() || to.isEmpty()) {
                continue;
            }
            LocalizedText name = new LocalizedText(
                    node.at("/name/zh").asText(), node.at("/name/en").asText(""));
            Holiday holiday = new Holiday(name, from.get(), to.get());
            if (to.get().isBefore(from.get())) {
                problems.add(
                        "OW-TIM-0004",
                        at + "/to",
                        name.zh(),
                        from.get().toString(),
                        to.get().toString());
            } else if (overlaps(holiday, holidays)) {
                problems.add("OW-TIM-0005", at, name.zh());
            } else {
                holidays.add(holiday);
            }
        }
        return holidays;
    }

    private static boolean overlaps(Holiday holiday, List<Holiday> others) {
        return others.stream().anyMatch(other -> other.contains(holiday.from()) || holiday.contains(other.from()));
    }

    private SortedSet<LocalDate> makeUp(JsonNode nodes, String pointer, int year, List<Holiday> holidays) {
        SortedSet<LocalDate> days = new TreeSet<>();
        int index = 0;
        for (JsonNode node : nodes) {
            String at = pointer + "/" + index++;
            date(node, at, year).ifPresent(day -> {
                if (!CalendarYear.isWeekend(day)) {
                    problems.add("OW-TIM-0006", at, day.toString());
                } else if (holidays.stream().anyMatch(holiday -> holiday.contains(day))) {
                    problems.add("OW-TIM-0007", at, day.toString());
                } else {
                    days.add(day);
                }
            });
        }
        return days;
    }

    /** Only for a year of which every date was taken; otherwise the counts would repeat what is already said. */
    private void check(JsonNode counts, String pointer, CalendarYear year) {
        int index = 0;
        for (JsonNode count : counts) {
            Month month = Month.of(index + 1);
            int days = year.workingDaysIn(month);
            if (days != count.asInt()) {
                problems.add(
                        "OW-TIM-0009",
                        pointer + "/" + index,
                        year.year() + "-" + "%02d".formatted(month.getValue()),
                        count.asText(),
                        Integer.toString(days));
            }
            index++;
        }
    }

    private Optional<LocalDate> date(JsonNode node, String pointer, int year) {
        try {
            LocalDate date = LocalDate.parse(node.asText());
            if (date.getYear() == year) {
                return Optional.of(date);
            }
            problems.add("OW-TIM-0003", pointer, date.toString(), Integer.toString(year));
        } catch (DateTimeParseException e) {
            problems.add("OW-TIM-0001", pointer, node.asText());
        }
        return Optional.empty();
    }
}
