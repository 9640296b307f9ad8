package org.onewindow.forms.comparison;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days as people and registers write them: 2026-03-01, 2026/3/1, 2026.03.01, 20260301, 2026年3月1日, 二〇二六年三月一日. */
public final class WrittenDate {
    private static final Pattern FIGURES =
            Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})[日号]?(?:[t ]?\\d{1,2}[:时].{0,20})?");
    private static final Pattern PACKED = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern CHARACTERS = Pattern.compile("(\\D{4})年(\\D{1,3})月(\\D{1,3})[日号]");
    private static final int LONGEST = 60;

    private WrittenDate() {}

    /** The day that {@code text} is; empty if it is none. */
    public static Optional<LocalDate> read(String text) {
        String plain = WrittenText.squeezed(text);
        if (plain.length() > LONGEST) {
            return Optional.empty();
        }
        Matcher figures = FIGURES.matcher(plain);
        if (figures.matches()) {
            return day(figures.group(1), figures.group(2), figures.group(3));
        }
        Matcher packed = PACKED.matcher(plain);
        if (packed.matches()) {
            return day(packed.group(1), packed.group(2), packed.group(3));
        }
        Matcher characters = CHARACTERS.matcher(plain);
        return characters.matches()
                ? ChineseNumber.inDigits(characters.group(1))
                        .flatMap(year -> ChineseNumber.read(characters.group(2))
                                .flatMap(month -> ChineseNumber.read(characters.group(3))
                                        .flatMap(day ->
                                                day(year.toPlainString(), month.toPlainString(), day.toPlainString()))))
                : Optional.empty();
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(
                    new BigDecimal(year).intValueExact(),
                    new BigDecimal(month).intValueExact(),
                    new BigDecimal(day).intValueExact()));
        } catch (DateTimeException | ArithmeticException noSuchDay) {
            return Optional.empty();
        }
    }
}
