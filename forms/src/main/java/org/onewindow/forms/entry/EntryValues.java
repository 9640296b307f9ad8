package org.onewindow.forms.entry;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.onewindow.forms.comparison.Quantity;
import org.onewindow.forms.comparison.WrittenDate;
import org.onewindow.forms.comparison.WrittenText;
import org.onewindow.forms.field.CodeOption;
import org.onewindow.forms.field.FormField;
import org.onewindow.spi.finding.Finding;

/** Makes values of a form from what is written elsewhere: amounts in the field's unit, days, codes by their labels. */
final class EntryValues {
    private static final Set<String> YES = Set.of("是", "有", "√", "✓", "true", "yes", "y");
    private static final Set<String> NO = Set.of("否", "无", "×", "✗", "false", "no", "n");
    private static final int DECIMALS = 10;

    private EntryValues() {}

    /**
     * The value of {@code field} that {@code written} means; empty if it means none that fits.
     *
     * @param unit beside the label, or empty
     */
    static Optional<Object> of(FormField field, String written, String unit) {
        String text = written.strip();
        Optional<Object> value = switch (field.widget()) {
            case NUMBER -> number(field, text, unit);
            case DATE -> WrittenDate.read(text).map(Object::toString);
            case YES_NO -> yesNo(text);
            case SELECT, RADIO -> code(field, text).map(code -> code);
            case CHECKBOXES -> codes(field, text);
            case TEXTAREA -> Optional.of(text);
            case GROUP, ROWS, LINES -> Optional.empty();
            default -> Optional.of(text(field, text));
        };
        return value.filter(each -> fits(field, each));
    }

    /** Whether the form has nothing against it. */
    static boolean fits(FormField field, Object value) {
        return !field.isEmpty(value)
                && !field.isComputed()
                && field.check(value).stream().noneMatch(Finding::stops);
    }

    /** Numbers of persons and papers are written with spaces and small letters; a name may have spaces. */
    private static Object text(FormField field, String text) {
        String oneLine = text.replaceAll("\\s+", " ");
        if (fits(field, oneLine)) {
            return oneLine;
        }
        return WrittenText.squeezed(text).toUpperCase(Locale.ROOT);
    }

    private static Optional<Object> number(FormField field, String text, String unit) {
        String own = field.unit().map(each -> each.zh()).orElse("");
        Optional<Quantity> quantity = Quantity.read(text, unit.isEmpty() ? own : unit);
        Optional<Quantity> one = own.isEmpty() ? Optional.empty() : Quantity.read("1" + own, "");
        if (quantity.isEmpty()) {
            return Optional.empty();
        }
        Quantity given = quantity.get();
        if (one.isEmpty()) {
            return given.dimension().isEmpty() || own.isEmpty() ? Optional.of(plain(given.amount())) : Optional.empty();
        }
        boolean same = given.dimension().isEmpty()
                || given.dimension().equals(one.get().dimension());
        return same
                ? Optional.of(plain(given.amount().divide(one.get().amount(), DECIMALS, RoundingMode.HALF_UP)))
                : Optional.empty();
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static Optional<Object> yesNo(String text) {
        String plain = WrittenText.squeezed(text);
        return YES.contains(plain) ? Optional.of(true) : NO.contains(plain) ? Optional.of(false) : Optional.empty();
    }

    private static Optional<String> code(FormField field, String text) {
        String plain = WrittenText.squeezed(text);
        return field.options().stream()
                .filter(option -> plain.equals(WrittenText.squeezed(option.code()))
                        || plain.equals(WrittenText.squeezed(option.label().zh()))
                        || plain.equals(WrittenText.squeezed(option.label().en())))
                .map(CodeOption::code)
                .findFirst();
    }

    private static Optional<Object> codes(FormField field, String text) {
        List<Optional<String>> codes = Arrays.stream(text.split("[、，,;；]", -1))
                .filter(part -> !part.isBlank())
                .map(part -> code(field, part))
                .toList();
        return codes.isEmpty() || codes.stream().anyMatch(Optional::isEmpty)
                ? Optional.empty()
                : Optional.of(codes.stream().flatMap(Optional::stream).toList());
    }
}
