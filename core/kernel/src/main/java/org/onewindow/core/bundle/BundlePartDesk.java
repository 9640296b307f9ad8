package org.onewindow.core.bundle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.onewindow.core.act.Act;
import org.onewindow.core.act.Outcome;
import org.onewindow.core.application.Ending;
import org.onewindow.core.application.PartIntake;
import org.onewindow.core.application.Submission;
import org.onewindow.core.application.TakenInOn;
import org.onewindow.core.bundle.BundlePlan.PlannedPart;
import org.onewindow.core.time.HallTime;
import org.onewindow.spi.application.ActName;
import org.onewindow.spi.identity.Role;

/** Where the hall itself hands in the parts that waited, and ends those that wait in vain. */
@ApplicationScoped
public class BundlePartDesk {
    private final PartIntake parts;
    private final EntityManager entities;
    private final Instance<BundleCatalogue> bundles;
    private final HallTime time;

    @Inject
    BundlePartDesk(PartIntake parts, EntityManager entities, Instance<BundleCatalogue> bundles, HallTime time) {
        this.parts = parts;
        this.entities = entities;
        this.bundles = bundles;
        this.time = time;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected BundlePartDesk() {
        this(null, null, null, null);
    }

    /**
     * Hands in a prepared part, under the version of the item that the bundle was handed in with. What is wrong with it by now does not
     * keep it back: it goes to the reception desk, whose one-time notice tells the applicant.
     */
    @Act(name = ActName.SUBMIT, roles = Role.SYSTEM)
    public Outcome<Submission> handIn(BundleCommands.HandInPart command) {
        BundlePart part = entities.find(BundlePart.class, command.application());
        BundleApplication bundle = entities.find(BundleApplication.class, part.bundleApplicationId());
        BundlePlan plan = bundles.get().version(bundle.bundle()).orElseThrow();
        PlannedPart planned = plan.part(part.part()).orElseThrow();
        List<TakenInOn.Arrived> added = new ArrayList<>();
        command.results().forEach(result -> added.add(new TakenInOn.Arrived(result, time.today())));
        added.addAll(putRightElsewhere(plan, part));
        return parts.handInPrepared(command.application(), planned.item(), added, bundle.number());
    }

    /** A document that was supplemented in one part is handed in once, too: every part that uses it gets the later one, of the day on which it came. */
    private List<TakenInOn.Arrived> putRightElsewhere(BundlePlan plan, BundlePart own) {
        Map<String, List<TakenInOn.Arrived>> supplemented = new HashMap<>();
        entities.createQuery(
                        "select p from BundlePart p where p.bundleApplicationId = :bundle and p.applicationId <> :own",
                        BundlePart.class)
                .setParameter("bundle", own.bundleApplicationId())
                .setParameter("own", own.applicationId())
                .getResultStream()
                .forEach(other -> supplemented.put(other.part(), parts.supplemented(other.applicationId())));
        List<TakenInOn.Arrived> all = new ArrayList<>();
        for (MaterialLine line : plan.materials()) {
            line.useOf(own.part())
                    .ifPresent(use -> line.uses().stream()
                            .map(other -> of(other, supplemented))
                            .filter(found -> !found.isEmpty())
                            .findFirst()
                            .ifPresent(found -> found.forEach(arrived ->
                                    all.add(arrived.as(use.requirement().id())))));
        }
        return all;
    }

    private static List<TakenInOn.Arrived> of(MaterialLine.Use use, Map<String, List<TakenInOn.Arrived>> supplemented) {
        return supplemented.getOrDefault(use.part(), List.of()).stream()
                .filter(arrived -> arrived.material()
                        .requirement()
                        .equals(use.requirement().id()))
                .toList();
    }

    /** Ends a prepared part whose prerequisite has ended without being granted; the reasons say which. */
    @Act(name = ActName.WITHDRAW, roles = Role.SYSTEM)
    public Outcome<Ending> giveUp(BundleCommands.GiveUpPart command) {
        return parts.giveUp(command.application(), command.reasons());
    }
}
