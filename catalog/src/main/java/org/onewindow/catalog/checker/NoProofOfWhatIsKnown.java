package org.onewindow.catalog.checker;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.onewindow.catalog.item.ImplementationEntry;
import org.onewindow.catalog.item.ItemFile;
import org.onewindow.catalog.item.ItemFile.MaterialEntry;
import org.onewindow.catalog.item.ItemRules;
import org.onewindow.core.definition.DefinitionReading;
import org.onewindow.core.definition.DefinitionSet;
import org.onewindow.core.definition.FindingSink;
import org.onewindow.core.plugin.PluginAnswer;
import org.onewindow.core.plugin.PluginBoundary;
import org.onewindow.core.plugin.PluginRegistry;
import org.onewindow.spi.facts.FactSource;
import org.onewindow.spi.item.Acquisition;

/** Nobody hands in a paper that proves nothing but what a data source of the hall knows (State Council Decree 716, Art. 7). */
@ApplicationScoped
class NoProofOfWhatIsKnown implements ItemRules {
    private final PluginRegistry registry;
    private final PluginBoundary boundary;

    @Inject
    NoProofOfWhatIsKnown(PluginRegistry registry, PluginBoundary boundary) {
        this.registry = registry;
        this.boundary = boundary;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected NoProofOfWhatIsKnown() {
        this(null, null);
    }

    @Override
    public void check(
            List<ItemFile> files,
            List<DefinitionReading<ImplementationEntry>> readings,
            DefinitionSet all,
            FindingSink findings) {
        Map<String, Set<String>> known = known();
        for (ItemFile item : files) {
            for (MaterialEntry material : item.materials()) {
                Set<String> proves = material.elements().proves();
                if (material.acquisition() == Acquisition.HANDED_IN && !proves.isEmpty()) {
                    known.entrySet().stream()
                            .filter(source -> source.getValue().containsAll(proves))
                            .findFirst()
                            .ifPresent(source -> findings.warning(
                                    "OW-CAT-1509",
                                    item.document(),
                                    material.pointer() + "/proves",
                                    material.name().asArgument(),
                                    source.getKey()));
                }
            }
        }
    }

    /** What each data source says it knows; one that cannot say knows nothing here, and is reported where facts are looked up. */
    private Map<String, Set<String>> known() {
        Map<String, Set<String>> known = new TreeMap<>();
        for (String kind : registry.kinds(FactSource.class)) {
            PluginAnswer<Set<String>> answer =
                    boundary.call(FactSource.class, kind, "facts known", source -> Set.copyOf(source.knows()));
            if (answer instanceof PluginAnswer.Answered<Set<String>> facts) {
                known.put(kind, facts.value());
            }
        }
        return known;
    }
}
