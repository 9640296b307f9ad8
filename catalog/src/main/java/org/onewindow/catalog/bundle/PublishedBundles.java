package org.onewindow.catalog.bundle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.onewindow.catalog.item.ImplementationEntry;
import org.onewindow.core.bundle.Bundle;
import org.onewindow.core.bundle.Bundle.Part;
import org.onewindow.core.bundle.BundleCatalogue;
import org.onewindow.core.bundle.BundlePlan;
import org.onewindow.core.definition.PublishedDefinitions;
import org.onewindow.spi.item.DefinitionRef;

/** The published bundles, each with its items in the versions it is pinned to. */
@ApplicationScoped
class PublishedBundles implements BundleCatalogue {
    private final PublishedDefinitions published;

    @Inject
    PublishedBundles(PublishedDefinitions published) {
        this.published = published;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected PublishedBundles() {
        this(null);
    }

    @Override
    public List<BundlePlan> inForce() {
        return published.inForce(Bundle.class).stream()
                .filter(this::offered)
                .map(this::plan)
                .toList();
    }

    @Override
    public Optional<BundlePlan> inForce(String id) {
        return published.inForce(Bundle.class, id).filter(this::offered).map(this::plan);
    }

    @Override
    public Optional<BundlePlan> version(DefinitionRef ref) {
        return published.version(Bundle.class, ref).map(this::plan);
    }

    private boolean offered(Bundle bundle) {
        return bundle.parts().stream().allMatch(part -> entry(part).offered());
    }

    private BundlePlan plan(Bundle bundle) {
        return BundlePlan.of(
                bundle, part -> entry(part).item(), part -> entry(part).listFor(part.scenario()));
    }

    private ImplementationEntry entry(Part part) {
        return published
                .version(ImplementationEntry.class, part.item())
                .orElseThrow(() -> new IllegalStateException("a published version is gone: " + part.item()));
    }
}
