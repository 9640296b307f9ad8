package org.onewindow.core.fee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;
import org.onewindow.core.plugin.PluginAnswer;
import org.onewindow.core.plugin.PluginBoundary;
import org.onewindow.core.plugin.PluginRegistry;
import org.onewindow.spi.payment.Checkout;
import org.onewindow.spi.payment.PaymentGateway;
import org.onewindow.spi.payment.PaymentOrder;
import org.onewindow.spi.payment.PaymentReport;
import org.onewindow.spi.payment.RefundOrder;
import org.onewindow.spi.payment.SignedMessage;

/**
 * The hall's gateway, across the plug-in border; never called within an act.
 *
 * <p><b>Setting.</b> {@code onewindow.payment.kind} names it; without it fees are paid at the counter alone.
 */
@ApplicationScoped
class Gateway {
    private final PluginRegistry registry;
    private final PluginBoundary boundary;
    private final Optional<String> kind;

    @Inject
    Gateway(PluginRegistry registry, PluginBoundary boundary) {
        this.registry = registry;
        this.boundary = boundary;
        this.kind = ConfigProvider.getConfig().getOptionalValue("onewindow.payment.kind", String.class);
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected Gateway() {
        this.registry = null;
        this.boundary = null;
        this.kind = Optional.empty();
    }

    /** The kind in use; empty if there is none. */
    Optional<String> kind() {
        return kind.filter(named -> registry.find(PaymentGateway.class, named).isPresent());
    }

    /** Where the order is paid; empty if the gateway cannot say now. */
    Optional<Checkout> open(PaymentOrder order) {
        return asked(order.id(), gateway -> gateway.open(order));
    }

    /** What the message says, if the gateway has signed it. */
    Optional<PaymentReport> read(SignedMessage message) {
        return asked("callback", gateway -> gateway.read(message)).flatMap(report -> report);
    }

    /** Whether the gateway has taken the refund on. */
    boolean refund(RefundOrder order) {
        return asked(order.id(), gateway -> {
                    gateway.refund(order);
                    return true;
                })
                .orElse(false);
    }

    /** The list of a day; empty if it is not to be had now. */
    Optional<List<PaymentReport>> list(LocalDate day) {
        return asked(day.toString(), gateway -> gateway.list(day));
    }

    private <R> Optional<R> asked(String matter, PluginBoundary.Call<PaymentGateway, R> call) {
        return kind.flatMap(named ->
                boundary.call(PaymentGateway.class, named, matter, call) instanceof PluginAnswer.Answered<R> answered
                        ? Optional.of(answered.value())
                        : Optional.empty());
    }
}
