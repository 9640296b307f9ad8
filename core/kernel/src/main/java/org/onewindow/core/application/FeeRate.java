package org.onewindow.core.application;

import java.util.Optional;
import org.onewindow.spi.LocalizedText;
import org.onewindow.spi.payment.Money;

/**
 * 收费标准: one fee of an item whose amount is fixed, so that it falls due by itself.
 *
 * <p><b>Source.</b> Administrative Licensing Law Art. 58 and 59: nothing but published fees, on the published basis.
 *
 * @param id tells it from the other fees of that version of the item
 * @param name what is paid for
 * @param standard how much, in words
 * @param basis the document that sets it
 * @param amount more than nothing
 * @param due when
 * @param reduction who pays less, if anybody
 */
public record FeeRate(
        String id,
        LocalizedText name,
        LocalizedText standard,
        String basis,
        Money amount,
        FeeMoment due,
        Optional<Reduction> reduction) {
    /**
     * 减免.
     *
     * @param who pays less
     * @param basis the document that says so
     * @param percent how much less, 1 to 100
     */
    public record Reduction(LocalizedText who, String basis, int percent) {
        /** What is taken off {@code amount}, rounded in favour of the payer. */
        public Money off(Money amount) {
            return new Money((amount.minor() * percent + 99) / 100, amount.currency());
        }
    }
}
