package org.onewindow.routing.chain;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.onewindow.core.condition.Conditions;
import org.onewindow.core.definition.DefinitionDocument;
import org.onewindow.core.definition.DefinitionKind;
import org.onewindow.core.definition.DefinitionReading;
import org.onewindow.core.definition.DefinitionSet;
import org.onewindow.core.definition.FindingSink;
import org.onewindow.core.definition.Pins;
import org.onewindow.core.definition.Texts;
import org.onewindow.spi.identity.DepartmentId;
import org.onewindow.spi.item.DefinitionRef;

/** Understands {@code chains/*.yaml}. */
@ApplicationScoped
public class ChainKind implements DefinitionKind<Chain> {
    private final Conditions conditions;

    /** With the place that compiles conditions. */
    @Inject
    public ChainKind(Conditions conditions) {
        this.conditions = conditions;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected ChainKind() {
        this(null);
    }

    @Override
    public String name() {
        return "chain";
    }

    @Override
    public Class<Chain> type() {
        return Chain.class;
    }

    @Override
    public String folder() {
        return "chains";
    }

    @Override
    public String schemaResource() {
        return "org/onewindow/routing/chain.schema.json";
    }

    @Override
    public Optional<Chain> read(
            DefinitionDocument document, DefinitionRef ref, Pins pins, DefinitionSet others, FindingSink findings) {
        JsonNode tree = document.tree();
        DepartmentId lead = new DepartmentId(tree.path("lead").asText());
        WhenReader whens = WhenReader.of(document, pins, others, conditions, findings);
        BlockReader reader = new BlockReader(document, lead, whens, findings);
        return reader.blocks("/steps").map(blocks -> {
            Besides besides = new BesidesReader(document, lead, blocks, others.hall(), findings).read();
            Chain chain =
                    new Chain(ref, Texts.of(tree.path("name")), lead, blocks, besides, lane(tree.path("expedited")));
            new ChainRules(document, chain, reader.places(), findings).check();
            others.hall()
                    .ifPresent(hall -> new StaffingRules(document, chain, reader.places(), hall, findings).check());
            return chain;
        });
    }

    private static Optional<Lane> lane(JsonNode node) {
        return node.isObject()
                ? Optional.of(new Lane(
                        Texts.of(node.path("entitled")),
                        node.path("passedAtMost").asInt(Lane.PASSED_AT_MOST)))
                : Optional.empty();
    }

    @Override
    public void checkTogether(List<DefinitionReading<Chain>> readings, DefinitionSet all, FindingSink findings) {
        new ItemsOfChains(all, findings).check(readings);
    }
}
