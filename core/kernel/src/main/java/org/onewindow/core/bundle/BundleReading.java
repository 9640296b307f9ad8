package org.onewindow.core.bundle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.onewindow.core.act.Caller;
import org.onewindow.core.act.IdempotencyKey;
import org.onewindow.core.act.Reading;
import org.onewindow.core.act.Scope;
import org.onewindow.core.application.Application;
import org.onewindow.core.application.LookupCodes;
import org.onewindow.core.bundle.BundleCase.NotHandedIn;
import org.onewindow.core.bundle.BundleCase.PartCase;
import org.onewindow.core.bundle.BundlePlan.PlannedPart;
import org.onewindow.core.ledger.LedgerEntry;
import org.onewindow.core.time.HallTime;
import org.onewindow.spi.application.ApplicationNumber;
import org.onewindow.spi.application.ApplicationState;

/**
 * Reading bundles that were handed in. A bundle is seen by those who see the whole hall, and by its applicant.
 *
 * <p><b>Threads.</b> Safe; each call is a reading of its own.
 */
@ApplicationScoped
public class BundleReading {
    private static final int MOST_LINES = 200;

    private final Reading reading;
    private final Instance<BundleCatalogue> bundles;
    private final LookupCodes lookupCodes;
    private final HallTime time;

    @Inject
    BundleReading(Reading reading, Instance<BundleCatalogue> bundles, LookupCodes lookupCodes, HallTime time) {
        this.reading = reading;
        this.bundles = bundles;
        this.lookupCodes = lookupCodes;
        this.time = time;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected BundleReading() {
        this(null, null, null, null);
    }

    /** The bundle of that outside identifier, if there is one in {@code scope}. */
    public Optional<BundleCase> file(String id, Scope scope) {
        return reading.read(entities -> Optional.ofNullable(entities.find(BundleApplication.class, id))
                .filter(application -> isIn(application, scope))
                .map(application -> read(entities, application)));
    }

    /**
     * The outside identifier of the bundle that was handed in under that key, if there is one in {@code scope}: what a form leads to
     * that is sent a second time, although its draft is gone since the first.
     */
    public Optional<String> handedInUnder(IdempotencyKey key, Scope scope) {
        return reading.read(entities -> entities.createQuery(
                        "select b from BundleApplication b, LedgerEntry e where e.chain = b.id and e.key = :key",
                        BundleApplication.class)
                .setParameter("key", key.value())
                .getResultStream()
                .findFirst()
                .filter(bundle -> isIn(bundle, scope))
                .map(BundleApplication::id));
    }

    /** The bundle that the application is a part of, if there is one in {@code scope}. */
    public Optional<BundleCase> ofPart(String application, Scope scope) {
        return reading.read(entities -> Optional.ofNullable(entities.find(BundlePart.class, application))
                .map(part -> entities.find(BundleApplication.class, part.bundleApplicationId()))
                .filter(bundle -> isIn(bundle, scope))
                .map(bundle -> read(entities, bundle)));
    }

    /**
     * Which of these applications are parts of which bundle, as far as {@code scope} reaches.
     *
     * @param applications their outside identifiers
     * @return outside identifier of each application that is a part, to its bundle
     */
    public Map<String, OfBundle> bundlesOf(Collection<String> applications, Scope scope) {
        if (applications.isEmpty()) {
            return Map.of();
        }
        return reading.read(entities -> {
            Map<String, OfBundle> found = new HashMap<>();
            entities.createQuery(
                            "select p.applicationId, b from BundlePart p, BundleApplication b"
                                    + " where b.id = p.bundleApplicationId and p.applicationId in :applications",
                            Object[].class)
                    .setParameter("applications", List.copyOf(applications))
                    .getResultStream()
                    .forEach(row -> {
                        BundleApplication bundle = (BundleApplication) row[1];
                        if (isIn(bundle, scope)) {
                            found.put((String) row[0], new OfBundle(bundle.id(), bundle.number()));
                        }
                    });
            return found;
        });
    }

    /**
     * The bundle that an application is a part of.
     *
     * @param id outside identifier
     * @param number the one number
     */
    public record OfBundle(String id, ApplicationNumber number) {}

    /** The bundles in {@code scope}, the last one first; at most 200. */
    public List<BundleCase> list(Scope scope) {
        boolean own = scope instanceof Scope.OfSubject;
        if (!own && !(scope instanceof Scope.WholeHall)) {
            return List.of();
        }
        return reading.read(entities -> {
            TypedQuery<BundleApplication> query = entities.createQuery(
                            "select b from BundleApplication b"
                                    + (own ? " where b.subject = :subject" : "")
                                    + " order by b.receivedAt desc, b.id",
                            BundleApplication.class)
                    .setMaxResults(MOST_LINES);
            if (scope instanceof Scope.OfSubject subject) {
                query.setParameter("subject", subject.subject().value());
            }
            return query.getResultList().stream()
                    .filter(application -> isIn(application, scope))
                    .map(application -> read(entities, application))
                    .toList();
        });
    }

    /** The code that, with the number, opens the bundle's progress, for whoever may see the bundle anyway. */
    public Optional<String> lookupCode(String id, Scope scope) {
        return reading.read(entities -> Optional.ofNullable(entities.find(BundleApplication.class, id))
                .filter(application -> isIn(application, scope))
                .map(application -> lookupCodes.of(id)));
    }

    /**
     * The bundle of that number, if {@code code} is its lookup code. Unknown number and wrong code are told apart neither by the answer
     * nor by its time.
     */
    public Optional<BundleCase> progress(ApplicationNumber number, String code) {
        return reading.read(entities -> {
            Optional<BundleApplication> found = entities.createQuery(
                            "select b from BundleApplication b where b.number = :number", BundleApplication.class)
                    .setParameter("number", number.value())
                    .getResultStream()
                    .findFirst();
            boolean fits = lookupCodes.fits(found.map(BundleApplication::id).orElse("none"), code);
            return found.filter(application -> fits).map(application -> read(entities, application));
        });
    }

    private static boolean isIn(BundleApplication application, Scope scope) {
        return scope instanceof Scope.WholeHall
                || (scope instanceof Scope.OfSubject own
                        && own.subject().equals(application.subject())
                        && own.covers(application.bundle().id()));
    }

    private BundleCase read(EntityManager entities, BundleApplication bundle) {
        BundlePlan plan = bundles.get().version(bundle.bundle()).orElseThrow();
        BundleDue due = plan.due(time, time.dayOf(bundle.receivedAt()));
        Map<String, Application> applications = new HashMap<>();
        entities.createQuery(
                        "select p.part, a from BundlePart p, Application a"
                                + " where a.id = p.applicationId and p.bundleApplicationId = :id",
                        Object[].class)
                .setParameter("id", bundle.id())
                .getResultStream()
                .forEach(row -> applications.put((String) row[0], (Application) row[1]));
        return new BundleCase(
                bundle.id(),
                bundle.number(),
                bundle.bundle(),
                bundle.subject(),
                bundle.applicantLabel(),
                bundle.route(),
                bundle.receivedAt(),
                bundle.dueOn(),
                plan.parts().stream()
                        .flatMap(part -> Optional.ofNullable(applications.get(part.id())).stream()
                                .map(application -> part(entities, part, application, due)))
                        .toList());
    }

    private static PartCase part(EntityManager entities, PlannedPart part, Application application, BundleDue due) {
        boolean handedIn = application.number().isPresent();
        return new PartCase(
                part.id(),
                application.id(),
                application.item(),
                application.number(),
                application.state(),
                handedIn ? List.of() : part.before().stream().sorted().toList(),
                due.of(part.id()).dueOn(),
                application.clock().promisedDueOn(),
                application.decision(),
                handedIn || application.state() == ApplicationState.DRAFT
                        ? Optional.empty()
                        : lastAct(entities, application));
    }

    /** What ended a part that was prepared. */
    private static Optional<NotHandedIn> lastAct(EntityManager entities, Application application) {
        return entities.createQuery(
                        "select e from LedgerEntry e where e.chain = :chain order by e.seq desc", LedgerEntry.class)
                .setParameter("chain", application.id())
                .setMaxResults(1)
                .getResultStream()
                .map(entry -> NotHandedIn.read(entry.actor().equals(new Caller.Hall().ledgerName()), entry.grounds()))
                .findFirst();
    }
}
