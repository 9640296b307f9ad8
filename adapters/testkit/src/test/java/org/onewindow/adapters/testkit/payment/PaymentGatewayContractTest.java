package org.onewindow.adapters.testkit.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onewindow.adapters.testkit.conformance.KitRun;
import org.onewindow.spi.payment.Checkout;
import org.onewindow.spi.payment.Money;
import org.onewindow.spi.payment.PaymentGateway;
import org.onewindow.spi.payment.PaymentOrder;
import org.onewindow.spi.payment.PaymentOutcome;
import org.onewindow.spi.payment.PaymentReport;
import org.onewindow.spi.payment.RefundOrder;
import org.onewindow.spi.payment.SignedMessage;

/** The kit passes a gateway that is right, and finds what is wrong with each of those that are wrong on purpose. */
class PaymentGatewayContractTest {
    @Test
    void a_gateway_that_is_right_meets_every_demand() {
        assertThat(KitRun.of(Right.class).getTestsFailedCount()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                ChangesItsKind.class,
                OpensAnewEachTime.class,
                LosesTheOrder.class,
                RoundsToYuan.class,
                GivesEveryPaymentOneNumber.class,
                NumbersAllMessagesAlike.class,
                SignsNothing.class,
                SignsOnlyTheBeginning.class,
                ThrowsAtNoise.class,
                ListsNothing.class,
                ListsPaymentsTwice.class,
                ListsWhatIsUnpaid.class,
                ListsEveryDay.class,
                RefundsAgain.class,
                RefundsWithoutAWord.class,
                TellsTheRefundAsPayment.class
            })
    void a_gateway_that_is_wrong_fails(Class<?> planted) {
        assertThat(KitRun.of(planted).getTestsFailedCount()).isPositive();
    }

    /** A gateway as it should be; planted bad ones change one thing each. */
    static class Till implements PaymentGateway {
        static final Instant NOW = Instant.parse("2026-11-27T02:00:00Z");

        final Map<String, PaymentOrder> orders = new LinkedHashMap<>();
        final Map<String, List<SignedMessage>> sent = new LinkedHashMap<>();
        final List<PaymentReport> done = new ArrayList<>();
        private int serial;

        @Override
        public String kind() {
            return "till";
        }

        @Override
        public synchronized Checkout open(PaymentOrder order) {
            orders.putIfAbsent(order.id(), order);
            return new Checkout(URI.create("https://till.example/" + order.id()));
        }

        synchronized List<SignedMessage> pay(String id) {
            PaymentOrder order = orders.get(id);
            PaymentReport report = new PaymentReport(
                    message(), order(order), transaction(), PaymentOutcome.PAID, amount(order.amount()), NOW);
            done.add(report);
            return List.of(signed(report));
        }

        String order(PaymentOrder order) {
            return order.id();
        }

        Money amount(Money asked) {
            return asked;
        }

        String message() {
            serial++;
            return "m" + serial;
        }

        String transaction() {
            serial++;
            return "t" + serial;
        }

        SignedMessage signed(PaymentReport report) {
            String body = String.join(
                    "|",
                    report.message(),
                    report.order(),
                    report.transaction(),
                    report.outcome().name(),
                    Long.toString(report.amount().minor()));
            return new SignedMessage(body, signature(body));
        }

        /** Good enough for a test; a real one is a keyed digest. */
        String signature(String body) {
            return Long.toHexString(body.hashCode() * 2_654_435_761L + body.length());
        }

        @Override
        public Optional<PaymentReport> read(SignedMessage message) {
            String[] parts = message.body().split("\\|", -1);
            if (!isSigned(message) || parts.length != 5) {
                return Optional.empty();
            }
            return Optional.of(new PaymentReport(
                    parts[0],
                    parts[1],
                    parts[2],
                    PaymentOutcome.valueOf(parts[3]),
                    Money.fen(Long.parseLong(parts[4])),
                    NOW));
        }

        boolean isSigned(SignedMessage message) {
            return signature(message.body()).equals(message.signature());
        }

        @Override
        public synchronized void refund(RefundOrder order) {
            if (!sent.containsKey(order.id())) {
                giveBack(order);
            }
        }

        void giveBack(RefundOrder order) {
            PaymentReport report =
                    new PaymentReport(message(), order.id(), transaction(), refunded(), order.amount(), NOW);
            done.add(report);
            sent.put(order.id(), List.of(signed(report)));
        }

        PaymentOutcome refunded() {
            return PaymentOutcome.REFUNDED;
        }

        @Override
        public synchronized List<PaymentReport> list(LocalDate day) {
            return day.equals(NOW.atZone(ZoneId.of("Asia/Shanghai")).toLocalDate()) ? List.copyOf(done) : List.of();
        }
    }

