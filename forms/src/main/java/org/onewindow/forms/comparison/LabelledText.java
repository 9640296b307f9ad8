package org.onewindow.forms.comparison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a material, in which values stand behind their labels: {@code 项目名称：…}, {@code 总投资（万元） 1200}, or in the next line;
 * in tables beside their labels or below them.
 * Spaces within a label ({@code 项 目 名 称}) and its width mean nothing.
 */
public final class LabelledText {
    /** Of a text that is read; what is longer is no form. */
    public static final int MOST_CHARACTERS = 400_000;

    private static final Pattern UNIT_BEHIND =
            Pattern.compile("^\\s*[(（]\\s*(?:单位\\s*[:：]?\\s*)?([^()（）]{1,12})\\s*[)）]");
    private static final Pattern COLON = Pattern.compile("^\\s*[:：]\\s*");
    private static final int WRAPPED_LINES = 2;

    private final List<Label> labels;
    private final List<Line> lines;

    /** A line with the labels in it; a line without labels is cut into cells only when a row of labels stands above it. */
    private record Line(String text, List<Found> found, TableRow row) {}

    /** A label in a line: where its value begins, and what unit stands beside it. */
    private record Found(String label, int from, int valueFrom, String unit, boolean colon) {}

    /**
     * What stands behind a label.
     *
     * @param written up to the end of the line or the next label
     * @param wrapped the same with the lines below, as far as they have no label: long values go on there
     * @param unit beside the label, or empty
     * @param line from 1
     */
    public record Value(String written, List<String> wrapped, String unit, int line) {}

    /** A label, and what is looked for. */
    private record Label(String label, String squeezed) {}

    /** Looks for {@code labels} in {@code text}. */
    public LabelledText(String text, List<String> labels) {
        this.labels = labels.stream()
                .filter(label -> !label.isBlank())
                .distinct()
                .map(label -> new Label(label, WrittenText.squeezed(label)))
                .filter(label -> !label.squeezed.isEmpty())
                .sorted(Comparator.comparing((Label label) -> label.squeezed.length())
                        .reversed())
                .toList();
        this.lines = text.substring(0, Math.min(text.length(), MOST_CHARACTERS))
                .lines()
                .map(this::line)
                .toList();
    }

    private Line line(String text) {
        SqueezedLine squeezed = SqueezedLine.of(text);
        List<Found> found = new ArrayList<>();
        for (Label label : labels) {
            find(squeezed, label).ifPresent(each -> {
                if (found.stream().noneMatch(other -> overlap(each, other))) {
                    found.add(each);
                }
            });
        }
        found.sort(Comparator.comparing(Found::from));
        return new Line(text, found, found.isEmpty() ? TableRow.NONE : TableRow.of(text, TableRow.separator(text)));
    }

    private static boolean overlap(Found one, Found other) {
        return one.from < other.valueFrom && other.from < one.valueFrom;
    }

    private static Optional<Found> find(SqueezedLine line, Label label) {
        int at = line.squeezed().indexOf(label.squeezed);
        while (at >= 0) {
            int from = line.placeOf(at);
            int end = line.placeOf(at + label.squeezed.length() - 1) + 1;
            if (begins(line.text(), from)) {
                Optional<Found> found = behind(line.text(), label.label, from, end);
                if (found.isPresent()) {
                    return found;
                }
            }
            at = line.squeezed().indexOf(label.squeezed, at + 1);
        }
        return Optional.empty();
    }

    /** A label does not begin within a word: 投资 is not the label in 总投资. */
    private static boolean begins(String text, int from) {
        return from == 0 || !Character.isLetterOrDigit(text.charAt(from - 1));
    }

    private static Optional<Found> behind(String text, String label, int from, int end) {
        String rest = text.substring(end);
        Matcher unit = UNIT_BEHIND.matcher(rest);
        String beside = "";
        int at = end;
        if (unit.find()) {
            beside = unit.group(1);
            at += unit.end();
            rest = text.substring(at);
        }
        Matcher colon = COLON.matcher(rest);
        if (colon.find()) {
            return Optional.of(new Found(label, from, at + colon.end(), beside, true));
        }
        boolean separated =
                rest.isEmpty() || WrittenText.isSpace(rest.charAt(0)) || rest.charAt(0) == ',' || rest.charAt(0) == '|';
        return separated
                ? Optional.of(new Found(label, from, at + (rest.isEmpty() ? 0 : 1), beside, false))
                : Optional.empty();
    }

