package org.onewindow.adapters.web.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onewindow.core.fact.FieldOrigin;
import org.onewindow.forms.field.Asking;
import org.onewindow.forms.field.FieldGroup;
import org.onewindow.forms.field.FormField;
import org.onewindow.forms.field.Widget;
import org.onewindow.spi.finding.Finding;

/**
 * One field of a form with what stands in it, what is wrong with it, and where its value came from.
 *
 * @param field from the template
 * @param name of the input: {@code f.investors.0.name}
 * @param subject JSON pointer of the value, as findings name it
 * @param value what stands in it, right or wrong; empty if nothing does
 * @param problems what is wrong with this very field
 * @param required whether it must be filled in, given what else is
 * @param steers whether it depends on it what else is asked for, or what is computed
 * @param origin which register said so, if the value is still the register's
 * @param register what registers say of it, whatever stands in it; only for fields at the top of the form
 * @param fields those of a group, with their values
 * @param rows those of a list of rows; at least one, so that there is something to fill in
 */
public record FieldView(
        FormField field,
        String name,
        String subject,
        Optional<Object> value,
        List<Finding> problems,
        boolean required,
        boolean steers,
        Optional<FieldOrigin> origin,
        Optional<RegisterSays> register,
        List<FieldView> fields,
        List<Row> rows) {
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    /**
     * One row of a list.
     *
     * @param name of the row's inputs: {@code f.investors.0}
     * @param id of the row, where a finding about it leads
     * @param number as people count, from 1
     */
    public record Row(String name, String id, int number, List<FieldView> fields, List<Finding> problems) {}

    /** Where a link of the summary of problems leads. */
    public static String anchor(String subject) {
        return "f" + subject.replace('/', '-');
    }

    /** The fields of {@code beside} that are asked for, out of {@code wanted}, in that order. */
    static List<FieldView> of(
            FieldGroup beside,
            List<FormField> wanted,
            String prefix,
            String pointer,
            Map<?, ?> data,
            FilledForm filled) {
        return of(beside, wanted, prefix, pointer, beside.asking(data), data, filled);
    }

    private static List<FieldView> of(
            FieldGroup beside,
            List<FormField> wanted,
            String prefix,
            String pointer,
            Asking asking,
            Map<?, ?> data,
            FilledForm filled) {
        return wanted.stream()
                .filter(asking::asksFor)
                .map(field -> of(
                        field,
                        beside.steers(field),
                        asking,
                        prefix + field.key(),
                        pointer + "/" + field.key(),
                        data.get(field.key()),
                        filled))
                .toList();
    }

    private static FieldView of(
            FormField field,
            boolean steers,
            Asking asking,
            String name,
            String subject,
            @Nullable Object typed,
            FilledForm filled) {
        Object value =
                field.widget() == Widget.COMPUTED ? asking.computed(field).orElse(null) : typed;
        return new FieldView(
                field,
                name,
                subject,
                Optional.ofNullable(value),
                filled.problemsOf(subject),
                asking.requires(field),
                steers,
                filled.originOf(subject, value),
                subject.lastIndexOf('/') == 0 ? RegisterSays.of(field, value, filled.provenance()) : Optional.empty(),
                value instanceof List<?> || !isGroup(field)
                        ? List.of()
                        : inner(field, name, subject, asking, value, filled),
                isRows(field) ? rows(field, name, subject, asking, value, filled) : List.of());
    }

    private static boolean isGroup(FormField field) {
        return field.widget().name().equals("GROUP");
    }

    private static boolean isRows(FormField field) {
        return field.widget().name().equals("ROWS");
    }

    private static List<FieldView> inner(
            FormField field, String name, String subject, Asking around, @Nullable Object value, FilledForm filled) {
        Map<?, ?> data = value instanceof Map<?, ?> map ? map : Map.of();
        return field.members()
                .map(members -> of(
                        members,
                        field.fields(),
                        name + ".",
                        subject,
                        members.asking(data, around.around(field)),
                        data,
                        filled))
                .orElse(List.of());
    }

    private static List<Row> rows(
            FormField field, String name, String subject, Asking around, @Nullable Object value, FilledForm filled) {
        List<?> given = value instanceof List<?> list ? list : List.of();
        int shown = Math.max(1, given.size() + (filled.growing().equals(field.key()) ? 1 : 0));
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < shown; i++) {
            String at = subject + "/" + i;
            rows.add(new Row(
                    name + "." + i,
                    anchor(at),
                    i + 1,
                    inner(field, name + "." + i, at, around, i < given.size() ? given.get(i) : null, filled),
                    filled.problemsOf(at)));
        }
        return rows;
    }

    /** Its name, or the names of the inputs in its rows or its group. */
    Stream<String> names() {
        Stream<FieldView> inside = Stream.concat(fields.stream(), rows.stream().flatMap(row -> row.fields().stream()));
        return fields.isEmpty() && rows.isEmpty() ? Stream.of(name) : inside.flatMap(FieldView::names);
    }

    /** The element's identifier. */
    public String id() {
        return anchor(subject);
    }

    /** Whether nothing follows for it yet. */
    public boolean pending() {
        return value.isEmpty();
    }

    /** How to ask for it; a day that is none is asked for as text, so that it is not lost. */
    public String widget() {
        String usual = field.widget().name();
        boolean noDay = usual.equals("DATE")
                && !text().isEmpty()
                && !DAY.matcher(text()).matches();
        return noDay ? "TEXT" : usual;
    }

    /** The single value as an input shows it. */
    public String text() {
        return field.show(value.orElse(null));
    }

    /** The values of a list, one after the other, and one empty place for the next. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        if (value.orElse(null) instanceof List<?> list) {
            list.forEach(each -> lines.add(String.valueOf(each)));
        } else if (value.isPresent()) {
            lines.add(text());
        }
        lines.add("");
        return lines;
    }

    /** Whether {@code code} is chosen. */
    public boolean chosen(String code) {
        return value.map(given -> given instanceof List<?> list
                        ? list.contains(code)
                        : given.toString().equals(code))
                .orElse(false);
    }

    /** Whether a finding is about it. */
    public boolean wrong() {
        return !problems.isEmpty();
    }

    /** The elements that describe the input to those who hear the page. */
    public String describedBy() {
        StringBuilder ids = new StringBuilder();
        if (wrong()) {
            ids.append(id()).append("-problem ");
        }
        if (field.help().isPresent()) {
            ids.append(id()).append("-help ");
        }
        if (register.isPresent()) {
            ids.append(id()).append("-origin");
        }
        return ids.toString().strip();
    }

    /** Whether one more row may be added. */
    public boolean growable() {
        return field.most().map(most -> rows.size() < most).orElse(true);
    }

    @Override
    public String toString() {
        return "FieldView[" + subject + "]";
    }
}