    /** The kit on a gateway. */
    abstract static class Kit extends PaymentGatewayContract {
        private final Till till;

        Kit(Till till) {
            this.till = till;
        }

        @Override
        protected PaymentGateway gateway() {
            return till;
        }

        @Override
        protected List<SignedMessage> pay(String order) {
            return till.pay(order);
        }

        @Override
        protected List<SignedMessage> afterRefund(String refund) {
            return till.sent.getOrDefault(refund, List.of());
        }
    }

    static class Right extends Kit {
        Right() {
            super(new Till());
        }
    }

    static class ChangesItsKind extends Kit {
        ChangesItsKind() {
            super(new Till() {
                @Override
                public String kind() {
                    return "till-" + ThreadLocalRandom.current().nextInt(1_000_000);
                }
            });
        }
    }

    static class OpensAnewEachTime extends Kit {
        OpensAnewEachTime() {
            super(new Till() {
                @Override
                public synchronized Checkout open(PaymentOrder order) {
                    super.open(order);
                    return new Checkout(URI.create("https://till.example/" + message()));
                }
            });
        }
    }

    static class LosesTheOrder extends Kit {
        LosesTheOrder() {
            super(new Till() {
                @Override
                String order(PaymentOrder order) {
                    return "order";
                }
            });
        }
    }

    static class RoundsToYuan extends Kit {
        RoundsToYuan() {
            super(new Till() {
                @Override
                Money amount(Money asked) {
                    return Money.fen(asked.minor() / 100 * 100);
                }
            });
        }
    }

    static class GivesEveryPaymentOneNumber extends Kit {
        GivesEveryPaymentOneNumber() {
            super(new Till() {
                @Override
                String transaction() {
                    return "t";
                }
            });
        }
    }

    static class NumbersAllMessagesAlike extends Kit {
        NumbersAllMessagesAlike() {
            super(new Till() {
                @Override
                String message() {
                    return "m";
                }
            });
        }
    }

    static class SignsNothing extends Kit {
        SignsNothing() {
            super(new Till() {
                @Override
                boolean isSigned(SignedMessage message) {
                    return true;
                }
            });
        }
    }

    static class SignsOnlyTheBeginning extends Kit {
        SignsOnlyTheBeginning() {
            super(new Till() {
                @Override
                String signature(String body) {
                    return super.signature(body.substring(0, Math.min(body.length(), 20)));
                }
            });
        }
    }

    static class ThrowsAtNoise extends Kit {
        ThrowsAtNoise() {
            super(new Till() {
                @Override
                public Optional<PaymentReport> read(SignedMessage message) {
                    if (!message.body().contains("|")) {
                        throw new IllegalArgumentException("no message");
                    }
                    return super.read(message);
                }
            });
        }
    }

    static class ListsNothing extends Kit {
        ListsNothing() {
            super(new Till() {
                @Override
                public synchronized List<PaymentReport> list(LocalDate day) {
                    return List.of();
                }
            });
        }
    }

    static class ListsPaymentsTwice extends Kit {
        ListsPaymentsTwice() {
            super(new Till() {
                @Override
                public synchronized List<PaymentReport> list(LocalDate day) {
                    List<PaymentReport> twice = new ArrayList<>(super.list(day));
                    twice.addAll(super.list(day));
                    return twice;
                }
            });
        }
    }

    static class ListsWhatIsUnpaid extends Kit {
        ListsWhatIsUnpaid() {
            super(new Till() {
                @Override
                public synchronized Checkout open(PaymentOrder order) {
                    done.add(new PaymentReport(
                            message(), order.id(), transaction(), PaymentOutcome.FAILED, order.amount(), NOW));
                    return super.open(order);
                }
            });
        }
    }

    static class ListsEveryDay extends Kit {
        ListsEveryDay() {
            super(new Till() {
                @Override
                public synchronized List<PaymentReport> list(LocalDate day) {
                    return List.copyOf(done);
                }
            });
        }
    }

    static class RefundsAgain extends Kit {
        RefundsAgain() {
            super(new Till() {
                @Override
                public synchronized void refund(RefundOrder order) {
                    giveBack(order);
                }
            });
        }
    }

    static class RefundsWithoutAWord extends Kit {
        RefundsWithoutAWord() {
            super(new Till() {
                @Override
                public synchronized void refund(RefundOrder order) {
                    sent.put(order.id(), List.of());
                }
            });
        }
    }

    static class TellsTheRefundAsPayment extends Kit {
        TellsTheRefundAsPayment() {
            super(new Till() {
                @Override
                PaymentOutcome refunded() {
                    return PaymentOutcome.PAID;
                }
            });
        }
    }
}
