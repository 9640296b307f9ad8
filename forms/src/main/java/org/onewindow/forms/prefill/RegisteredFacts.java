package org.onewindow.forms.prefill;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.onewindow.core.plugin.PluginAnswer;
import org.onewindow.core.plugin.PluginBoundary;
import org.onewindow.core.plugin.PluginRegistry;
import org.onewindow.forms.template.KnownFacts;
import org.onewindow.spi.facts.FactSource;

/**
 * The facts that the hall's fact sources say they know, asked once. A source that cannot say knows none, and is asked again the
 * next time.
 *
 * <p><b>Threads.</b> Safe for use by several threads.
 */
@ApplicationScoped
public class RegisteredFacts implements KnownFacts {
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final PluginRegistry registry;
    private final PluginBoundary boundary;
    private final SourceThreads threads;
    private final Map<String, Set<String>> known = new ConcurrentHashMap<>();

    @Inject
    RegisteredFacts(PluginRegistry registry, PluginBoundary boundary, SourceThreads threads) {
        this.registry = registry;
        this.boundary = boundary;
        this.threads = threads;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected RegisteredFacts() {
        this(null, null, null);
    }

    @Override
    public Map<String, Set<String>> bySource() {
        registry.kinds(FactSource.class).stream()
                .filter(source -> !known.containsKey(source))
                .forEach(source -> ask(source).ifPresent(facts -> known.put(source, facts)));
        return new TreeMap<>(known);
    }

    /** Whether a plug-in is of that kind, broken or not. */
    boolean isPlugin(String kind) {
        return registry.find(FactSource.class, kind).isPresent();
    }

    private Optional<Set<String>> ask(String source) {
        Optional<PluginAnswer<Set<String>>> answer = threads.start(
                        source,
                        () -> boundary.call(
                                FactSource.class, source, "facts known", plugin -> Set.copyOf(plugin.knows())))
                .flatMap(open -> threads.await(open, PATIENCE.toNanos()));
        return answer.filter(PluginAnswer.Answered.class::isInstance)
                .map(each -> ((PluginAnswer.Answered<Set<String>>) each).value());
    }
}
