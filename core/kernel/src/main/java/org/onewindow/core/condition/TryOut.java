package org.onewindow.core.condition;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Tries a condition out with everything that can make a difference to it.
 *
 * <p>That is possible where it compares codes, yes-or-no fields, and numbers with constants, and joins such comparisons by and, or,
 * not: then a field has few values that differ for the condition. Of a number these are each constant it is compared with, one number
 * between every two of them, one below and one above, as far as the form's bounds allow them. Fields that need not be filled in are
 * tried without a value too.
 */
final class TryOut {
    private static final int MOST_COMBINATIONS = 4_096;
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final Set<String> JOINING = Set.of("_&&_", "_||_", "!_");
    private static final Set<String> COMPARING = Set.of("_==_", "_!=_", "_<_", "_<=_", "_>_", "_>=_");

    private final Condition condition;
    private final JsonNode form;
    private final FormShape shape;
    /** The numbers that each field is compared with. */
    private final Map<String, NavigableSet<BigDecimal>> constants = new TreeMap<>();

    private TryOut(Condition condition, FormShape shape, JsonNode form) {
        this.condition = condition;
        this.shape = shape;
        this.form = form;
    }

    /**
     * What becomes of {@code condition}.
     *
     * @param question its syntax tree
     * @param form the JSON Schema of the form, which {@code shape} is the shape of
     */
    static Verdict of(Condition condition, CelExpr question, FormShape shape, JsonNode form) {
        TryOut tryOut = new TryOut(condition, shape, form);
        return tryOut.understands(question) ? tryOut.verdict() : Verdict.UNDECIDED;
    }

    /** Data for which {@code condition} holds, or does not; the first in the order of trying. */
    static Optional<Map<String, Object>> example(
            Condition condition, CelExpr question, FormShape shape, JsonNode form, boolean holding) {
        TryOut tryOut = new TryOut(condition, shape, form);
        return tryOut.understands(question) ? tryOut.example(holding) : Optional.empty();
    }

    private boolean understands(CelExpr expr) {
        return switch (expr.getKind()) {
            case CONSTANT -> expr.constant().getKind() == CelConstant.Kind.BOOLEAN_VALUE;
            case IDENT -> type(expr).filter(FieldType.YesNo.class::isInstance).isPresent();
            case SELECT -> asksForField(expr.select()) && isKnown(expr.select().field());
            case CALL -> understandsCall(expr.call());
            default -> false;
        };
    }

    /** {@code has(field)} of a field at the top of the form. */
    private static boolean asksForField(CelExpr.CelSelect select) {
        return select.testOnly()
                && select.operand().getKind() == CelExpr.ExprKind.Kind.IDENT
                && select.operand().ident().name().equals(ConditionLanguage.WHOLE_FORM);
    }

    private boolean understandsCall(CelExpr.CelCall call) {
        List<CelExpr> arguments = call.args();
        if (JOINING.contains(call.function())) {
            return arguments.stream().allMatch(this::understands);
        }
        if (call.function().equals("@in")) {
            CelExpr list = arguments.get(1);
            return list.getKind() == CelExpr.ExprKind.Kind.LIST
                    && list.list().elements().stream().allMatch(each -> comparable(arguments.get(0), each));
        }
        return COMPARING.contains(call.function())
                && (comparable(arguments.get(0), arguments.get(1)) || comparable(arguments.get(1), arguments.get(0)));
    }

    /** Whether a field whose values can be listed is compared with a constant; numbers are remembered. */
    private boolean comparable(CelExpr field, CelExpr constant) {
        Optional<FieldType> type = type(field);
        if (type.isEmpty()) {
            return false;
        }
        if (type.get() instanceof FieldType.Numeric) {
            Optional<BigDecimal> number = number(constant);
            number.ifPresent(value -> constants
                    .computeIfAbsent(field.ident().name(), any -> new TreeSet<>())
                    .add(value));
            return number.isPresent();
        }
        return constant.getKind() == CelExpr.ExprKind.Kind.CONSTANT
                && (type.get() instanceof FieldType.Code || type.get() instanceof FieldType.YesNo);
    }

    private static Optional<BigDecimal> number(CelExpr expr) {
        if (expr.getKind() == CelExpr.ExprKind.Kind.CALL
                && expr.call().function().equals("-_")
                && expr.call().args().size() == 1) {
            return number(expr.call().args().get(0)).map(BigDecimal::negate);
        }
        if (expr.getKind() != CelExpr.ExprKind.Kind.CONSTANT) {
            return Optional.empty();
        }
        return switch (expr.constant().getKind()) {
            case DOUBLE_VALUE -> Optional.of(BigDecimal.valueOf(expr.constant().doubleValue()));
            case INT64_VALUE -> Optional.of(BigDecimal.valueOf(expr.constant().int64Value()));
            default -> Optional.empty();
        };
    }

    private Optional<FieldType> type(CelExpr expr) {
        return expr.getKind() == CelExpr.ExprKind.Kind.IDENT
                ? Optional.ofNullable(shape.fields().get(expr.ident().name()))
                : Optional.empty();
    }

    private boolean isKnown(String field) {
        FieldType type = shape.fields().get(field);
        return type instanceof FieldType.YesNo || type instanceof FieldType.Code || type instanceof FieldType.Numeric;
    }

    private Verdict verdict() {
        List<String> fields = List.copyOf(new TreeSet<>(condition.fields()));
        List<List<@Nullable Object>> values = fields.stream().map(this::values).toList();
        long combinations = combinations(values);
        return combinations > MOST_COMBINATIONS ? Verdict.UNDECIDED : tried(fields, values, (int) combinations);
    }

