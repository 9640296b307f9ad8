package org.onewindow.adapters.web.fee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Optional;
import org.onewindow.adapters.web.page.Doors;
import org.onewindow.adapters.web.page.PageGroup;
import org.onewindow.adapters.web.page.Reply;
import org.onewindow.adapters.web.page.Routes;
import org.onewindow.adapters.web.page.Visit;
import org.onewindow.core.act.Outcome;
import org.onewindow.core.act.Scope;
import org.onewindow.core.fee.FeeCommands;
import org.onewindow.core.fee.FeeReading;
import org.onewindow.core.fee.OnlinePayment;
import org.onewindow.core.fee.PaymentLine;
import org.onewindow.core.fee.SimulatedGateway;
import org.onewindow.core.fee.SimulatedGateway.Behaviour;
import org.onewindow.spi.identity.Role;
import org.onewindow.spi.payment.PaymentOrder;

/** 我的费用: an applicant sees its fees and pays them online; where the hall rehearses, the simulated gateway's own page. */
@ApplicationScoped
class FeePages implements PageGroup {
    private static final String HOME = "/fees";
    private static final String SIMULATED = "/pay/simulated/{order}";

    private final FeeReading reading;
    private final OnlinePayment online;
    private final SimulatedGateway simulated;

    @Inject
    FeePages(FeeReading reading, OnlinePayment online, SimulatedGateway simulated) {
        this.reading = reading;
        this.online = online;
        this.simulated = simulated;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected FeePages() {
        this(null, null, null);
    }

    @Override
    public void addTo(Routes routes) {
        routes.get(HOME, Doors.only(Role.APPLICANT, this::mine))
                .post(HOME + "/pay", Doors.only(Role.APPLICANT, this::pay))
                .get(SIMULATED, this::gateway)
                .post(SIMULATED, this::behave);
    }

    private Reply.Page mine(Visit visit) {
        Scope.OfSubject scope = (Scope.OfSubject) visit.scope();
        return Reply.page("fees")
                .with("fees", reading.of(scope))
                .with("online", online.isOffered())
                .with("begun", false)
                .with("address", "")
                .with("ticked", visit.fields("fee"))
                .with("amounts", new Amounts());
    }

    private Reply pay(Visit visit) {
        Outcome<PaymentLine> begun = online.start(new FeeCommands.Start(Doors.keyOf(visit), visit.fields("fee")));
        Optional<String> where = begun.fold(
                order -> online.checkout(order)
                        .map(checkout -> checkout.address().toString()),
                refusal -> Optional.empty());
        if (where.filter(address -> address.startsWith("/")).isPresent()) {
            return Reply.seeOther(where.get());
        }
        // To another site people go by a link of their own: no form of ours leads there.
        return Doors.after(begun, HOME, () -> mine(visit)) instanceof Reply.Page refused
                ? refused
                : mine(visit).with("begun", true).with("address", where.orElse(""));
    }

    private Reply.Page gateway(Visit visit) {
        return Reply.page("pay-simulated")
                .with("order", Doors.found(order(visit)))
                .with("done", !visit.field("done").isEmpty())
                .with("behaviours", Arrays.asList(Behaviour.values()))
                .with("amounts", new Amounts());
    }

    private Optional<PaymentOrder> order(Visit visit) {
        return online.kind()
                .filter(SimulatedGateway.KIND::equals)
                .flatMap(kind -> simulated.order(visit.path("order")));
    }

    private Reply behave(Visit visit) {
        String order = Doors.found(order(visit)).id();
        Arrays.stream(Behaviour.values())
                .filter(each -> each.name().equals(visit.field("behaviour")))
                .findFirst()
                .ifPresent(behaviour -> simulated.behave(order, behaviour));
        return Reply.seeOther("/pay/simulated/" + order + "?done=true");
    }
}
