package org.onewindow.catalog.exchange;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.onewindow.spi.finding.Finding;

/**
 * Reads the fields of one record into words of the hall, and tells of every value that it does not understand. What an item cannot do
 * without is an error; anything else is left out with a warning. Nothing is guessed.
 */
final class FieldReading {
    private static final Pattern BETWEEN_CODES = Pattern.compile("[,，;；、^]");
    private static final Pattern BETWEEN_TEXTS = Pattern.compile("[；;\n]");

    private final ExchangeRow row;
    private final TextLimits limits;
    private final List<Finding> findings;

    FieldReading(ExchangeRow row, TextLimits limits, List<Finding> findings) {
        this.row = row;
        this.limits = limits;
        this.findings = findings;
    }

    FieldReading of(ExchangeRow part) {
        return new FieldReading(part, limits, findings);
    }

    TextLimits limits() {
        return limits;
    }

    /** The value word for word; an error if there is none. */
    Optional<String> required(String field) {
        Optional<String> value = row.value(field);
        if (value.isEmpty()) {
            report(Finding.error("OW-CAT-2104", field, row.called(), field));
        }
        return value;
    }

    Optional<String> optional(String field) {
        return row.value(field);
    }

    /** A text of one line in Chinese, as item files have it; an error if it is too long for one. */
    Optional<ObjectNode> text(String field, Optional<String> value) {
        return limited(field, value, limits.shortText()).map(FieldReading::chinese);
    }

    /** A text of some sentences. */
    Optional<ObjectNode> longText(String field, Optional<String> value) {
        return limited(field, value, limits.longText()).map(FieldReading::chinese);
    }

    /** A name or code of at most {@code longest} characters. */
    Optional<String> limited(String field, Optional<String> value, int longest) {
        return value.filter(text -> {
            int length = text.codePointCount(0, text.length());
            if (length > longest) {
                report(Finding.error(
                        "OW-CAT-2107",
                        field,
                        row.called(),
                        field,
                        Integer.toString(length),
                        Integer.toString(longest)));
            }
            return length <= longest;
        });
    }

    private static ObjectNode chinese(String text) {
        return JsonNodeFactory.instance.objectNode().put("zh", text);
    }

    /** The one word that the code in {@code field} stands for; an error if it stands for none. */
    <E extends Enum<E>> Optional<E> requiredWord(String field, Class<E> words, Function<E, String> code) {
        return required(field).flatMap(value -> {
            Optional<E> word = understood(value, words, code);
            if (word.isEmpty()) {
                report(Finding.error("OW-CAT-2105", field, row.called(), field, value, codes(words, code)));
            }
            return word;
        });
    }

    /** The one word that the code stands for, or {@code otherwise} if the field is empty; an error if it stands for none. */
    <E extends Enum<E>> Optional<E> requiredWordOr(
            String field, Class<E> words, Function<E, String> code, Supplier<E> otherwise) {
        return row.value(field).isEmpty() ? Optional.of(otherwise.get()) : requiredWord(field, words, code);
    }

    /** The word, if the field has a code that is known; another is told and left out. */
    <E extends Enum<E>> Optional<E> word(String field, Class<E> words, Function<E, String> code) {
        return row.value(field).flatMap(value -> {
            Optional<E> word = understood(value, words, code);
            if (word.isEmpty()) {
                report(Finding.warning("OW-CAT-2106", field, row.called(), field, value, codes(words, code)));
            }
            return word;
        });
    }

    /** Every word that a list of codes stands for; unknown ones are told and left out. */
    <E extends Enum<E>> List<E> words(String field, Class<E> words, Function<E, String> code) {
        List<E> known = new ArrayList<>();
        for (String value : parts(BETWEEN_CODES, field)) {
            Optional<E> word = understood(value, words, code);
            if (word.isEmpty()) {
                report(Finding.warning("OW-CAT-2106", field, row.called(), field, value, codes(words, code)));
            }
            word.filter(each -> !known.contains(each)).ifPresent(known::add);
        }
        return known;
    }

    /** What a field lists, separated by semicolons or lines. */
    List<String> texts(String field) {
        return parts(BETWEEN_TEXTS, field);
    }

    /** The same where places count: what is said twice stays. */
    List<String> list(String field) {
        return row.value(field).stream()
                .flatMap(BETWEEN_TEXTS::splitAsStream)
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private List<String> parts(Pattern between, String field) {
        return row.value(field).stream()
                .flatMap(between::splitAsStream)
                .filter(part -> !part.isBlank())
                .distinct()
                .toList();
    }

    /** A whole number; an error if there is none, or it is none between 0 and {@code most}. */
    Optional<Integer> requiredNumber(String field, int most) {
        return required(field).flatMap(value -> {
            Optional<Integer> number = understood(value, most);
            if (number.isEmpty()) {
                report(Finding.error("OW-CAT-2105", field, row.called(), field, value, "0–" + most));
            }
            return number;
        });
    }

    /** A whole number, if there is one; anything else is told and left out. */
    Optional<Integer> number(String field, int most) {
        return row.value(field).flatMap(value -> {
            Optional<Integer> number = understood(value, most);
            if (number.isEmpty()) {
                report(Finding.warning("OW-CAT-2106", field, row.called(), field, value, "0–" + most));
            }
            return number;
        });
    }

    private static Optional<Integer> understood(String value, int most) {
        return value.matches("[0-9]{1,6}") && Integer.parseInt(value) <= most
                ? Optional.of(Integer.valueOf(value))
                : Optional.empty();
    }

    /** Yes or no; anything else is told and left out. */
    Optional<Boolean> flag(String field) {
        return row.value(field).flatMap(value -> {
            if (!value.equals("0") && !value.equals("1")) {
                report(Finding.warning("OW-CAT-2106", field, row.called(), field, value, "0, 1"));
            }
            return value.equals("1") ? Optional.of(true) : value.equals("0") ? Optional.of(false) : Optional.empty();
        });
    }

    /** Tells that {@code value} was not understood and is left out. */
    void leftOut(String field, String value, String understood) {
        report(Finding.warning("OW-CAT-2106", field, row.called(), field, value, understood));
    }

    void report(Finding finding) {
        findings.add(finding.at(row.place()));
    }

    private static <E extends Enum<E>> Optional<E> understood(String value, Class<E> words, Function<E, String> code) {
        return Arrays.stream(words.getEnumConstants())
                .filter(word -> code.apply(word).equals(value))
                .findFirst();
    }

    private static <E extends Enum<E>> String codes(Class<E> words, Function<E, String> code) {
        return String.join(
                ", ",
                Arrays.stream(words.getEnumConstants()).map(code).distinct().toList());
    }
}
