package org.onewindow.core.fee;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.onewindow.core.act.ActCommand;
import org.onewindow.core.act.IdempotencyKey;
import org.onewindow.spi.payment.PaymentReport;

/** What is asked of the cash desk and of the books. */
public final class FeeCommands {
    private FeeCommands() {}

    /**
     * Takes cash for fees of one payer.
     *
     * @param fees outside identifiers, at least one
     * @param amount what was handed over, in 分: exactly what is open of them
     */
    public record Take(IdempotencyKey key, List<String> fees, long amount) implements ActCommand {
        public Take {
            fees = List.copyOf(fees);
        }
    }

    /**
     * Begins to pay fees of the caller through the gateway.
     *
     * @param fees outside identifiers, at least one
     */
    public record Start(IdempotencyKey key, List<String> fees) implements ActCommand {
        public Start {
            fees = List.copyOf(fees);
        }
    }

    /** Lowers the fee {@code fee} as its item says, or gives back what was paid too much for it, for those {@code grounds}. */
    public record OnFee(IdempotencyKey key, String fee, String grounds) implements ActCommand {}

    /** Puts on record what the gateway says. */
    public record Report(IdempotencyKey key, PaymentReport report) implements ActCommand {}

    /**
     * Closes the caller's counter for the day.
     *
     * @param counted the cash that is there, in 分, 0 or more
     * @param explanation why that is not what the books say; empty if it is
     */
    public record Close(IdempotencyKey key, long counted, String explanation) implements ActCommand {}

    /**
     * Reconciles a day.
     *
     * @param day of the gateway
     * @param list what the gateway lists of it
     * @param explanations number of a transaction to why the books and the list differ in it
     */
    public record Reconcile(
            IdempotencyKey key, LocalDate day, List<PaymentReport> list, Map<String, String> explanations)
            implements ActCommand {
        public Reconcile {
            list = List.copyOf(list);
            explanations = Map.copyOf(explanations);
        }
    }
}
