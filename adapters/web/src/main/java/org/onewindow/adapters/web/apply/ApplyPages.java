package org.onewindow.adapters.web.apply;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.onewindow.adapters.web.dialogue.Dialogues;
import org.onewindow.adapters.web.page.Doors;
import org.onewindow.adapters.web.page.PageGroup;
import org.onewindow.adapters.web.page.Reply;
import org.onewindow.adapters.web.page.Routes;
import org.onewindow.adapters.web.page.Visit;
import org.onewindow.core.act.Outcome;
import org.onewindow.core.application.CaseLine;
import org.onewindow.core.application.CaseReading;
import org.onewindow.core.application.Filing;
import org.onewindow.core.application.Origin;
import org.onewindow.core.people.Accounts;
import org.onewindow.core.time.LimitWords;
import org.onewindow.spi.application.Applicant;
import org.onewindow.spi.application.ApplicationState;
import org.onewindow.spi.identity.Role;
import org.onewindow.spi.item.ServiceItem;

/** Beginning to apply: which scenario it is, or which draft to go on with. */
@ApplicationScoped
class ApplyPages implements PageGroup {
    private static final String APPLY = "/apply/{item}";

    private final Drafts drafts;
    private final Accounts accounts;
    private final CaseReading cases;
    private final KnownValues known;
    private final LimitWords limits;
    private final Dialogues dialogues;

    @Inject
    ApplyPages(
            Drafts drafts,
            Accounts accounts,
            CaseReading cases,
            KnownValues known,
            LimitWords limits,
            Dialogues dialogues) {
        this.drafts = drafts;
        this.accounts = accounts;
        this.cases = cases;
        this.known = known;
        this.limits = limits;
        this.dialogues = dialogues;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected ApplyPages() {
        this(null, null, null, null, null, null);
    }

    @Override
    public void addTo(Routes routes) {
        routes.get(APPLY, Doors.only(Role.APPLICANT, visit -> choose(visit, drafts.offered(visit.path("item")))))
                .post(APPLY, Doors.only(Role.APPLICANT, this::begin));
    }

    private Reply.Page choose(Visit visit, ServiceItem item) {
        List<CaseLine> begun = cases.list(List.of(ApplicationState.DRAFT), visit.scope()).stream()
                .filter(line -> line.item().id().equals(item.ref().id()) && line.origin() != Origin.BUNDLE)
                .toList();
        return Reply.page("apply")
                .with("item", item)
                .with("begun", begun)
                .with("guidance", dialogues.guide(item, visit))
                .with("promised", limits.say(item.limits().promised(), visit.locale()))
                .with("chosen", visit.field("scenario"));
    }

    private Reply begin(Visit visit) {
        ServiceItem item = drafts.offered(visit.path("item"));
        Applicant applicant = Doors.found(visit.who().flatMap(accounts::applicantOf));
        Map<String, Object> values =
                known.of(applicant, drafts.form(item), item, visit).values();
        Outcome<String> begun = drafts.begin(
                Doors.keyOf(visit),
                new Filing(
                        item.ref().id(),
                        visit.field("scenario"),
                        dialogues.guide(item, visit).answers(),
                        applicant,
                        values,
                        List.of()));
        String next = begun.fold(
                id -> "/apply/" + item.ref().id() + "/" + id + "/form/"
                        + drafts.form(item).steps().get(0).id(),
                refusal -> "");
        return Doors.after(begun, next, () -> choose(visit, item));
    }
}
