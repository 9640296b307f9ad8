package org.onewindow.forms.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onewindow.forms.field.Asking;
import org.onewindow.forms.field.FilledValues;
import org.onewindow.forms.field.FormField;
import org.onewindow.forms.field.PrintedPlace;
import org.onewindow.forms.field.Widget;
import org.onewindow.forms.template.FormStep;
import org.onewindow.forms.template.FormTemplate;

/**
 * 打印表单: a form filled back onto paper, ready for signature (R1.6). Each group is a grid of cells, lists of rows are tables under it.
 *
 * <p>Fields that do not apply are left out; those that are empty keep their cell, to be filled in by hand. Holds personal data.
 *
 * @param title what people call the form
 * @param columns of every grid: a cell takes 1 or more of them
 * @param note what stands under the form
 * @param signatures who signs
 */
public record PrintedForm(
        String title, int columns, List<Section> sections, Optional<String> note, List<String> signatures) {
    public PrintedForm {
        sections = List.copyOf(sections);
        signatures = List.copyOf(signatures);
    }

    /** A group of the form. */
    public record Section(String label, List<Line> lines, List<Table> tables) {
        public Section {
            lines = List.copyOf(lines);
            tables = List.copyOf(tables);
        }
    }

    /** Cells beside each other; together as wide as the grid. */
    public record Line(List<Cell> cells) {
        public Line {
            cells = List.copyOf(cells);
        }
    }

    /**
     * One field, or a gap.
     *
     * @param label empty for a gap
     * @param value as people read it; empty if nothing was filled in
     * @param columns how many columns wide
     */
    public record Cell(String label, String value, int columns) {
        /** Whether nothing stands there. */
        public boolean gap() {
            return label.isEmpty();
        }

        @Override
        public String toString() {
            return "Cell[" + label + "]";
        }
    }

    /**
     * A list of rows.
     *
     * @param columns what each column is called
     * @param rows as many values as there are columns each; one empty row if nothing was filled in
     */
    public record Table(String label, List<String> columns, List<List<String>> rows) {
        public Table {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }

        @Override
        public String toString() {
            return "Table[" + label + "]";
        }
    }

    /** The form with {@code data} in it, in the reader's language. */
    public static PrintedForm of(FormTemplate form, Map<String, ?> data, Locale locale) {
        Asking asking = form.asking(data);
        Map<String, Object> answers = form.answers(data);
        List<Section> sections = form.groups().stream()
                .map(group -> section(group, form.printing().columns(), asking, answers, locale))
                .filter(section ->
                        !section.lines().isEmpty() || !section.tables().isEmpty())
                .toList();
        return new PrintedForm(
                form.name().in(locale),
                form.printing().columns(),
                sections,
                form.printing().note().map(note -> note.in(locale)),
                form.printing().signatures().stream()
                        .map(text -> text.in(locale))
                        .toList());
    }

    private static Section section(
            FormStep.Group group, int columns, Asking asking, Map<String, Object> answers, Locale locale) {
        Grid grid = new Grid(columns);
        List<Table> tables = new ArrayList<>();
        for (FormField field : group.fields().stream().filter(asking::asksFor).toList()) {
            Object value = answers.get(field.key());
            if (field.widget() == Widget.ROWS) {
                tables.add(table(field, value, locale));
            } else {
                grid.put(cell(field, value, columns, locale), field.printedPlace());
            }
        }
        return new Section(group.label().in(locale), grid.lines(), tables);
    }

    private static Cell cell(FormField field, @Nullable Object value, int columns, Locale locale) {
        boolean wide = field.widget() == Widget.TEXTAREA || field.widget() == Widget.GROUP;
        int wanted = field.printedPlace().map(PrintedPlace::columns).orElse(wide ? columns : 1);
        return new Cell(field.label().in(locale), FilledValues.show(field, value, locale), Math.min(wanted, columns));
    }

    private static Table table(FormField field, @Nullable Object value, Locale locale) {
        List<List<String>> rows = new ArrayList<>();
        if (value instanceof List<?> list) {
            list.forEach(row -> rows.add(row(field, row instanceof Map<?, ?> map ? map : Map.of(), locale)));
        }
        if (rows.isEmpty()) {
            rows.add(row(field, Map.of(), locale));
        }
        return new Table(
                field.label().in(locale),
                field.fields().stream().map(column -> column.label().in(locale)).toList(),
                rows);
    }

    private static List<String> row(FormField field, Map<?, ?> row, Locale locale) {
        return field.fields().stream()
                .map(column -> FilledValues.show(column, row.get(column.key()), locale))
                .toList();
    }
}
