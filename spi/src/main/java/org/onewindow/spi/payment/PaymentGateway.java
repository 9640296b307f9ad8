package org.onewindow.spi.payment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.onewindow.spi.PluginApi;

/**
 * 支付渠道: takes payments for the hall, and tells it how each ended by signed messages (callbacks) and by a list of each day.
 *
 * <p><b>Shape.</b> One CDI bean per kind; {@code onewindow.payment.kind} names the kind in use.
 * <p><b>Guaranteed.</b> Called after the act that began the payment or refund, never within a transaction; at least once for each order,
 * always with the same content. The hall bears messages twice, late, in any order and contradicting each other: it books each transaction
 * once.
 * <p><b>Demanded.</b> {@link #open} and {@link #refund} know their order by its id and do the same thing once, however often they are asked.
 * {@link #read} answers what the gateway itself has signed and nothing else. {@link #list} has every payment and refund of the day, those
 * that no callback told of too, each once.
 * <p><b>Units.</b> Amounts are minor units; moments are UTC; days are those of the hall's zone, Asia/Shanghai.
 * <p><b>Errors.</b> {@link PaymentUnavailableException} if the gateway cannot be reached now; {@link #read} never throws, whatever it is
 * given.
 * <p><b>Threads.</b> Called from several threads at once.
 *
 * @since 0.1
 */
@PluginApi(role = PluginApi.Role.IMPLEMENT, status = PluginApi.Status.PREVIEW)
public interface PaymentGateway {
    /** The kind of gateway, as the configuration and the address of its callbacks name it; the same on every call. */
    String kind();

    /** Takes an order on, and says where its payer pays. */
    Checkout open(PaymentOrder order) throws PaymentUnavailableException;

    /** What {@code message} says; empty if the gateway has not signed it as it stands. */
    Optional<PaymentReport> read(SignedMessage message);

    /** Gives a payment back, wholly or in part; that it did is told by a message and by the list. */
    void refund(RefundOrder order) throws PaymentUnavailableException;

    /** Every payment that was made and every refund that was given on {@code day}; nothing that failed. */
    List<PaymentReport> list(LocalDate day) throws PaymentUnavailableException;
}
