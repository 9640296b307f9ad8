package org.onewindow.core.fee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.onewindow.core.act.Outcome;
import org.onewindow.core.act.PartActs;
import org.onewindow.core.application.Application;
import org.onewindow.core.application.ApplicationEvent;
import org.onewindow.core.application.Documents;
import org.onewindow.core.application.FeeMoment;
import org.onewindow.core.application.FeeRate;
import org.onewindow.core.application.Handling;
import org.onewindow.core.application.IssuedResult;
import org.onewindow.core.application.ItemCatalogue;
import org.onewindow.core.application.ResultFollower;
import org.onewindow.core.time.HallTime;
import org.onewindow.spi.application.ActName;
import org.onewindow.spi.application.DecisionKind;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.item.ServiceItem;
import org.onewindow.spi.notification.NoticeKind;

/**
 * 收费跟随办件: a fee falls due, with its notice, when its item says so; each part of a joint matter has its own. A result is not handed over
 * while a fee is open, and voiding an application cancels its fees.
 */
@ApplicationScoped
class FeesFallDue implements ResultFollower {
    private final EntityManager entities;
    private final ItemCatalogue catalogue;
    private final Documents documents;
    private final HallTime time;
    private final FeeActs acts;
    private final PartActs parts;

    @Inject
    FeesFallDue(
            EntityManager entities,
            ItemCatalogue catalogue,
            Documents documents,
            HallTime time,
            FeeActs acts,
            PartActs parts) {
        this.entities = entities;
        this.catalogue = catalogue;
        this.documents = documents;
        this.time = time;
        this.acts = acts;
        this.parts = parts;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected FeesFallDue() {
        this(null, null, null, null, null, null);
    }

    void accepted(@Observes ApplicationEvent.Accepted event) {
        demand(event, EnumSet.of(FeeMoment.ACCEPTANCE));
    }

    /** Immediate items are accepted by the act that decides, so what falls due with acceptance may not have been demanded yet. */
    void decided(@Observes ApplicationEvent.DecisionMade event) {
        if (event.kind() == DecisionKind.GRANTED) {
            demand(event, EnumSet.allOf(FeeMoment.class));
        }
    }

    private void demand(ApplicationEvent event, Set<FeeMoment> moments) {
        Application application = event.application();
        ServiceItem item = catalogue.version(application.item()).orElseThrow();
        List<FeeRate> rates = new ArrayList<>(catalogue.feesOf(item));
        rates.removeIf(rate -> !moments.contains(rate.due()));
        if (rates.isEmpty()) {
            return;
        }
        Set<String> demanded = FeeBook.demandsOf(entities, application.id()).stream()
                .map(FeeDemand::feeId)
                .collect(Collectors.toSet());
        rates.removeIf(rate -> demanded.contains(rate.id()));
        for (FeeRate rate : rates) {
            parts.perform(
                            ActName.DEMAND_FEE,
                            "fee-" + application.id() + "-" + rate.id(),
                            () -> acts.today("", book -> {
                                Handling handling = new Handling(book.act(), item, Optional.empty(), time, documents);
                                String notice =
                                        documents.write(application, handling, NoticeKind.PAYMENT_NOTICE, told(rate));
                                return Outcome.done(
                                        book.demand(application, rate, notice).id());
                            }))
                    .orElseThrow();
        }
    }

    private static Map<String, String> told(FeeRate rate) {
        Map<String, String> told = new HashMap<>();
        told.put("feeItem", rate.name().zh());
        told.put("feeStandard", rate.standard().zh());
        told.put("feeBasis", rate.basis());
        told.put("amount", rate.amount().amount() + " 元");
        told.put("amountInWords", YuanInWords.of(rate.amount().minor()));
        rate.reduction()
                .ifPresent(reduction -> told.put("reduction", reduction.who().zh() + "（" + reduction.basis() + "）"));
        told.put("paymentWays", "政务服务大厅收费窗口；网上缴费");
        return told;
    }

    @Override
    public void issued(IssuedResult result) {
        // Nothing falls due by it.
    }

    @Override
    public List<Finding> objectionsToDelivery(Application application) {
        return FeeBook.demandsOf(entities, application.id()).stream()
                .filter(demand -> demand.balance().open() > 0)
                .map(demand -> Finding.error(
                        FeeCodes.STILL_OPEN,
                        "",
                        demand.name().asArgument(),
                        FeeLine.yuan(demand.balance().open())))
                .toList();
    }

    @Override
    public void voided(Application application, Handling handling, String reasons) {
        FeeBook.demandsOf(entities, application.id()).stream()
                .filter(demand -> demand.balance().due() > 0)
                .forEach(demand -> parts.perform(
                                ActName.CANCEL_FEE,
                                "cancel-" + demand.id(),
                                () -> acts.today(reasons, book -> {
                                    book.moved(
                                            demand,
                                            demand.balance()
                                                    .reduce(
                                                            demand.id(),
                                                            demand.balance().due()));
                                    demand.reducedBecause(reasons);
                                    return Outcome.done(demand.id());
                                }))
                        .orElseThrow());
    }
}
