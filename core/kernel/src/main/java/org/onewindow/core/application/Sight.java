package org.onewindow.core.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.onewindow.core.act.Scope;
import org.onewindow.spi.application.ActName;
import org.onewindow.spi.application.ApplicationState;
import org.onewindow.spi.identity.DepartmentId;
import org.onewindow.spi.identity.SubjectId;
import org.onewindow.spi.item.DefinitionRef;
import org.onewindow.spi.item.ServiceItem;

/** Which applications a scope has in sight; the one check of every act and query. */
@ApplicationScoped
class Sight {
    private final DepartmentInvolvement involvement;
    private final FrontDesk frontDesk;
    private final ItemCatalogue catalogue;

    @Inject
    Sight(DepartmentInvolvement involvement, FrontDesk frontDesk, ItemCatalogue catalogue) {
        this.involvement = involvement;
        this.frontDesk = frontDesk;
        this.catalogue = catalogue;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected Sight() {
        this(null, null, null);
    }

    boolean reaches(Application application, Scope scope) {
        return reaches(application.id(), application.subject(), application.item(), application.state(), scope);
    }

    /** A department sees what it was asked about, and what the front desk hands over to it. */
    boolean reaches(String id, SubjectId owner, DefinitionRef item, ApplicationState state, Scope scope) {
        if (scope instanceof Scope.WholeHall) {
            return true;
        }
        if (scope instanceof Scope.OfSubject own) {
            return owner.equals(own.subject()) && own.covers(item.id());
        }
        return scope instanceof Scope.OfDepartment of
                && (involvement.involves(id, of.department())
                        || isHandedOver(item, state, of.department())
                        || mayHaveToBeChecked(item, state, of.department()));
    }

    /** What was decided in a department's name on a commitment, perhaps without its seeing it, is its to check. */
    private boolean mayHaveToBeChecked(DefinitionRef ref, ApplicationState state, DepartmentId department) {
        return ApplicationLife.after(state, ActName.CHECK_COMMITMENT).isPresent()
                && catalogue
                        .version(ref)
                        .filter(item -> item.department().equals(department))
                        .flatMap(catalogue::commitmentOf)
                        .isPresent();
    }

    private boolean isHandedOver(DefinitionRef item, ApplicationState state, DepartmentId department) {
        return state != ApplicationState.DRAFT
                && frontDesk.handsOver(item.id())
                && catalogue
                        .version(item)
                        .map(ServiceItem::department)
                        .filter(department::equals)
                        .isPresent();
    }
}
