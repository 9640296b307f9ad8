package org.onewindow.catalog.element;

import java.util.Optional;
import org.onewindow.core.application.FeeMoment;
import org.onewindow.core.application.FeeRate;
import org.onewindow.spi.LocalizedText;
import org.onewindow.spi.payment.Money;

/**
 * 收费项目: one thing that costs money.
 *
 * @param name what is paid for
 * @param standard how much, in words
 * @param basis 收费依据: the document that sets it, or empty
 * @param reduction who pays less or nothing
 * @param reductionBasis the document that says so, or empty
 * @param charge the amount, if it is fixed; a fee without one is told in words alone
 */
public record Fee(
        LocalizedText name,
        LocalizedText standard,
        String basis,
        Optional<LocalizedText> reduction,
        String reductionBasis,
        Optional<Charge> charge) {
    /**
     * The fee as one that falls due by itself, if its amount is fixed.
     *
     * @param id tells it from the other fees of its item
     */
    public Optional<FeeRate> rate(String id) {
        return charge.map(fixed -> new FeeRate(
                id,
                name,
                standard,
                basis,
                Money.fen(fixed.amount()),
                fixed.due(),
                fixed.reductionPercent()
                        .flatMap(
                                percent -> reduction.map(who -> new FeeRate.Reduction(who, reductionBasis, percent)))));
    }

    /**
     * What makes a fee fall due by itself.
     *
     * @param amount in 分, at least 1
     * @param due when
     * @param reductionPercent how much less those pay whom {@code reduction} names, 1 to 100; absent if a person works it out
     */
    public record Charge(long amount, FeeMoment due, Optional<Integer> reductionPercent) {}
}
