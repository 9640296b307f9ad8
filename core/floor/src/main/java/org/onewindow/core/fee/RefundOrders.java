package org.onewindow.core.fee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.onewindow.core.act.Json;
import org.onewindow.core.act.Reading;
import org.onewindow.core.work.Work;
import org.onewindow.core.work.WorkHandler;
import org.onewindow.core.work.WorkResult;
import org.onewindow.spi.payment.Money;
import org.onewindow.spi.payment.RefundOrder;

/** 原路退回: tells the gateway, after the act that booked it, to give money back; again and again until it has taken the order on. */
@ApplicationScoped
class RefundOrders implements WorkHandler {
    static final String KIND = "fee-refund";

    private final Reading reading;
    private final Gateway gateway;
    private final Json json;

    @Inject
    RefundOrders(Reading reading, Gateway gateway, Json json) {
        this.reading = reading;
        this.gateway = gateway;
        this.json = json;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected RefundOrders() {
        this(null, null, null);
    }

    /** Which refund. */
    record Refunding(String refund) {}

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public WorkResult run(Work work) {
        String id = json.read(work.payload(), Refunding.class).refund();
        Optional<RefundOrder> order = reading.read(entities -> Optional.ofNullable(entities.find(FeePayment.class, id))
                .flatMap(refund -> refund.refundOf()
                        .map(paid -> entities.find(FeePayment.class, paid))
                        .flatMap(FeePayment::transaction)
                        .map(transaction -> new RefundOrder(id, transaction, Money.fen(refund.amount())))));
        return order.filter(gateway::refund).isPresent() ? WorkResult.done() : WorkResult.notNow(FeeCodes.GATEWAY_AWAY);
    }
}
