package org.onewindow.forms.template;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.onewindow.core.application.FormRules;
import org.onewindow.core.definition.PublishedDefinitions;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.item.DefinitionRef;

/** The forms of the hall, in every published version. */
@ApplicationScoped
public class PublishedForms implements FormRules {
    private final PublishedDefinitions definitions;

    @Inject
    PublishedForms(PublishedDefinitions definitions) {
        this.definitions = definitions;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected PublishedForms() {
        this(null);
    }

    /** That very version, if it was ever published. */
    public Optional<FormTemplate> version(DefinitionRef form) {
        return definitions.version(FormTemplate.class, form);
    }

    @Override
    public List<Finding> check(DefinitionRef form, Map<String, Object> data) {
        return template(form).check(data);
    }

    @Override
    public Set<String> sensitiveFields(DefinitionRef form) {
        return template(form).sensitiveFields();
    }

    /** A missing one is a defect of the hall: items are pinned to versions that were published with them. */
    private FormTemplate template(DefinitionRef form) {
        return version(form).orElseThrow(() -> new IllegalStateException("form " + form + " was never published"));
    }
}
