package org.onewindow.core.fee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.onewindow.core.fee.FeeBalance.Moved;
import org.onewindow.spi.payment.Money;
import org.onewindow.spi.payment.PaymentOutcome;
import org.onewindow.spi.payment.PaymentReport;

/** 账平: whatever happens to a fee, and in whatever order, debits are credits and nothing is negative. */
class FeeBooksTest {
    private static final Purse TILL = Purse.at("one");

    enum Event {
        DEMAND,
        REDUCE,
        PAY_CASH,
        PAY_ONLINE,
        PAY_AGAIN,
        REFUND_CASH,
        REFUND_ONLINE,
        HAND_IN
    }

    record Step(Event event, long amount) {}

    @Provide
    Arbitrary<List<Step>> courses() {
        return Combinators.combine(
                        Arbitraries.of(Event.class),
                        Arbitraries.longs().between(1, 1000).map(n -> n * 7))
                .as(Step::new)
                .list()
                .ofMaxSize(60);
    }

    @Property(tries = 2000)
    void debits_are_credits_accounts_are_the_balance_and_nothing_is_negative(@ForAll("courses") List<Step> course) {
        Books books = new Books();

        for (Step step : course) {
            books.happens(step);

            assertThat(books.debits).isEqualTo(books.credits);
            assertThat(books.of(FeeAccount.RECEIVABLE)).isEqualTo(books.balance.open());
            assertThat(books.of(FeeAccount.OWED_BACK)).isEqualTo(books.balance.owedBack());
            assertThat(books.of(FeeAccount.INCOME)).isEqualTo(books.balance.due());
            assertThat(books.of(FeeAccount.CASH)).isNotNegative();
            assertThat(books.of(FeeAccount.GATEWAY)).isNotNegative();
            assertThat(books.balance.open()).isNotNegative();
            assertThat(books.balance.owedBack()).isNotNegative();
            assertThat(books.balance.open() == 0 || books.balance.owedBack() == 0)
                    .isTrue();
            assertThat(books.of(FeeAccount.CASH)
                            + books.of(FeeAccount.GATEWAY)
                            + books.of(FeeAccount.HANDED_IN)
                            + books.of(FeeAccount.CASH_DIFFERENCE))
                    .as("what the hall holds, wherever it lies")
                    .isEqualTo(books.balance.held());
        }
    }

    @Property(tries = 500)
    void a_count_that_is_short_or_over_still_balances(
            @ForAll @LongRange(min = 0, max = Money.MOST) long expected,
            @ForAll @LongRange(min = 0, max = Money.MOST) long counted) {
        Voucher voucher = FeeBalance.handIn("one", expected, counted);

        assertThat(voucher.postings().stream()
                        .filter(posting -> posting.account() == FeeAccount.CASH_DIFFERENCE)
                        .mapToLong(posting -> posting.debit() - posting.credit())
                        .sum())
                .isEqualTo(expected - counted);
    }

