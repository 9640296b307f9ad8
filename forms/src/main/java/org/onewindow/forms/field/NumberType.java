package org.onewindow.forms.field;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.onewindow.core.condition.Computation;
import org.onewindow.spi.LocalizedText;

/** A decimal number; never binary floating point. */
final class NumberType extends FieldType {
    /** Digits before the point at most: a thousand times the gross product of the world, in fen. */
    static final int MOST_WHOLE_DIGITS = 20;

    static final int MOST_DECIMALS = 10;
    private static final Pattern PLAIN = Pattern.compile("[+-]?(\\d{1,60}|\\d{1,3}(,\\d{3}){1,20})(\\.\\d{1,60})?");

    /**
     * Bounds; null where there is none.
     *
     * @param multipleOf greater than 0
     */
    record Bounds(
            @Nullable BigDecimal minimum,
            @Nullable BigDecimal above,
            @Nullable BigDecimal maximum,
            @Nullable BigDecimal below,
            @Nullable BigDecimal multipleOf) {}

    private final boolean whole;
    private final Bounds bounds;
    private final Optional<LocalizedText> unit;

    NumberType(boolean whole, Bounds bounds, Optional<LocalizedText> unit) {
        this.whole = whole;
        this.bounds = bounds;
        this.unit = unit;
    }

    @Override
    Name name() {
        return whole ? Name.WHOLE_NUMBER : Name.NUMBER;
    }

    @Override
    List<Widget> widgets() {
        return List.of(Widget.NUMBER);
    }

    /** The number that {@code value} is, whatever Java made of it; empty if it is none. */
    static Optional<BigDecimal> number(Object value) {
        if (value instanceof BigDecimal decimal) {
            return Optional.of(decimal);
        }
        if (value instanceof BigInteger integer) {
            return Optional.of(new BigDecimal(integer));
        }
        if (value instanceof Double || value instanceof Float) {
            double binary = ((Number) value).doubleValue();
            return Double.isFinite(binary) ? Optional.of(new BigDecimal(value.toString())) : Optional.empty();
        }
        return value instanceof Number integral
                ? Optional.of(BigDecimal.valueOf(integral.longValue()))
                : Optional.empty();
    }

    /** Whether it can be handled without surprises: {@code 1e999999999} is short to write and long to count with. */
    static boolean isHandy(BigDecimal number) {
        BigDecimal bare = number.stripTrailingZeros();
        return (long) bare.precision() - bare.scale() <= MOST_WHOLE_DIGITS && bare.scale() <= MOST_DECIMALS;
    }

    @Override
    void check(Object value, FieldPlace at) {
        Optional<BigDecimal> number = number(value);
        if (number.isEmpty()) {
            at.error(FieldCodes.WRONG_TYPE, name().name());
        } else if (isHandy(number.get())) {
            checkBounds(number.get(), at);
        } else {
            at.error(FieldCodes.TOO_MANY_DIGITS, String.valueOf(MOST_WHOLE_DIGITS), String.valueOf(MOST_DECIMALS));
        }
    }

    private void checkBounds(BigDecimal number, FieldPlace at) {
        if (whole && number.stripTrailingZeros().scale() > 0) {
            at.error(FieldCodes.NOT_WHOLE);
        }
        if (bounds.minimum != null && number.compareTo(bounds.minimum) < 0) {
            at.error(FieldCodes.TOO_SMALL, withUnit(bounds.minimum));
        }
        if (bounds.above != null && number.compareTo(bounds.above) <= 0) {
            at.error(FieldCodes.NOT_ABOVE, withUnit(bounds.above));
        }
        if (bounds.maximum != null && number.compareTo(bounds.maximum) > 0) {
            at.error(FieldCodes.TOO_LARGE, withUnit(bounds.maximum));
        }
        if (bounds.below != null && number.compareTo(bounds.below) >= 0) {
            at.error(FieldCodes.NOT_BELOW, withUnit(bounds.below));
        }
        if (bounds.multipleOf != null && number.remainder(bounds.multipleOf).signum() != 0) {
            at.error(FieldCodes.NOT_MULTIPLE, withUnit(bounds.multipleOf));
        }
    }

    /** Digits of an input method's full width and separators of thousands are taken too. */
    @Override
    Object fromText(String typed) {
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
        return PLAIN.matcher(plain).matches() ? new BigDecimal(plain.replace(",", "")) : typed;
    }

    @Override
    String show(Object value) {
        return number(value)
                .filter(NumberType::isHandy)
                .map(BigDecimal::toPlainString)
                .orElse(value.toString());
    }

    @Override
    Optional<String> lowest() {
        return Optional.ofNullable(bounds.minimum != null ? bounds.minimum : bounds.above)
                .map(BigDecimal::toPlainString);
    }

    @Override
    Optional<String> highest() {
        return Optional.ofNullable(bounds.maximum != null ? bounds.maximum : bounds.below)
                .map(BigDecimal::toPlainString);
    }

    @Override
    org.onewindow.core.condition.FieldType shape() {
        return new org.onewindow.core.condition.FieldType.Numeric();
    }

    /** With as many decimals as the field takes. */
    BigDecimal rounded(BigDecimal number) {
        int decimals = Computation.DECIMALS;
        if (whole) {
            decimals = 0;
        } else if (bounds.multipleOf != null) {
            decimals = Math.max(0, bounds.multipleOf.stripTrailingZeros().scale());
        }
        BigDecimal rounded = number.setScale(decimals, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }

    @Override
    ObjectNode schema(boolean required) {
        ObjectNode schema = JsonNodeFactory.instance.objectNode().put("type", whole ? "integer" : "number");
        put(schema, "minimum", bounds.minimum);
        put(schema, "exclusiveMinimum", bounds.above);
        put(schema, "maximum", bounds.maximum);
        put(schema, "exclusiveMaximum", bounds.below);
        put(schema, "multipleOf", bounds.multipleOf);
        return schema;
    }

    private static void put(ObjectNode schema, String keyword, @Nullable BigDecimal bound) {
        if (bound != null) {
            schema.put(keyword, bound);
        }
    }

    private String withUnit(BigDecimal number) {
        String plain = number.toPlainString();
        return unit.map(each -> new LocalizedText(
                                plain + each.zh(), plain + " " + (each.en().isBlank() ? each.zh() : each.en()))
                        .asArgument())
                .orElse(plain);
    }
}
