package org.onewindow.examples.investment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import org.onewindow.core.definition.DefinitionReader;
import org.onewindow.core.definition.HallKind;
import org.onewindow.core.hall.Hall;
import org.onewindow.core.ledger.HallIdentity;

/** What this hall is called in its ledger and numbers: as the {@code hall.yaml} of its folder says. */
@ApplicationScoped
class FolderIdentity {
    /** Of the definitions that come with this example. */
    static final HallIdentity KUNSHAN = new HallIdentity("kunshan-investment", "320583");

    /** A folder whose {@code hall.yaml} says nothing that can be read is refused at the start; until then the name does not matter. */
    @Produces
    @Singleton
    HallIdentity identity() {
        return new DefinitionReader(List.of(new HallKind()))
                .check(HallFolder.source()).values(Hall.class).stream()
                        .findFirst()
                        .map(hall -> new HallIdentity(hall.identity(), hall.areaCode()))
                        .orElse(KUNSHAN);
    }
}
