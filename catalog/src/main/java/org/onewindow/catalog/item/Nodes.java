package org.onewindow.catalog.item;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.onewindow.core.definition.Texts;
import org.onewindow.spi.LocalizedText;
import org.onewindow.spi.time.LimitUnit;
import org.onewindow.spi.time.TimeLimit;

/** What parts of an item file say, each of which fits the schema or is missing. */
final class Nodes {
    private Nodes() {}

    static Optional<String> text(JsonNode node) {
        return Optional.ofNullable(node.textValue());
    }

    static Optional<LocalizedText> localized(JsonNode node) {
        return node.isObject() ? Optional.of(Texts.of(node)) : Optional.empty();
    }

    /** So many working days; or an amount with its unit. */
    static Optional<TimeLimit> limit(JsonNode limit) {
        if (limit.isMissingNode()) {
            return Optional.empty();
        }
        if (limit.isInt()) {
            return Optional.of(TimeLimit.workingDays(limit.intValue()));
        }
        LimitUnit unit = LimitUnit.valueOf(limit.path("unit").asText());
        return Optional.of(new TimeLimit(limit.path("amount").intValue(), unit));
    }

    /** The day; empty also if there is none such as 30 February, which a rule tells. */
    static Optional<LocalDate> date(JsonNode node) {
        try {
            return text(node).map(LocalDate::parse);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    static <E extends Enum<E>> Optional<E> constant(JsonNode node, Class<E> type) {
        return text(node).map(name -> Enum.valueOf(type, name));
    }

    static <E extends Enum<E>> Set<E> constants(JsonNode list, Class<E> type) {
        Set<E> constants = EnumSet.noneOf(type);
        list.forEach(each -> constants.add(Enum.valueOf(type, each.asText())));
        return constants;
    }

    /** Its texts, each once, in the order of the file. */
    static List<String> words(JsonNode list) {
        Set<String> words = new LinkedHashSet<>();
        list.forEach(each -> words.add(each.asText()));
        return List.copyOf(words);
    }

    static <T> List<T> list(JsonNode list, Function<JsonNode, T> read) {
        List<T> all = new ArrayList<>();
        list.forEach(each -> all.add(read.apply(each)));
        return all;
    }
}
