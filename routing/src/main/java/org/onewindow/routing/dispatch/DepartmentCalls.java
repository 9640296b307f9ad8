package org.onewindow.routing.dispatch;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.ConfigProvider;
import org.onewindow.core.plugin.PluginAnswer;
import org.onewindow.core.plugin.PluginBoundary;
import org.onewindow.spi.department.DepartmentAdapter;
import org.onewindow.spi.department.DepartmentBinding;
import org.onewindow.spi.identity.DepartmentId;

/**
 * Calls departments' adapters, for each department on a few threads of its own and no longer than there is patience. One that never
 * comes back uses up its own threads and is not called any more; one that cannot be reached is left alone for a while.
 *
 * <p>{@code onewindow.dispatch.patience} (default {@code PT30S}) is how long one call may take.
 *
 * <p><b>Threads.</b> Safe for use by several threads.
 */
@ApplicationScoped
class DepartmentCalls {
    /** Calls for one department at once. */
    static final int MOST_AT_ONCE = 4;

    private final PluginBoundary boundary;
    private final Clock clock;
    private final Duration patience;
    private final Map<DepartmentId, AtomicInteger> busy = new ConcurrentHashMap<>();
    private final Map<DepartmentId, Reachability> reachability = new ConcurrentHashMap<>();
    private final AtomicInteger count = new AtomicInteger();
    private final ExecutorService threads = Executors.newCachedThreadPool(this::thread);

    @Inject
    DepartmentCalls(PluginBoundary boundary, Clock clock) {
        this.boundary = boundary;
        this.clock = clock;
        this.patience = ConfigProvider.getConfig()
                .getOptionalValue("onewindow.dispatch.patience", Duration.class)
                .orElse(Duration.ofSeconds(30));
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected DepartmentCalls() {
        this.boundary = null;
        this.clock = null;
        this.patience = Duration.ZERO;
    }

    /** Departments that are not to be called now: out of reach for the time being, or all of their threads are taken. */
    Set<DepartmentId> closed() {
        Set<DepartmentId> closed = reachability.entrySet().stream()
                .filter(each -> each.getValue().isClosed(clock.instant()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        busy.forEach((department, calls) -> {
            if (calls.get() >= MOST_AT_ONCE) {
                closed.add(department);
            }
        });
        return closed;
    }

    /**
     * Calls the department's adapter.
     *
     * @param matter what the call is about, for people who look for it; no personal data
     * @return what came of it; empty if nothing came in time, or no thread is left for the department
     */
    <R> Optional<PluginAnswer<R>> on(
            DepartmentBinding binding, String matter, PluginBoundary.Call<DepartmentAdapter, R> call) {
        DepartmentId department = binding.department();
        AtomicInteger calls = busy.computeIfAbsent(department, each -> new AtomicInteger());
        if (calls.incrementAndGet() > MOST_AT_ONCE) {
            calls.decrementAndGet();
            return Optional.empty();
        }
        FutureTask<PluginAnswer<R>> task =
                new FutureTask<>(() -> boundary.call(DepartmentAdapter.class, binding.kind(), matter, call));
        threads.execute(() -> {
            try {
                task.run();
            } finally {
                calls.decrementAndGet();
            }
        });
        Optional<PluginAnswer<R>> answer = await(task);
        boolean reached = answer.isPresent() && !(answer.get() instanceof PluginAnswer.Unable);
        reachability.computeIfAbsent(department, each -> new Reachability()).learn(reached, clock.instant());
        return answer;
    }

    private <R> Optional<R> await(FutureTask<R> task) {
        try {
            return Optional.of(task.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            task.cancel(true);
        } catch (InterruptedException e) {
            task.cancel(true);
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException("calling an adapter failed on our side of the border", e.getCause());
        }
        return Optional.empty();
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }

    private Thread thread(Runnable work) {
        Thread thread = new Thread(work, "onewindow-department-" + count.incrementAndGet());
        thread.setDaemon(true);
        return thread;
    }
}
