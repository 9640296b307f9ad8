package org.onewindow.forms.template;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.onewindow.core.condition.Conditions;
import org.onewindow.core.definition.DefinitionDocument;
import org.onewindow.core.definition.DefinitionKind;
import org.onewindow.core.definition.DefinitionReading;
import org.onewindow.core.definition.DefinitionSet;
import org.onewindow.core.definition.FindingSink;
import org.onewindow.core.definition.Pins;
import org.onewindow.forms.codelist.SharedCodes;
import org.onewindow.forms.field.FactNames;
import org.onewindow.forms.field.Problems;
import org.onewindow.forms.source.SourceDefinition;
import org.onewindow.spi.item.DefinitionRef;

/** Understands {@code forms/*.json}. */
@ApplicationScoped
public class FormKind implements DefinitionKind<FormTemplate> {
    private final KnownFacts knownFacts;
    private final Conditions conditions;

    /**
     * Forms of a hall.
     *
     * @param knownFacts what bindings are held against
     * @param conditions compiles when fields are asked for
     */
    @Inject
    public FormKind(KnownFacts knownFacts, Conditions conditions) {
        this.knownFacts = knownFacts;
        this.conditions = conditions;
    }

    /** The same outside a container. */
    public FormKind(KnownFacts knownFacts) {
        this(knownFacts, new Conditions());
    }

    /** For the container, whose proxies need it. */
    @SuppressWarnings("NullAway")
    protected FormKind() {
        this(null, null);
    }

    @Override
    public String name() {
        return "form";
    }

    @Override
    public Class<FormTemplate> type() {
        return FormTemplate.class;
    }

    @Override
    public String folder() {
        return "forms";
    }

    @Override
    public String schemaResource() {
        return "org/onewindow/forms/form-template.schema.json";
    }

    @Override
    public Map<String, DefinitionDocument> composed(
            Map<String, DefinitionDocument> written,
            Function<String, ? extends Map<String, DefinitionDocument>> others,
            FindingSink findings) {
        return new Extensions(SharedCodes.filledIn(written, others, findings), findings).composed();
    }

    @Override
    public Optional<FormTemplate> read(
            DefinitionDocument document, DefinitionRef ref, Pins pins, DefinitionSet others, FindingSink findings) {
        Problems problems = new Problems(document, findings);
        FormTemplate template = new TemplateReader(document.tree(), known(others), conditions, problems).read(ref);
        return problems.sound() ? Optional.of(template) : Optional.empty();
    }

    /** What the hall's plug-ins know, and the registers that are described beside the forms. */
    private FactNames known(DefinitionSet others) {
        return new FactNames(SourceDefinition.known(others), knownFacts.areAll()).and(knownFacts.bySource(others));
    }

    @Override
    public void checkTogether(List<DefinitionReading<FormTemplate>> readings, DefinitionSet all, FindingSink findings) {
        BoundFacts bound = BoundFacts.of(readings);
        bound.reportUndecided(known(all), findings);
        bound.reportTwoNames(findings);
        new BundledForms(readings, all, findings).check();
    }
}
