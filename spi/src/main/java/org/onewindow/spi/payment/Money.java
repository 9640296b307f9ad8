package org.onewindow.spi.payment;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.onewindow.spi.PluginApi;

/**
 * An amount of money; never negative, and never a floating-point number.
 *
 * @param minor in the smallest unit of the currency, such as 分; 0 to {@link #MOST}
 * @param currency three capital letters (ISO 4217)
 */
@PluginApi(role = PluginApi.Role.USE, status = PluginApi.Status.PREVIEW)
public record Money(long minor, String currency) {
    /** Ten thousand million yuan: more is a mistake. */
    public static final long MOST = 1_000_000_000_000L;

    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");
    private static final String YUAN = "CNY";
    private static final int DIGITS = 2;

    public Money {
        if (minor < 0 || minor > MOST) {
            throw new IllegalArgumentException("no amount of money: " + minor);
        }
        if (!CURRENCY.matcher(currency).matches()) {
            throw new IllegalArgumentException("no currency");
        }
    }

    /** So many 分 of renminbi. */
    public static Money fen(long minor) {
        return new Money(minor, YUAN);
    }

    /** With two decimals and without the currency, such as {@code 80.00}. */
    public String amount() {
        return BigDecimal.valueOf(minor, DIGITS).toPlainString();
    }

    /** Such as {@code 80.00 CNY}. */
    @Override
    public String toString() {
        return amount() + " " + currency;
    }
}
