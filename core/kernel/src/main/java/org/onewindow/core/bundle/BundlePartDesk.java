package org.onewindow.core.bundle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.onewindow.core.act.Act;
import org.onewindow.core.act.Outcome;
import org.onewindow.core.application.Ending;
import org.onewindow.core.application.PartIntake;
import org.onewindow.core.application.Submission;
import org.onewindow.core.bundle.BundlePlan.PlannedPart;
import org.onewindow.spi.application.ActName;
import org.onewindow.spi.identity.Role;

/** Where the hall itself hands in the parts that waited, and ends those that wait in vain. */
@ApplicationScoped
public class BundlePartDesk {
    private final PartIntake parts;
    private final EntityManager entities;
    private final Instance<BundleCatalogue> bundles;

    @Inject
    BundlePartDesk(PartIntake parts, EntityManager entities, Instance<BundleCatalogue> bundles) {
        this.parts = parts;
        this.entities = entities;
        this.bundles = bundles;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected BundlePartDesk() {
        this(null, null, null);
    }

    /** Hands in a prepared part, under the version of the item that the bundle was handed in with. */
    @Act(name = ActName.SUBMIT, roles = Role.SYSTEM)
    public Outcome<Submission> handIn(BundleCommands.HandInPart command) {
        BundlePart part = entities.find(BundlePart.class, command.application());
        BundleApplication bundle = entities.find(BundleApplication.class, part.bundleApplicationId());
        PlannedPart planned = bundles.get()
                .version(bundle.bundle())
                .flatMap(plan -> plan.part(part.part()))
                .orElseThrow();
        return parts.handInPrepared(command.application(), planned.item(), command.results(), bundle.number());
    }

    /** Ends a prepared part whose prerequisite has ended without being granted; the reasons say which. */
    @Act(name = ActName.WITHDRAW, roles = Role.SYSTEM)
    public Outcome<Ending> giveUp(BundleCommands.GiveUpPart command) {
        return parts.giveUp(command.application(), command.reasons());
    }
}
