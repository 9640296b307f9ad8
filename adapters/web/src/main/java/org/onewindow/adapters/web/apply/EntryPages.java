package org.onewindow.adapters.web.apply;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.onewindow.adapters.web.form.EntryForm;
import org.onewindow.adapters.web.page.Doors;
import org.onewindow.adapters.web.page.PageGroup;
import org.onewindow.adapters.web.page.Reply;
import org.onewindow.adapters.web.page.Routes;
import org.onewindow.adapters.web.page.Visit;
import org.onewindow.spi.identity.Role;

/** 智能录单 for an applicant's draft: paste or choose a file, look at what is proposed, take over what is right. */
@ApplicationScoped
class EntryPages implements PageGroup {
    private static final String ENTRY = "/apply/{item}/{id}/entry";

    private final Drafts drafts;
    private final DraftRail rail;
    private final EntryForm entry;

    @Inject
    EntryPages(Drafts drafts, DraftRail rail, EntryForm entry) {
        this.drafts = drafts;
        this.rail = rail;
        this.entry = entry;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected EntryPages() {
        this(null, null, null);
    }

    @Override
    public void addTo(Routes routes) {
        routes.get(ENTRY, Doors.only(Role.APPLICANT, visit -> answer(visit, false)))
                .post(ENTRY, Doors.only(Role.APPLICANT, visit -> answer(visit, true)));
    }

    private Reply answer(Visit visit, boolean sent) throws IOException {
        Optional<Draft> draft = drafts.find(visit);
        if (draft.isEmpty()) {
            return Reply.seeOther("/mine/" + visit.path("id"));
        }
        if (!sent) {
            return page(draft.get(), EntryForm.View.NOTHING, visit);
        }
        return visit.field("_do").equals("use") ? use(draft.get(), visit) : read(draft.get(), visit);
    }

    private Reply read(Draft draft, Visit visit) throws IOException {
        return page(draft, entry.read(draft.template(), draft.values(), visit), visit);
    }

    private Reply use(Draft draft, Visit visit) {
        Map<String, Object> values = entry.using(draft.template(), draft.values(), visit);
        return Doors.after(
                drafts.save(draft, values, draft.remarks()),
                draft.path() + "/form/" + draft.steps().get(0).id(),
                () -> page(draft, EntryForm.View.NOTHING, visit));
    }

    private Reply.Page page(Draft draft, EntryForm.View view, Visit visit) {
        return Reply.page("apply-entry")
                .with("draft", draft.path())
                .with("item", draft.item())
                .with("scenario", draft.item().scenario(draft.scenario()).orElseThrow())
                .with("stops", rail.stops(draft, "entry", visit.locale()))
                .with("back", draft.path() + "/form/" + draft.steps().get(0).id())
                .with("smart", view)
                .with("entryText", visit.field("entry.text"));
    }
}
