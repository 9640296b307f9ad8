package org.onewindow.core.condition;

import dev.cel.common.CelIssue;
import dev.cel.common.CelSource;
import dev.cel.common.CelSourceLocation;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Turns what CEL complains of into faults that name our words, with the place in the text. */
final class FaultReader {
    /** Marks the complaint of the macro {@code has}. */
    static final String HAS_NEEDS_FIELD = "has() asks about a field";

    /** Marks the complaint of the macro {@code sum}. */
    static final String SUM_NEEDS_NAME = "sum() needs a name for the entries";

    private static final String FUNCTIONS =
            "size, startsWith, endsWith, contains, date, has, exists, all, sum, in, == != < <= > >= && || ! ? : + - *";
    private static final Pattern UNDECLARED = Pattern.compile("undeclared reference to '([^']*)'.*", Pattern.DOTALL);
    private static final Pattern UNDEFINED = Pattern.compile("undefined field '([^']*)'.*", Pattern.DOTALL);
    private static final Pattern NO_OVERLOAD =
            Pattern.compile("found no matching overload for '([^']*)' applied to '([^']*)'.*", Pattern.DOTALL);
    private static final Pattern SELECTION =
            Pattern.compile("type '([^']*)' does not support field selection", Pattern.DOTALL);
    private static final Pattern RESULT =
            Pattern.compile("expected type '(bool|double)' but found '(.*)'", Pattern.DOTALL);
    private static final Pattern LIMIT = Pattern.compile("limit|exceed");
    private static final Pattern OPERATOR = Pattern.compile("_?[^_a-z]{1,2}_");
    /** CEL's names of our types; longer names first. */
    private static final Map<String, String> TYPE_WORDS = Map.of(
            "google.protobuf.Timestamp", "date",
            "timestamp", "date",
            "double", "number",
            "string", "text",
            "bool", "yes/no");

    private final String text;
    private final FormShape shape;
    private final Consumer<ConditionFault> faults;

    FaultReader(String text, FormShape shape, Consumer<ConditionFault> faults) {
        this.text = text;
        this.shape = shape;
        this.faults = faults;
    }

    void blank() {
        report(0, ConditionFault.BLANK);
    }

    void tooBig() {
        report(
                0,
                ConditionFault.TOO_BIG,
                String.valueOf(ConditionLanguage.LONGEST_TEXT),
                String.valueOf(ConditionLanguage.MOST_PARTS));
    }

    /** The first complaint only: after it CEL guesses. */
    void syntax(List<CelIssue> issues) {
        CelIssue issue = issues.get(0);
        int offset = offset(issue.getSourceLocation());
        if (issue.getMessage().contains(HAS_NEEDS_FIELD)) {
            report(offset, ConditionFault.HAS_WITHOUT_FIELD);
        } else if (issue.getMessage().contains(SUM_NEEDS_NAME)) {
            report(offset, ConditionFault.SUM_WITHOUT_NAME);
        } else if (LIMIT.matcher(issue.getMessage()).find()) {
            tooBig();
        } else {
            report(offset, ConditionFault.SYNTAX, near(offset));
        }
    }

    void types(List<CelIssue> issues) {
        issues.forEach(this::type);
    }

    /** A fault at the part of the tree with that id. */
    void at(CelSource source, long part, String code, String... arguments) {
        int offset = Objects.requireNonNullElse(source.getPositionsMap().get(part), 0);
        report(offset, code, arguments);
    }

    private void type(CelIssue issue) {
        int offset = offset(issue.getSourceLocation());
        String message = issue.getMessage();
        Matcher undeclared = UNDECLARED.matcher(message);
        Matcher undefined = UNDEFINED.matcher(message);
        Matcher overload = NO_OVERLOAD.matcher(message);
        Matcher result = RESULT.matcher(message);
        Matcher selection = SELECTION.matcher(message);
        if (undeclared.matches()) {
            undeclared(offset, undeclared.group(1));
        } else if (undefined.matches()) {
            report(offset, ConditionFault.UNKNOWN_FIELD, undefined.group(1), names());
        } else if (overload.matches()) {
            report(offset, ConditionFault.TYPES_DO_NOT_FIT, operator(overload.group(1)), words(overload.group(2)));
        } else if (result.matches()) {
            boolean question = result.group(1).equals("bool");
            report(
                    offset,
                    question ? ConditionFault.NOT_A_QUESTION : ConditionFault.NOT_A_NUMBER,
                    words(result.group(2)));
        } else if (selection.matches()) {
            report(offset, ConditionFault.TYPES_DO_NOT_FIT, ".", words(selection.group(1)));
        } else {
            report(offset, ConditionFault.TYPES_DO_NOT_FIT, near(offset), words(message));
        }
    }

    private void undeclared(int offset, String name) {
        if (name.startsWith("_")) {
            report(offset, ConditionFault.UNKNOWN_FUNCTION, operator(name), FUNCTIONS);
        } else if (pointAt(offset) == '(') {
            // CEL places a call at its bracket
            report(Math.max(0, offset - name.length()), ConditionFault.UNKNOWN_FUNCTION, name, FUNCTIONS);
        } else {
            report(offset, ConditionFault.UNKNOWN_FIELD, name, names());
        }
    }

    private int pointAt(int offset) {
        return text.codePoints().skip(offset).findFirst().orElse(' ');
    }

    private void report(int offset, String code, String... arguments) {
        int[] points = text.codePoints().limit(offset).toArray();
        int line =
                1 + (int) Arrays.stream(points).filter(point -> point == '\n').count();
        int column = 1;
        for (int i = points.length - 1; i >= 0 && points[i] != '\n'; i--) {
            column++;
        }
        faults.accept(new ConditionFault(code, line, column, points.length, List.of(arguments)));
    }

    private int offset(CelSourceLocation location) {
        if (location.getLine() < 1) {
            return 0;
        }
        int[] points = text.codePoints().toArray();
        int line = 1;
        int begin = 0;
        for (int i = 0; i < points.length && line < location.getLine(); i++) {
            if (points[i] == '\n') {
                line++;
                begin = i + 1;
            }
        }
        return Math.min(begin + Math.max(0, location.getColumn()), points.length);
    }

    /** What stands at the spot: the rest of the word or sign. */
    private String near(int offset) {
        return text.codePoints()
                .skip(offset)
                .limit(20)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Every field, with the members of groups behind a dot. */
    private String names() {
        Set<String> names = new TreeSet<>(shape.fields().keySet());
        shape.fields().forEach((key, type) -> {
            if (type instanceof FieldType.Group group) {
                group.fields().keySet().forEach(member -> names.add(key + "." + member));
            }
        });
        return String.join(", ", names);
    }

    static String list(Collection<String> names) {
        return names.stream().sorted().collect(Collectors.joining(", "));
    }

    private static String operator(String function) {
        return switch (function) {
            case "@in" -> "in";
            case "_?_:_" -> "? :";
            case "_[_]" -> "[ ]";
            default -> OPERATOR.matcher(function).matches() ? function.replace("_", "") : function;
        };
    }

    private static String words(String types) {
        String words = types;
        for (Map.Entry<String, String> word : TYPE_WORDS.entrySet()) {
            words = words.replace(word.getKey(), word.getValue());
        }
        return words;
    }
}
