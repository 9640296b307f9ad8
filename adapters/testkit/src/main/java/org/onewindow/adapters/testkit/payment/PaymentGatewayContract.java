package org.onewindow.adapters.testkit.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.onewindow.adapters.testkit.conformance.ConformanceReport;
import org.onewindow.spi.payment.Money;
import org.onewindow.spi.payment.PaymentGateway;
import org.onewindow.spi.payment.PaymentOrder;
import org.onewindow.spi.payment.PaymentOutcome;
import org.onewindow.spi.payment.PaymentReport;
import org.onewindow.spi.payment.RefundOrder;
import org.onewindow.spi.payment.SignedMessage;

/**
 * What {@link PaymentGateway} demands, as tests: subclass it in the gateway's own build and give it the gateway and a payer of its test
 * environment.
 */
@ExtendWith(ConformanceReport.class)
public abstract class PaymentGatewayContract {
    private static final ZoneId HALL = ZoneId.of("Asia/Shanghai");
    private static final Money AMOUNT = Money.fen(8050);

    /** The gateway to be tested; the same during one test. */
    protected abstract PaymentGateway gateway();

    /** Pays the opened order at the gateway and answers every message that the gateway then sends to the hall, at least one. */
    protected abstract List<SignedMessage> pay(String order) throws Exception;

    /** Every message that the gateway sends after it has taken on the refund of that number, at least one. */
    protected abstract List<SignedMessage> afterRefund(String refund) throws Exception;

    private static String id() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    private PaymentOrder opened() throws Exception {
        PaymentOrder order = new PaymentOrder(id(), AMOUNT, "不动产登记费");
        gateway().open(order);
        return order;
    }

    private PaymentReport paid(PaymentOrder order) throws Exception {
        return pay(order.id()).stream()
                .map(message -> gateway().read(message).orElseThrow())
                .filter(report -> report.outcome() == PaymentOutcome.PAID)
                .findFirst()
                .orElseThrow();
    }

    private List<PaymentReport> listed(String order, PaymentReport like) throws Exception {
        LocalDate day = like.at().atZone(HALL).toLocalDate();
        return gateway().list(day).stream()
                .filter(line -> line.order().equals(order))
                .toList();
    }

    @Test
    void the_kind_is_a_short_name_and_the_same_on_every_call() {
        assertThat(gateway().kind())
                .matches("[a-z][a-z0-9-]{0,39}")
                .isEqualTo(gateway().kind());
    }

    @Test
    void an_order_that_is_opened_again_is_paid_at_the_same_place_and_once() throws Exception {
        PaymentOrder order = new PaymentOrder(id(), AMOUNT, "不动产登记费");

        assertThat(gateway().open(order)).isEqualTo(gateway().open(order));

        PaymentReport paid = paid(order);
        gateway().open(order);
        assertThat(listed(order.id(), paid)).hasSize(1);
    }

    @Test
    void what_was_paid_is_told_with_the_order_and_the_very_amount() throws Exception {
        PaymentOrder order = opened();

        PaymentReport report = paid(order);

        assertThat(report.order()).isEqualTo(order.id());
        assertThat(report.amount()).isEqualTo(AMOUNT);
        assertThat(report.message()).hasSizeBetween(1, 64);
        assertThat(report.transaction()).hasSizeBetween(1, 64);
    }

    @Test
    void two_orders_have_two_transactions_and_their_messages_two_numbers() throws Exception {
        Set<String> transactions = new HashSet<>();
        Set<String> messages = new HashSet<>();
        for (int i = 0; i < 3; i++) {
            PaymentReport report = paid(opened());
            assertThat(transactions.add(report.transaction())).isTrue();
            assertThat(messages.add(report.message())).isTrue();
        }
    }

