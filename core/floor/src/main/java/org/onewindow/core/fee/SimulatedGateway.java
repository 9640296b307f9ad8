package org.onewindow.core.fee;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.onewindow.core.time.HallTime;
import org.onewindow.spi.payment.Checkout;
import org.onewindow.spi.payment.Money;
import org.onewindow.spi.payment.PaymentGateway;
import org.onewindow.spi.payment.PaymentOrder;
import org.onewindow.spi.payment.PaymentOutcome;
import org.onewindow.spi.payment.PaymentReport;
import org.onewindow.spi.payment.RefundOrder;
import org.onewindow.spi.payment.SignedMessage;

/**
 * 模拟支付渠道: a gateway that runs in the hall, takes no money, and misbehaves as told by whoever pays, for demonstration and rehearsal. Its
 * messages are signed (HMAC-SHA-256, a key of each start) and go to the hall like those of a real one, on a thread of its own.
 *
 * <p>In use only where {@code onewindow.payment.kind} is {@code simulated}. It remembers until the hall stops.
 *
 * <p><b>Threads.</b> Safe for use by several threads.
 */
@ApplicationScoped
public class SimulatedGateway implements PaymentGateway {
    /** The kind by which settings name it. */
    public static final String KIND = "simulated";

    private static final String ALGORITHM = "HmacSHA256";
    private static final int PARTS = 7;

    private final Clock clock;
    private final Consumer<SignedMessage> hall;
    private final ExecutorService sending = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "simulated-gateway");
        thread.setDaemon(true);
        return thread;
    });
    private final SecretKeySpec key;
    private final Map<String, PaymentOrder> orders = new LinkedHashMap<>();
    private final Map<String, PaymentReport> refunds = new LinkedHashMap<>();
    private final List<PaymentReport> done = new ArrayList<>();
    private int serial;

    /** How the simulated payer, and the gateway with it, behaves. */
    public enum Behaviour {
        /** 正常支付. */
        PAYS,
        /** 放弃支付. */
        FAILS,
        /** 付款一次、通知两次. */
        IS_TOLD_TWICE,
        /** 付款两次. */
        PAYS_TWICE,
        /** 通知先到“失败”、后到“成功”. */
        FAILS_THEN_PAYS,
        /** 通知先到“成功”、后到“失败”. */
        PAYS_THEN_FAILS,
        /** 已付款、通知未送达: only the list of the day tells of it. */
        IS_NOT_TOLD
    }

    @Inject
    SimulatedGateway(Clock clock, RandomGenerator chance, Instance<PaymentMessages> messages) {
        this(clock, chance, message -> messages.get().receive(message));
    }

    /** One that sends its messages to {@code hall}. */
    public SimulatedGateway(Clock clock, RandomGenerator chance, Consumer<SignedMessage> hall) {
        this.clock = clock;
        this.hall = hall;
        byte[] secret = new byte[32];
        chance.nextBytes(secret);
        this.key = new SecretKeySpec(secret, ALGORITHM);
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected SimulatedGateway() {
        this.clock = null;
        this.hall = null;
        this.key = null;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public synchronized Checkout open(PaymentOrder order) {
        orders.putIfAbsent(order.id(), order);
        return new Checkout(URI.create("/pay/simulated/" + order.id()));
    }

    /** What is to be paid for the order of that number, if it was opened since the start. */
    public synchronized Optional<PaymentOrder> order(String id) {
        return Optional.ofNullable(orders.get(id));
    }

    /** The payer of an order does so; the messages follow in their own time. Nothing happens to an order that was not opened. */
    public synchronized void behave(String id, Behaviour behaviour) {
        order(id).ifPresent(order -> messages(order, behaviour).forEach(this::send));
    }

    private List<PaymentReport> messages(PaymentOrder order, Behaviour behaviour) {
        return switch (behaviour) {
            case PAYS -> List.of(paid(order));
            case FAILS -> List.of(failed(order, transaction()));
            case IS_TOLD_TWICE -> {
                PaymentReport once = paid(order);
                yield List.of(once, once, again(once, PaymentOutcome.PAID));
            }
            case PAYS_TWICE -> List.of(paid(order), paid(order));
            case FAILS_THEN_PAYS -> {
                PaymentReport paid = paid(order);
                yield List.of(again(paid, PaymentOutcome.FAILED), paid);
            }
            case PAYS_THEN_FAILS -> {
                PaymentReport paid = paid(order);
                yield List.of(paid, again(paid, PaymentOutcome.FAILED));
            }
            case IS_NOT_TOLD -> {
                paid(order);
                yield List.of();
            }
        };
    }

    private PaymentReport paid(PaymentOrder order) {
        PaymentReport report = new PaymentReport(
                message(), order.id(), transaction(), PaymentOutcome.PAID, order.amount(), clock.instant());
        done.add(report);
        return report;
    }

    private PaymentReport failed(PaymentOrder order, String transaction) {
        return new PaymentReport(
                message(), order.id(), transaction, PaymentOutcome.FAILED, order.amount(), clock.instant());
    }

    private PaymentReport again(PaymentReport report, PaymentOutcome outcome) {
        return new PaymentReport(
                message(), report.order(), report.transaction(), outcome, report.amount(), report.at());
    }

    private String message() {
        return "m" + number();
    }

    private String transaction() {
        return "t" + number();
    }

    private String number() {
        serial++;
        return clock.instant().toEpochMilli() + "-" + serial;
    }

    @Override
    public synchronized void refund(RefundOrder order) {
        if (!refunds.containsKey(order.id())) {
            PaymentReport report = new PaymentReport(
                    message(), order.id(), transaction(), PaymentOutcome.REFUNDED, order.amount(), clock.instant());
            refunds.put(order.id(), report);
            done.add(report);
            send(report);
        }
    }

    @Override
    public synchronized List<PaymentReport> list(LocalDate day) {
        return done.stream()
                .filter(report ->
                        report.at().atZone(HallTime.ZONE).toLocalDate().equals(day))
                .toList();
    }

    private void send(PaymentReport report) {
        SignedMessage message = signed(report);
        sending.execute(() -> hall.accept(message));
    }

    /** {@code report} as this gateway sends it. */
    public SignedMessage signed(PaymentReport report) {
        String body = String.join(
                " ",
                report.message(),
                report.order(),
                report.transaction(),
                report.outcome().name(),
                Long.toString(report.amount().minor()),
                report.amount().currency(),
                report.at().toString());
        return new SignedMessage(body, signature(body));
    }

    @Override
    public Optional<PaymentReport> read(SignedMessage message) {
        byte[] wanted = signature(message.body()).getBytes(StandardCharsets.UTF_8);
        if (!MessageDigest.isEqual(wanted, message.signature().getBytes(StandardCharsets.UTF_8))) {
            return Optional.empty();
        }
        String[] parts = message.body().split(" ", -1);
        return parts.length == PARTS
                ? Optional.of(new PaymentReport(
                        parts[0],
                        parts[1],
                        parts[2],
                        PaymentOutcome.valueOf(parts[3]),
                        new Money(Long.parseLong(parts[4]), parts[5]),
                        Instant.parse(parts[6])))
                : Optional.empty();
    }

    private String signature(String body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }

    /** Waits until everything that was to be said is said. */
    public void awaitSilence() {
        try {
            sending.submit(() -> {}).get(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the simulated gateway is stuck", e);
        }
    }

    @PreDestroy
    void stop() {
        sending.shutdown();
    }
}
