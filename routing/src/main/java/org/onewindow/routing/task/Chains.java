package org.onewindow.routing.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.onewindow.core.application.Application;
import org.onewindow.core.application.ItemCatalogue;
import org.onewindow.core.definition.PublishedDefinitions;
import org.onewindow.routing.chain.Chain;
import org.onewindow.spi.item.DefinitionRef;
import org.onewindow.spi.item.Scenario;
import org.onewindow.spi.item.ServiceItem;

/** Which chain an application goes through: that of its scenario, or else of its item, in the version it is pinned to. */
@ApplicationScoped
public class Chains {
    private final ItemCatalogue catalogue;
    private final PublishedDefinitions published;

    @Inject
    Chains(ItemCatalogue catalogue, PublishedDefinitions published) {
        this.catalogue = catalogue;
        this.published = published;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected Chains() {
        this(null, null);
    }

    /** The chain of an item in one version; none for immediate items. */
    Optional<Chain> of(DefinitionRef item, String scenario) {
        return of(item(item), scenario);
    }

    /** The same, for an item at hand. */
    public Optional<Chain> of(ServiceItem item, String scenario) {
        return item.scenario(scenario).flatMap(Scenario::chain).or(item::chain).map(this::version);
    }

    /** The same, for who reads about an application. */
    public Optional<Chain> ofVersion(DefinitionRef item, String scenario) {
        return of(item, scenario);
    }

    /** The chain of a kept application. */
    Optional<Chain> ofApplication(EntityManager entities, String application) {
        return Optional.ofNullable(entities.find(Application.class, application))
                .flatMap(kept -> of(kept.item(), kept.scenario()));
    }

    ServiceItem item(DefinitionRef ref) {
        return catalogue
                .version(ref)
                .orElseThrow(() -> new IllegalStateException("a published version is gone: item " + ref));
    }

    private Chain version(DefinitionRef ref) {
        return published
                .version(Chain.class, ref)
                .orElseThrow(() -> new IllegalStateException("a published version is gone: chain " + ref));
    }
}
