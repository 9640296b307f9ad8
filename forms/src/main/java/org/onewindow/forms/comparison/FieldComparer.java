package org.onewindow.forms.comparison;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onewindow.forms.field.CodeOption;
import org.onewindow.forms.field.FilledValues;
import org.onewindow.forms.field.FormField;
import org.onewindow.spi.finding.Severity;

/** Tells whether a value of a form's field and something written elsewhere mean the same. */
public final class FieldComparer {
    private static final Pattern BETWEEN = Pattern.compile("[、，,;；/／\\s]+");
    private static final Set<String> YES = Set.of("是", "有", "√", "✓", "true", "yes", "y", "1", "属于", "涉及");
    private static final Set<String> NO = Set.of("否", "无", "×", "✗", "false", "no", "n", "0", "不属于", "不涉及", "没有");

    private FieldComparer() {}

    /** Whether values of {@code field} can be held against something written; tables cannot. */
    public static boolean compares(FormField field) {
        return switch (field.widget()) {
            case ROWS, DECLARATION -> false;
            case TEXT, TEXTAREA, NUMBER, COMPUTED, DATE, YES_NO, RADIO, SELECT, CHECKBOXES, LINES, GROUP -> true;
        };
    }

    /** How much a difference in {@code field} weighs. */
    public static Severity severity(FormField field) {
        return switch (field.widget()) {
            case TEXTAREA, LINES, GROUP -> Severity.WARNING;
            case TEXT, NUMBER, COMPUTED, DATE, YES_NO, RADIO, SELECT, CHECKBOXES, ROWS, DECLARATION -> Severity.ERROR;
        };
    }

    /**
     * Holds them against each other.
     *
     * @param value what the form says; not {@linkplain FormField#isEmpty empty}
     * @param written what stands elsewhere
     * @param unit the unit that stands beside what is written, such as in a heading 总投资(万元); empty for the field's own
     */
    public static Verdict verdict(FormField field, Object value, String written, String unit) {
        String shown = FilledValues.show(field, value, Locale.SIMPLIFIED_CHINESE);
        if (shown.strip().equals(written.strip()) || field.show(value).equals(written.strip())) {
            return Verdict.SAME;
        }
        return switch (field.widget()) {
            case NUMBER, COMPUTED -> number(field, value, written, unit);
            case DATE -> date(value, written);
            case YES_NO -> yesNo(value, written);
            case RADIO, SELECT -> like(codes(field, List.of(value)), codesWritten(field, List.of(written)));
            case CHECKBOXES ->
                like(
                        codes(field, value instanceof List<?> list ? list : List.of(value)),
                        codesWritten(field, List.of(BETWEEN.split(written.strip(), -1))));
            case GROUP -> like(joined(value), WrittenText.normal(written));
            case LINES ->
                like(
                        Stream.of(value instanceof List<?> list ? list.toArray() : new Object[] {value})
                                .map(each -> WrittenText.normal(each.toString()))
                                .collect(Collectors.toCollection(TreeSet::new)),
                        Stream.of(BETWEEN.split(written.strip(), -1))
                                .map(WrittenText::normal)
                                .collect(Collectors.toCollection(TreeSet::new)));
            case TEXT, TEXTAREA -> like(WrittenText.normal(value.toString()), WrittenText.normal(written));
            case ROWS, DECLARATION -> Verdict.UNREADABLE;
        };
    }

    private static Verdict like(Object one, Object other) {
        return one.equals(other) ? Verdict.SAME_OTHERWISE_WRITTEN : Verdict.DIFFERENT;
    }

    private static Verdict number(FormField field, Object value, String written, String unit) {
        String own = field.unit().map(text -> text.zh()).orElse("");
        Optional<Quantity> mine = Quantity.read(field.show(value), own);
        Optional<Quantity> other = Quantity.read(written, unit.isEmpty() ? own : unit);
        if (mine.isEmpty() || other.isEmpty()) {
            return Verdict.UNREADABLE;
        }
        return mine.get().isLike(other.get()) ? Verdict.SAME_OTHERWISE_WRITTEN : Verdict.DIFFERENT;
    }

    private static Verdict date(Object value, String written) {
        Optional<LocalDate> mine = WrittenDate.read(value.toString());
        Optional<LocalDate> other = WrittenDate.read(written);
        if (mine.isEmpty() || other.isEmpty()) {
            return Verdict.UNREADABLE;
        }
        return like(mine.get(), other.get());
    }

    private static Verdict yesNo(Object value, String written) {
        String plain = WrittenText.normal(written);
        if (!YES.contains(plain) && !NO.contains(plain)) {
            return Verdict.UNREADABLE;
        }
        return like(value, YES.contains(plain));
    }

    private static Set<String> codes(FormField field, List<?> values) {
        return values.stream().map(each -> code(field, each.toString())).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> codesWritten(FormField field, List<String> written) {
        return written.stream()
                .filter(each -> !each.isBlank())
                .map(each -> code(field, each))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The code that {@code written} is or is called; what is none of them stands for itself. */
    private static String code(FormField field, String written) {
        String plain = WrittenText.normal(written);
        return field.options().stream()
                .filter(option -> isCalled(option, plain))
                .map(CodeOption::code)
                .findFirst()
                .orElse(plain);
    }

    private static boolean isCalled(CodeOption option, String plain) {
        return Stream.of(option.code(), option.label().zh(), option.label().en())
                .anyMatch(name -> WrittenText.normal(name).equals(plain));
    }

    private static String joined(@Nullable Object group) {
        return group instanceof Map<?, ?> map
                ? WrittenText.normal(map.values().stream().map(String::valueOf).collect(Collectors.joining()))
                : WrittenText.normal(String.valueOf(group));
    }
}
