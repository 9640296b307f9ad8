package org.onewindow.core.plugin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.spi.CreationalContext;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.onewindow.core.text.Messages;
import org.onewindow.spi.finding.Finding;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Every plug-in of the hall, by door and kind.
 *
 * <p>A plug-in is a CDI bean that implements one of the doors of {@code org.onewindow.spi}. If two are of one kind neither is
 * used, whatever the order in which they were found, unless exactly one of them is an {@code @Alternative}: it replaces the
 * others. No plug-in, however broken, keeps the hall from starting.
 *
 * <p><b>Threads.</b> Safe for use by several threads; nothing changes after the start.
 */
@ApplicationScoped
public class PluginRegistry {
    private static final Logger LOG = LoggerFactory.getLogger(PluginRegistry.class);

    private final List<FoundPlugin> found;
    private final Map<Class<?>, Map<String, Object>> used;

    /** For the container's proxy only. */
    protected PluginRegistry() {
        this(Stream.empty());
    }

    @Inject
    PluginRegistry(BeanManager beans) {
        this(Door.ALL.stream()
                .flatMap(door -> beans.getBeans(door.type(), Any.Literal.INSTANCE).stream()
                        .map(bean -> new Candidate(
                                door, bean.getBeanClass(), bean.isAlternative(), () -> reference(beans, bean, door)))));
    }

    private PluginRegistry(Stream<Candidate> candidates) {
        Selection selection = new Selection();
        candidates.forEach(selection::add);
        found = selection.found().stream()
                .sorted(Comparator.comparing(
                                (FoundPlugin plugin) -> plugin.door().getSimpleName())
                        .thenComparing(FoundPlugin::kind)
                        .thenComparing(plugin -> plugin.type().getName()))
                .toList();
        used = selection.used();
    }

    /** A registry of {@code plugins}, for programs and tests that run without a container. */
    public static PluginRegistry of(Object... plugins) {
        return new PluginRegistry(Stream.of(plugins)
                .flatMap(plugin -> Door.ALL.stream()
                        .filter(door -> door.type().isInstance(plugin))
                        .map(door -> new Candidate(door, plugin.getClass(), false, () -> plugin))));
    }

    /**
     * The plug-in that serves {@code kind}, if there is exactly one. To call it, go through the {@link PluginBoundary}.
     *
     * @throws IllegalArgumentException if {@code door} is no door
     */
    public <D> Optional<D> find(Class<D> door, String kind) {
        return Optional.ofNullable(usedBehind(door).get(kind)).map(door::cast);
    }

    /** The kinds that are served behind {@code door}, in alphabetical order. */
    public List<String> kinds(Class<?> door) {
        return List.copyOf(usedBehind(door).keySet());
    }

    /** The plug-ins in use behind {@code door}, in the order of their kinds. */
    public <D> List<D> all(Class<D> door) {
        return usedBehind(door).values().stream().<D>map(door::cast).toList();
    }

    /** Everything that was found, used or not, by door, kind and class. */
    public List<FoundPlugin> found() {
        return found;
    }

    /** What is wrong with the plug-ins that are not used; one finding for each clash. */
    public List<Finding> findings() {
        return found.stream()
                .flatMap(plugin -> plugin.finding().stream())
                .distinct()
                .toList();
    }

    void report(@Observes Startup start, Messages messages) {
        found.forEach(plugin -> LOG.info(
                "plug-in {} of {}: {}, {}",
                plugin.kind(),
                plugin.door().getSimpleName(),
                plugin.type().getName(),
                plugin.status()));
        findings()
                .forEach(finding -> LOG.error(
                        "{} {} {}",
                        finding.code(),
                        messages.text(finding, Locale.ENGLISH),
                        messages.mend(finding, Locale.ENGLISH)));
    }

    private Map<String, Object> usedBehind(Class<?> door) {
        return used.getOrDefault(Door.of(door).type(), Map.of());
    }

    private static Object reference(BeanManager beans, Bean<?> bean, Door<?> door) {
        CreationalContext<?> context = beans.createCreationalContext(bean);
        return beans.getReference(bean, door.type(), context);
    }
}