    @Test
    void a_message_that_was_altered_is_not_read() throws Exception {
        SignedMessage real = pay(opened().id()).get(0);
        assertThat(gateway().read(real)).isPresent();

        for (int i = 0; i < real.body().length(); i++) {
            char other = real.body().charAt(i) == '1' ? '2' : '1';
            String altered = real.body().substring(0, i) + other + real.body().substring(i + 1);
            assertThat(gateway().read(new SignedMessage(altered, real.signature())))
                    .as("character %d", i)
                    .isEmpty();
        }
        assertThat(gateway().read(new SignedMessage(real.body() + " ", real.signature())))
                .isEmpty();
    }

    @Test
    void a_signature_is_not_taken_for_granted_guessed_or_borrowed() throws Exception {
        SignedMessage real = pay(opened().id()).get(0);
        SignedMessage another = pay(opened().id()).get(0);

        for (String signature :
                List.of("", " ", "0", another.signature(), real.signature().substring(1))) {
            assertThat(gateway().read(new SignedMessage(real.body(), signature)))
                    .isEmpty();
        }
    }

    @Test
    void anything_at_all_gets_an_answer() {
        for (String noise : List.of("", "{}", "null", "\u0000", "<xml/>", "PAID", "9".repeat(100_000), "支付成功")) {
            assertThat(gateway().read(new SignedMessage(noise, noise))).isEmpty();
        }
    }

    @Test
    void the_list_of_the_day_has_every_payment_once_and_as_it_was_told() throws Exception {
        PaymentOrder order = opened();
        PaymentReport told = paid(order);

        List<PaymentReport> listed = listed(order.id(), told);

        assertThat(listed).hasSize(1);
        assertThat(listed.get(0).transaction()).isEqualTo(told.transaction());
        assertThat(listed.get(0).amount()).isEqualTo(told.amount());
        assertThat(listed.get(0).outcome()).isEqualTo(PaymentOutcome.PAID);
        assertThat(listed.get(0).at()).isEqualTo(told.at());
    }

    @Test
    void the_list_has_nothing_of_other_days_and_nothing_that_was_not_paid() throws Exception {
        PaymentOrder unpaid = opened();
        PaymentReport told = paid(opened());
        LocalDate day = told.at().atZone(HALL).toLocalDate();

        assertThat(listed(unpaid.id(), told)).isEmpty();
        assertThat(gateway().list(day.minusYears(20))).isEmpty();
        assertThat(gateway().list(day))
                .allMatch(line -> line.at().atZone(HALL).toLocalDate().equals(day));
    }

    @Test
    void a_refund_is_given_once_however_often_it_is_asked_for() throws Exception {
        PaymentReport paid = paid(opened());
        RefundOrder refund = new RefundOrder(id(), paid.transaction(), Money.fen(50));

        gateway().refund(refund);
        gateway().refund(refund);

        List<PaymentReport> told = afterRefund(refund.id()).stream()
                .map(message -> gateway().read(message).orElseThrow())
                .toList();
        assertThat(told).isNotEmpty().allSatisfy(report -> {
            assertThat(report.order()).isEqualTo(refund.id());
            assertThat(report.outcome()).isEqualTo(PaymentOutcome.REFUNDED);
            assertThat(report.amount()).isEqualTo(refund.amount());
            assertThat(report.transaction()).isNotEqualTo(paid.transaction());
        });
        assertThat(listed(refund.id(), told.get(0))).hasSize(1);
    }

    @Test
    void several_at_once_are_not_mixed_up() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<Optional<PaymentReport>>> answers = new ArrayList<>();
            List<PaymentOrder> orders = new ArrayList<>();
            for (int i = 1; i <= 12; i++) {
                PaymentOrder order = new PaymentOrder(id(), Money.fen(i), "费用");
                orders.add(order);
                answers.add(threads.submit(() -> {
                    gateway().open(order);
                    return gateway().read(pay(order.id()).get(0));
                }));
            }
            for (int i = 0; i < orders.size(); i++) {
                PaymentReport report = answers.get(i).get().orElseThrow();
                assertThat(report.order()).isEqualTo(orders.get(i).id());
                assertThat(report.amount()).isEqualTo(orders.get(i).amount());
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
