package org.onewindow.adapters.web.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.onewindow.adapters.web.page.Doors;
import org.onewindow.adapters.web.page.PageGroup;
import org.onewindow.adapters.web.page.Reply;
import org.onewindow.adapters.web.page.Routes;
import org.onewindow.adapters.web.page.Visit;
import org.onewindow.core.act.Caller;
import org.onewindow.core.act.Outcome;
import org.onewindow.core.definition.PublishedDefinitions;
import org.onewindow.core.hall.Hall;
import org.onewindow.core.privacy.RandomIds;
import org.onewindow.core.seal.StampCommands;
import org.onewindow.core.seal.StampDesk;
import org.onewindow.core.seal.StampLine;
import org.onewindow.core.seal.StampRegister;
import org.onewindow.spi.LocalizedText;
import org.onewindow.spi.identity.Role;

/** 印章: who has which stamp, hands it over, takes it over; and on which documents it stands. Each sees the stamps that concern her. */
@ApplicationScoped
class StampPages implements PageGroup {
    private static final String HOME = "/desk/stamps";

    private final StampRegister register;
    private final StampDesk desk;
    private final PublishedDefinitions definitions;
    private final RandomIds ids;

    @Inject
    StampPages(StampRegister register, StampDesk desk, PublishedDefinitions definitions, RandomIds ids) {
        this.register = register;
        this.desk = desk;
        this.definitions = definitions;
        this.ids = ids;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected StampPages() {
        this(null, null, null, null);
    }

    @Override
    public void addTo(Routes routes) {
        routes.get(HOME, Doors.staff(this::page))
                .post(HOME + "/hand-over", Doors.staff(this::handOver))
                .post(HOME + "/take-over", Doors.staff(this::takeOver))
                .post(HOME + "/block", Doors.only(Role.HALL_ADMINISTRATION, visit -> settle(visit, desk::block)))
                .post(HOME + "/release", Doors.only(Role.HALL_ADMINISTRATION, visit -> settle(visit, desk::release)));
    }

    private Reply.Page page(Visit visit) {
        List<StampLine> stamps = register.stamps(visit.caller());
        String me = visit.caller() instanceof Caller.Staff staff ? staff.id().value() : "";
        return Reply.page("stamps")
                .with("stamps", stamps)
                .with("uses", register.newestUses(visit.caller()))
                .with("me", me)
                .with("names", names())
                .with("mine", visit.has(Role.HALL_ADMINISTRATION) ? register.all() : ofMe(stamps, me))
                .with(
                        "staff",
                        definitions.hall().map(Hall::staff).orElse(List.of()).stream()
                                .filter(each -> !each.id().value().equals(me))
                                .toList())
                .with("stamp", visit.field("stamp"))
                .with("to", visit.field("to"))
                .with("reasons", visit.field("reasons"))
                .with("key", ids.next());
    }

    /** What people call each other, by short name and as the ledger names them. */
    private Map<String, LocalizedText> names() {
        Map<String, LocalizedText> names = new TreeMap<>();
        definitions
                .hall()
                .ifPresent(hall -> hall.staff().forEach(each -> {
                    names.put(each.id().value(), each.name());
                    names.put(each.caller().ledgerName(), each.name());
                }));
        return names;
    }

    private static List<StampLine> ofMe(List<StampLine> stamps, String me) {
        return stamps.stream()
                .filter(stamp -> stamp.custodian().filter(me::equals).isPresent())
                .toList();
    }

    private Reply handOver(Visit visit) {
        return Doors.after(
                desk.handOver(new StampCommands.HandOver(Doors.keyOf(visit), visit.field("stamp"), visit.field("to"))),
                HOME,
                () -> page(visit));
    }

    private Reply takeOver(Visit visit) {
        return Doors.after(
                desk.takeOver(new StampCommands.TakeOver(Doors.keyOf(visit), visit.field("stamp"))),
                HOME,
                () -> page(visit));
    }

    private Reply settle(Visit visit, Function<StampCommands.Settle, Outcome<StampLine>> act) {
        return Doors.after(
                act.apply(new StampCommands.Settle(Doors.keyOf(visit), visit.field("stamp"), visit.field("reasons"))),
                HOME,
                () -> page(visit));
    }
}
