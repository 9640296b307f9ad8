package org.onewindow.forms.field;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A day, in the data as text {@code 2026-10-01}. */
final class DateType extends FieldType {
    static final LocalDate USUAL_EARLIEST = LocalDate.of(1900, 1, 1);
    static final LocalDate USUAL_LATEST = LocalDate.of(2199, 12, 31);
    private static final Pattern SHAPE = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
    /** As people write dates: 2026年10月1日, 2026/10/1, 2026.10.1, 20261001. */
    private static final Pattern WRITTEN =
            Pattern.compile("(\\d{4})(?:[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?|(\\d{2})(\\d{2}))");

    private final LocalDate earliest;
    private final LocalDate latest;

    DateType(LocalDate earliest, LocalDate latest) {
        this.earliest = earliest;
        this.latest = latest;
    }

    /** The day that {@code text} names in the one form that data has; empty if there is no such day. */
    static Optional<LocalDate> day(String text) {
        Matcher shape = SHAPE.matcher(text);
        return shape.matches() ? day(shape.group(1), shape.group(2), shape.group(3)) : Optional.empty();
    }

    @Override
    Name name() {
        return Name.DATE;
    }

    @Override
    List<Widget> widgets() {
        return List.of(Widget.DATE);
    }

    @Override
    void check(Object value, FieldPlace at) {
        if (!(value instanceof String text)) {
            at.error(FieldCodes.WRONG_TYPE, name().name());
            return;
        }
        Optional<LocalDate> day = day(text);
        if (day.isEmpty()) {
            at.error(FieldCodes.NO_DATE);
        } else if (day.get().isBefore(earliest)) {
            at.error(FieldCodes.TOO_EARLY, earliest.toString());
        } else if (day.get().isAfter(latest)) {
            at.error(FieldCodes.TOO_LATE, latest.toString());
        }
    }

    @Override
    Object fromText(String typed) {
        Matcher written = WRITTEN.matcher(
                Normalizer.normalize(typed, Normalizer.Form.NFKC).strip());
        if (!written.matches()) {
            return typed.strip();
        }
        boolean apart = written.group(2) != null;
        return day(written.group(1), written.group(apart ? 2 : 4), written.group(apart ? 3 : 5))
                .map(LocalDate::toString)
                .orElse(typed.strip());
    }

    @Override
    Optional<String> lowest() {
        return Optional.of(earliest.toString());
    }

    @Override
    Optional<String> highest() {
        return Optional.of(latest.toString());
    }

    @Override
    org.onewindow.core.condition.FieldType shape() {
        return new org.onewindow.core.condition.FieldType.Day();
    }

    @Override
    ObjectNode schema(boolean required) {
        return JsonNodeFactory.instance.objectNode().put("type", "string").put("format", "date");
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
