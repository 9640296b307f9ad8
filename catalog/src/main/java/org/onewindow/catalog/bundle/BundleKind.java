package org.onewindow.catalog.bundle;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.onewindow.core.bundle.Bundle;
import org.onewindow.core.definition.DefinitionDocument;
import org.onewindow.core.definition.DefinitionKind;
import org.onewindow.core.definition.DefinitionSet;
import org.onewindow.core.definition.FindingSink;
import org.onewindow.core.definition.Pins;
import org.onewindow.spi.item.DefinitionRef;

/** Understands {@code bundles/*.yaml}. */
@ApplicationScoped
public class BundleKind implements DefinitionKind<Bundle> {
    /** Name of the kind. */
    public static final String NAME = "bundle";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<Bundle> type() {
        return Bundle.class;
    }

    @Override
    public String folder() {
        return "bundles";
    }

    @Override
    public String schemaResource() {
        return "org/onewindow/catalog/bundle.schema.json";
    }

    @Override
    public Optional<Bundle> read(
            DefinitionDocument document, DefinitionRef ref, Pins pins, DefinitionSet others, FindingSink findings) {
        BundleFile file = new BundleFile(document);
        List<String> items = file.items();
        Map<String, DefinitionRef> pinned = new HashMap<>();
        boolean complete = true;
        for (int i = 0; i < items.size(); i++) {
            Optional<DefinitionRef> item = pins.ref("item", items.get(i), "/parts/" + i + "/item");
            item.ifPresent(found -> pinned.put(found.id(), found));
            complete &= item.isPresent();
        }
        if (!complete) {
            return Optional.empty();
        }
        Bundle bundle = file.bundle(ref, id -> Objects.requireNonNull(pinned.get(id)));
        return new BundleRules(document, bundle, others, findings).sound() ? Optional.of(bundle) : Optional.empty();
    }
}
