package org.onewindow.core.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.stream.Collectors;
import org.onewindow.spi.item.ServiceItem;

/**
 * Who may hand materials in later. 容缺受理 is for applicants without a bad credit record; a material that follows on credit only
 * (信用后补) moreover needs that somebody has looked the credit up.
 */
@ApplicationScoped
class Deferrals {
    private final ItemCatalogue catalogue;
    private final CreditRecord credit;

    @Inject
    Deferrals(ItemCatalogue catalogue, CreditRecord credit) {
        this.catalogue = catalogue;
        this.credit = credit;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected Deferrals() {
        this(null, null);
    }

    /** What {@code command} asks for, with what is known of who asks. */
    Deferral of(Application application, ServiceItem item, Commands.AcceptWithDeferred command) {
        return new Deferral(
                command.requirements(),
                command.requirements().stream()
                        .filter(requirement -> catalogue.followsOnCreditOnly(item, requirement))
                        .collect(Collectors.toSet()),
                command.undertakingSigned(),
                command.creditChecked(),
                credit.of(application.subject()));
    }
}
