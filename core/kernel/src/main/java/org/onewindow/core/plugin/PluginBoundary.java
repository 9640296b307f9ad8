package org.onewindow.core.plugin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.onewindow.spi.finding.Finding;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The border between the hall and its plug-ins: whatever a plug-in throws, or fails to return, stays a matter of that plug-in.
 *
 * <p><b>Guaranteed.</b> Nothing thrown gets through but errors of the virtual machine itself ({@link OutOfMemoryError},
 * {@link InternalError}). An interrupt that the plug-in met is kept. What a plug-in says in an exception is not logged, since it
 * may be personal data.
 * <p><b>Threads.</b> Safe for use by several threads; the call runs on the caller's thread, without a time limit of its own.
 */
@ApplicationScoped
public class PluginBoundary {
    private static final Logger LOG = LoggerFactory.getLogger(PluginBoundary.class);

    private final PluginRegistry registry;
    private final Clock clock;
    private final Map<Key, PluginHealth> health = new ConcurrentHashMap<>();

    private record Key(Class<?> door, String kind) {}

    /**
     * A call of a plug-in.
     *
     * @param <D> the door
     * @param <R> what it answers, never null
     */
    @FunctionalInterface
    public interface Call<D, R> {
        /** Calls {@code plugin}. */
        R on(D plugin) throws Exception;
    }

    @Inject
    public PluginBoundary(PluginRegistry registry, Clock clock) {
        this.registry = registry;
        this.clock = clock;
    }

    /**
     * Calls the plug-in of {@code kind}.
     *
     * @param door the interface it implements
     * @param kind which plug-in
     * @param matter what the call is about, for people who look for it: an application number, an item's id; no personal data
     * @param call what to do; must not answer null
     */
    public <D, R> PluginAnswer<R> call(Class<D> door, String kind, String matter, Call<D, R> call) {
        Optional<D> plugin = registry.find(door, kind);
        return plugin.isPresent()
                ? call(door, plugin.get(), kind, matter, call)
                : new PluginAnswer.Defective<>(
                        Finding.error("OW-SPI-1004", "", Door.of(door).name(), kind));
    }

    /**
     * Calls {@code plugin}, which is no bean but was made from a definition, under the same rules.
     *
     * @param kind what it is called; no plug-in's
     */
    public <D, R> PluginAnswer<R> call(Class<D> door, D plugin, String kind, String matter, Call<D, R> call) {
        try {
            @Nullable R answer = call.on(plugin);
            return answer == null
                    ? defective(Door.of(door), kind, "OW-SPI-2100", matter, "null")
                    : answered(door, kind, answer);
        } catch (Throwable thrown) {
            Fatal.rethrow(thrown);
            return failed(Door.of(door), kind, matter, thrown);
        }
    }

    /** How the plug-in of {@code kind} has done since the start; absent if it was not called. */
    public Optional<PluginHealth> health(Class<?> door, String kind) {
        return Optional.ofNullable(health.get(new Key(door, kind)));
    }

    private <R> PluginAnswer<R> answered(Class<?> door, String kind, R answer) {
        count(door, kind, PluginHealth::answered);
        return new PluginAnswer.Answered<>(answer);
    }

    private <R> PluginAnswer<R> failed(Door<?> door, String kind, String matter, Throwable thrown) {
        if (thrown instanceof InterruptedException) {
            Thread.currentThread().interrupt();
        }
        if (thrown instanceof Exception exception && door.allows(exception)) {
            count(door.type(), kind, PluginHealth::unable);
            return new PluginAnswer.Unable<>(exception);
        }
        LOG.error("plug-in {} of {} failed on {}", kind, door.name(), matter, Fatal.withoutMessages(thrown));
        return defective(door, kind, door.defect(), matter, thrown.getClass().getName());
    }

    private <R> PluginAnswer<R> defective(Door<?> door, String kind, String code, String matter, String what) {
        Instant now = clock.instant();
        count(door.type(), kind, before -> before.defective(now));
        return new PluginAnswer.Defective<>(Finding.error(code, "", door.name(), kind, matter, what));
    }

    private void count(Class<?> door, String kind, UnaryOperator<PluginHealth> change) {
        health.compute(new Key(door, kind), (key, before) -> change.apply(before == null ? PluginHealth.NEW : before));
    }
}
