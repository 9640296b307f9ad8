package org.onewindow.core.work;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The threads for work that waits for somebody outside the hall: one takes it, many do it, since nearly all of their time is waiting.
 * However many of those outside do not answer, the hall's own work has its own threads.
 */
final class WaitingWorkers {
    private static final Logger LOG = LoggerFactory.getLogger(WaitingWorkers.class);
    private static final int MOST = 32;
    private static final int IDLE_SECONDS = 30;

    private final WorkRunner runner;
    private final Set<String> kinds;
    private final Duration lease;
    private final Semaphore free = new Semaphore(MOST);
    private final ScheduledExecutorService taker =
            Executors.newSingleThreadScheduledExecutor(Workers.named("onewindow-take"));
    private final ThreadPoolExecutor doers = new ThreadPoolExecutor(
            MOST, MOST, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), Workers.named("onewindow-wait"));

    WaitingWorkers(WorkRunner runner, Set<String> kinds, Duration lease) {
        this.runner = runner;
        this.kinds = kinds;
        this.lease = lease;
        doers.allowCoreThreadTimeOut(true);
    }

    /** Looks for work every {@code poll}, and at once when something has become free. */
    void start(Duration poll) {
        ScheduledFuture<?> unused =
                taker.scheduleWithFixedDelay(this::takeUndaunted, 0, poll.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** To be ended in this order. */
    List<ExecutorService> threads() {
        return List.of(taker, doers);
    }

    private void takeUndaunted() {
        try {
            while (!taker.isShutdown() && takeNext()) {
                LOG.trace("took one; looking for the next");
            }
        } catch (RuntimeException e) {
            LOG.warn("work could not be taken; another try follows", e);
        }
    }

    /** Takes one and hands it to a free thread; false if there is no free thread or nothing is due. */
    private boolean takeNext() {
        if (!free.tryAcquire()) {
            return false;
        }
        Optional<Claim> claim = Optional.empty();
        try {
            claim = runner.claim(kinds, lease);
        } finally {
            if (claim.isEmpty()) {
                free.release();
            }
        }
        claim.ifPresent(this::hand);
        return claim.isPresent();
    }

    private void hand(Claim claim) {
        try {
            doers.execute(() -> run(claim));
        } catch (RejectedExecutionException e) {
            LOG.debug("the node stops: what was just taken is left to its lease");
            runner.letGo(claim);
            free.release();
        }
    }

    private void run(Claim claim) {
        try {
            runner.run(claim);
        } catch (RuntimeException e) {
            LOG.warn("what became of work could not be written down; its lease runs out", e);
        } finally {
            free.release();
            lookAgain();
        }
    }

    private void lookAgain() {
        try {
            taker.execute(this::takeUndaunted);
        } catch (RejectedExecutionException e) {
            LOG.debug("the node stops: no more work is taken");
        }
    }
}
