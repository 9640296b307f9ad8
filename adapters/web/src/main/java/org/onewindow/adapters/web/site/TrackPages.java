package org.onewindow.adapters.web.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.onewindow.adapters.rest.answer.Answer;
import org.onewindow.adapters.rest.answer.OutcomeMapper;
import org.onewindow.adapters.web.bundle.BundleStanding;
import org.onewindow.adapters.web.page.PageGroup;
import org.onewindow.adapters.web.page.Reply;
import org.onewindow.adapters.web.page.Routes;
import org.onewindow.adapters.web.page.Visit;
import org.onewindow.core.application.ItemCatalogue;
import org.onewindow.core.application.Progress;
import org.onewindow.core.bundle.BundleCase;
import org.onewindow.core.people.ProgressLookup;

/** 办事进度查询: how far an application is, by number and lookup code. */
@ApplicationScoped
class TrackPages implements PageGroup {
    private final ProgressLookup lookup;
    private final ItemCatalogue catalogue;
    private final BundleStanding standing;

    @Inject
    TrackPages(ProgressLookup lookup, ItemCatalogue catalogue, BundleStanding standing) {
        this.lookup = lookup;
        this.catalogue = catalogue;
        this.standing = standing;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected TrackPages() {
        this(null, null, null);
    }

    @Override
    public void addTo(Routes routes) {
        routes.get("/track", visit -> form("")).post("/track", this::show);
    }

    private static Reply.Page form(String number) {
        return Reply.page("track").with("number", number);
    }

    private Reply show(Visit visit) {
        String number = visit.field("number");
        Answer<ProgressLookup.Opened> answer =
                OutcomeMapper.answer(lookup.either(number, visit.field("code"), visit.client()));
        if (answer instanceof Answer.Good<ProgressLookup.Opened> good) {
            return good.value()
                    .application()
                    .map(this::progress)
                    .orElseGet(() -> bundle(good.value().bundle().orElseThrow()));
        }
        Answer.Bad<ProgressLookup.Opened> bad = (Answer.Bad<ProgressLookup.Opened>) answer;
        return form(number).status(bad.status()).with("findings", bad.problem().findings());
    }

    private Reply progress(Progress progress) {
        return Reply.page("progress")
                .with("progress", progress)
                .with("item", catalogue.version(progress.item()).orElseThrow().name());
    }

    private Reply bundle(BundleCase bundle) {
        return standing.forAnybody(Reply.page("bundle-case"), bundle)
                .with("atReceptionDesk", false)
                .with("code", "");
    }
}
