package org.onewindow.catalog.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.onewindow.core.definition.DefinitionDocument;
import org.onewindow.core.definition.DefinitionKind;
import org.onewindow.core.definition.DefinitionSet;
import org.onewindow.core.definition.FindingSink;
import org.onewindow.core.definition.Pins;
import org.onewindow.spi.item.DefinitionRef;

/** Stands for the module that understands chains, which this module does not know. */
@ApplicationScoped
public class TestChains implements DefinitionKind<TestChains.TestChain> {
    public record TestChain(DefinitionRef ref) {}

    @Override
    public String name() {
        return "chain";
    }

    @Override
    public Class<TestChain> type() {
        return TestChain.class;
    }

    @Override
    public String folder() {
        return "chains";
    }

    @Override
    public String schemaResource() {
        return "org/onewindow/catalog/publishing/anything.schema.json";
    }

    @Override
    public Optional<TestChain> read(
            DefinitionDocument document, DefinitionRef ref, Pins pins, DefinitionSet others, FindingSink findings) {
        return Optional.of(new TestChain(ref));
    }
}
