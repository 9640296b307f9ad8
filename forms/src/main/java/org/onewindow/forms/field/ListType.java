package org.onewindow.forms.field;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.onewindow.spi.finding.Finding;

/** A list: of codes, of single values, or of rows. */
final class ListType extends FieldType {
    static final int USUAL_MOST = 100;
    private static final Pattern INDEX = Pattern.compile("\\d{1,6}");

    private final FieldType entry;
    private final int least;
    private final int most;
    private final boolean different;

    /**
     * @param different whether no entry may stand there twice
     */
    ListType(FieldType entry, int least, int most, boolean different) {
        this.entry = entry;
        this.least = least;
        this.most = most;
        this.different = different;
    }

    @Override
    Name name() {
        return Name.LIST;
    }

    @Override
    List<Widget> widgets() {
        if (entry instanceof CodeType) {
            return List.of(Widget.CHECKBOXES);
        }
        return List.of(entry instanceof GroupType ? Widget.ROWS : Widget.LINES);
    }

    boolean ofCitizenIds() {
        return entry instanceof CitizenIdType;
    }

    @Override
    boolean isEmpty(@Nullable Object value) {
        return super.isEmpty(value) || (value instanceof List<?> list && list.isEmpty());
    }

    @Override
    void check(Object value, FieldPlace at) {
        if (!(value instanceof List<?> list)) {
            at.error(FieldCodes.WRONG_TYPE, name().name());
            return;
        }
        if (list.size() < least) {
            at.error(FieldCodes.TOO_FEW_ENTRIES, String.valueOf(least), String.valueOf(list.size()));
        }
        if (list.size() > most) {
            at.error(FieldCodes.TOO_MANY_ENTRIES, String.valueOf(most), String.valueOf(list.size()));
            return;
        }
        checkEntries(list, at);
    }

    /** Only entries that are right are compared: a wrong one can be as deep as its sender likes. */
    private void checkEntries(List<?> list, FieldPlace at) {
        Set<Object> seen = new HashSet<>();
        for (int i = 0; i < list.size(); i++) {
            List<Finding> objections = new ArrayList<>();
            FieldPlace place = new FieldPlace(at.entry(i).label(), at.entry(i).pointer(), at.form(), objections::add);
            Object value = list.get(i);
            if (entry.isEmpty(value)) {
                place.error(FieldCodes.MISSING);
            } else {
                entry.check(value, place);
            }
            if (different && objections.isEmpty() && !seen.add(comparable(value))) {
                place.error(FieldCodes.SAME_ENTRY_TWICE);
            }
            objections.forEach(at.findings());
        }
    }

    private static Object comparable(Object value) {
        return NumberType.number(value)
                .<Object>map(number -> number.stripTrailingZeros())
                .orElse(value);
    }

    /** Posted either as several values of one name, or as rows {@code name.0.key}, of which empty ones are left out. */
    @Override
    Optional<Object> fromPosted(PageInput input) {
        if (input.parts().isEmpty()) {
            return Optional.of(input.values().stream().map(entry::fromText).toList());
        }
        boolean rows = input.values().isEmpty()
                && input.parts().keySet().stream()
                        .allMatch(key -> INDEX.matcher(key).matches());
        return rows
                ? Optional.of(input.parts().entrySet().stream()
                        .sorted(Comparator.comparingInt(part -> Integer.parseInt(part.getKey())))
                        .map(Map.Entry::getValue)
                        .flatMap(part -> entry.fromPage(part).stream())
                        .toList())
                : input.asPosted();
    }

    @Override
    int inputs(Object value) {
        return value instanceof List<?> list && entry instanceof GroupType
                ? list.stream()
                        .filter(row -> !entry.isEmpty(row))
                        .mapToInt(entry::inputs)
                        .sum()
                : 1;
    }

    @Override
    List<FormField> fields() {
        return entry.fields();
    }

    @Override
    Optional<FieldGroup> members() {
        return entry.members();
    }

    @Override
    org.onewindow.core.condition.FieldType shape() {
        return new org.onewindow.core.condition.FieldType.ListOf(entry.shape());
    }

    @Override
    List<CodeOption> options() {
        return entry.options();
    }

    @Override
    Optional<Integer> most() {
        return Optional.of(most);
    }

    @Override
    ObjectNode schema(boolean required) {
        ObjectNode schema = JsonNodeFactory.instance.objectNode().put("type", "array");
        schema.set("items", entry.schema(true));
        int fewest = required ? Math.max(1, least) : least;
        if (fewest > 0) {
            schema.put("minItems", fewest);
        }
        schema.put("maxItems", most);
        if (different) {
            schema.put("uniqueItems", true);
        }
        return schema;
    }
}
