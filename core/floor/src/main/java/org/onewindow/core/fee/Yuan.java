package org.onewindow.core.fee;

import java.math.BigDecimal;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.payment.Money;

/** Amounts as people write them. */
public final class Yuan {
    private static final Pattern SHAPE = Pattern.compile("\\d{1,11}(\\.\\d{1,2})?");

    private Yuan() {}

    /** {@code text}, such as 80 or 80.50, in 分; empty if it is no amount from 0 to 10,000,000,000 yuan with at most two decimals. */
    public static OptionalLong parse(String text) {
        String plain = text.strip();
        if (!SHAPE.matcher(plain).matches()) {
            return OptionalLong.empty();
        }
        long fen = new BigDecimal(plain).movePointRight(2).longValueExact();
        return fen <= Money.MOST ? OptionalLong.of(fen) : OptionalLong.empty();
    }

    /** What is said of a {@code text} that is no amount. */
    public static Finding notAnAmount(String text, String pointer) {
        return Finding.error(FeeCodes.NOT_AN_AMOUNT, pointer, text);
    }
}
