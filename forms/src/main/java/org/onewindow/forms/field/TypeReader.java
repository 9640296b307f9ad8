package org.onewindow.forms.field;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onewindow.core.definition.Texts;
import org.onewindow.forms.field.LinearPattern.UnusableException;
import org.onewindow.spi.LocalizedText;

/** Reads what may stand in a field: its type and the limits of it. */
final class TypeReader {
    static final Set<String> OF_LISTS = Set.of("items", "minItems", "maxItems", "uniqueItems");
    static final Set<String> OF_GROUPS = Set.of("properties", "required");
    private static final Set<String> OF_TEXTS = Set.of("minLength", "maxLength", "pattern", "patternHelp");
    private static final Set<String> OF_NUMBERS =
            Set.of("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "unit");
    private static final Set<String> OF_DATES = Set.of("format", "earliest", "latest");

    private final Problems problems;

    TypeReader(Problems problems) {
        this.problems = problems;
    }

    /** A type that holds a single value. */
    FieldType single(Keywords keywords) {
        return switch (keywords.get("type").asText()) {
            case "number" -> number(keywords, false);
            case "integer" -> number(keywords, true);
            case "boolean" -> new YesNoType(keywords.has("const"));
            default -> keywords.has("oneOf") ? code(keywords) : text(keywords);
        };
    }

    /** The keywords that say something about a type with a single value. */
    Set<String> keywordsOf(FieldType type) {
        if (type instanceof TextType) {
            return OF_TEXTS;
        }
        if (type instanceof NumberType) {
            return OF_NUMBERS;
        }
        if (type instanceof DateType) {
            return OF_DATES;
        }
        if (type instanceof CodeType) {
            return Set.of("oneOf", "codes");
        }
        return Set.of(type instanceof YesNoType ? "const" : "format");
    }

    FieldType list(Keywords keywords, FieldType entry) {
        int least = keywords.get("minItems").asInt(0);
        int most = keywords.get("maxItems").asInt(ListType.USUAL_MOST);
        reportNothingFits(keywords.pointer("minItems"), BigDecimal.valueOf(least), BigDecimal.valueOf(most));
        return new ListType(entry, least, most, keywords.get("uniqueItems").asBoolean());
    }

    private FieldType text(Keywords keywords) {
        return switch (keywords.get("format").asText()) {
            case "date" -> date(keywords);
            case "citizen-id" -> new CitizenIdType();
            case "credit-code" -> new CreditCodeType();
            default -> freeText(keywords);
        };
    }

    private FieldType freeText(Keywords keywords) {
        int least = keywords.get("minLength").asInt(0);
        int most = keywords.get("maxLength").asInt(TextType.USUAL_MOST);
        reportNothingFits(keywords.pointer("minLength"), BigDecimal.valueOf(least), BigDecimal.valueOf(most));
        boolean severalLines = keywords.get("widget").asText().equals("textarea");
        return new TextType(least, most, pattern(keywords), severalLines);
    }

    private Optional<LinearPattern> pattern(Keywords keywords) {
        if (!keywords.has("pattern")) {
            if (keywords.has("patternHelp")) {
                problems.errorAtKey(
                        TemplateCodes.IDLE_KEYWORD,
                        keywords.pointer("patternHelp"),
                        "patternHelp",
                        FieldType.Name.TEXT.name());
            }
            return Optional.empty();
        }
        if (!keywords.has("patternHelp")) {
            problems.error(TemplateCodes.PATTERN_WITHOUT_WORDS, keywords.pointer("pattern"));
        }
        String pattern = keywords.get("pattern").asText();
        try {
            LocalizedText help = keywords.text("patternHelp").orElse(LocalizedText.chinese(pattern));
            return Optional.of(LinearPattern.of(pattern, help));
        } catch (UnusableException e) {
            problems.error(
                    TemplateCodes.UNUSABLE_PATTERN,
                    keywords.pointer("pattern"),
                    String.valueOf(e.getMessage()),
                    e.part());
            return Optional.empty();
        }
    }

    private FieldType code(Keywords keywords) {
        List<CodeOption> options = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        int index = 0;
        for (JsonNode choice : keywords.get("oneOf")) {
            String code = choice.path("const").asText();
            if (!codes.add(code)) {
                problems.error(TemplateCodes.SAME_CODE_TWICE, keywords.pointer("oneOf") + "/" + index + "/const", code);
            }
            options.add(new CodeOption(code, Texts.of(choice.path("label"))));
            index++;
        }
        return new CodeType(options);
    }

    private FieldType number(Keywords keywords, boolean whole) {
        NumberType.Bounds bounds = new NumberType.Bounds(
                bound(keywords, "minimum"),
                bound(keywords, "exclusiveMinimum"),
                bound(keywords, "maximum"),
                bound(keywords, "exclusiveMaximum"),
                bound(keywords, "multipleOf"));
        reportNothingFits(keywords.pointer("minimum"), bounds.minimum(), bounds.maximum());
        reportNothingBetween(keywords.pointer("exclusiveMinimum"), bounds.above(), bounds.maximum());
        reportNothingBetween(keywords.pointer("minimum"), bounds.minimum(), bounds.below());
        reportNothingBetween(keywords.pointer("exclusiveMinimum"), bounds.above(), bounds.below());
        return new NumberType(whole, bounds, keywords.text("unit"));
    }

    private @Nullable BigDecimal bound(Keywords keywords, String keyword) {
        if (!keywords.has(keyword)) {
            return null;
        }
        BigDecimal bound = keywords.get(keyword).decimalValue();
        if (NumberType.isHandy(bound)) {
            return bound;
        }
        problems.error(
                TemplateCodes.TOO_MANY_DIGITS,
                keywords.pointer(keyword),
                String.valueOf(NumberType.MOST_WHOLE_DIGITS),
                String.valueOf(NumberType.MOST_DECIMALS));
        return null;
    }

    private FieldType date(Keywords keywords) {
        LocalDate earliest = day(keywords, "earliest", DateType.USUAL_EARLIEST);
        LocalDate latest = day(keywords, "latest", DateType.USUAL_LATEST);
        if (earliest.isAfter(latest)) {
            problems.error(
                    TemplateCodes.NOTHING_FITS, keywords.pointer("earliest"), earliest.toString(), latest.toString());
        }
        return new DateType(earliest, latest);
    }

    private LocalDate day(Keywords keywords, String keyword, LocalDate usual) {
        if (!keywords.has(keyword)) {
            return usual;
        }
        String written = keywords.get(keyword).asText();
        return DateType.day(written).orElseGet(() -> {
            problems.error(TemplateCodes.NO_SUCH_DAY, keywords.pointer(keyword), written);
            return usual;
        });
    }

    private void reportNothingFits(String pointer, @Nullable BigDecimal least, @Nullable BigDecimal most) {
        if (least != null && most != null && least.compareTo(most) > 0) {
            problems.error(TemplateCodes.NOTHING_FITS, pointer, least.toPlainString(), most.toPlainString());
        }
    }

    private void reportNothingBetween(String pointer, @Nullable BigDecimal above, @Nullable BigDecimal below) {
        if (above != null && below != null && above.compareTo(below) >= 0) {
            problems.error(TemplateCodes.NOTHING_FITS, pointer, above.toPlainString(), below.toPlainString());
        }
    }
}
