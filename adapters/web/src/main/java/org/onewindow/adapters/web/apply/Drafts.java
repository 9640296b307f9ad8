package org.onewindow.adapters.web.apply;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.onewindow.adapters.rest.answer.Problem;
import org.onewindow.adapters.rest.answer.ProblemKind;
import org.onewindow.adapters.web.page.Doors;
import org.onewindow.adapters.web.page.ProblemException;
import org.onewindow.adapters.web.page.Visit;
import org.onewindow.core.act.IdempotencyKey;
import org.onewindow.core.act.Outcome;
import org.onewindow.core.application.ApplicantDesk;
import org.onewindow.core.application.ApplicationCodes;
import org.onewindow.core.application.CaseFile;
import org.onewindow.core.application.CaseReading;
import org.onewindow.core.application.Commands;
import org.onewindow.core.application.Filing;
import org.onewindow.core.application.ItemCatalogue;
import org.onewindow.core.application.Origin;
import org.onewindow.core.fact.FieldRemark;
import org.onewindow.core.fact.Provenance;
import org.onewindow.core.privacy.RandomIds;
import org.onewindow.forms.template.FormTemplate;
import org.onewindow.forms.template.PublishedForms;
import org.onewindow.spi.application.ApplicationState;
import org.onewindow.spi.application.SubmittedMaterial;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.item.ServiceItem;

/** Finds and saves drafts. */
@ApplicationScoped
class Drafts {
    private final CaseReading cases;
    private final ItemCatalogue catalogue;
    private final PublishedForms forms;
    private final ApplicantDesk desk;
    private final RandomIds ids;

    @Inject
    Drafts(CaseReading cases, ItemCatalogue catalogue, PublishedForms forms, ApplicantDesk desk, RandomIds ids) {
        this.cases = cases;
        this.catalogue = catalogue;
        this.forms = forms;
        this.desk = desk;
        this.ids = ids;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected Drafts() {
        this(null, null, null, null, null);
    }

    /** The item of that id, if it can be applied for now. */
    ServiceItem offered(String itemId) {
        return catalogue
                .inForce(itemId)
                .orElseThrow(() -> new ProblemException(Problem.of(
                        ProblemKind.NOT_FOUND, Finding.error(ApplicationCodes.ITEM_NOT_OFFERED, "", itemId))));
    }

    /** Whether that item can be applied for now, in whichever version. */
    boolean isOffered(ServiceItem item) {
        return catalogue.inForce(item.ref().id()).isPresent();
    }

    FormTemplate form(ServiceItem item) {
        return forms.version(item.form())
                .orElseThrow(() -> new IllegalStateException("form " + item.form() + " was never published"));
    }

    /** What a form demands of values because of where they come from. */
    List<Finding> objectionsOfOrigins(
            FormTemplate template, Map<String, Object> values, Provenance provenance, Set<String> materials) {
        return forms.checkOrigins(template, values, provenance, materials);
    }

    /** The visitor's draft that the path names; empty if it has been handed in meanwhile. */
    Optional<Draft> find(Visit visit) {
        CaseFile file = Doors.found(cases.file(visit.path("id"), visit.scope()));
        if (!file.item().ref().id().equals(visit.path("item"))) {
            throw Doors.notFound();
        }
        if (file.view().state() != ApplicationState.DRAFT || file.origin() == Origin.BUNDLE) {
            return Optional.empty();
        }
        ServiceItem item = offered(visit.path("item"));
        return Optional.of(new Draft(
                file,
                item,
                form(item),
                forms.carriedOver(item.form(), file.view().formData())));
    }

    /** Begins a draft; sent twice it is one draft. */
    Outcome<String> begin(IdempotencyKey key, Filing filing) {
        return desk.saveDraft(new Commands.SaveDraft(key, Optional.empty(), filing));
    }

    /**
     * Saves a draft. Under a key of its own each time: saving the same twice does no harm, and somebody who goes back in the
     * browser and types something else means it.
     */
    private Outcome<String> save(Draft draft, Filing filing) {
        return desk.saveDraft(new Commands.SaveDraft(new IdempotencyKey(ids.next()), Optional.of(draft.id()), filing));
    }

    /** Saves the form of a draft, with what the applicant says to registers' words. */
    Outcome<String> save(Draft draft, Map<String, Object> values, Map<String, FieldRemark> remarks) {
        return save(draft, draft.saved(values, draft.materials()).saying(remarks));
    }

    /** Saves the materials of a draft. */
    Outcome<String> save(Draft draft, List<SubmittedMaterial> materials) {
        return save(draft, draft.saved(draft.values(), materials));
    }
}
