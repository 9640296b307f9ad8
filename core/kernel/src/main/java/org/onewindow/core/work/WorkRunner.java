package org.onewindow.core.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
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
    private final PoolsInUse pools = new PoolsInUse();

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

    /** Does what is due of every kind, as long as {@code more} says so. Answers how many attempts were made. */
    int runDue(Duration lease, BooleanSupplier more) {
        return runDue(handlers.kinds(), lease, more);
    }

    /** The same, of {@code kinds} only. */
    int runDue(Set<String> kinds, Duration lease, BooleanSupplier more) {
        int attempts = 0;
        Optional<Claim> claim = more.getAsBoolean() ? claim(kinds, lease) : Optional.empty();
        while (claim.isPresent()) {
            run(claim.get());
            attempts++;
            claim = more.getAsBoolean() ? claim(kinds, lease) : Optional.empty();
        }
        return attempts;
    }

    /** Takes the next work of {@code kinds} that is due; who takes it must {@link #run} it. */
    Optional<Claim> claim(Set<String> kinds, Duration lease) {
        Set<String> closed = new HashSet<>();
        for (String kind : kinds) {
            WorkHandler handler = handlers.of(kind);
            closed.addAll(pools.withAtLeast(handler.mostAtOnceInPool()));
            closed.addAll(handler.closedPools());
        }
        Optional<Claim> claim = table.claimNext(kinds, closed, lease);
        claim.ifPresent(taken -> {
            held.add(taken.work());
            taken.pool().ifPresent(pools::enter);
        });
        return claim;
    }

    /** Does work that was claimed, and writes down what became of it. */
    void run(Claim claim) {
        Work work = claim.work();
        WorkHandler handler = handlers.of(work.kind());
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
            letGo(claim);
        }
    }

    /** Gives up work that was claimed and cannot be run here; its lease runs out. */
    void letGo(Claim claim) {
        claim.pool().ifPresent(pools::leave);
        held.remove(claim.work());
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

    /** Takes back what other nodes no longer renew, and parks what has waited too long for somebody outside. */
    void takeBackLost() {
        int lost = table.takeBackLost();
        if (lost > 0) {
            LOG.warn("{} items of work taken back from workers that did not come back", lost);
        }
        handlers.waiting().forEach(kind -> {
            int aged =
                    table.parkAged(kind, clock.instant().minus(handlers.of(kind).ageLimit()));
            if (aged > 0) {
                LOG.warn("{} items of work of kind {} parked: nobody could be reached for them", aged, kind);
            }
        });
    }
}
