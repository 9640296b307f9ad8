package org.onewindow.adapters.web.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.onewindow.adapters.web.page.Doors;
import org.onewindow.adapters.web.page.PageGroup;
import org.onewindow.adapters.web.page.Reply;
import org.onewindow.adapters.web.page.Routes;
import org.onewindow.adapters.web.page.Visit;
import org.onewindow.catalog.layout.HallPlans;

/** 去哪儿办: zones and counters of the hall, what each serves, and what is not served here. */
@ApplicationScoped
class HallPages implements PageGroup {
    private final HallPlans plans;

    @Inject
    HallPages(HallPlans plans) {
        this.plans = plans;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected HallPages() {
        this(null);
    }

    @Override
    public void addTo(Routes routes) {
        routes.get("/hall", this::whereToGo);
    }

    private Reply whereToGo(Visit visit) {
        return Reply.page("hall").with("plan", Doors.found(plans.now()));
    }
}
