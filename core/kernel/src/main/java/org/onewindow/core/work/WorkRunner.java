package org.onewindow.core.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;
import org.onewindow.core.act.Caller;
import org.onewindow.core.act.CurrentCaller;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Claims, runs, and writes down what became of it. Between the claim and that, no transaction is open. */
@ApplicationScoped
class WorkRunner {
    static final Duration DEFAULT_LEASE = Duration.ofSeconds(30);

    private static final Logger LOG = LoggerFactory.getLogger(WorkRunner.class);

    private final WorkTable table;
    private final Handlers handlers;
    private final CurrentCaller caller;
    private final Clock clock;
    private final RandomGenerator chance;
    private final Set<Work> held = ConcurrentHashMap.newKeySet();

    @Inject
    WorkRunner(WorkTable table, Handlers handlers, CurrentCaller caller, Clock clock, RandomGenerator chance) {
        this.table = table;
        this.handlers = handlers;
        this.caller = caller;
        this.clock = clock;
        this.chance = chance;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected WorkRunner() {
        this(null, null, null, null, null);
    }

    /** Does what is due, as long as {@code more} says so. Answers how many attempts were made. */
    int runDue(Duration lease, BooleanSupplier more) {
        int attempts = 0;
        while (more.getAsBoolean() && runNext(lease)) {
            attempts++;
        }
        return attempts;
    }

    private boolean runNext(Duration lease) {
        Optional<Claim> claim = table.claimNext(handlers.kinds(), lease);
        claim.ifPresent(this::run);
        return claim.isPresent();
    }

    private void run(Claim claim) {
        Work work = claim.work();
        WorkHandler handler = handlers.of(work.kind());
        held.add(work);
        try {
            WorkResult result = caller.as(new Caller.Hall(), () -> guarded(handler, work));
            NextStep step = NextStep.after(claim, result, handler.ageLimit(), clock.instant(), chance.nextDouble());
            if (step.state() == WorkState.PARKED) {
                LOG.warn("work of kind {} is parked after {} attempts: {}", work.kind(), work.attempt(), work.key());
            }
            if (!table.goOn(work, step)) {
                LOG.info("work {} was settled by its act, or is in other hands by now", work.key());
            }
        } finally {
            held.remove(work);
        }
    }

    /** The border to the plug-in: whatever it throws is its failure, except that a machine without memory is to be left. */
    private static WorkResult guarded(WorkHandler handler, Work work) {
        try {
            return handler.run(work);
        } catch (OutOfMemoryError e) {
            throw e;
        } catch (Throwable e) {
            // Its text goes to the table, which few may read, and not to the log: it may name a person.
            LOG.warn("the handler of kind {} failed on attempt {}: {}", work.kind(), work.attempt(), e.getClass());
            LOG.debug("work {} failed", work.key(), e);
            return WorkResult.failed(e.toString());
        }
    }

    /** Renews the leases of what this node is working on, and takes back what other nodes no longer renew. */
    void keepLeases(Duration lease) {
        for (Work work : held) {
            if (!table.renew(work, lease) && held.contains(work)) {
                LOG.warn("the lease of work {} was lost while working on it", work.key());
            }
        }
        takeBackLost();
    }

    void takeBackLost() {
        int lost = table.takeBackLost();
        if (lost > 0) {
            LOG.warn("{} items of work taken back from workers that did not come back", lost);
        }
    }
}
