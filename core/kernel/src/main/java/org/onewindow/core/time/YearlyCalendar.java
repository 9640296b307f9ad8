package org.onewindow.core.time;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.onewindow.spi.time.CalendarDay;
import org.onewindow.spi.time.WorkingCalendar;

/**
 * The legal working days of the mainland, from the yearly holiday arrangements as data.
 *
 * <p>A year that is not among the data is read by its weekdays and not published. Immutable; its version is a digest of the
 * arrangements, so the same arrangements have the same version whatever file they came from.
 *
 * <p><b>Source.</b> 节假日安排, the notice that the General Office of the State Council issues each autumn for the next year.
 */
public final class YearlyCalendar implements WorkingCalendar {
    private static final String BUILT_IN_ID = "cn-state-council";
    private static final String BUILT_IN_FILE = "calendars.yaml";

    private final String id;
    private final SortedMap<Integer, CalendarYear> years;
    private final Map<Integer, List<CalendarDay>> days;
    private final String version;

    YearlyCalendar(String id, Collection<CalendarYear> years) {
        this.id = id;
        this.years = years.stream()
                .collect(Collectors.toMap(CalendarYear::year, year -> year, (earlier, later) -> later, TreeMap::new));
        this.days = this.years.values().stream()
                .collect(Collectors.toUnmodifiableMap(CalendarYear::year, CalendarYear::days));
        this.version = digest(this.years.values());
    }

    /** The arrangements that came with this release: 2024 to 2026 as published, 2027 with its statutory days only. */
    public static YearlyCalendar builtIn() {
        return read(BUILT_IN_ID, builtInFile(), YearlyCalendar::refuseBuiltIn);
    }

    /**
     * The arrangements in a calendar file.
     *
     * @param id short name of the calendar
     * @param tree the file, in the shape of its JSON Schema
     * @param problems takes everything that is wrong with the dates; what is wrong is left out of the calendar
     */
    public static YearlyCalendar read(String id, JsonNode tree, Problems problems) {
        return new YearlyCalendar(id, new CalendarFile(tree, problems).years());
    }

    /** This calendar, with the years of {@code others} added or put in place of its own; the last one counts. */
    public YearlyCalendar with(List<YearlyCalendar> others) {
        List<CalendarYear> all = new ArrayList<>(years.values());
        others.forEach(other -> all.addAll(other.years.values()));
        return new YearlyCalendar(id, all);
    }

    /** The years it knows something of. */
    public SortedSet<Integer> years() {
        return Collections.unmodifiableSortedSet(new TreeSet<>(years.keySet()));
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public CalendarDay day(LocalDate date) {
        List<CalendarDay> known = days.get(date.getYear());
        return known == null ? CalendarYear.unknown(date.getYear()).day(date) : known.get(date.getDayOfYear() - 1);
    }

    private static JsonNode builtInFile() {
        try (InputStream file = YearlyCalendar.class.getResourceAsStream(BUILT_IN_FILE)) {
            if (file == null) {
                throw new IllegalStateException(BUILT_IN_FILE + " is missing from the kernel's jar");
            }
            return new YAMLMapper().readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void refuseBuiltIn(String code, String pointer, String... arguments) {
        throw new IllegalStateException(
                BUILT_IN_FILE + " is wrong at " + pointer + ": " + code + " " + List.of(arguments));
    }

    private static String digest(Collection<CalendarYear> years) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            years.forEach(year -> sha256.update(year.canonical().getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(sha256.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Where problems with a calendar file go. */
    @FunctionalInterface
    public interface Problems {
        /**
         * Takes one problem.
         *
         * @param code of the finding
         * @param pointer JSON pointer of the value that is wrong
         * @param arguments of the finding
         */
        void add(String code, String pointer, String... arguments);
    }
}
