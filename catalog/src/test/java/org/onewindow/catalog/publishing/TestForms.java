package org.onewindow.catalog.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.onewindow.core.definition.DefinitionDocument;
import org.onewindow.core.definition.DefinitionKind;
import org.onewindow.core.definition.DefinitionSet;
import org.onewindow.core.definition.FindingSink;
import org.onewindow.core.definition.Pins;
import org.onewindow.spi.item.DefinitionRef;

/** Stands for the module that understands forms, which this module does not know. */
@ApplicationScoped
public class TestForms implements DefinitionKind<TestForms.TestForm> {
    public record TestForm(DefinitionRef ref) {}

    @Override
    public String name() {
        return "form";
    }

    @Override
    public Class<TestForm> type() {
        return TestForm.class;
    }

    @Override
    public String folder() {
        return "forms";
    }

    @Override
    public String schemaResource() {
        return "org/onewindow/catalog/publishing/anything.schema.json";
    }

    @Override
    public Optional<TestForm> read(
            DefinitionDocument document, DefinitionRef ref, Pins pins, DefinitionSet others, FindingSink findings) {
        return Optional.of(new TestForm(ref));
    }
}
