package org.onewindow.adapters.web.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.onewindow.adapters.web.page.Doors;
import org.onewindow.adapters.web.page.PageGroup;
import org.onewindow.adapters.web.page.Reply;
import org.onewindow.adapters.web.page.Routes;
import org.onewindow.adapters.web.page.Visit;
import org.onewindow.routing.dispatch.DepartmentFigures;
import org.onewindow.routing.dispatch.DispatchCommands;
import org.onewindow.routing.dispatch.DispatchCommands.Settlement;
import org.onewindow.routing.dispatch.DispatchComparison;
import org.onewindow.routing.dispatch.DispatchDesk;
import org.onewindow.routing.dispatch.DispatchReading;
import org.onewindow.spi.identity.DepartmentId;
import org.onewindow.spi.identity.Role;

/** 分办监督: what has not reached the departments' own systems and why, which of their replies did not fit, what each system
 * is worth, and how its list agrees with the hall's. */
@ApplicationScoped
class DispatchPages implements PageGroup {
    private static final String LIST = "/desk/supervision/dispatches";
    private static final int MOST = 200;

    private final DispatchReading reading;
    private final DepartmentFigures figures;
    private final DispatchComparison comparison;
    private final DispatchDesk desk;

    @Inject
    DispatchPages(
            DispatchReading reading, DepartmentFigures figures, DispatchComparison comparison, DispatchDesk desk) {
        this.reading = reading;
        this.figures = figures;
        this.comparison = comparison;
        this.desk = desk;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected DispatchPages() {
        this(null, null, null, null);
    }

    @Override
    public void addTo(Routes routes) {
        routes.get(LIST, supervisor(this::list))
                .post(LIST + "/again", supervisor(this::sendAgain))
                .post(LIST + "/settle", supervisor(this::settle))
                .post(LIST + "/compare", supervisor(this::compare));
    }

    private static Routes.Handler supervisor(Routes.Handler handler) {
        return Doors.only(Role.SUPERVISOR, handler);
    }

    private Reply.Page list(Visit visit) {
        return Reply.page("dispatches")
                .with("dispatches", reading.unsettled(visit.scope(), MOST))
                .with("replies", reading.aside(visit.scope(), MOST))
                .with("systems", figures.systems(visit.scope()))
                .with("differences", figures.differences(visit.scope(), MOST))
                .with("strays", figures.strays(visit.scope(), MOST));
    }

    private Reply sendAgain(Visit visit) {
        return Doors.after(
                desk.sendAgain(new DispatchCommands.SendAgain(
                        Doors.keyOf(visit), visit.field("application"), Optional.empty(), visit.field("dispatch"))),
                LIST,
                () -> list(visit));
    }

    private Reply settle(Visit visit) {
        Settlement way =
                visit.field("way").equals(Settlement.TRY_AGAIN.name()) ? Settlement.TRY_AGAIN : Settlement.DISMISS;
        return Doors.after(
                desk.settleReply(new DispatchCommands.SettleReply(
                        Doors.keyOf(visit), visit.field("application"), Optional.empty(), visit.field("reply"), way)),
                LIST,
                () -> list(visit));
    }

    private Reply compare(Visit visit) {
        boolean compared = DepartmentId.SHAPE.matcher(visit.field("department")).matches()
                && comparison.compareNow(new DepartmentId(visit.field("department")), visit.scope());
        return compared ? Reply.seeOther(LIST + "#systems") : list(visit);
    }
}
