package org.onewindow.forms.comparison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a material, in which values stand behind their labels: {@code 项目名称：…}, {@code 总投资（万元） 1200}, or in the next line.
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

    private record Line(String text, List<Found> found) {}

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
        return new Line(text, found);
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
        Line line = lines.get(number);
        int end = line.found.stream()
                .mapToInt(Found::from)
                .filter(next -> next > found.from)
                .min()
                .orElse(line.text.length());
        String written = trimmed(line.text.substring(Math.min(found.valueFrom, end), end));
        boolean toLineEnd = end == line.text.length();
        List<String> wrapped = new ArrayList<>();
        StringBuilder whole = new StringBuilder(written);
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
