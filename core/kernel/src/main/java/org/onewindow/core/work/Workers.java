package org.onewindow.core.work;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.ConfigProvider;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The threads that do the work of this node. All nodes are equal: any of them takes any work, and takes over that of one that died.
 *
 * <p>{@code onewindow.work.lease} (default {@code PT30S}) is how long a silent node keeps its work, {@code onewindow.work.poll} (default
 * {@code PT1S}) how often an idle thread looks for more.
 */
@ApplicationScoped
public class Workers {
    private static final Logger LOG = LoggerFactory.getLogger(Workers.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final WorkRunner runner;
    private final Handlers handlers;
    private final List<ExecutorService> threads = new ArrayList<>();

    @Inject
    Workers(WorkRunner runner, Handlers handlers) {
        this.runner = runner;
        this.handlers = handlers;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected Workers() {
        this(null, null);
    }

    /** Starts {@code count} threads; harmless when they run already. */
    public synchronized void start(int count) {
        if (!threads.isEmpty()) {
            return;
        }
        Duration poll = setting("onewindow.work.poll", Duration.ofSeconds(1));
        Duration lease = setting("onewindow.work.lease", WorkRunner.DEFAULT_LEASE);
        ScheduledExecutorService workers = Executors.newScheduledThreadPool(count, named("onewindow-work"));
        for (int i = 0; i < count; i++) {
            repeat(workers, poll, () -> runner.runDue(handlers.own(), lease, () -> !workers.isShutdown()));
        }
        threads.add(workers);
        if (!handlers.waiting().isEmpty()) {
            WaitingWorkers waiting = new WaitingWorkers(runner, handlers.waiting(), lease);
            waiting.start(poll);
            threads.addAll(waiting.threads());
        }
        ScheduledExecutorService keeper = Executors.newSingleThreadScheduledExecutor(named("onewindow-leases"));
        repeat(keeper, lease.dividedBy(3), () -> runner.keepLeases(lease));
        threads.add(keeper);
    }

    private static void repeat(ScheduledExecutorService thread, Duration pause, Runnable task) {
        Runnable undaunted = () -> {
            try {
                task.run();
            } catch (RuntimeException e) {
                LOG.warn("work could not be taken or settled; another try follows", e);
            }
        };
        ScheduledFuture<?> unused =
                thread.scheduleWithFixedDelay(undaunted, 0, pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static Duration setting(String key, Duration otherwise) {
        return ConfigProvider.getConfig().getOptionalValue(key, Duration.class).orElse(otherwise);
    }

    static ThreadFactory named(String name) {
        AtomicInteger number = new AtomicInteger();
        return task -> {
            Thread thread = new Thread(task, name + "-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }

    /** Does everything that is due, on this thread. Answers how many attempts were made. */
    public int runDue() {
        runner.takeBackLost();
        return runner.runDue(WorkRunner.DEFAULT_LEASE, () -> true);
    }

    /** Takes no more work, and waits for what is under way; after ten seconds that is interrupted. Harmless when nothing runs. */
    @PreDestroy
    public synchronized void stop() {
        threads.forEach(ExecutorService::shutdown);
        for (ExecutorService each : threads) {
            end(each);
        }
        threads.clear();
    }

    private static void end(ExecutorService thread) {
        try {
            if (!thread.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                LOG.warn("work under way is interrupted; its lease will run out and another node will take it");
                thread.shutdownNow();
            }
        } catch (InterruptedException e) {
            thread.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
