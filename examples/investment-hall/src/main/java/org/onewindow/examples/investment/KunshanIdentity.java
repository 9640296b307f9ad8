package org.onewindow.examples.investment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import org.onewindow.core.ledger.HallIdentity;

/** What this hall is called in its ledger and numbers; {@code hall.yaml} says the same. */
@ApplicationScoped
class KunshanIdentity {
    @Produces
    @Dependent
    HallIdentity identity() {
        return new HallIdentity("kunshan-investment", "320583");
    }
}
