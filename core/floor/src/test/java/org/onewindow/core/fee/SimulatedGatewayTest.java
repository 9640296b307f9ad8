package org.onewindow.core.fee;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.onewindow.adapters.testkit.payment.PaymentGatewayContract;
import org.onewindow.core.fee.SimulatedGateway.Behaviour;
import org.onewindow.spi.payment.PaymentGateway;
import org.onewindow.spi.payment.SignedMessage;

/** The simulated gateway keeps what every gateway must keep; its misbehaviour is in what it sends, never in what it is. */
class SimulatedGatewayTest extends PaymentGatewayContract {
    private final Map<String, List<SignedMessage>> sent = new ConcurrentHashMap<>();
    private final SimulatedGateway gateway = new SimulatedGateway(Clock.systemUTC(), new SecureRandom(), this::arrived);

    private void arrived(SignedMessage message) {
        sent.computeIfAbsent(message.body().split(" ", -1)[1], order -> new CopyOnWriteArrayList<>())
                .add(message);
    }

    @Override
    protected PaymentGateway gateway() {
        return gateway;
    }

    @Override
    protected List<SignedMessage> pay(String order) {
        gateway.behave(order, Behaviour.PAYS);
        return afterRefund(order);
    }

    @Override
    protected List<SignedMessage> afterRefund(String order) {
        gateway.awaitSilence();
        return sent.getOrDefault(order, List.of());
    }
}
