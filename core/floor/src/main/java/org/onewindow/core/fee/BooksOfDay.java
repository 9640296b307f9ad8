package org.onewindow.core.fee;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.onewindow.core.time.HallTime;

/** What the books have of a day of the gateway. */
final class BooksOfDay {
    private BooksOfDay() {}

    /** Whether the hall has given that order. */
    static boolean knows(String order, EntityManager entities) {
        return entities.find(FeePayment.class, order) != null;
    }

    /** What the gateway moved on that day by the books, and the refunds of earlier days that it has not confirmed. */
    static List<Difference.Booked> of(LocalDate day, EntityManager entities) {
        Instant begin = day.atStartOfDay(HallTime.ZONE).toInstant();
        Instant end = day.plusDays(1).atStartOfDay(HallTime.ZONE).toInstant();
        Stream<FeePayment> moved = entities.createQuery(
                        "select p from FeePayment p where p.transaction is not null and p.movedAt >= :begin and p.movedAt < :end"
                                + " order by p.movedAt, p.id",
                        FeePayment.class)
                .setParameter("begin", begin)
                .setParameter("end", end)
                .getResultStream();
        Stream<FeePayment> unconfirmed = entities.createQuery(
                        "select p from FeePayment p where p.kind = :refund and p.state = :pending and p.begunAt < :end"
                                + " order by p.begunAt, p.id",
                        FeePayment.class)
                .setParameter("refund", PaymentKind.ONLINE_REFUND)
                .setParameter("pending", PaymentState.PENDING)
                .setParameter("end", end)
                .getResultStream();
        return Stream.concat(moved, unconfirmed)
                .map(payment -> new Difference.Booked(
                        payment.transaction().orElse(payment.id()), payment.orderId(), payment.amount()))
                .toList();
    }
}
