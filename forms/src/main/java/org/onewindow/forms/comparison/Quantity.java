package org.onewindow.forms.comparison;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number with what it counts, however it is written: {@code 12,000.50元}, {@code ￥1.2万元}, {@code 3亿5000万元},
 * {@code 壹佰贰拾万元整}, {@code 叁仟零伍拾元陆角}, {@code 1亩}.
 *
 * @param amount in the base unit of its dimension
 * @param dimension {@code 元}, {@code m2}, {@code m}, {@code kg}, another unit as it is written, or empty for a bare number
 * @param step what one in the last place written is worth in the base unit
 */
public record Quantity(BigDecimal amount, String dimension, BigDecimal step) {
    private record Unit(String dimension, BigDecimal worth) {}

    private static final Map<String, Unit> UNITS = Map.ofEntries(
            unit("元", "元", "1"),
            unit("圆", "元", "1"),
            unit("元人民币", "元", "1"),
            unit("rmb", "元", "1"),
            unit("cny", "元", "1"),
            unit("角", "元", "0.1"),
            unit("分", "元", "0.01"),
            unit("平方米", "m2", "1"),
            unit("㎡", "m2", "1"),
            unit("m2", "m2", "1"),
            unit("m²", "m2", "1"),
            unit("平米", "m2", "1"),
            unit("亩", "m2", "666.6666666667"),
            unit("公顷", "m2", "10000"),
            unit("平方公里", "m2", "1000000"),
            unit("平方千米", "m2", "1000000"),
            unit("米", "m", "1"),
            unit("m", "m", "1"),
            unit("厘米", "m", "0.01"),
            unit("cm", "m", "0.01"),
            unit("公里", "m", "1000"),
            unit("千米", "m", "1000"),
            unit("km", "m", "1000"),
            unit("千克", "kg", "1"),
            unit("公斤", "kg", "1"),
            unit("kg", "kg", "1"),
            unit("吨", "kg", "1000"),
            unit("t", "kg", "1000"));

    private static final Map<Character, BigDecimal> MANY = Map.of(
            '百', new BigDecimal("100"),
            '千', new BigDecimal("1000"),
            '万', new BigDecimal("10000"),
            '亿', new BigDecimal("100000000"));

    private static final Pattern FIGURES =
            Pattern.compile("([+-]?(?:\\d{1,3}(?:,\\d{3})+|\\d{1,30})(?:\\.\\d{1,15})?)([百千万亿]{0,2})");
    private static final Pattern FRINGE = Pattern.compile("^(?:人民币|rmb|cny|¥|￥|约|共计|合计|计|大写|小写|:)+");
    private static final Pattern TAIL = Pattern.compile("(?:整|正|左右)$");
    private static final Pattern IN_BRACKETS = Pattern.compile("\\([^()]{0,60}\\)");
    private static final int LONGEST = 120;

    private static Map.Entry<String, Unit> unit(String written, String dimension, String worth) {
        return Map.entry(written, new Unit(dimension, new BigDecimal(worth)));
    }

    /**
     * The quantity that {@code text} is.
     *
     * @param otherwise the unit if the text names none, such as 万元; may be empty
     */
    public static Optional<Quantity> read(String text, String otherwise) {
        String plain = IN_BRACKETS.matcher(WrittenText.squeezed(text)).replaceAll("");
        plain = FRINGE.matcher(plain).replaceFirst("");
        plain = TAIL.matcher(WrittenText.normal(plain)).replaceFirst("");
        if (plain.isEmpty() || plain.length() > LONGEST) {
            return Optional.empty();
        }
        Optional<Quantity> figures = figures(plain, WrittenText.squeezed(otherwise));
        return figures.isPresent() ? figures : characters(plain, WrittenText.squeezed(otherwise));
    }

