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
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
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
    private static final String BUILT_IN = "calendars.yaml";

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
        JsonNode tree = builtInFile();
        List<CalendarYear> years = new CalendarFile(tree, YearlyCalendar::refuseBuiltIn).years();
        return new YearlyCalendar(tree.path("id").asText(), years);
    }

    /** This calendar, with {@code later} years put in place of those it has, or added. */
    YearlyCalendar with(Collection<CalendarYear> later) {
        List<CalendarYear> both = new ArrayList<>(years.values());
        both.addAll(later);
        return new YearlyCalendar(id, both);
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
        try (InputStream file = YearlyCalendar.class.getResourceAsStream(BUILT_IN)) {
            if (file == null) {
                throw new IllegalStateException(BUILT_IN + " is missing from the kernel's jar");
            }
            return new YAMLMapper().readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void refuseBuiltIn(String code, String pointer, String... arguments) {
        throw new IllegalStateException(BUILT_IN + " is wrong at " + pointer + ": " + code + " " + List.of(arguments));
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
}
