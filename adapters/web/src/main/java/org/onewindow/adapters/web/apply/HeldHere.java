package org.onewindow.adapters.web.apply;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.onewindow.core.application.HallSupplies;
import org.onewindow.core.application.HeldCertificates;
import org.onewindow.core.privacy.Subjects;
import org.onewindow.spi.facts.SubjectNumber;
import org.onewindow.spi.item.MaterialRequirement;
import org.onewindow.spi.item.ServiceItem;

/** What an applicant holds of this hall's certificates and therefore does not bring, for the pages where materials are handed in. */
@ApplicationScoped
class HeldHere {
    /** Begins the names of the fields that choose one of several. */
    static final String FIELD = "certificate.";

    private final HallSupplies supplies;
    private final Subjects subjects;

    @Inject
    HeldHere(HallSupplies supplies, Subjects subjects) {
        this.supplies = supplies;
        this.subjects = subjects;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected HeldHere() {
        this(null, null);
    }

    /** The valid certificates that answer a requirement, by its id; none for an item that asks for none, and then nobody is looked up. */
    Map<String, List<HeldCertificates.Held>> of(
            ServiceItem item, List<MaterialRequirement> asked, SubjectNumber applicant) {
        return supplies.looksUp(item) ? supplies.heldFor(item, asked, subjects.of(applicant)) : Map.of();
    }

    /** What counts as handed in with the draft, and what is wrong with what it names. */
    HallSupplies.Completed completed(Draft draft) {
        return supplies.looksUp(draft.item()) || draft.materials().stream().anyMatch(HallSupplies::isPromise)
                ? supplies.completed(
                        draft.item(),
                        draft.scenario(),
                        draft.answers(),
                        draft.materials(),
                        List.of(),
                        subjects.of(SubjectNumber.of(draft.file().applicant())))
                : new HallSupplies.Completed(draft.materials(), List.of());
    }
}
