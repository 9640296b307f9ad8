package org.onewindow.catalog.adjustment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.onewindow.catalog.item.ImplementationEntry;
import org.onewindow.catalog.item.ItemKind;
import org.onewindow.core.definition.PublishedDefinitions;
import org.onewindow.spi.item.DefinitionRef;
import org.onewindow.spi.item.ServiceItem;

/**
 * In what two published versions of an item differ, its form and its chain included: what somebody reads before moving an application
 * from one to the other.
 *
 * <p><b>Errors.</b> {@link org.onewindow.core.act.DatabaseUnavailableException} if something has to be read and cannot be.
 * <p><b>Threads.</b> Safe for use by several threads.
 */
@ApplicationScoped
public class VersionDifferences {
    private static final String FORM = "form";
    private static final String CHAIN = "chain";

    private final PublishedDefinitions published;

    @Inject
    VersionDifferences(PublishedDefinitions published) {
        this.published = published;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected VersionDifferences() {
        this(null);
    }

    /**
     * One definition that is not the same.
     *
     * @param kind name of its kind
     * @param from the version so far; absent if there was none
     * @param to the version then; absent if there is none any longer
     * @param differences value by value; never empty
     */
    public record Differing(
            String kind, Optional<DefinitionRef> from, Optional<DefinitionRef> to, List<Difference> differences) {
        public Differing {
            differences = List.copyOf(differences);
        }
    }

    /** What differs between two versions of one item: the item, its form, its chain; what says the same is left out. */
    public List<Differing> between(DefinitionRef from, DefinitionRef to) {
        List<Differing> all = new ArrayList<>();
        differing(ItemKind.NAME, Optional.of(from), Optional.of(to)).ifPresent(all::add);
        Optional<ServiceItem> before = item(from);
        Optional<ServiceItem> after = item(to);
        differing(FORM, before.map(ServiceItem::form), after.map(ServiceItem::form))
                .ifPresent(all::add);
        differing(CHAIN, before.flatMap(ServiceItem::chain), after.flatMap(ServiceItem::chain))
                .ifPresent(all::add);
        return List.copyOf(all);
    }

    private Optional<ServiceItem> item(DefinitionRef ref) {
        return published.version(ImplementationEntry.class, ref).map(ImplementationEntry::item);
    }

    private Optional<Differing> differing(String kind, Optional<DefinitionRef> from, Optional<DefinitionRef> to) {
        List<Difference> differences =
                from.equals(to) ? List.of() : Difference.between(tree(kind, from), tree(kind, to));
        return differences.isEmpty() ? Optional.empty() : Optional.of(new Differing(kind, from, to, differences));
    }

    private JsonNode tree(String kind, Optional<DefinitionRef> ref) {
        return ref.flatMap(each -> published.content(kind, each)).orElseGet(MissingNode::getInstance);
    }
}
