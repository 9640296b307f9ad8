package org.onewindow.forms.prefill;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.onewindow.core.definition.DefinitionSet;
import org.onewindow.core.definition.PromisedFacts;
import org.onewindow.core.definition.PublishedDefinitions;
import org.onewindow.core.plugin.PluginAnswer;
import org.onewindow.core.plugin.PluginBoundary;
import org.onewindow.core.plugin.PluginRegistry;
import org.onewindow.forms.template.KnownFacts;
import org.onewindow.spi.facts.FactSource;

/**
 * The facts that the hall's fact sources say they know, asked once for each state of the published definitions, which some sources draw
 * upon. A source that cannot say knows none, and is asked again the next time.
 *
 * <p><b>Threads.</b> Safe for use by several threads.
 */
@ApplicationScoped
public class RegisteredFacts implements KnownFacts {
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final PluginRegistry registry;
    private final PluginBoundary boundary;
    private final SourceThreads threads;
    private final LongSupplier edition;
    private final Iterable<PromisedFacts> promised;
    private final boolean inHall;
    private final AtomicLong askedAt = new AtomicLong(-1);
    private final Map<String, Set<String>> known = new ConcurrentHashMap<>();

    @Inject
    RegisteredFacts(
            PluginRegistry registry,
            PluginBoundary boundary,
            SourceThreads threads,
            Instance<PublishedDefinitions> definitions,
            @Any Instance<PromisedFacts> promised) {
        this(registry, boundary, threads, () -> editionOf(definitions), promised, definitions.isResolvable());
    }

    /** Where a folder is checked without a hall, nothing is published and nothing changes. */
    private static long editionOf(Instance<PublishedDefinitions> definitions) {
        return definitions.isResolvable() ? definitions.get().editionSoFar() : 0;
    }

    @Override
    public boolean areAll() {
        return inHall;
    }

    /** For those who do without a container: definitions that never change. */
    RegisteredFacts(PluginRegistry registry, PluginBoundary boundary, SourceThreads threads) {
        this(registry, boundary, threads, () -> 0, List.of(), true);
    }

    private RegisteredFacts(
            PluginRegistry registry,
            PluginBoundary boundary,
            SourceThreads threads,
            LongSupplier edition,
            Iterable<PromisedFacts> promised,
            boolean inHall) {
        this.registry = registry;
        this.boundary = boundary;
        this.threads = threads;
        this.edition = edition;
        this.promised = promised;
        this.inHall = inHall;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected RegisteredFacts() {
        this(null, null, null, () -> 0, List.of(), true);
    }

    @Override
    public Map<String, Set<String>> bySource() {
        long now = edition.getAsLong();
        if (askedAt.getAndSet(now) != now) {
            known.clear();
        }
        registry.kinds(FactSource.class).stream()
                .filter(source -> !known.containsKey(source))
                .forEach(source -> ask(source).ifPresent(facts -> known.put(source, facts)));
        return new TreeMap<>(known);
    }

    /** Whether a plug-in is of that kind, broken or not. */
    boolean isPlugin(String kind) {
        return registry.find(FactSource.class, kind).isPresent();
    }

    @Override
    public Map<String, Set<String>> bySource(DefinitionSet together) {
        Map<String, Set<String>> all = bySource();
        promised.forEach(each ->
                each.bySource(together).forEach((source, facts) -> all.merge(source, facts, RegisteredFacts::both)));
        return all;
    }

    private static Set<String> both(Set<String> one, Set<String> other) {
        Set<String> both = new TreeSet<>(one);
        both.addAll(other);
        return both;
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
