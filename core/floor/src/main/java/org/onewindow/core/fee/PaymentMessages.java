package org.onewindow.core.fee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.onewindow.core.act.Caller;
import org.onewindow.core.act.CurrentCaller;
import org.onewindow.core.act.IdempotencyKey;
import org.onewindow.core.act.Json;
import org.onewindow.core.act.Outcome;
import org.onewindow.core.act.Refusal;
import org.onewindow.spi.application.ActName;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.payment.PaymentReport;
import org.onewindow.spi.payment.SignedMessage;

/**
 * 支付通知: where messages of the gateway come in.
 *
 * <p><b>Threads.</b> Safe for use by several threads and nodes.
 */
@ApplicationScoped
public class PaymentMessages {
    private final OnlinePayment online;
    private final Gateway gateway;
    private final CurrentCaller caller;
    private final Json json;

    @Inject
    PaymentMessages(OnlinePayment online, Gateway gateway, CurrentCaller caller, Json json) {
        this.online = online;
        this.gateway = gateway;
        this.caller = caller;
        this.json = json;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected PaymentMessages() {
        this(null, null, null, null);
    }

    /**
     * Receives a message under the gateway's name: what is not signed by it is refused and leaves no trace in the books, everything else is
     * put on record by {@link OnlinePayment#record} in the hall's own name. The same message again gets the same answer.
     */
    public Outcome<MessageVerdict> receive(SignedMessage message) {
        Optional<PaymentReport> report = gateway.read(message);
        if (report.isEmpty()) {
            return Outcome.refused(Refusal.of(
                    Refusal.Kind.FORBIDDEN, ActName.RECORD_PAYMENT, List.of(Finding.error(FeeCodes.FORGED, ""))));
        }
        IdempotencyKey key =
                new IdempotencyKey(json.digest(List.of("payment", report.get().message())));
        return caller.as(new Caller.Hall(), () -> online.record(new FeeCommands.Report(key, report.get())));
    }
}
