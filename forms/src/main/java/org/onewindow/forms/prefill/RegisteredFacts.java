package org.onewindow.forms.prefill;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.onewindow.core.plugin.PluginAnswer;
import org.onewindow.core.plugin.PluginBoundary;
import org.onewindow.core.plugin.PluginRegistry;
import org.onewindow.forms.template.KnownFacts;
import org.onewindow.spi.facts.FactSource;

/** The facts that the hall's fact sources say they know. One that cannot say knows none. */
@ApplicationScoped
public class RegisteredFacts implements KnownFacts {
    private final PluginRegistry registry;
    private final PluginBoundary boundary;

    @Inject
    RegisteredFacts(PluginRegistry registry, PluginBoundary boundary) {
        this.registry = registry;
        this.boundary = boundary;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected RegisteredFacts() {
        this(null, null);
    }

    @Override
    public Map<String, Set<String>> bySource() {
        Map<String, Set<String>> known = new TreeMap<>();
        for (String kind : registry.kinds(FactSource.class)) {
            PluginAnswer<Set<String>> answer =
                    boundary.call(FactSource.class, kind, "facts known", source -> Set.copyOf(source.knows()));
            if (answer instanceof PluginAnswer.Answered<Set<String>> answered) {
                known.put(kind, answered.value());
            }
        }
        return known;
    }
}
