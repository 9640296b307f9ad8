package org.onewindow.adapters.web.administration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.onewindow.adapters.web.page.Doors;
import org.onewindow.adapters.web.page.PageGroup;
import org.onewindow.adapters.web.page.Reply;
import org.onewindow.adapters.web.page.Routes;
import org.onewindow.adapters.web.page.Visit;
import org.onewindow.core.event.EventDesk;
import org.onewindow.core.event.EventReading;
import org.onewindow.spi.identity.Role;

/** 事件: who follows the hall, and what could not be told to them. */
@ApplicationScoped
class EventPages implements PageGroup {
    private static final String LIST = "/desk/administration/events";

    private final EventReading reading;
    private final EventDesk desk;

    @Inject
    EventPages(EventReading reading, EventDesk desk) {
        this.reading = reading;
        this.desk = desk;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected EventPages() {
        this(null, null);
    }

    @Override
    public void addTo(Routes routes) {
        routes.get(LIST, Doors.only(Role.HALL_ADMINISTRATION, this::list))
                .post(LIST + "/again", Doors.only(Role.HALL_ADMINISTRATION, this::sendAgain));
    }

    private Reply.Page list(Visit visit) {
        return Reply.page("events")
                .with("subscriptions", reading.subscriptions(visit.caller()))
                .with("setAside", reading.setAside(visit.caller()));
    }

    private Reply sendAgain(Visit visit) {
        return Doors.after(
                desk.sendAgain(new EventDesk.SendAgain(Doors.keyOf(visit), visit.field("event"))),
                LIST,
                () -> list(visit));
    }
}
