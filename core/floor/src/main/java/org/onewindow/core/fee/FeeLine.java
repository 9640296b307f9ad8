package org.onewindow.core.fee;

import java.time.Instant;
import org.onewindow.spi.LocalizedText;
import org.onewindow.spi.payment.Money;

/**
 * One fee of an application, as those see it whom it concerns. Amounts are in 分, never negative.
 *
 * @param id outside identifier
 * @param application outside identifier of the application
 * @param applicationNumber its number
 * @param name what is paid for
 * @param basis the document that sets it
 * @param notice number of the payment notice (缴费通知书)
 * @param demanded what the item says
 * @param reduced what was taken off
 * @param reducedBecause why; empty if nothing was
 * @param paid everything that came in
 * @param refunded what was given back
 * @param open what is still to be paid
 * @param owedBack what is to be given back
 * @param demandedAt when it fell due, UTC
 */
public record FeeLine(
        String id,
        String application,
        String applicationNumber,
        LocalizedText name,
        String basis,
        String notice,
        long demanded,
        long reduced,
        String reducedBecause,
        long paid,
        long refunded,
        long open,
        long owedBack,
        Instant demandedAt) {
    /** The amount {@code minor} with two decimals. */
    public static String yuan(long minor) {
        return Money.fen(minor).amount();
    }

    /** Whether nothing is to be paid and nothing to be given back. */
    public boolean settled() {
        return open == 0 && owedBack == 0;
    }
}
