package org.onewindow.catalog.item;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.onewindow.catalog.item.ItemFile.MaterialEntry;
import org.onewindow.catalog.item.ItemFile.ScenarioEntry;
import org.onewindow.core.condition.Condition;
import org.onewindow.core.condition.Conditions;
import org.onewindow.core.condition.FormShape;
import org.onewindow.core.definition.DefinitionDocument;
import org.onewindow.core.definition.DefinitionKind;
import org.onewindow.core.definition.DefinitionReading;
import org.onewindow.core.definition.DefinitionSet;
import org.onewindow.core.definition.FindingSink;
import org.onewindow.core.definition.Pins;
import org.onewindow.spi.item.DefinitionRef;
import org.onewindow.spi.item.MaterialRequirement;
import org.onewindow.spi.item.MaterialSource;
import org.onewindow.spi.item.Necessity;
import org.onewindow.spi.item.Scenario;
import org.onewindow.spi.item.ServiceItem;

/** Understands {@code items/*.yaml}. What may be wrong with an item beyond its schema is told by {@link ItemRules}. */
@ApplicationScoped
public class ItemKind implements DefinitionKind<ImplementationEntry> {
    /** Name of the kind. */
    public static final String NAME = "item";

    private final Conditions conditions;
    private final List<ItemRules> rules;

    @Inject
    ItemKind(Conditions conditions, @Any Instance<ItemRules> rules) {
        this(conditions, rules.stream().toList());
    }

    /** For programs that run without a container. */
    public ItemKind(Conditions conditions, List<ItemRules> rules) {
        this.conditions = conditions;
        this.rules = List.copyOf(rules);
    }

    /** For the container's proxy. */
    protected ItemKind() {
        this(new Conditions(), List.of());
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<ImplementationEntry> type() {
        return ImplementationEntry.class;
    }

    @Override
    public String folder() {
        return "items";
    }

    @Override
    public String schemaResource() {
        return "org/onewindow/catalog/item.schema.json";
    }

    @Override
    public Optional<ImplementationEntry> read(
            DefinitionDocument document, DefinitionRef ref, Pins pins, DefinitionSet others, FindingSink findings) {
        ItemFile file = ItemFile.of(document);
        Optional<DefinitionRef> form = pins.ref("form", file.form(), "/form");
        Optional<DefinitionRef> chain = file.chain().flatMap(id -> pins.ref("chain", id, "/chain"));
        List<Scenario> scenarios = scenarios(file, pins);
        Map<String, Condition> asked = others.find("form", file.form())
                .map(template -> conditions(file, FormShape.of(template.tree())))
                .orElse(Map.of());
        boolean complete = chain.isPresent() == file.chain().isPresent()
                && scenarios.size() == file.scenarios().size();
        if (form.isEmpty() || !complete || !isSound(file)) {
            return Optional.empty();
        }
        ServiceItem item = new ServiceItem(
                ref,
                file.name(),
                file.type(),
                file.kind(),
                file.department(),
                file.targets(),
                new ServiceItem.Limits(
                        file.limits().statutory(),
                        file.limits().promised(),
                        file.limits().extension(),
                        file.limits().correction(),
                        file.limits().deferral()),
                form.get(),
                chain,
                scenarios,
                file.materials().stream()
                        .map(entry -> requirement(entry, entry.copies(), entry.source(), entry.issuer()))
                        .toList(),
                file.output(),
                file.guide(),
                file.legalBasis());
        return Optional.of(new ImplementationEntry(
                item,
                file.state(),
                file.dialogue(),
                asked,
                file.elements(),
                file.materials().stream()
                        .collect(
                                Collectors.toMap(MaterialEntry::id, MaterialEntry::elements, (first, second) -> first)),
                perScenario(file),
                file.training()));
    }

    @Override
    public void checkTogether(
            List<DefinitionReading<ImplementationEntry>> readings, DefinitionSet all, FindingSink findings) {
        List<ItemFile> files = all.all(NAME).stream().map(ItemFile::of).toList();
        rules.forEach(each -> each.check(files, readings, all, findings));
    }

    /** Those scenarios whose chain, if they name one, is there. */
    private static List<Scenario> scenarios(ItemFile file, Pins pins) {
        List<Scenario> scenarios = new ArrayList<>();
        for (ScenarioEntry each : file.scenarios()) {
            Optional<DefinitionRef> chain =
                    each.chain().flatMap(id -> pins.ref("chain", id, each.pointer() + "/chain"));
            if (chain.isPresent() == each.chain().isPresent()) {
                scenarios.add(new Scenario(each.id(), each.name(), each.sets(), chain));
            }
        }
        return scenarios;
    }

    /** The materials' conditions, compiled; those that cannot be are left out and reported by a rule. */
    private Map<String, Condition> conditions(ItemFile file, FormShape shape) {
        Map<String, Condition> compiled = new HashMap<>();
        for (MaterialEntry each : file.materials()) {
            each.condition()
                    .flatMap(text -> conditions.compile(text, shape, fault -> {}))
                    .ifPresent(condition -> compiled.put(each.id(), condition));
        }
        return compiled;
    }

    /** Whether the words of {@code spi} can say it; what stands against that the rules report. */
    private static boolean isSound(ItemFile file) {
        return file.materials().stream().noneMatch(each -> each.main() && each.necessity() == Necessity.DEFERRABLE);
    }

    /** By scenario and material, the requirements that are different there. */
    private static Map<String, Map<String, MaterialRequirement>> perScenario(ItemFile file) {
        Map<String, Map<String, MaterialRequirement>> all = new HashMap<>();
        for (ScenarioEntry scenario : file.scenarios()) {
            String id = scenario.id();
            Map<String, MaterialRequirement> different = new HashMap<>();
            file.materials().stream()
                    .filter(entry -> entry.perScenario().containsKey(id))
                    .forEach(entry -> different.put(
                            entry.id(),
                            requirement(entry, entry.copiesIn(id), entry.sourceIn(id), entry.issuerIn(id))));
            all.put(id, different);
        }
        return all;
    }

    private static MaterialRequirement requirement(
            MaterialEntry entry, MaterialRequirement.Copies copies, MaterialSource source, String issuer) {
        return new MaterialRequirement(
                entry.id(),
                entry.name(),
                entry.necessity(),
                entry.main(),
                copies,
                entry.form(),
                source,
                issuer,
                entry.acquisition(),
                entry.scenarios(),
                entry.condition(),
                entry.oneOf(),
                entry.annexForm(),
                entry.criteria(),
                entry.freshness());
    }
}