    /** Figures, perhaps in several parts: 3亿5000万元, 12元5角. */
    private static Optional<Quantity> figures(String plain, String otherwise) {
        Matcher matcher = FIGURES.matcher(plain);
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal step = BigDecimal.ONE;
        String dimension = "";
        int at = 0;
        while (at < plain.length()) {
            if (!matcher.find(at) || matcher.start() != at) {
                return Optional.empty();
            }
            int unitEnd = matcher.end();
            while (unitEnd < plain.length() && !Character.isDigit(plain.charAt(unitEnd))) {
                unitEnd++;
            }
            // m2 and its like have a digit of their own.
            if (unitEnd < plain.length() && plain.startsWith("m2", unitEnd - 1)) {
                unitEnd++;
            }
            String written = plain.substring(matcher.end(), unitEnd);
            boolean last = unitEnd == plain.length();
            Unit unit = written.isEmpty() && last && at == 0 && matcher.group(2).isEmpty()
                    ? unitOf(otherwise)
                    : written.isEmpty() ? inheriting(otherwise) : unitOf(written);
            BigDecimal number = new BigDecimal(matcher.group(1).replace(",", ""));
            BigDecimal worth = unit.worth().multiply(many(matcher.group(2)));
            sum = sum.add(number.multiply(worth));
            step = worth.multiply(BigDecimal.ONE.movePointLeft(Math.max(0, number.scale())));
            dimension = unit.dimension().isEmpty() ? dimension : unit.dimension();
            at = unitEnd;
        }
        return Optional.of(new Quantity(sum, dimension, step));
    }

    /** Characters: a whole number and its unit, or an amount of money in 元, 角 and 分. */
    private static Optional<Quantity> characters(String plain, String otherwise) {
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal step = BigDecimal.ONE;
        String dimension = "";
        int at = 0;
        while (at < plain.length()) {
            int end = at;
            while (end < plain.length() && ChineseNumber.isPart(plain.charAt(end))) {
                end++;
            }
            Optional<BigDecimal> number = ChineseNumber.read(plain.substring(at, end));
            if (number.isEmpty()) {
                return Optional.empty();
            }
            int unitEnd = end;
            while (unitEnd < plain.length() && !ChineseNumber.isPart(plain.charAt(unitEnd))) {
                unitEnd++;
            }
            Unit unit = end == unitEnd ? unitOf(otherwise) : unitOf(plain.substring(end, unitEnd));
            sum = sum.add(number.get().multiply(unit.worth()));
            step = unit.worth();
            dimension = unit.dimension();
            at = unitEnd;
        }
        return Optional.of(new Quantity(sum, dimension, step));
    }

    /** The unit as written, with 百, 千, 万, 亿 before it counted in; an unknown one stands for itself. */
    private static Unit unitOf(String written) {
        Unit known = UNITS.get(written);
        if (known != null) {
            return known;
        }
        if (written.isEmpty()) {
            return new Unit("", BigDecimal.ONE);
        }
        BigDecimal many = MANY.get(written.charAt(0));
        if (many != null) {
            Unit inner = unitOf(written.substring(1));
            return new Unit(inner.dimension(), inner.worth().multiply(many));
        }
        return new Unit(written, BigDecimal.ONE);
    }

    /** 1.2万 in a field that counts 万元 means 12,000 元: the number brings its own power, the field its dimension. */
    private static Unit inheriting(String otherwise) {
        return new Unit(
                unitOf(otherwise).dimension(),
                BigDecimal.ONE.multiply(UNITS.getOrDefault(bare(otherwise), new Unit("", BigDecimal.ONE))
                        .worth()));
    }

    private static String bare(String unit) {
        return unit.replaceFirst("^[百千万亿]+", "");
    }

    private static BigDecimal many(String characters) {
        BigDecimal product = BigDecimal.ONE;
        for (int i = 0; i < characters.length(); i++) {
            product = product.multiply(MANY.getOrDefault(characters.charAt(i), BigDecimal.ONE));
        }
        return product;
    }

    /** The same amount; what is written in a coarser unit may be rounded in its last place. */
    boolean isLike(Quantity other) {
        if (!dimension.isEmpty() && !other.dimension.isEmpty() && !dimension.equals(other.dimension)) {
            return false;
        }
        BigDecimal apart = amount.subtract(other.amount).abs();
        if (apart.signum() == 0) {
            return true;
        }
        boolean converted = !isPowerOfTen(step) || !isPowerOfTen(other.step);
        return converted
                && apart.compareTo(step.max(other.step).divide(new BigDecimal("2"), MathContext.DECIMAL64)) <= 0;
    }

    /** Units whose worth is no power of ten (亩) cannot be converted without rounding. */
    private static boolean isPowerOfTen(BigDecimal number) {
        return number.stripTrailingZeros().unscaledValue().equals(java.math.BigInteger.ONE);
    }
}
