package org.onewindow.core.fee;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.onewindow.spi.finding.Finding;

/**
 * Fees that are to be paid at once, such as those of the parts of a joint matter.
 *
 * @param demands each once, in the order they were chosen
 * @param objections what stands against paying them at once
 */
record ChosenFees(List<FeeDemand> demands, List<Finding> objections) {
    static ChosenFees in(FeeBook book, List<String> ids) {
        List<FeeDemand> demands = new ArrayList<>();
        List<Finding> objections = new ArrayList<>();
        for (String id : Set.copyOf(ids).stream().sorted().toList()) {
            book.demand(id)
                    .ifPresentOrElse(
                            demands::add, () -> objections.add(Finding.error(FeeCodes.NOT_FOUND, "/fees", id)));
        }
        if (ids.isEmpty()) {
            objections.add(Finding.error(FeeCodes.NONE_CHOSEN, "/fees"));
        }
        demands.stream()
                .filter(demand -> demand.balance().open() == 0)
                .forEach(demand -> objections.add(Finding.error(
                        FeeCodes.NOTHING_OPEN, "/fees", demand.name().asArgument())));
        Set<String> payers = demands.stream().map(FeeDemand::subject).collect(Collectors.toCollection(TreeSet::new));
        if (payers.size() > 1) {
            objections.add(Finding.error(FeeCodes.OTHER_PAYER, "/fees"));
        }
        return new ChosenFees(demands, objections);
    }

    /** What is open of them together. */
    long open() {
        return demands.stream().mapToLong(demand -> demand.balance().open()).sum();
    }

    String payer() {
        return demands.get(0).subject();
    }

    /** The payment split over them, each with what is open of it. */
    List<PaymentShare> shares(FeeBook book, FeePayment payment) {
        return demands.stream()
                .map(demand -> book.share(payment, demand.id(), demand.balance().open()))
                .toList();
    }
}
