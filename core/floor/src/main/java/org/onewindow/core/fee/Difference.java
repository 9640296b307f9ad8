package org.onewindow.core.fee;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.onewindow.spi.payment.PaymentReport;

/**
 * One difference between the books and the gateway's list of a day.
 *
 * @param kind which
 * @param transaction the gateway's number, or the hall's number of a refund that the gateway has not confirmed
 * @param order the hall's order number
 * @param listed what the gateway's list says, in minor units; 0 if nothing
 * @param booked what the books say, in minor units; 0 if nothing
 */
public record Difference(DifferenceKind kind, String transaction, String order, long listed, long booked) {
    /**
     * What the books have of a day.
     *
     * @param transaction the gateway's number, or the hall's own while the gateway has not confirmed
     * @param order the hall's order number
     * @param amount in minor units
     */
    record Booked(String transaction, String order, long amount) {
        private boolean isConfirmed() {
            return !transaction.equals(order);
        }
    }

    /**
     * Every difference, in the order of the list and then of the books; a transaction that the list has twice is a difference the second
     * time.
     *
     * @param knows whether the hall has given that order
     */
    static List<Difference> between(List<PaymentReport> list, List<Booked> books, Predicate<String> knows) {
        Map<String, Booked> byTransaction =
                books.stream().collect(Collectors.toMap(Booked::transaction, each -> each, (one, other) -> one));
        Set<String> seen = new HashSet<>();
        Set<String> orders = list.stream().map(PaymentReport::order).collect(Collectors.toSet());
        List<Difference> differences = new ArrayList<>();
        for (PaymentReport line : list) {
            Booked booked = byTransaction.get(line.transaction());
            boolean first = seen.add(line.transaction());
            long amount = line.amount().minor();
            if (!knows.test(line.order())) {
                differences.add(
                        new Difference(DifferenceKind.UNKNOWN_ORDER, line.transaction(), line.order(), amount, 0));
            } else if (booked == null || !first) {
                differences.add(
                        new Difference(DifferenceKind.NOT_IN_BOOKS, line.transaction(), line.order(), amount, 0));
            } else if (booked.amount() != amount) {
                differences.add(new Difference(
                        DifferenceKind.OTHER_AMOUNT, line.transaction(), line.order(), amount, booked.amount()));
            }
        }
        books.stream()
                .filter(booked -> !seen.contains(booked.transaction()))
                .filter(booked -> booked.isConfirmed() || !orders.contains(booked.order()))
                .map(booked -> new Difference(
                        DifferenceKind.NOT_AT_GATEWAY, booked.transaction(), booked.order(), 0, booked.amount()))
                .forEach(differences::add);
        return differences;
    }
}
