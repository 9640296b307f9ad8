package org.onewindow.adapters.web.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.onewindow.adapters.web.page.Doors;
import org.onewindow.adapters.web.page.PageGroup;
import org.onewindow.adapters.web.page.Reply;
import org.onewindow.adapters.web.page.Routes;
import org.onewindow.adapters.web.page.Visit;
import org.onewindow.core.fact.FactAudit;
import org.onewindow.spi.identity.Role;

/** 数据查询记录: who asked which register, about whom and what for; for the audit, and for each person about herself. */
@ApplicationScoped
class FactAccessPages implements PageGroup {
    private final FactAudit audit;

    @Inject
    FactAccessPages(FactAudit audit) {
        this.audit = audit;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected FactAccessPages() {
        this(null);
    }

    @Override
    public void addTo(Routes routes) {
        routes.get("/mine/registers", Doors.only(Role.APPLICANT, this::page))
                .get("/audit/registers", Doors.only(Role.AUDIT_ADMINISTRATOR, this::page));
    }

    private Reply page(Visit visit) {
        return Reply.page("fact-accesses").with("accesses", audit.newest(visit.caller()));
    }
}
