package org.onewindow.forms.prefill;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The threads on which fact sources are called. Each source has a few of its own: one that never comes back uses up those and
 * then is not called any more, while the others go on.
 *
 * <p><b>Threads.</b> Safe for use by several threads.
 */
@ApplicationScoped
class SourceThreads {
    static final int MOST_PER_SOURCE = 4;
    private static final int MOST = 64;
    private static final int IDLE_SECONDS = 30;

    private final Map<String, Semaphore> free = new ConcurrentHashMap<>();
    private final AtomicInteger count = new AtomicInteger();
    private final ExecutorService threads =
            new ThreadPoolExecutor(0, MOST, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), this::thread);

    /** Starts {@code question} on a thread of that source; empty if all of them are taken. */
    <R> Optional<Future<R>> start(String source, Callable<R> question) {
        Semaphore ofSource = free.computeIfAbsent(source, kind -> new Semaphore(MOST_PER_SOURCE));
        if (!ofSource.tryAcquire()) {
            return Optional.empty();
        }
        FutureTask<R> task = new FutureTask<>(question);
        try {
            threads.execute(() -> {
                try {
                    task.run();
                } finally {
                    ofSource.release();
                }
            });
            return Optional.of(task);
        } catch (RejectedExecutionException e) {
            ofSource.release();
            return Optional.empty();
        }
    }

    /** Waits for an answer; empty if it does not come in time, or this thread is interrupted. Then nobody waits for it any more. */
    <R> Optional<R> await(Future<R> answer, long nanos) {
        try {
            return Optional.of(answer.get(nanos, TimeUnit.NANOSECONDS));
        } catch (TimeoutException e) {
            answer.cancel(true);
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException("asking a fact source failed on our side of the border", e.getCause());
        }
        return Optional.empty();
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }

    private Thread thread(Runnable work) {
        Thread thread = new Thread(work, "onewindow-facts-" + count.incrementAndGet());
        thread.setDaemon(true);
        return thread;
    }
}