    /** What the text says behind {@code label}: the first place where something stands behind it. */
    public Optional<Value> valueOf(String label) {
        for (int number = 0; number < lines.size(); number++) {
            for (Found found : lines.get(number).found) {
                if (found.label.equals(label)) {
                    Optional<Value> value = value(number, found);
                    if (value.isPresent()) {
                        return value;
                    }
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Value> value(int number, Found found) {
        if (!found.colon) {
            Optional<Value> inTable = inTable(number, found);
            if (inTable.isPresent()) {
                return inTable;
            }
        }
        return behindOrBelow(number, found);
    }

    /** In a table a value stands below its label in a row of labels, or in the next cell that is not empty. */
    private Optional<Value> inTable(int number, Found found) {
        Line line = lines.get(number);
        TableRow row = line.row;
        int cell = row.cellAt(found.from);
        if (cell < 0) {
            return Optional.empty();
        }
        if (isHead(line, row, cell)) {
            return below(number, row, cell, found);
        }
        if (!TableRow.isMarked(line.text) || !isWhole(line, row, cell, found)) {
            return Optional.empty();
        }
        for (int next = cell + 1; next < row.cells().size() && !isLabel(line, row, next); next++) {
            String written = trimmed(row.cells().get(next));
            if (!written.isEmpty()) {
                return Optional.of(new Value(written, List.of(), found.unit, number + 1));
            }
        }
        return Optional.empty();
    }

    /** Whether nothing but the label stands in its cell. */
    private static boolean isWhole(Line line, TableRow row, int cell, Found found) {
        int begin = row.starts().get(cell);
        int end = begin + row.cells().get(cell).length();
        return trimmed(line.text.substring(begin, found.from)).isEmpty()
                && (found.valueFrom >= end
                        || trimmed(line.text.substring(found.valueFrom, end)).isEmpty());
    }

    /** Two labels in neighbouring cells: neither can be the other's value. */
    private static boolean isHead(Line line, TableRow row, int cell) {
        return isLabel(line, row, cell) && (isLabel(line, row, cell - 1) || isLabel(line, row, cell + 1));
    }

    private static boolean isLabel(Line line, TableRow row, int cell) {
        return line.found.stream().anyMatch(found -> !found.colon && row.cellAt(found.from) == cell);
    }

    private Optional<Value> below(int number, TableRow head, int cell, Found found) {
        int at = number + 1;
        if (at >= lines.size() || !lines.get(at).found.isEmpty()) {
            return Optional.empty();
        }
        TableRow row = TableRow.of(lines.get(at).text, TableRow.separator(lines.get(number).text));
        String written = cell < row.cells().size() ? trimmed(row.cells().get(cell)) : "";
        return row.cells().size() != head.cells().size() || written.isEmpty()
                ? Optional.empty()
                : Optional.of(new Value(written, List.of(), found.unit, at + 1));
    }

    private Optional<Value> behindOrBelow(int number, Found found) {
        Line line = lines.get(number);
        int end = line.found.stream()
                .mapToInt(Found::from)
                .filter(next -> next > found.from)
                .min()
                .orElse(line.text.length());
        String toEnd = trimmed(line.text.substring(Math.min(found.valueFrom, end), end));
        int gap = toEnd.indexOf('\t');
        String written = gap < 0 ? toEnd : trimmed(toEnd.substring(0, gap));
        boolean toLineEnd = end == line.text.length();
        List<String> wrapped = new ArrayList<>(gap < 0 ? List.of() : List.of(toEnd));
        StringBuilder whole = new StringBuilder(toEnd);
        for (int below = number + 1; toLineEnd && below <= number + WRAPPED_LINES && below < lines.size(); below++) {
            if (!lines.get(below).found.isEmpty() || lines.get(below).text.isBlank()) {
                break;
            }
            whole.append(trimmed(lines.get(below).text));
            wrapped.add(whole.toString());
        }
        if (!written.isEmpty()) {
            return Optional.of(new Value(written, wrapped, found.unit, number + 1));
        }
        return wrapped.isEmpty() || !toLineEnd
                ? Optional.empty()
                : Optional.of(new Value(wrapped.get(0), wrapped.subList(1, wrapped.size()), found.unit, number + 2));
    }

    private static String trimmed(String text) {
        int from = 0;
        int end = text.length();
        while (from < end && isFringe(text.charAt(from))) {
            from++;
        }
        while (end > from && isFringe(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(from, end);
    }

    private static boolean isFringe(char c) {
        return WrittenText.isSpace(c) || c == '|' || c == '_' || c == '"' || c == ',';
    }
}
