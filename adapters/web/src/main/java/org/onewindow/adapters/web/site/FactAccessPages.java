package org.onewindow.adapters.web.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.onewindow.adapters.web.page.Doors;
import org.onewindow.adapters.web.page.PageGroup;
import org.onewindow.adapters.web.page.Reply;
import org.onewindow.adapters.web.page.Routes;
import org.onewindow.adapters.web.page.Visit;
import org.onewindow.core.application.ItemCatalogue;
import org.onewindow.core.bundle.BundleCatalogue;
import org.onewindow.core.fact.FactAccess;
import org.onewindow.core.fact.FactAudit;
import org.onewindow.spi.LocalizedText;
import org.onewindow.spi.identity.Role;
import org.onewindow.spi.item.ServiceItem;

/** 数据查询记录: who asked which register, about whom and what for; for the audit, and for each person about herself. */
@ApplicationScoped
class FactAccessPages implements PageGroup {
    private final FactAudit audit;
    private final ItemCatalogue items;
    private final BundleCatalogue bundles;

    @Inject
    FactAccessPages(FactAudit audit, ItemCatalogue items, BundleCatalogue bundles) {
        this.audit = audit;
        this.items = items;
        this.bundles = bundles;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected FactAccessPages() {
        this(null, null, null);
    }

    @Override
    public void addTo(Routes routes) {
        routes.get("/mine/registers", Doors.only(Role.APPLICANT, this::page))
                .get("/audit/registers", Doors.only(Role.AUDIT_ADMINISTRATOR, this::page));
    }

    private Reply page(Visit visit) {
        List<FactAccess> accesses = audit.newest(visit.caller());
        return Reply.page("fact-accesses").with("accesses", accesses).with("names", names(accesses));
    }

    /** What people call the items and bundles that were applied for; one that is no longer offered keeps its id. */
    private Map<String, LocalizedText> names(List<FactAccess> accesses) {
        Map<String, LocalizedText> names = new TreeMap<>();
        accesses.stream()
                .map(FactAccess::purpose)
                .distinct()
                .forEach(purpose -> names.put(
                        purpose,
                        items.inForce(purpose)
                                .map(ServiceItem::name)
                                .or(() -> bundles.inForce(purpose)
                                        .map(plan -> plan.bundle().name()))
                                .orElseGet(() -> LocalizedText.chinese(purpose))));
        return names;
    }
}