    private Optional<Map<String, Object>> example(boolean holding) {
        List<String> fields = List.copyOf(new TreeSet<>(condition.fields()));
        List<List<@Nullable Object>> values = fields.stream().map(this::values).toList();
        return IntStream.range(0, (int) Math.min(combinations(values), MOST_COMBINATIONS))
                .mapToObj(combination -> data(fields, values, combination))
                .filter(data -> condition.holds(data) == holding)
                .findFirst();
    }

    private static long combinations(List<List<@Nullable Object>> values) {
        long combinations = 1;
        for (List<@Nullable Object> ofField : values) {
            combinations = Math.min(combinations * Math.max(1, ofField.size()), MOST_COMBINATIONS + 1L);
        }
        return combinations;
    }

    private Verdict tried(List<String> fields, List<List<@Nullable Object>> values, int combinations) {
        boolean held = false;
        boolean failed = false;
        for (int combination = 0; combination < combinations && !(held && failed); combination++) {
            boolean holds = condition.holds(data(fields, values, combination));
            held |= holds;
            failed |= !holds;
        }
        if (held && failed) {
            return Verdict.DEPENDS;
        }
        return held ? Verdict.ALWAYS : Verdict.NEVER;
    }

    private static Map<String, Object> data(List<String> fields, List<List<@Nullable Object>> values, int combination) {
        Map<String, Object> data = new HashMap<>();
        int rest = combination;
        for (int i = 0; i < fields.size(); i++) {
            List<@Nullable Object> ofField = values.get(i);
            if (!ofField.isEmpty()) {
                Object value = ofField.get(rest % ofField.size());
                rest /= ofField.size();
                if (value != null) {
                    data.put(fields.get(i), value);
                }
            }
        }
        return data;
    }

    private List<@Nullable Object> values(String field) {
        List<@Nullable Object> values = new ArrayList<>();
        FieldType type = shape.fields().get(field);
        if (type instanceof FieldType.Code code) {
            values.addAll(new TreeSet<>(code.values()));
        } else if (type instanceof FieldType.YesNo) {
            JsonNode only = schema(field).path("const");
            values.addAll(only.isBoolean() ? List.of(only.booleanValue()) : List.of(true, false));
        } else if (type instanceof FieldType.Numeric) {
            values.addAll(numbers(field));
        }
        if (!isRequired(field)) {
            values.add(null);
        }
        return values;
    }

    private List<BigDecimal> numbers(String field) {
        List<BigDecimal> marks = List.copyOf(constants.getOrDefault(field, new TreeSet<>(Set.of(BigDecimal.ZERO))));
        List<BigDecimal> candidates = new ArrayList<>();
        candidates.add(marks.get(0).subtract(BigDecimal.ONE));
        for (int i = 0; i < marks.size(); i++) {
            candidates.add(marks.get(i));
            BigDecimal next =
                    i + 1 < marks.size() ? marks.get(i + 1) : marks.get(i).add(TWO);
            BigDecimal between = marks.get(i).add(next).divide(TWO);
            candidates.add(between);
            BigDecimal whole = between.setScale(0, RoundingMode.FLOOR);
            if (whole.compareTo(marks.get(i)) > 0) {
                candidates.add(whole);
            }
        }
        Bounds bounds = Bounds.of(schema(field));
        bounds.edges().forEach(candidates::add);
        return candidates.stream().filter(bounds::allow).distinct().toList();
    }

    private boolean isRequired(String field) {
        for (JsonNode required : form.path("required")) {
            if (required.asText().equals(field)) {
                return true;
            }
        }
        return false;
    }

    private JsonNode schema(String field) {
        JsonNode schema = form.path("properties").path(field);
        String ref = schema.path("$ref").asText();
        return ref.startsWith("#/") ? form.at(ref.substring(1)) : schema;
    }

    /** What a number may be at all. */
    private record Bounds(
            @Nullable BigDecimal least,
            @Nullable BigDecimal above,
            @Nullable BigDecimal most,
            @Nullable BigDecimal below,
            boolean whole) {
        static Bounds of(JsonNode schema) {
            return new Bounds(
                    number(schema, "minimum"),
                    number(schema, "exclusiveMinimum"),
                    number(schema, "maximum"),
                    number(schema, "exclusiveMaximum"),
                    schema.path("type").asText().equals("integer"));
        }

        private static @Nullable BigDecimal number(JsonNode schema, String key) {
            return schema.path(key).isNumber() ? schema.path(key).decimalValue() : null;
        }

        boolean allow(BigDecimal number) {
            return (least == null || number.compareTo(least) >= 0)
                    && (above == null || number.compareTo(above) > 0)
                    && (most == null || number.compareTo(most) <= 0)
                    && (below == null || number.compareTo(below) < 0)
                    && (!whole || number.stripTrailingZeros().scale() <= 0);
        }

        /** Numbers at the bounds themselves: a constant beyond them leaves nothing between. */
        List<BigDecimal> edges() {
            List<BigDecimal> edges = new ArrayList<>();
            BigDecimal near = whole ? BigDecimal.ONE : new BigDecimal("0.000001");
            if (least != null) {
                edges.add(least);
            }
            if (above != null) {
                edges.add(above.add(near));
            }
            if (most != null) {
                edges.add(most);
            }
            if (below != null) {
                edges.add(below.subtract(near));
            }
            return edges;
        }
    }
}