    @Example
    void what_is_no_amount_or_too_much_is_not_posted() {
        FeeBalance owes = FeeBalance.NOTHING.demand("d", 8000).balance();

        assertThatThrownBy(() -> owes.pay("d", -1, TILL)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> owes.pay("d", 0, TILL)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> owes.reduce("d", 8001)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> owes.refund("d", 1, TILL)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new FeeBalance(Long.MAX_VALUE, 0, 0, 0).demand("d", 1))
                .isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> new Voucher(List.of(Posting.debit(FeeAccount.CASH, "one", 5))))
                .hasMessageContaining("debits 5, credits 0");
    }

    @Example
    void amounts_are_written_in_the_capitals_of_the_rules() {
        assertThat(Map.of(
                        8000L, "人民币捌拾元整",
                        0L, "人民币零元整",
                        5L, "人民币伍分",
                        10_050L, "人民币壹佰元伍角整",
                        140_950L, "人民币壹仟肆佰零玖元伍角整",
                        600_714L, "人民币陆仟零柒元壹角肆分",
                        1_680_032L, "人民币壹万陆仟捌佰元叁角贰分",
                        32_504L, "人民币叁佰贰拾伍元零肆分",
                        10_700_053L, "人民币壹拾万柒仟元伍角叁分",
                        100_000_000_100L, "人民币壹拾亿零壹元整"))
                .allSatisfy((fen, words) -> assertThat(YuanInWords.of(fen)).isEqualTo(words));
    }

    @Example
    void amounts_are_read_as_people_write_them_and_nothing_else_is_an_amount() {
        assertThat(Yuan.parse(" 80 ")).hasValue(8000);
        assertThat(Yuan.parse("80.5")).hasValue(8050);
        assertThat(Yuan.parse("0.01")).hasValue(1);
        assertThat(Stream.of("", "-1", "1e3", "80,5", "1.234", "９", "99999999999", "NaN", "80元"))
                .allSatisfy(text -> assertThat(Yuan.parse(text)).isEmpty());
    }

    @Property(tries = 300)
    void books_that_hold_what_the_gateway_lists_differ_in_nothing(
            @ForAll List<@LongRange(min = 1, max = 100_000) Long> amounts) {
        List<PaymentReport> list = new ArrayList<>();
        List<Difference.Booked> books = new ArrayList<>();
        for (int i = 0; i < amounts.size(); i++) {
            list.add(report("t" + i, "o" + i, amounts.get(i)));
            books.add(new Difference.Booked("t" + i, "o" + i, amounts.get(i)));
        }

        assertThat(Difference.between(list, books, order -> true)).isEmpty();
        assertThat(Difference.between(list, List.of(), order -> true))
                .hasSize(list.size())
                .allMatch(difference -> difference.kind() == DifferenceKind.NOT_IN_BOOKS);
        assertThat(Difference.between(List.of(), books, order -> true))
                .hasSize(list.size())
                .allMatch(difference -> difference.kind() == DifferenceKind.NOT_AT_GATEWAY);
    }

    @Example
    void every_kind_of_difference_is_told_apart() {
        List<PaymentReport> list = List.of(
                report("same", "a", 100), report("other", "b", 90), report("new", "c", 5), report("strange", "x", 7));
        List<Difference.Booked> books = List.of(
                new Difference.Booked("same", "a", 100),
                new Difference.Booked("other", "b", 100),
                new Difference.Booked("gone", "d", 30));

        assertThat(Difference.between(list, books, order -> !order.equals("x")))
                .containsExactly(
                        new Difference(DifferenceKind.OTHER_AMOUNT, "other", "b", 90, 100),
                        new Difference(DifferenceKind.NOT_IN_BOOKS, "new", "c", 5, 0),
                        new Difference(DifferenceKind.UNKNOWN_ORDER, "strange", "x", 7, 0),
                        new Difference(DifferenceKind.NOT_AT_GATEWAY, "gone", "d", 0, 30));
    }

    private static PaymentReport report(String transaction, String order, long amount) {
        return new PaymentReport(
                "m-" + transaction, order, transaction, PaymentOutcome.PAID, Money.fen(amount), Instant.EPOCH);
    }

    /** One demand with its vouchers, added up anew from the postings alone. */
    private static final class Books {
        private final Map<FeeAccount, Long> accounts = new EnumMap<>(FeeAccount.class);
        private FeeBalance balance = FeeBalance.NOTHING;
        private long debits;
        private long credits;
        private long lastPaid = 1;

        long of(FeeAccount account) {
            return accounts.getOrDefault(account, 0L);
        }

        void happens(Step step) {
            switch (step.event()) {
                case DEMAND -> moved(balance.demand("d", step.amount()));
                case REDUCE -> {
                    if (balance.due() > 0) {
                        moved(balance.reduce("d", Math.min(step.amount(), balance.due())));
                    }
                }
                case PAY_CASH -> pay(step.amount(), TILL);
                case PAY_ONLINE -> pay(step.amount(), Purse.GATEWAY);
                case PAY_AGAIN -> pay(lastPaid, Purse.GATEWAY);
                case REFUND_CASH -> refund(step.amount(), TILL);
                case REFUND_ONLINE -> refund(step.amount(), Purse.GATEWAY);
                case HAND_IN -> post(FeeBalance.handIn("one", of(FeeAccount.CASH), step.amount()));
            }
        }

        private void pay(long amount, Purse into) {
            lastPaid = amount;
            moved(balance.pay("d", amount, into));
        }

        private void refund(long wanted, Purse from) {
            long amount = Math.min(wanted, Math.min(balance.owedBack(), of(from.account())));
            if (amount > 0) {
                moved(balance.refund("d", amount, from));
            }
        }

        private void moved(Moved moved) {
            balance = moved.balance();
            post(moved.voucher());
        }

        private void post(Voucher voucher) {
            for (Posting posting : voucher.postings()) {
                debits += posting.debit();
                credits += posting.credit();
                long grown = posting.account().growsByDebit()
                        ? posting.debit() - posting.credit()
                        : posting.credit() - posting.debit();
                accounts.merge(posting.account(), grown, Long::sum);
            }
        }
    }
}
